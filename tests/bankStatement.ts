import type { Books, Entry } from '@domain/income'
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
