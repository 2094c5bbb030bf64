import * as z from 'zod/mini'
import { At, Day, Fen, FileId, Hash, Id, keysOf, Month } from '../kernel'
import { PlacePath } from '../place'
import { ACCOUNTS } from './categories'

/**
 * What can be entered. `line` keeps income and expense apart (收支两条线): an entry is of one line only, money that came in may not be spent before
 * it is on the account, and each line is numbered and read by itself.
 */
export const ENTRY_KINDS = {
  opening: { name: '建账', line: 'internal' },
  receive: { name: '收入', line: 'income' },
  pay: { name: '成本支出', line: 'expense' },
  allocate: { name: '收益分配', line: 'expense' },
  clear: { name: '到账', line: 'internal' },
  reverse: { name: '冲正', line: 'internal' },
} as const satisfies Record<string, { name: string; line: 'income' | 'expense' | 'internal' }>
export const EntryKindSchema = z.enum(keysOf(ENTRY_KINDS))
export const AccountSchema = z.enum(ACCOUNTS)

/** So much to an account, or from it where negative. The postings of an entry add up to nothing. */
export const Posting = z.strictObject({ account: AccountSchema, fen: Fen })
export type Posting = z.output<typeof Posting>

/** A paper behind an entry, personal data covered; `digest` is the SHA-256 of the file as it was when the entry was made. */
export const Voucher = z.strictObject({
  fileId: FileId,
  digest: Hash,
  kind: z.enum(['photo', 'pdf', 'bankLine']),
})
export type Voucher = z.output<typeof Voucher>

/** What is published of a paper: enough to tell it from another, nothing of where it is kept or who put it there. */
export const Seal = z.omit(Voucher, { fileId: true })

/** An entry of the books, by its month and its number in it: «2026-10 第 7 笔». */
export const EntryRef = z.strictObject({ month: Month, no: z.int().check(z.positive()) })
export type EntryRef = z.output<typeof EntryRef>
export const refInWords = ({ month, no }: EntryRef): string =>
  `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月第${no}笔`

/** What is published of an entry, and what its hash is of: nothing about a person who is not in public office. */
export const Row = z.strictObject({
  /** Counts from 1 in its month, without a hole. */
  no: z.int(),
  on: Day,
  kind: EntryKindSchema,
  postings: z.array(Posting),
  words: z.string(),
  /** Who paid or was paid, as it may be published: a company's name, «个人» for a person. */
  party: z.string(),
  /** The contract a cost rests on. */
  basis: z.string(),
  assetId: z.nullable(Id),
  leaseId: z.nullable(Id),
  /** Decisions the spending rests on, as «支部 2026-09-12 第3号». */
  decisions: z.array(z.string()),
  vouchers: z.array(Seal),
  /** The entry that this one takes back, or whose money has arrived with it. */
  about: z.nullable(EntryRef),
})
export type Row = z.output<typeof Row>

/** A row with the link of its month's chain: the hash of the link before it and of the row. */
export const LinkedRow = z.extend(Row, { hash: Hash })
export type LinkedRow = z.output<typeof LinkedRow>

/** An entry as it is kept: the row, never changed, and notes about it that are no part of it. */
export const Entry = z.strictObject({
  /** `compoundId:month:no` */
  _id: z.string(),
  compoundId: Id,
  path: PlacePath,
  month: Month,
  row: LinkedRow,
  /** Where the papers are kept, in the order of the row's vouchers. */
  files: z.array(FileId),
  byId: Id,
  byName: z.string(),
  at: At,
  /** Decisions drawn on, so that taking the entry back gives them back. */
  decisionIds: z.array(Id),
  /** The month in which its money arrived; `WAITING` while it has not; null where it never was on its way. */
  onItsWayUntil: z.nullable(z.string()),
  /** Filled in once, when another entry takes it back. */
  reversedBy: z.nullable(EntryRef),
  bankLineId: z.nullable(Id),
  /** What comes every month, if this is it. */
  recurringId: z.nullable(Id),
})
export type Entry = z.output<typeof Entry>

/** An entry's papers, each with where it is kept. */
export const papersIn = ({ row, files }: Pick<Entry, 'row' | 'files'>): Voucher[] =>
  row.vouchers.flatMap((seal, index) => {
    const fileId = files[index]
    return fileId === undefined ? [] : [{ ...seal, fileId }]
  })

/** Later than any month: so that what was on its way at the end of a month is one range. */
export const WAITING = '9999-12'

/** What an entry does to an account. */
export const fenOn = (postings: readonly Posting[], test: (account: string) => boolean): number =>
  postings.reduce((sum, { account, fen }) => (test(account) ? sum + fen : sum), 0)

/** How much money an entry moves: what goes in counts up, what goes out down. */
export const moneyOf = ({ postings }: Pick<Row, 'postings'>): number =>
  fenOn(postings, account => account === 'bank' || account === 'transitIn' || account === 'transitOut')

/** The category an entry is about: its account that is not money; null where money only moved from one place to another. */
export const categoryOf = ({ postings }: Pick<Row, 'postings'>) =>
  postings.find(({ account }) => account.includes(':'))?.account ?? null
