import * as z from 'zod/mini'
import { Id } from '../../kernel'
import { BankLine } from '../bankLine'
import { Draft } from '../draft'
import { EntryRef } from '../entry'

const said = { words: z.string(), because: z.string() }

/**
 * What a bank line looks like to us, and why: rent of a lease, money that was on its way, something that comes every month, interest, something that has
 * been entered by hand, or nothing we know. What can be posted at once comes with its draft.
 */
export const Suggestion = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('lease'), assetId: Id, leaseId: Id, draft: Draft, ...said }),
  z.strictObject({ as: z.literal('clear'), ref: EntryRef, ...said }),
  z.strictObject({ as: z.literal('recurring'), recurringId: Id, draft: Draft, ...said }),
  z.strictObject({ as: z.literal('interest'), draft: Draft, ...said }),
  z.strictObject({ as: z.literal('booked'), ref: EntryRef, ...said }),
  z.strictObject({ as: z.literal('unknown'), because: z.string() }),
])
export type Suggestion = z.output<typeof Suggestion>

export const SuggestedLine = z.extend(z.omit(BankLine, { path: true }), { suggestion: Suggestion })
export type SuggestedLine = z.output<typeof SuggestedLine>

/** What is to be done with a line: post it as suggested, decide what it is, or only see that it was entered by hand. */
export const LINE_GROUPS = ['sure', 'open', 'booked'] as const
export type LineGroup = (typeof LINE_GROUPS)[number]

export const groupOf = ({ as }: Pick<Suggestion, 'as'>): LineGroup =>
  as === 'unknown' ? 'open' : as === 'booked' ? 'booked' : 'sure'
