import * as z from 'zod/mini'
import { At, accept, type Decision, Id, keysOf, refuse, Words } from '../kernel'
import { VOTE_STATES } from './lifecycle'
import type { Owner } from './owners'
import type { VoteRefusal } from './refusals'
import type { Vote } from './vote'

export const CORRECTION_KINDS = {
  me: '我是业主，名册上没有我',
  name: '姓名不对',
  area: '面积不对',
  other: '其他',
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
const names = Words(0, 40)

/** What a line of the roll is changed to. */
export const LineChange = z.strictObject({
  name: names,
  coOwners: z.array(Words(1, 40)).check(z.maxLength(8)),
  isDeveloper: z.boolean(),
  areas: z.array(
    z.strictObject({ householdId: Id, areaCentiM2: z.int().check(z.positive(), z.lte(MOST_AREA)) }),
  ),
})
export type LineChange = z.output<typeof LineChange>

/** The roll may be changed until it is frozen. */
export const rollIsOpen = (vote: Pick<Vote, 'state'>): Decision<null, VoteRefusal> =>
  vote.state === 'drafted' || vote.state === 'rollOpen'
    ? accept(null)
    : refuse('vote.notNow', { state: VOTE_STATES[vote.state] })

/**
 * May a line be asked about now? Names and areas until the roll is frozen; that oneself is the owner as long as one can vote: it changes nothing of
 * what is counted.
 */
export function mayAsk(vote: Pick<Vote, 'state'>, kind: CorrectionKind): Decision<null, VoteRefusal> {
  const isLater = ['frozen', 'noticed', 'open'].includes(vote.state)
  if (vote.state === 'rollOpen' || (kind === 'me' && isLater)) return accept(null)
  return refuse('vote.notNow', { state: VOTE_STATES[vote.state] })
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
