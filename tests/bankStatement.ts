import { type Books, type Entry, moneyOf, WAITING } from '@domain/income'
import { monthPlus, yuanOf } from '@domain/kernel'
import type { Cloud } from '../local/cloud'

export const BANK_HEADER = ['交易日期', '收入', '支出', '余额', '对方户名', '摘要', '流水号']
/** What the bank saw: a line of its statement before it has a balance. */
export type Seen = {
  readonly on: string
  readonly fen: number
  readonly party: string
  readonly words: string
}

const all = async <T>(cloud: Cloud, collection: string, query: object): Promise<T[]> =>
  (await cloud.query(collection, { query: { ...query }, limit: 10_000 })) as unknown as T[]

export async function booksIn(cloud: Cloud, compoundId: string): Promise<Books> {
  const [books] = await all<Books>(cloud, 'incomeBooks', { _id: compoundId })
  if (!books) throw new Error(`${compoundId} keeps no books`)
  return books
}

/** A compound's entries since the last month that was closed. */
export async function openEntries(cloud: Cloud, books: Books): Promise<Entry[]> {
  const entries = await all<Entry>(cloud, 'incomeEntries', { compoundId: books._id })
  return entries.filter(({ month }) => month > (books.closedThrough ?? ''))
}

/** What the bank saw of the entries that were made by hand: all that moved its account and was not taken back. */
export const seenOf = (entries: readonly Entry[]): Seen[] =>
  entries
    .filter(({ reversedBy, row }) => !reversedBy && row.kind !== 'reverse')
    .flatMap(({ row }) => {
      const fen = row.postings.find(({ account }) => account === 'bank')?.fen ?? 0
      return fen === 0 ? [] : [{ on: row.on, fen, party: row.party, words: row.words }]
    })

/** The bank's rows of what it saw, in the order of the days, from so much on the account on. */
export function bankRows(seen: readonly Seen[], fromFen: number): string[][] {
  let balance = fromFen
  return [...seen]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on, fen, party, words }, index) => {
      balance += fen
      const amount = yuanOf(Math.abs(fen))
      return [
        on,
        fen > 0 ? amount : '',
        fen < 0 ? amount : '',
        yuanOf(balance),
        party,
        words,
        `${on}-${index}`,
      ]
    })
}

const cellOf = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell)
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => row.map(cellOf).join(',')).join('\r\n')

/** Hours from now until ten in the morning of the first day of the next month. */
export function hoursToNextMonth(now: number): number {
  const next = Date.parse(
    `${monthPlus(new Date(now + 8 * 3_600_000).toISOString().slice(0, 7), 1)}-01T02:00:00Z`,
  )
  return Math.ceil((next - now) / 3_600_000)
}

/**
 * A statement of the open months as the bank saw them: all that was entered by hand, what was on its way, a rent and interest that nobody has entered
 * yet, and two rows nobody can read.
 * @param date the day of the first open month on which the new ones came
 */
export async function monthAtBank(cloud: Cloud, compoundId: string, date: number) {
  const books = await booksIn(cloud, compoundId)
  const entries = await openEntries(cloud, books)
  const month = entries.map(entry => entry.month).sort()[0] ?? ''
  const on = `${month}-${String(date).padStart(2, '0')}`
  const byHand = seenOf(entries)
  const fresh: Seen[] = [
    ...entries
      .filter(({ onItsWayUntil, row }) => onItsWayUntil === WAITING && row.on <= on)
      .map(({ row }) => ({ on, fen: moneyOf(row), party: '', words: '现金存入' })),
    { on, fen: 90_000, party: '李记粥铺', words: '转账' },
    { on, fen: 1_837, party: '', words: '结息' },
  ]
  const rows = bankRows([...byHand, ...fresh], books.held.bank ?? 0)
  const unreadable = [
    [on, '5.00', '5.00', rows.at(-1)?.[3] ?? '', '', '冲正', ''],
    [on, '', '', rows.at(-1)?.[3] ?? '', '', '短信通知', ''],
  ]
  const table = [['药都农商银行对账单'], BANK_HEADER, ...rows, ...unreadable]
  const file = { name: '流水.csv', mimeType: 'text/csv', buffer: Buffer.from(csvOf(table)) }
  return { month, fresh: fresh.length, byHand: byHand.length, all: rows.length, file }
}
