import type * as z from 'zod/mini'
import { accept, cutTo, type Decision, type Refusal, refuse, sentenceFrom } from '../../kernel'
import type { BadBankRow } from '../contract'
import { gapAmong, inOrder, type Point } from './balances'
import { bareCell, isBlank, plainCell, readBoth, readDay, readFen, readOne } from './cells'
import { type BankColumn, type BankHeader, findBankHeader, isHeaderAgain } from './columns'
import { BANK_FAULTS, type BankFault } from './faults'
import { coveredUntil, tailsAbove } from './preamble'

export type BadRow = z.output<typeof BadBankRow>
/** A row that was understood: what the bank says of one movement. */
export type ReadLine = {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number
  readonly on: string
  /** What came in, or below nothing what went out. */
  readonly fen: number
  readonly balanceFen: number | null
  readonly party: string
  readonly words: string
  readonly serial: string
}
export type BankTable = {
  readonly lines: readonly ReadLine[]
  readonly bad: readonly BadRow[]
  /** The first row whose balance does not follow from the one before it. */
  readonly gap: BadRow | null
  /** Every row of the table, understood or not, the earliest first. */
  readonly points: readonly Point[]
  /** The last day the table says it covers. */
  readonly until: string | null
  /** The last four digits of the account numbers named above the table. */
  readonly tails: readonly string[]
}

const LONGEST_PARTY = 60
const LONGEST_WORDS = 120
const LONGEST_SERIAL = 60

/** A row's fault, in the clerk's words. */
export const badBankRow = (row: number, column: string | null, fault: Refusal<BankFault>): BadRow => ({
  row,
  column,
  sentence: sentenceFrom(BANK_FAULTS, fault),
})

type Row = {
  readonly number: number
  readonly text: (column: Exclude<BankColumn, 'words'>) => string
  /** As the bank wrote it. */
  readonly name: (column: 'party' | 'payer' | 'payee') => string
  readonly words: readonly string[]
  readonly first: string
}

const rowOf = (cells: readonly string[], number: number, { at, words }: BankHeader): Row => ({
  number,
  text: column => plainCell(cells[at[column] ?? -1]),
  name: column => bareCell(cells[at[column] ?? -1]),
  words: words.map(index => bareCell(cells[index])).filter(text => !isBlank(text)),
  first: cells.map(plainCell).find(text => text !== '') ?? '',
})

const SUMS = /^.{0,4}(合计|总计|小计|共计|累计|承前页|过次页)/
const SUM_OF_A_DAY = /^(本页|本月|本日|本期|当日|当月)(合计|总计|小计|累计)$/
const BALANCE_ROWS = /^(期初|期末|上期|上页|上月|本期|本月)(末|初)?余额/

/** A row that sums up others, a carried balance, a note below the table: no movement of its own. */
function isNoMovement(row: Row): boolean {
  if (row.words.some(words => SUM_OF_A_DAY.test(words))) return true
  if (readDay(row.text('day')) !== null) return false
  if (SUMS.test(row.first) || BALANCE_ROWS.test(row.first)) return true
  return (['income', 'expense', 'amount', 'balance'] as const).every(column => isNothing(row.text(column)))
}

const isNothing = (text: string): boolean => readFen(text) === 0 || !/\d/.test(text)

const nameOf = ({ names }: BankHeader, column: BankColumn): string => names[column] ?? ''

function dayIn(row: Row, header: BankHeader): Decision<string, BankFault> {
  const text = row.text('day')
  const day = readDay(text)
  if (day) return accept(day)
  return text === ''
    ? refuse('bank.noDay')
    : refuse('bank.oddDay', { column: nameOf(header, 'day'), value: text.slice(0, 20) })
}

function fenIn(row: Row, header: BankHeader, isSigned: boolean): Decision<number, BankFault> {
  const cell = (column: 'income' | 'expense' | 'amount' | 'side') => ({
    name: nameOf(header, column),
    text: row.text(column),
  })
  if (header.at.income !== undefined && header.at.expense !== undefined)
    return readBoth(cell('income'), cell('expense'))
  return readOne(cell('amount'), header.at.side === undefined ? null : cell('side'), isSigned)
}

/** The other party's name, without the account number some banks write before it. */
function partyIn(row: Row, fen: number): string {
  const text = [row.name('party'), row.name(fen > 0 ? 'payer' : 'payee')].find(one => !isBlank(one)) ?? ''
  return cutTo(LONGEST_PARTY, text.replace(/^[\d*\s/:_-]+|[\d*\s/:_-]+$/g, ''))
}

const serialIn = (row: Row): string =>
  isBlank(row.text('serial')) ? '' : row.text('serial').slice(0, LONGEST_SERIAL)

function readLine(row: Row, header: BankHeader, isSigned: boolean): ReadLine | BadRow {
  const on = dayIn(row, header)
  if (!on.ok) return badBankRow(row.number, nameOf(header, 'day'), on.refusal)
  const fen = fenIn(row, header, isSigned)
  if (!fen.ok) return badBankRow(row.number, fen.refusal.facts?.column?.toString() ?? null, fen.refusal)
  return {
    row: row.number,
    on: on.value,
    fen: fen.value,
    balanceFen: balanceIn(row),
    party: partyIn(row, fen.value),
    words: cutTo(LONGEST_WORDS, [...new Set(row.words)].join(' ')),
    serial: serialIn(row),
  }
}

const isLine = (one: ReadLine | BadRow): one is ReadLine => 'fen' in one

const balanceIn = (row: Row): number | null =>
  isBlank(row.text('balance')) ? null : readFen(row.text('balance'))

/**
 * Reads the table a bank gives, whichever bank: titles above it, its columns by their usual names, totals and notes below it passed over.
 * @param rows the sheet from its first row on, so that faults are told by the row the clerk sees
 * @returns every row that moved money as a line, or as a bad row with the reason
 */
export function readBankRows(
  rows: readonly (readonly string[])[],
): Decision<BankTable, 'income.bankColumns'> {
  const header = findBankHeader(rows)
  if (!header) return refuse('income.bankColumns')
  const movements = rows
    .map((cells, index) => ({ cells, row: rowOf(cells, index + 1, header) }))
    .slice(header.below)
    .filter(({ cells, row }) => row.first !== '' && !isHeaderAgain(cells, header) && !isNoMovement(row))
    .map(({ row }) => row)
  const isSigned = movements.some(row => /^[+-]/.test(row.text('amount')))
  const read = movements.map(row => readLine(row, header, isSigned))
  const points = inOrder(
    movements.map((row, index) => {
      const line = read[index]
      const fen = line && isLine(line) ? line.fen : null
      return { row: row.number, on: readDay(row.text('day')), fen, balanceFen: balanceIn(row) }
    }),
  )
  const gap = gapAmong(points)
  return accept({
    lines: read.filter(isLine),
    bad: read.filter((one): one is BadRow => !isLine(one)),
    gap: gap && badBankRow(gap.row, nameOf(header, 'balance'), { code: 'bank.gap', facts: gap.facts }),
    points,
    ...aboveOf(rows.slice(0, header.below)),
  })
}

const aboveOf = (above: readonly (readonly string[])[]) => {
  const lines = above.map(cells => cells.map(plainCell).filter(Boolean).join(' '))
  return { until: coveredUntil(lines), tails: tailsAbove(lines) }
}
