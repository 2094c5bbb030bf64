import { accept, monthOf, monthPlus } from '@domain/kernel'
import type { Home } from '@domain/people'
import {
  HONOURS,
  headScore,
  homeTallyId,
  personAccount,
  pointsContract,
  starsOf,
  type Tally,
  tallyIdOf,
} from '@domain/points'
import { whereItIs } from '../../lib/places'
import { homeHere } from '../../lib/points/about'
import { buildingFigures, cleanSpan, headedBy, monthsUpTo } from '../../lib/points/figures'
import { type MemberCall, useCase } from '../../lib/useCase'

const sumOf = (tallies: readonly Tally[], figureOf: (tally: Tally) => number): number =>
  tallies.reduce((sum, tally) => sum + figureOf(tally), 0)

/** Everything of one's own that counts for this roll and the next, in one look-up. */
async function tallied({ path, householdId }: Home, { store, me, now }: MemberCall) {
  const month = monthOf(now)
  const personal = `person:${path.compound}:${me._id}`
  const tallies = await store.points.tallies([
    ...monthsUpTo(month, HONOURS.star.months + 1).map(one => homeTallyId(householdId, one)),
    ...monthsUpTo(month, HONOURS.volunteer.months + 1).map(one => tallyIdOf(personal, one)),
  ])
  const of = (kind: Tally['kind'], last: string, months: number) =>
    tallies.filter(
      tally => tally.kind === kind && tally.month <= last && tally.month > monthPlus(last, -months),
    )
  return (last: string) => ({
    score: sumOf(of('home', last, HONOURS.star.months), ({ score }) => score),
    minutes: sumOf(of('person', last, HONOURS.volunteer.months), ({ minutes }) => minutes),
  })
}

/** Has a home a deduction too lately for the stars of a month? */
const isBarred = async (householdId: string, month: string, { store }: MemberCall): Promise<boolean> =>
  (await store.honours.deducted({ householdId }, cleanSpan(month))).length > 0

/** The building somebody is the head of, by the months that count for the next roll. */
async function headed({ path }: Home, { store, me, now }: MemberCall) {
  const compoundId = path.compound ?? ''
  const [buildingId] = headedBy(me, compoundId)
  if (!buildingId) return null
  const [building, earning] = await Promise.all([
    store.places.head(buildingId),
    store.honours.earningMonths(compoundId, monthsUpTo(monthOf(now), HONOURS.head.months)),
  ])
  if (!building) return null
  const figures = buildingFigures(building, earning)
  return { ...figures, score: headScore(figures) }
}

export const myHonours = useCase(pointsContract.myHonours)({
  load: homeHere,
  where: whereItIs,
  run: async (home, _, call) => {
    const { store, me, now } = call
    const month = monthOf(now)
    const last = monthPlus(month, -1)
    const compoundId = home.path.compound ?? ''
    const [upTo, wasBarred, isBarredNow, account, head, roll] = await Promise.all([
      tallied(home, call),
      isBarred(home.householdId, last, call),
      isBarred(home.householdId, month, call),
      store.points.account(personAccount(compoundId, me._id)),
      headed(home, call),
      store.honours.roll(`${compoundId}:${last}`),
    ])
    const [before, next] = [upTo(last), upTo(month)]
    return accept({
      shownAs: account?.shownAs ?? 'masked',
      drawsOn: `${monthPlus(month, 1)}-01`,
      home: {
        score: next.score,
        isBarred: isBarredNow,
        starsNow: starsOf(before.score, wasBarred).stars,
      },
      mine: {
        minutes: next.minutes,
        isNow: roll?.volunteers.some(({ ownerId }) => ownerId === me._id) ?? false,
      },
      head,
    })
  },
})
