import * as z from 'zod/mini'
import { At, Day, Id, keysOf, Month } from '../kernel'
import { PlacePath } from '../place'
import { type AccountKind, AccountKindSchema, Lots } from './account'

const HOLDERS: readonly AccountKind[] = ['person', 'household', 'fund']
const PEOPLE: readonly AccountKind[] = ['person', 'household']

/** The lines of a month's statement. */
export const TALLY_LINES = {
  earned: '得到',
  takenBack: '得分撤销',
  spent: '兑换',
  returned: '退回',
  got: '转入',
  given: '转出',
  deducted: '公约扣分',
  expired: '到期',
} as const
export type TallyLine = keyof typeof TALLY_LINES

type Move = {
  readonly name: string
  readonly from: readonly AccountKind[]
  readonly to: readonly AccountKind[]
  /** Which line of the statement it is on, for who gives and for who gets. */
  readonly giver?: TallyLine
  readonly getter?: TallyLine
}

/** Every way points may move. Nothing else moves them. */
export const ENTRY_KINDS = {
  earn: { name: '服务得分', from: ['issue'], to: PEOPLE, getter: 'earned' },
  award: { name: '公约加分', from: ['issue'], to: PEOPLE, getter: 'earned' },
  spend: { name: '兑换', from: PEOPLE, to: ['shop'], giver: 'spent' },
  transfer: { name: '家人互转', from: ['person'], to: PEOPLE, giver: 'given', getter: 'got' },
  donate: { name: '捐给爱心基金', from: PEOPLE, to: ['fund'], giver: 'given', getter: 'got' },
  aid: { name: '爱心帮扶', from: ['fund'], to: ['household'], giver: 'given', getter: 'got' },
  deduct: { name: '公约扣分', from: PEOPLE, to: ['issue'], giver: 'deducted' },
  expire: { name: '到期', from: HOLDERS, to: ['expired'], giver: 'expired' },
  reverse: { name: '撤销', from: [], to: [] },
} as const satisfies Record<string, Move>
export type EntryKind = keyof typeof ENTRY_KINDS
/** Everything but taking back: that follows what it takes back. */
export type MoveKind = Exclude<EntryKind, 'reverse'>
export const EntryKindSchema = z.enum(keysOf(ENTRY_KINDS))

/** What an entry is about, where there is something to open. */
export const ABOUT_KINDS = ['turn', 'order', 'deduction', 'wish', 'flag', 'award'] as const
export const About = z.strictObject({ kind: z.enum(ABOUT_KINDS), id: Id })
export type About = z.output<typeof About>

const Side = z.strictObject({
  account: Id,
  kind: AccountKindSchema,
  /** The balance after it. */
  after: z.int(),
})

/** Points that moved from one account to another: never changed, at most taken back by another entry. */
export const PointEntry = z.strictObject({
  _id: Id,
  compoundId: Id,
  path: PlacePath,
  at: At,
  on: Day,
  month: Month,
  /** The day it was earned on: confirmed later, it still counts for the caps of that day. */
  servedOn: Day,
  kind: EntryKindSchema,
  words: z.string(),
  points: z.int().check(z.positive()),
  lots: Lots,
  from: Side,
  to: Side,
  /** Both accounts: what a history is looked up by. */
  accounts: z.array(Id),
  /** The rule of the tariff it rests on, and which version of it. */
  rule: z.nullable(z.strictObject({ key: z.string(), version: z.int() })),
  about: z.nullable(About),
  /** The household whose stars it counts for; null where it counts for none. */
  homeId: z.nullable(Id),
  /** Who confirmed, handed over or did it; «system» where time did. */
  byId: Id,
  byName: z.string(),
  /** The entry that this one takes back, and what that was. */
  reverses: z.nullable(z.strictObject({ id: Id, kind: EntryKindSchema, month: Month })),
  reversedBy: z.nullable(Id),
})
export type PointEntry = z.output<typeof PointEntry>
