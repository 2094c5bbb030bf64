import * as z from 'zod/mini'
import { At, Day, dayOf, FileId, Id, Words } from '../kernel'
import { ItemKey } from './item'
import type { Round } from './round'

export const Ticks = z.array(ItemKey).check(z.maxLength(60))
export const Hand = z.strictObject({ byId: Id, byName: z.string(), at: At, ticks: Ticks })
export type Hand = z.output<typeof Hand>

/** What a household signed and when, once it is sure. */
export const Reading = z.strictObject({ ticks: Ticks, signedOn: Day })
export type Reading = z.output<typeof Reading>

/** A paper as one person reads it: what is ticked on it, and the day it was signed. */
export const Entry = z.extend(Hand, { signedOn: Day })
export type Entry = z.output<typeof Entry>

/** A signed paper, entered twice by two people who do not see each other's; where they differ somebody decides by the photo. */
export const Paper = z.strictObject({
  photo: FileId,
  entries: z.array(Entry).check(z.minLength(1), z.maxLength(2)),
  settled: z.nullable(z.extend(Entry, { why: Words(2, 100) })),
  /** The last sure reading of a paper signed earlier: counts until this one is sure. */
  before: z.nullable(Reading),
})
export type Paper = z.output<typeof Paper>

export const PAPER_STATES = {
  once: '录了一次，等第二个人录',
  differs: '两次录得不一样，等核对',
  agreed: '两次录得一样',
  settled: '核对过',
} as const
export type PaperState = keyof typeof PAPER_STATES

export type By = { readonly personId: string; readonly name: string; readonly now: number }
/** What somebody ticks, each item once and in order. */
export const handOf = ({ personId, name, now }: By, ticks: readonly string[]): Hand => ({
  byId: personId,
  byName: name,
  at: now,
  ticks: [...new Set(ticks)].sort(),
})
const alike = (one: Entry, other: Entry): boolean =>
  one.signedOn === other.signedOn && one.ticks.join() === other.ticks.join()

export function paperStateOf({ entries, settled }: Paper): PaperState {
  if (settled) return 'settled'
  const [first, second] = entries
  if (!first || !second) return 'once'
  return alike(first, second) ? 'agreed' : 'differs'
}

/** What a household's paper surely says: this one, or until then the one before it. */
export function sureReading(paper: Paper): Reading | null {
  const { settled, entries, before } = paper
  const sure = settled ?? (paperStateOf(paper) === 'agreed' ? entries[0] : null)
  return sure ? { ticks: sure.ticks, signedOn: sure.signedOn } : before
}

/** The days on which what is entered now may have been signed. */
export const signingDays = (
  { opensAt, closesAt }: Pick<Round, 'opensAt' | 'closesAt'>,
  now: number,
): { readonly from: string; readonly until: string } => ({
  from: dayOf(opensAt),
  until: dayOf(Math.min(closesAt - 1, now)),
})
