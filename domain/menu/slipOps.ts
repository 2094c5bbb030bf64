import * as z from 'zod/mini'
import { type Contract, Id, SlipDigits } from '../kernel'

export const slipOps = {
  /** Whose order form a code is of, and of which round: for whoever holds the signed form. */
  slip: {
    kind: 'query',
    input: z.strictObject({ digits: SlipDigits }),
    output: z.strictObject({ roundId: Id, householdId: Id, label: z.string() }),
    allow: 'menu.collect',
  },
} as const satisfies Contract
