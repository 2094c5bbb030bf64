import { accept, type Decision, fenFrom, refuse } from '../../kernel'
import type { BankFault } from './faults'

const EXCEL_DAY_ONE = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
/** Excel's numbers of the days of this century. */
const SERIAL_FROM = 36_526
const SERIAL_UNTIL = 73_050

const dayFrom = (year: string, month: string, date: string): string | null => {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null
}

/** A cell without what spreadsheets and exports put around it: `="2026"`, tabs, spaces. */
export const bareCell = (cell: string | undefined): string =>
  (cell ?? '')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .trim()

/** The same in half-width letters and figures, for reading. */
export const plainCell = (cell: string | undefined): string => bareCell(cell).normalize('NFKC').trim()

/** A day as banks write it: 2026-10-03, 2026/10/3, 20261003, 2026年10月3日, each with a time behind it or not, or Excel's number. */
export function readDay(cell: string): string | null {
  const parted = /^(20\d{2})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?!\d)/.exec(cell)
  const plain = /^(20\d{2})(\d{2})(\d{2})(?:\d{6})?(?!\d)/.exec(cell)
  const [, year, month, date] = parted ?? plain ?? []
  if (year && month && date) return dayFrom(year, month, date)
  const serial = /^\d{5}(?:\.\d+)?$/.test(cell) ? Math.floor(Number(cell)) : 0
  if (serial < SERIAL_FROM || serial >= SERIAL_UNTIL) return null
  return new Date(EXCEL_DAY_ONE + serial * DAY_MS).toISOString().slice(0, 10)
}

/** Nothing, however it is drawn. */
export const isBlank = (cell: string): boolean => /^[-—–/]*$/.test(cell)

/** An amount of a cell that may be empty: 0 for nothing, null for what is no amount. */
export const readFen = (cell: string): number | null => (isBlank(cell) ? 0 : fenFrom(cell))

const IN = /^(贷|贷方|贷记|收|收入|入账|进账|转入|存入|来账|往来账来|C|CR|CREDIT|\+)$/i
const OUT = /^(借|借方|借记|支|支出|付|付出|出账|转出|支取|往账|D|DR|DEBIT|-)$/i

/** Which way the money went, as the account's holder sees it: 贷 is in, 借 is out. Null for a word that says neither. */
export const readSide = (cell: string): 1 | -1 | null => (IN.test(cell) ? 1 : OUT.test(cell) ? -1 : null)

type Cell = { readonly name: string; readonly text: string }
const shown = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)
const odd = ({ name, text }: Cell) => refuse('bank.oddAmount', { column: name, value: shown(text) })

type Fen = Decision<number, BankFault>

/** What a line moved where income and expense have a column each. */
export function readBoth(income: Cell, expense: Cell): Fen {
  const [came, went] = [readFen(income.text), readFen(expense.text)]
  if (came === null) return odd(income)
  if (went === null) return odd(expense)
  const below = came < 0 ? income : went < 0 ? expense : null
  if (below) return refuse('bank.belowNothing', { column: below.name, value: shown(below.text) })
  if (came > 0 && went > 0) return refuse('bank.bothAmounts')
  return came + went === 0 ? refuse('bank.noAmount') : accept(came - went)
}

/** What a line moved where one column has the amount: with a mark of the side, or signed. @param isSigned does the column know a minus at all? */
export function readOne(amount: Cell, side: Cell | null, isSigned: boolean): Fen {
  const fen = readFen(amount.text)
  if (fen === null) return odd(amount)
  if (fen === 0) return refuse('bank.noAmount')
  const way = side && readSide(side.text)
  if (way === null && !isSigned && !amount.text.startsWith('+')) return refuse('bank.noSide')
  if (way === null) return accept(fen)
  if (fen < 0 && way > 0) return refuse('bank.sideAgainstSign', { column: side?.name ?? '' })
  return accept(way * Math.abs(fen))
}
