import * as z from 'zod/mini'
import { Day, Id, keysOf } from '../kernel'
import { PlacePath } from '../place'

/**
 * The accounts points move between, and what points on them count as. Points come into being on `issue` (which only falls) and are never
 * destroyed: at every moment issued = held + spent + expired.
 */
export const ACCOUNT_KINDS = {
  issue: { name: '发放', side: 'issued' },
  person: { name: '个人', side: 'held' },
  household: { name: '家庭', side: 'held' },
  fund: { name: '爱心基金', side: 'held' },
  shop: { name: '兑换', side: 'spent' },
  expired: { name: '到期', side: 'expired' },
} as const satisfies Record<string, { name: string; side: 'issued' | 'held' | 'spent' | 'expired' }>
export type AccountKind = keyof typeof ACCOUNT_KINDS
export const AccountKindSchema = z.enum(keysOf(ACCOUNT_KINDS))

/** How a person or household appears in a ranking: under a masked name, only as a stairwell, or not at all. */
export const SHOWN_AS = {
  masked: { name: '只显示姓', example: '3号楼 王**' },
  unit: { name: '只显示单元', example: '3号楼 2单元' },
  hidden: { name: '不上榜', example: '' },
} as const
export type ShownAs = keyof typeof SHOWN_AS
export const ShownAsSchema = z.enum(keysOf(SHOWN_AS))

/** Points by the year they were issued in: what expires together. */
export const Lots = z.record(z.string().check(z.regex(/^20\d{2}$/)), z.int())
export type Lots = z.output<typeof Lots>

/** Which account: its kind, its compound, and whose it is (a person, a household, a month of issuing, a good). */
export type AccountRef = { readonly kind: AccountKind; readonly compoundId: string; readonly ownerId: string }

/** An account of a compound's points. Its balance is kept, so that it is read at once however long its history. */
export const Account = z.strictObject({
  _id: Id,
  kind: AccountKindSchema,
  compoundId: Id,
  ownerId: Id,
  path: PlacePath,
  /** Who it belongs to, as the counter and a ranking show it: a name and a stairwell. Empty where it is nobody's. */
  holder: z.strictObject({ name: z.string(), place: z.string() }),
  shownAs: ShownAsSchema,
  lots: Lots,
  balance: z.int(),
  /** The last day of the oldest points on it; null where nothing on it expires. */
  expiresOn: z.nullable(Day),
  /** How many entries it has. */
  count: z.int(),
})
export type Account = z.output<typeof Account>

/** Household ids name their compound already. */
export const accountIdOf = ({ kind, compoundId, ownerId }: AccountRef): string =>
  ownerId === compoundId || ownerId.startsWith(`${compoundId}:`)
    ? `${kind}:${ownerId}`
    : `${kind}:${compoundId}:${ownerId}`

/** An account nothing has been posted to yet. */
export const newAccount = (ref: AccountRef, path: PlacePath, holder = { name: '', place: '' }): Account => ({
  _id: accountIdOf(ref),
  kind: ref.kind,
  compoundId: ref.compoundId,
  ownerId: ref.ownerId,
  path,
  holder,
  shownAs: 'masked',
  lots: {},
  balance: 0,
  expiresOn: null,
  count: 0,
})

export const personAccount = (compoundId: string, personId: string): AccountRef => ({
  kind: 'person',
  compoundId,
  ownerId: personId,
})
export const householdAccount = (compoundId: string, householdId: string): AccountRef => ({
  kind: 'household',
  compoundId,
  ownerId: householdId,
})
export const fundAccount = (compoundId: string): AccountRef => ({
  kind: 'fund',
  compoundId,
  ownerId: compoundId,
})
/** What a month issues: an account of its own, so that the month's budget is the floor of its balance. */
export const issueAccount = (compoundId: string, month: string): AccountRef => ({
  kind: 'issue',
  compoundId,
  ownerId: month,
})
/** What was taken by a clause of the covenant goes back where it came from, but into no month's budget. */
export const takenAccount = (compoundId: string): AccountRef => ({
  kind: 'issue',
  compoundId,
  ownerId: 'taken',
})
/** One for each good, so that two goods never wait for each other. */
export const shopAccount = (compoundId: string, goodId: string): AccountRef => ({
  kind: 'shop',
  compoundId,
  ownerId: goodId,
})
export const expiredAccount = (compoundId: string): AccountRef => ({
  kind: 'expired',
  compoundId,
  ownerId: compoundId,
})

export const isHolder = ({ kind }: Pick<Account, 'kind'>): boolean => ACCOUNT_KINDS[kind].side === 'held'

/** The last day on which points issued in a year are good: the end of the year after it (ours, said in the wallet). */
export const lastDayOf = (lot: string): string => `${Number(lot) + 1}-12-31`

/** Points on an account that are still good on a day. */
export const spendable = ({ lots }: Pick<Account, 'lots'>, on: string): number =>
  Object.entries(lots).reduce((sum, [lot, points]) => (lastDayOf(lot) >= on ? sum + points : sum), 0)

/** What a compound's points amount to. */
export type PointFigures = {
  readonly issued: number
  readonly held: number
  readonly spent: number
  readonly expired: number
}

/** Adds balances up by what they count as. */
export function figuresOf(balances: readonly Pick<Account, 'kind' | 'balance'>[]): PointFigures {
  const sums = { issued: 0, held: 0, spent: 0, expired: 0 }
  for (const { kind, balance } of balances) sums[ACCOUNT_KINDS[kind].side] += balance
  return { ...sums, issued: sums.issued === 0 ? 0 : -sums.issued }
}
