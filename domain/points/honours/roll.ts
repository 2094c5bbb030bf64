import * as z from 'zod/mini'
import { At, Id, Month } from '../../kernel'
import { PlacePath } from '../../place'
import { HONOURS, HONOURS_VERSION } from './formulas'
import { placed } from './places'
import { starsOf } from './stars'

/** So many places of a month are kept. */
export const ROLL_PLACES = 50
/** So many households with stars are kept by name; all of them are counted. */
const STARS_KEPT = 200

const count = z.int()
const whose = { ownerId: Id, shown: z.string() }

export const RollPlace = z.strictObject({ ...whose, rank: count, score: count, minutes: count })
export type RollPlace = z.output<typeof RollPlace>
export const RollStars = z.strictObject({ ...whose, stars: count, score: count })
export const RollHead = z.strictObject({
  ...whose,
  rank: count,
  score: count,
  building: z.string(),
  households: count,
  any: count,
  steady: count,
})

/** A compound's month of honours as it was drawn: never changed afterwards, whatever is found out later. */
export const HonourRoll = z.strictObject({
  _id: Id,
  compoundId: Id,
  path: PlacePath,
  month: Month,
  drawnAt: At,
  /** By which formulas. */
  version: count,
  homes: z.array(RollPlace),
  people: z.array(RollPlace),
  stars: z.array(RollStars),
  /** How many households have one star, two, … five. */
  starCounts: z.array(count),
  volunteers: z.array(RollPlace),
  heads: z.array(RollHead),
  /** What the compound's points came to when it was drawn. */
  sums: z.strictObject({ issued: count, held: count, spent: count, expired: count }),
})
export type HonourRoll = z.output<typeof HonourRoll>

/** A person or household with their figures; `shown` is null for who does not want to be in the list. */
export type Standing = {
  readonly ownerId: string
  readonly shown: string | null
  readonly score: number
  readonly minutes: number
}
/** A building's figures: how many of its households earned in the months that count, and in how many of them at least. */
export type BuildingFigures = {
  readonly building: string
  readonly households: number
  readonly any: number
  readonly steady: number
}
export type HeadStanding = BuildingFigures & Pick<Standing, 'ownerId' | 'shown'>

export type RollFacts = Pick<HonourRoll, 'compoundId' | 'path' | 'month' | 'drawnAt' | 'sums'> & {
  readonly homes: readonly Standing[]
  readonly people: readonly Standing[]
  /** Households over the months that count for stars. */
  readonly year: readonly Standing[]
  /** Households with a deduction too lately. */
  readonly barred: readonly string[]
  /** People over the months that count for volunteers. */
  readonly hours: readonly Standing[]
  readonly heads: readonly HeadStanding[]
}

/** A building head's figure, of a hundred. */
export function headScore({ households, any, steady }: BuildingFigures): number {
  const { forAny, forSteady } = HONOURS.head
  return households === 0 ? 0 : Math.floor((forAny * any + forSteady * steady) / households)
}

type Shown<T> = T & { readonly shown: string }
const shownOf = <T extends { readonly shown: string | null }>(rows: readonly T[]): Shown<T>[] =>
  rows.filter((row): row is Shown<T> => row.shown !== null)

const topOf = (rows: readonly Standing[]): RollPlace[] =>
  placed(
    shownOf(rows).filter(({ score }) => score > 0),
    ({ score }) => score,
  ).filter(({ rank }) => rank <= ROLL_PLACES)

/** Those with enough hours, as far down as the places go; who shares the last place is in. */
export function volunteersAmong(rows: readonly Standing[]): RollPlace[] {
  const { leastMinutes, places } = HONOURS.volunteer
  const enough = shownOf(rows).filter(({ minutes }) => minutes >= leastMinutes)
  return placed(enough, ({ minutes }) => minutes).filter(({ rank }) => rank <= places)
}

function headsAmong(rows: readonly HeadStanding[]): HonourRoll['heads'] {
  const { least, places } = HONOURS.head
  const scored = shownOf(rows).map(row => ({ ...row, score: headScore(row) }))
  const enough = scored.filter(({ score }) => score >= least)
  return placed(enough, ({ score }) => score).filter(({ rank }) => rank <= places)
}

export const rollIdOf = (compoundId: string, month: string): string => `${compoundId}:${month}`

/** Draws a month's roll of honour: places, stars, volunteers and building heads by the formulas in force. */
export function drawnRoll(facts: RollFacts): HonourRoll {
  const { compoundId, path, month, drawnAt, sums, barred } = facts
  const stars = facts.year
    .map(({ ownerId, shown, score }) => ({
      ownerId,
      shown,
      score,
      stars: starsOf(score, barred.includes(ownerId)).stars,
    }))
    .filter(one => one.stars > 0)
    .sort((a, b) => b.score - a.score)
  return {
    _id: rollIdOf(compoundId, month),
    compoundId,
    path,
    month,
    drawnAt,
    version: HONOURS_VERSION,
    homes: topOf(facts.homes),
    people: topOf(facts.people),
    stars: shownOf(stars).slice(0, STARS_KEPT),
    starCounts: HONOURS.star.levels.map((_, i) => stars.filter(one => one.stars === i + 1).length),
    volunteers: volunteersAmong(facts.hours),
    heads: headsAmong(facts.heads),
    sums,
  }
}

/** A roll as it may be shown once some no longer want to be in lists: their lines are left out, the places and counts of the others stay. */
export function rollWithout(roll: HonourRoll, owners: readonly string[]): HonourRoll {
  const gone = new Set(owners)
  const shown = <T extends { readonly ownerId: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ ownerId }) => !gone.has(ownerId))
  return {
    ...roll,
    homes: shown(roll.homes),
    people: shown(roll.people),
    stars: shown(roll.stars),
    volunteers: shown(roll.volunteers),
    heads: shown(roll.heads),
  }
}
