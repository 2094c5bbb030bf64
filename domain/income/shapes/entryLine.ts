import { ACCOUNT_NAMES } from '../categories'
import { categoryOf, ENTRY_KINDS, fenOn, type LinkedRow, moneyOf, refInWords } from '../entry'

/** An entry as people read it in a list: money in on one side, money out on the other (收支两条线). */
export type EntryLine = {
  readonly no: number
  readonly on: string
  readonly category: string
  readonly words: string
  /** Who, on which contract and decision, and which entry it is about. */
  readonly notes: readonly string[]
  /** In fen; null on the side it is not on. What was taken back is less than nothing. */
  readonly inFen: number | null
  readonly outFen: number | null
  /** What only moved: the balance the books began with, money that arrived. */
  readonly movedFen: number | null
  readonly vouchers: number
}

/** An entry of a published month as a line of the list of entries. */
export function entryLineOf(row: LinkedRow): EntryLine {
  const category = categoryOf(row)
  const fen = moneyOf(row)
  const isIncome = category?.startsWith('income:') ?? false
  const isExpense = category !== null && !isIncome
  const notes = [
    row.party,
    row.basis === '' ? '' : `依据 ${row.basis}`,
    ...row.decisions,
    row.about ? `${row.kind === 'reverse' ? '冲正' : '对应'}${refInWords(row.about)}` : '',
  ]
  return {
    no: row.no,
    on: row.on,
    category: category === null ? ENTRY_KINDS[row.kind].name : ACCOUNT_NAMES[category],
    words: row.words,
    notes: notes.filter(note => note !== ''),
    inFen: isIncome ? fen : null,
    outFen: isExpense ? 0 - fen : null,
    movedFen: category === null ? fenOn(row.postings, account => account === 'bank') : null,
    vouchers: row.vouchers.length,
  }
}
