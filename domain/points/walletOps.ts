import * as z from 'zod/mini'
import { type Contract, Day, Id, keysOf, Month, Skip, Words } from '../kernel'
import { ShownAsSchema } from './account'
import { CUTS } from './awarding'
import { PointEntry } from './entry'
import { MOST_POINTS } from './moving'
import { Tally } from './tally'
import { PointRule, Tariff } from './tariff'

const compoundId = Id
const here = z.strictObject({ compoundId })
const why = Words(2, 100)
const points = z.int().check(z.positive(), z.lte(MOST_POINTS))
const count = z.int()
/** An account one may read the history of: one's own, the household's, the compound's fund. */
const Whose = z.enum(['mine', 'home', 'fund'])

/** Points on an account as its holder sees them. */
export const Purse = z.strictObject({
  accountId: Id,
  balance: count,
  /** The next points to expire, and when. */
  expiring: z.nullable(z.strictObject({ points: count, on: Day })),
})
export type Purse = z.output<typeof Purse>

/** A line of a history: what one account got (or gave, less than nothing). */
export const HistoryLine = z.strictObject({
  id: Id,
  on: Day,
  at: z.int(),
  kind: PointEntry.shape.kind,
  words: z.string(),
  points: count,
  after: count,
  about: PointEntry.shape.about,
  isReversed: z.boolean(),
  byName: z.string(),
})
export type HistoryLine = z.output<typeof HistoryLine>

/** A month of the wallet's chart and statement. */
export const WalletMonth = z.strictObject({
  month: Month,
  opening: count,
  closing: count,
  lines: Tally.shape.lines,
  score: count,
  minutes: count,
  turns: count,
})
export type WalletMonth = z.output<typeof WalletMonth>

export const Wallet = z.strictObject({
  compoundName: z.string(),
  mine: Purse,
  home: z.strictObject({ householdId: Id, label: z.string(), purse: Purse }),
  shownAs: ShownAsSchema,
  /** The last thirteen months of one's own account, the earliest first; months in which nothing happened are left out. */
  months: z.array(WalletMonth),
  /** What the household earned in each of the last thirteen months: what its stars are by. */
  homeScores: z.array(z.strictObject({ month: Month, score: count, minutes: count })),
})
export type Wallet = z.output<typeof Wallet>

/** What a compound's points amount to, and how far this month's budget is used. */
export const PointsInSum = z.strictObject({
  issued: count,
  held: count,
  spent: count,
  expired: count,
  fund: count,
  budget: count,
  issuedThisMonth: count,
})
export type PointsInSum = z.output<typeof PointsInSum>

/** What an award came to. */
export const AwardAnswer = z.strictObject({
  points: count,
  cut: z.nullable(z.enum(keysOf(CUTS))),
})

const TransferTo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: Id }),
  z.strictObject({ kind: z.literal('household') }),
])
export type TransferTo = z.output<typeof TransferTo>
const moved = z.strictObject({ mine: Purse, home: Purse })

export const walletOps = {
  /** One's own balance, in one look-up however long the history. */
  balance: {
    kind: 'query',
    input: here,
    output: z.strictObject({ balance: count, spendable: count }),
    allow: 'points.use',
  },
  wallet: { kind: 'query', input: here, output: Wallet, allow: 'points.use' },
  /** A page of the history of one's own account, of the household's, or of the compound's fund (which everyone may read). */
  history: {
    kind: 'query',
    input: z.strictObject({ compoundId, of: Whose, skip: Skip }),
    output: z.strictObject({ lines: z.array(HistoryLine), more: z.boolean() }),
    allow: 'points.read',
  },
  /** The same account's statement, month by month: the last thirteen months, those left out in which nothing happened. */
  months: {
    kind: 'query',
    input: z.strictObject({ compoundId, of: Whose }),
    output: z.strictObject({ months: z.array(WalletMonth) }),
    allow: 'points.read',
  },
  sums: { kind: 'query', input: here, output: PointsInSum, allow: 'points.read' },
  /** Those of one's household points may be passed to. */
  family: {
    kind: 'query',
    input: here,
    output: z.strictObject({ members: z.array(z.strictObject({ personId: Id, name: z.string() })) }),
    allow: 'points.use',
  },
  transfer: {
    kind: 'command',
    input: z.strictObject({ compoundId, to: TransferTo, points, words: Words(0, 40) }),
    output: moved,
    allow: 'points.use',
  },
  donate: {
    kind: 'command',
    input: z.strictObject({ compoundId, from: z.enum(['mine', 'home']), points }),
    output: moved,
    allow: 'points.use',
  },
  showAs: {
    kind: 'command',
    input: z.strictObject({ compoundId, as: ShownAsSchema }),
    output: z.strictObject({ as: ShownAsSchema }),
    allow: 'points.use',
  },
  tariff: {
    kind: 'query',
    input: here,
    output: z.strictObject({ tariff: z.omit(Tariff, { path: true }), canKeep: z.boolean() }),
    allow: 'points.read',
  },
  /** Makes a new version; of two who change the same one is told so. */
  keepTariff: {
    kind: 'command',
    input: z.strictObject({
      compoundId,
      version: count,
      budget: Tariff.shape.budget,
      rules: z.array(PointRule).check(z.minLength(1), z.maxLength(60)),
      why: Tariff.shape.why,
    }),
    output: z.strictObject({ tariff: z.omit(Tariff, { path: true }) }),
    allow: 'points.manage',
  },
  /** A clause of the covenant kept, as somebody in charge has seen: points for the household. */
  award: {
    kind: 'command',
    input: z.strictObject({
      householdId: Id,
      ruleKey: PointRule.shape.key,
      words: why,
    }),
    output: AwardAnswer,
    allow: 'points.award',
  },
  /** From the compound's fund to a household in need. */
  aid: {
    kind: 'command',
    input: z.strictObject({ householdId: Id, points, words: why }),
    output: z.strictObject({ fund: count }),
    allow: 'points.manage',
  },
} as const satisfies Contract
