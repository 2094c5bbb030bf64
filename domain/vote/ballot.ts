import * as z from 'zod/mini'
import { At, accept, canonical, type Decision, dayOf, Id, refuse, sha256Of } from '../kernel'
import { type Choice, type Keeps, MOST_PRINCIPALS } from './law'
import { areaOf, type Owner } from './owners'
import type { VoteRefusal } from './refusals'
import { ChoiceSchema, Choices, stateAt, type Vote } from './vote'

/** Whoever votes for others, as the paper names them; `mark` tells people of one name apart (the last digits of a phone). */
export const Deputy = z.strictObject({ name: z.string(), mark: z.string() })
export type Deputy = z.output<typeof Deputy>

/** One time an owner said what they want: on the phone, or by a paper that two people entered. */
export const Cast = z.strictObject({
  at: At,
  by: z.enum(['online', 'paper']),
  /** Who tapped; of a paper, the owner's key. */
  personId: Id,
  choices: Choices,
  nonce: z.string(),
  proxy: z.nullable(Deputy),
})
export type Cast = z.output<typeof Cast>

/** All that one owner said in one vote: one document, so it can only count once. */
export const Ballot = z.strictObject({
  _id: Id,
  voteId: Id,
  compoundId: Id,
  ownerKey: Id,
  buildingId: Id,
  areaCentiM2: z.int(),
  /** The last of each person, and of the paper. */
  casts: z.array(Cast).check(z.minLength(1)),
  revision: z.int(),
})
export type Ballot = z.output<typeof Ballot>

export const ballotIdOf = (voteId: string, ownerKey: string): string => `${voteId}:${ownerKey}`

/** The one cast that counts. A paper may be written down after a later tap, so it is the time that decides. */
export function standing({ casts }: Pick<Ballot, 'casts'>, keeps: Keeps): Cast {
  const [first, ...others] = casts
  if (!first) throw new Error('a ballot without a cast')
  return others.reduce(
    (best, cast) => ((keeps === 'firstValid' ? cast.at < best.at : cast.at >= best.at) ? cast : best),
    first,
  )
}

const sameChoices = (a: readonly Choice[], b: readonly Choice[]): boolean =>
  a.length === b.length && a.every((choice, i) => choice === b[i])

/** Did different people, or the same on paper and on the phone, say different things at last? */
export function isConflicting({ casts }: Pick<Ballot, 'casts'>): boolean {
  const [one, ...others] = casts
  return one !== undefined && others.some(other => !sameChoices(one.choices, other.choices))
}

/** Has that person said so already, and does it stand? Then a second tap is no second vote. */
export function isSaidAlready(
  ballot: Ballot,
  keeps: Keeps,
  personId: string,
  choices: readonly Choice[],
): boolean {
  const cast = standing(ballot, keeps)
  return cast.by === 'online' && cast.personId === personId && sameChoices(cast.choices, choices)
}

type Casting = Omit<Cast, 'by'>

/** The ballot with one more cast: the first one makes it; whoever changes their mind takes the place of what they said before. */
export function withCast(vote: Vote, owner: Owner, ballot: Ballot | null, cast: Cast): Ballot {
  if (ballot) {
    const others = ballot.casts.filter(one => one.by !== cast.by || one.personId !== cast.personId)
    return { ...ballot, casts: [...others, cast], revision: ballot.revision + 1 }
  }
  return {
    _id: ballotIdOf(vote._id, owner.key),
    voteId: vote._id,
    compoundId: vote.compoundId,
    ownerKey: owner.key,
    buildingId: owner.units[0]?.buildingId ?? '',
    areaCentiM2: areaOf(owner),
    casts: [cast],
    revision: 0,
  }
}

/**
 * An owner votes on the phone. Until the close, where the last ballot counts, as often as they like; where the first counts, once. A co-owner's vote
 * is written down beside the other's: one head, one counts, and that they differ is flagged.
 */
export function castOnline(
  vote: Vote,
  owner: Owner,
  ballot: Ballot | null,
  casting: Casting,
): Decision<Ballot, VoteRefusal> {
  const state = stateAt(vote, casting.at)
  if (state === 'noticed') return refuse('vote.notOpenYet', { day: dayOf(vote.opensAt ?? 0) })
  if (state !== 'open') return refuse('vote.closed')
  if (casting.choices.length !== vote.questions.length) return refuse('vote.choicesWrong')
  const isAgain = ballot?.casts.some(({ by, personId }) => by === 'online' && personId === casting.personId)
  if (isAgain && vote.keeps === 'firstValid') return refuse('vote.alreadyCast')
  return accept(withCast(vote, owner, ballot, { ...casting, by: 'online' }))
}

/** The owners one proxy votes for. */
export const Deputed = z.strictObject({ _id: Id, voteId: Id, principals: z.array(Id) })
export type Deputed = z.output<typeof Deputed>

/** The same words whoever typed them: half width, no spaces. */
const sameHand = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '')

export const proxyIdOf = (voteId: string, { name, mark }: Deputy): string =>
  `${voteId}:${sha256Of(canonical([sameHand(name), sameHand(mark)])).slice(0, 20)}`

/** One more owner for a proxy; the fourth is refused (潍坊 §32). */
export function withPrincipal(
  principals: readonly string[],
  ownerKey: string,
): Decision<string[], VoteRefusal> {
  const all = [...new Set([...principals, ownerKey])]
  return all.length > MOST_PRINCIPALS ? refuse('vote.proxyTooMany', { most: MOST_PRINCIPALS }) : accept(all)
}

/** A line of the published list: what was chosen, under a code that only its owner knows. */
export const ReceiptLine = z.strictObject({ receipt: z.string(), choices: z.array(ChoiceSchema) })
export type ReceiptLine = z.output<typeof ReceiptLine>

/** So many that nobody can make two ballots with one receipt: else one line of the list could stand for two owners, and a line be free for a forged one. */
const RECEIPT_DIGITS = 32

/** The receipt of a cast: 32 digits that follow from the vote, the owner, the choices and a number nobody else has. People are shown the first twelve. */
export const receiptOf = (
  voteId: string,
  ownerKey: string,
  { choices, nonce }: Pick<Cast, 'choices' | 'nonce'>,
): string => sha256Of(canonical([voteId, ownerKey, choices, nonce])).slice(0, RECEIPT_DIGITS)

/** The list that is published: one line an owner, in the order of the codes, which is the order of nothing else. */
export const receiptLines = (ballots: readonly Ballot[], keeps: Keeps): ReceiptLine[] =>
  ballots
    .map(ballot => {
      const cast = standing(ballot, keeps)
      return { receipt: receiptOf(ballot.voteId, ballot.ownerKey, cast), choices: cast.choices }
    })
    .sort((a, b) => (a.receipt < b.receipt ? -1 : 1))

export const listHashOf = (lines: readonly ReceiptLine[]): string => sha256Of(canonical(lines))
