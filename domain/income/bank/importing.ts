import { accept, canonical, type Decision, dayOf, refuse, sha256Of } from '../../kernel'
import type { BankLine } from '../bankLine'
import { type Books, firstOpenMonth } from '../books'
import { withBankSays } from '../keeping'
import type { IncomeRefusal } from '../refusals'
import { type MonthEnd, monthEnds } from './balances'
import { type BadRow, type BankTable, badBankRow, type ReadLine } from './reading'

/** The file that lines come from. */
export type BankFile = { readonly fileId: string; readonly digest: string }

/** What a table comes to for a compound's books. */
export type BankImport = {
  readonly lines: readonly BankLine[]
  readonly bad: readonly BadRow[]
  readonly balances: readonly MonthEnd[]
}

const DIGEST_LENGTH = 32
/** Two exports of one line may differ in widths and spaces. */
const alike = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** What makes a line itself: two files that have the same give it the same. */
const makingOf = ({ on, fen, balanceFen, serial, party, words }: ReadLine): string =>
  canonical([on, fen, balanceFen, alike(serial), alike(party), alike(words)])

/** Lines as they are kept. Of those that are alike in everything each has its number, so that two equal payments stay two, in whatever file they come. */
function keptLines(books: Books, read: readonly ReadLine[], file: BankFile): BankLine[] {
  const alikes = new Map<string, number>()
  return read.map(line => {
    const making = makingOf(line)
    const nth = (alikes.get(making) ?? 0) + 1
    alikes.set(making, nth)
    const { row, on, fen, balanceFen, party, words, serial } = line
    return {
      _id: `${books._id}:${sha256Of(`${making} ${nth}`).slice(0, DIGEST_LENGTH)}`,
      compoundId: books._id,
      path: books.path,
      month: on.slice(0, 7),
      on,
      fen,
      party,
      words,
      balanceFen,
      serial,
      row,
      fileId: file.fileId,
      fileDigest: file.digest,
      state: 'waiting',
      entry: null,
      why: '',
    }
  })
}

function outsideBooks({ row, on }: ReadLine, { firstMonth }: Books, today: string): BadRow | null {
  if (on.slice(0, 7) < firstMonth)
    return badBankRow(row, null, { code: 'bank.beforeBooks', facts: { month: firstMonth } })
  if (on > today) return badBankRow(row, null, { code: 'bank.dayAhead', facts: { day: on } })
  return null
}

/**
 * A bank's table as it may be taken into a compound's books: refused where it is of another account; lines from before the books began, or of days to
 * come, are bad rows.
 */
export function bankImport(
  books: Books,
  table: BankTable,
  file: BankFile,
  now: number,
): Decision<BankImport, IncomeRefusal> {
  const { tail } = books.account
  const [other] = table.tails
  if (other !== undefined && !table.tails.includes(tail))
    return refuse('income.bankOtherAccount', { found: other, tail })
  const today = dayOf(now)
  const outside = table.lines.flatMap(line => outsideBooks(line, books, today) ?? [])
  const outsideRows = new Set(outside.map(({ row }) => row))
  const inside = table.lines.filter(({ row }) => !outsideRows.has(row))
  return accept({
    lines: keptLines(books, inside, file),
    bad: [...table.bad, ...outside].sort((a, b) => a.row - b.row),
    balances: monthEnds(table.points, table.until, today).filter(
      ({ month }) => month >= firstOpenMonth(books),
    ),
  })
}

/** The books with what the bank says at the ends of months that are open. */
export const withBalances = (books: Books, balances: readonly MonthEnd[], now: number): Books =>
  balances.reduce((sum, { month, fen }) => {
    if (sum.months[month]?.bankSaysFen === fen) return sum
    const said = withBankSays(sum, month, fen, now)
    return said.ok ? said.value : sum
  }, books)

/** A line that needs no entry, with the reason. */
export const ignoreLine = (line: BankLine, why: string): Decision<BankLine, IncomeRefusal> =>
  line.state === 'waiting' ? accept({ ...line, state: 'ignored', why }) : refuse('income.bankLineTaken')

/** A line whose entry was taken back: what the bank moved is still to be entered. */
export const waitsAgain = (line: BankLine): BankLine => ({ ...line, state: 'waiting', entry: null, why: '' })
