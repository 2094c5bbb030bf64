import * as z from 'zod/mini'
import { Amount, Day, Id, Words } from '../kernel'
import { ALLOCATION_KEYS, COST_KEYS, INCOME_KEYS } from './categories'
import { Voucher } from './entry'

const Party = Words(1, 40)
const Shared = {
  on: Day,
  fen: Amount,
  words: Words(2, 80),
  vouchers: z.array(z.omit(Voucher, { digest: true })).check(z.minLength(1), z.maxLength(9)),
}
const paying = {
  party: Party,
  partyIsPerson: z.boolean(),
  basis: Words(2, 60),
  decisionIds: z.array(Id).check(z.maxLength(3)),
  /** Ordered, and not yet gone from the account. */
  inTransit: z.boolean(),
}

/** What a clerk enters: one of four things that can happen to the owners' money. */
export const Draft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opening'), ...Shared }),
  z.strictObject({
    kind: z.literal('receive'),
    ...Shared,
    category: z.enum(INCOME_KEYS),
    party: Party,
    partyIsPerson: z.boolean(),
    assetId: z.nullable(Id),
    leaseId: z.nullable(Id),
    /** Taken in, and not yet on the account. */
    inTransit: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('pay'), ...Shared, ...paying, category: z.enum(COST_KEYS) }),
  z.strictObject({ kind: z.literal('allocate'), ...Shared, ...paying, category: z.enum(ALLOCATION_KEYS) }),
])
export type Draft = z.output<typeof Draft>
/** A draft whose vouchers were looked at: each with the digest of what was in it. */
export type CheckedDraft = Draft & { readonly vouchers: readonly Voucher[] }
