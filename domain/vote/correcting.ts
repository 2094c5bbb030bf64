import * as z from 'zod/mini'
import { At, accept, type Decision, Id, keysOf, refuse, Words } from '../kernel'
import { VOTE_STATES } from './lifecycle'
import { LONGEST_NAME, MOST_CO_OWNERS, type OwnedUnit, Owner } from './owners'
import type { VoteRefusal } from './refusals'
import type { Vote } from './vote'

export const CORRECTION_KINDS = {
  me: '我是业主，名册上没有我',
  name: '姓名不对',
  area: '面积不对',
  other: '其他',
  home: '名册上没有我们这一户',
} as const
export type CorrectionKind = keyof typeof CORRECTION_KINDS
export const CorrectionKindSchema = z.enum(keysOf(CORRECTION_KINDS))

/** A resident asks for their own line of the roll to be put right. */
export const Correction = z.strictObject({
  _id: Id,
  voteId: Id,
  ownerKey: Id,
  householdId: Id,
  label: z.string(),
  kind: CorrectionKindSchema,
  words: Words(2, 200),
  byId: Id,
  byName: z.string(),
  at: At,
  state: z.enum(['asked', 'accepted', 'declined']),
  answer: z.string(),
  answeredBy: z.string(),
})
export type Correction = z.output<typeof Correction>

const MOST_AREA = 500_000
const names = Words(0, LONGEST_NAME)

/** What a line of the roll is changed to. */
export const LineChange = z.strictObject({
  name: names,
  coOwners: z.array(Words(1, LONGEST_NAME)).check(z.maxLength(MOST_CO_OWNERS)),
  isDeveloper: z.boolean(),
  areas: z.array(
    z.strictObject({ householdId: Id, areaCentiM2: z.int().check(z.positive(), z.lte(MOST_AREA)) }),
  ),
})
export type LineChange = z.output<typeof LineChange>

/** A request beside the line it is about, as it stands; null where the roll has no such home. */
export const AskedLine = z.strictObject({ ...Correction.shape, line: z.nullable(Owner) })
export type AskedLine = z.output<typeof AskedLine>

/** The roll may be changed until it is frozen. */
export const rollIsOpen = (vote: Pick<Vote, 'state'>): Decision<null, VoteRefusal> =>
  vote.state === 'drafted' || vote.state === 'rollOpen'
    ? accept(null)
    : refuse('vote.notNow', { state: VOTE_STATES[vote.state] })

/**
 * May the roll be asked about now? Homes, names and areas while it lies open, and no longer: else one request a day would keep it from ever being
 * frozen. That oneself is the owner as long as one can vote: it changes nothing of what is counted.
 */
export function mayAsk(
  { state, rollUntil }: Pick<Vote, 'state' | 'rollUntil'>,
  kind: CorrectionKind,
  now: number,
): Decision<null, VoteRefusal> {
  if (kind === 'me' && ['rollOpen', 'frozen', 'noticed', 'open'].includes(state)) return accept(null)
  if (state !== 'rollOpen') return refuse('vote.notNow', { state: VOTE_STATES[state] })
  return now < (rollUntil ?? 0) ? accept(null) : refuse('vote.windowOver')
}

/** Once the roll has lain open, whoever is in charge changes a line only where somebody asked for it while it did. */
export function mayChangeUnasked(
  vote: Pick<Vote, 'state' | 'rollUntil'>,
  now: number,
): Decision<null, VoteRefusal> {
  const isOpen = rollIsOpen(vote)
  if (!isOpen.ok) return isOpen
  return vote.state === 'drafted' || now < (vote.rollUntil ?? 0) ? accept(null) : refuse('vote.windowOver')
}

/** The line with what was wrong put right. */
export function changedOwner(owner: Owner, { name, coOwners, isDeveloper, areas }: LineChange): Owner {
  const units = owner.units.map(unit => ({
    ...unit,
    areaCentiM2:
      areas.find(({ householdId }) => householdId === unit.householdId)?.areaCentiM2 ?? unit.areaCentiM2,
  }))
  return { ...owner, name, coOwners, isDeveloper, units }
}

/** The line of a home that the roll had left out; a refusal where its area is not said. */
export function addedOwner(
  home: Omit<OwnedUnit, 'areaCentiM2'>,
  { name, coOwners, isDeveloper, areas }: LineChange,
): Decision<Owner, VoteRefusal> {
  const area = areas.find(({ householdId }) => householdId === home.householdId)
  if (!area) return refuse('vote.areaWrong')
  const units = [{ ...home, areaCentiM2: area.areaCentiM2 }]
  return accept({ key: home.householdId, name, coOwners, isDeveloper, units })
}
