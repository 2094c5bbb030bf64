import * as z from 'zod/mini'
import type { Choice, DecisionKind, Share, Silent } from './law'
import { DECISIONS, MAJORITIES, QUORUM } from './law'
import { areaOf, Count, type Owner } from './owners'

const count = z.int().check(z.nonnegative())

/** A fraction beside the share it has to reach: `needed` is the smallest part that would do, `missing` what lacks of it. */
export const Measure = z.strictObject({
  part: count,
  of: count,
  needed: count,
  missing: count,
  isMet: z.boolean(),
})
export type Measure = z.output<typeof Measure>

/** The same share of heads and of area. */
export const Both = z.strictObject({ heads: Measure, area: Measure })
export type Both = z.output<typeof Both>

export const WHY_NOT = ['quorumHeads', 'quorumArea', 'consentHeads', 'consentArea'] as const
export type WhyNot = (typeof WHY_NOT)[number]

/** The result of one question. Of those against and of abstentions only heads are given: an area may name a home. */
export const QuestionTally = z.strictObject({
  yes: Count,
  noHeads: count,
  abstainHeads: count,
  /** Who did not vote and is counted with the majority, where the covenant says so. */
  silent: Count,
  consent: Both,
  isPassed: z.boolean(),
  whyNot: z.array(z.enum(WHY_NOT)),
})
export type QuestionTally = z.output<typeof QuestionTally>

export const Tally = z.strictObject({
  roll: Count,
  tookPart: Count,
  quorum: Both,
  questions: z.array(QuestionTally),
})
export type Tally = z.output<typeof Tally>

/**
 * Is the share reached? Whole numbers only. A compound of ten million m² is 10⁹ hundredths, four times that is far below the largest exact number
 * (9·10¹⁵); what is above it throws.
 */
export function isReached(part: number, of: number, { n, d, isStrict }: Omit<Share, 'name' | 'source'>) {
  const [left, right] = [d * part, n * of]
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) throw new RangeError('no exact number')
  return isStrict ? left > right : left >= right
}

/** The fraction, what would have been needed, and what lacks. */
export function measured(part: number, of: number, share: Share): Measure {
  const { n, d, isStrict } = share
  const exact = n * of
  const rest = exact % d
  const needed = (exact - rest) / d + (isStrict || rest > 0 ? 1 : 0)
  return { part, of, needed, missing: Math.max(0, needed - part), isMet: isReached(part, of, share) }
}

const measuredBoth = (part: Count, of: Count, share: Share): Both => ({
  heads: measured(part.heads, of.heads, share),
  area: measured(part.areaCentiM2, of.areaCentiM2, share),
})

type Mutable = { heads: number; areaCentiM2: number }
const none = (): Mutable => ({ heads: 0, areaCentiM2: 0 })
const add = (sum: Mutable, area: number): void => {
  sum.heads += 1
  sum.areaCentiM2 += area
}
const plus = (a: Count, b: Count): Count => ({
  heads: a.heads + b.heads,
  areaCentiM2: a.areaCentiM2 + b.areaCentiM2,
})

type Sums = Record<Choice, Mutable>

/** Where those who did not vote go: with the side that is larger both by heads and by area; nowhere where the two disagree. */
function followed({ yes, no }: Sums): 'yes' | 'no' | null {
  if (yes.heads > no.heads && yes.areaCentiM2 > no.areaCentiM2) return 'yes'
  return no.heads > yes.heads && no.areaCentiM2 > yes.areaCentiM2 ? 'no' : null
}

function tallyOf(
  decision: DecisionKind,
  sums: Sums,
  { tookPart, absent, quorum }: { readonly tookPart: Count; readonly absent: Count; readonly quorum: Both },
  silents: Silent,
): QuestionTally {
  const side = silents === 'withMajority' ? followed(sums) : null
  const silent = side ? absent : none()
  const yes = side === 'yes' ? plus(sums.yes, silent) : sums.yes
  const share = MAJORITIES[DECISIONS[decision].majority]
  const consent = measuredBoth(yes, plus(tookPart, silent), share)
  const unmet: Record<WhyNot, boolean> = {
    quorumHeads: !quorum.heads.isMet,
    quorumArea: !quorum.area.isMet,
    consentHeads: !consent.heads.isMet,
    consentArea: !consent.area.isMet,
  }
  const whyNot = WHY_NOT.filter(why => unmet[why])
  return {
    yes: sums.yes,
    noHeads: sums.no.heads,
    abstainHeads: sums.abstain.heads,
    silent,
    consent,
    isPassed: whyNot.length === 0 && tookPart.heads > 0,
    whyNot,
  }
}

/**
 * Counts a vote by 民法典 §278: heads and area, who took part against the whole roll, who said yes against those who took part. An abstention takes
 * part and consents to nothing. Those who did not vote never help towards the quorum.
 * @param choices what each owner chose, question by question; whoever is not on the roll is not counted
 */
export function tally(
  owners: readonly Pick<Owner, 'key' | 'units'>[],
  choices: ReadonlyMap<string, readonly Choice[]>,
  questions: readonly { readonly decision: DecisionKind }[],
  silents: Silent,
): Tally {
  const [roll, tookPart] = [none(), none()]
  const sums = questions.map((): Sums => ({ yes: none(), no: none(), abstain: none() }))
  const seen = new Set<string>()
  for (const owner of owners) {
    if (seen.has(owner.key)) throw new Error(`twice on the roll: ${owner.key}`)
    seen.add(owner.key)
    const area = areaOf(owner)
    add(roll, area)
    const chosen = choices.get(owner.key)
    if (!chosen) continue
    add(tookPart, area)
    for (const [at, sum] of sums.entries()) add(sum[chosen[at] ?? 'abstain'], area)
  }
  const quorum = measuredBoth(tookPart, roll, QUORUM)
  const absent = {
    heads: roll.heads - tookPart.heads,
    areaCentiM2: roll.areaCentiM2 - tookPart.areaCentiM2,
  }
  const of = { tookPart, absent, quorum }
  return {
    roll,
    tookPart,
    quorum,
    questions: questions.map(({ decision }, at) => tallyOf(decision, sums[at] as Sums, of, silents)),
  }
}
