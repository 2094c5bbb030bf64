import * as z from 'zod/mini'
import { Amount, Id, Words } from '../kernel'
import { COST_KEYS, INCOME_KEYS } from './categories'

/** Something that comes every month: the clerk confirms it with its voucher instead of typing it anew. */
export const Recurring = z.strictObject({
  id: Id,
  kind: z.enum(['receive', 'pay']),
  category: z.enum([...INCOME_KEYS, ...COST_KEYS]),
  words: Words(2, 80),
  party: Words(1, 40),
  partyIsPerson: z.boolean(),
  basis: Words(0, 60),
  /** The usual amount; null where it differs every month. */
  fen: z.nullable(Amount),
  /** The day of the month on which it is usually due. */
  day: z.int().check(z.gte(1), z.lte(28)),
})
export type Recurring = z.output<typeof Recurring>
