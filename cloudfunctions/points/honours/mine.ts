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
import { homeHere, whereItIs } from '../../lib/points/about'
import { buildingFigures, headedBy, monthsUpTo } from '../../lib/points/figures'
import { type MemberCall, useCase } from '../../lib/useCase'

const sumOf = (tallies: readonly Tally[], figureOf: (tally: Tally) => number): number =>
  tallies.reduce((sum, tally) => sum + figureOf(tally), 0)

/** Everything of one's own that counts for this roll and the next, in one look-up. */
async function tallied({ path, householdId }: Home, { store, me, now }: MemberCall) {
  const month = monthOf(now)
  const personal = `person:${path.compound}:${me._id}`
  const household = `household:${householdId}`
  const tallies = await store.points.tallies([
    ...monthsUpTo(month, HONOURS.star.months + 1).map(one => homeTallyId(householdId, one)),
    ...monthsUpTo(month, HONOURS.star.cleanMonths + 1).map(one => tallyIdOf(household, one)),
    ...monthsUpTo(month, HONOURS.volunteer.months + 1).map(one => tallyIdOf(personal, one)),
  ])
  const of = (kind: Tally['kind'], last: string, months: number) =>
    tallies.filter(
      tally => tally.kind === kind && tally.month <= last && tally.month > monthPlus(last, -months),
    )
  return (last: string) => ({
    score: sumOf(of('home', last, HONOURS.star.months), ({ score }) => score),
    isBarred: of('household', last, HONOURS.star.cleanMonths).some(({ lines }) => lines.deducted > 0),
    minutes: sumOf(of('person', last, HONOURS.volunteer.months), ({ minutes }) => minutes),
  })
}

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
    const compoundId = home.path.compound ?? ''
    const [upTo, account, head, roll] = await Promise.all([
      tallied(home, call),
      store.points.account(personAccount(compoundId, me._id)),
      headed(home, call),
      store.honours.roll(`${compoundId}:${monthPlus(month, -1)}`),
    ])
    const [before, next] = [upTo(monthPlus(month, -1)), upTo(month)]
    return accept({
      shownAs: account?.shownAs ?? 'masked',
      drawsOn: `${monthPlus(month, 1)}-01`,
      home: {
        score: next.score,
        isBarred: next.isBarred,
        starsNow: starsOf(before.score, before.isBarred).stars,
      },
      mine: {
        minutes: next.minutes,
        isNow: roll?.volunteers.some(({ ownerId }) => ownerId === me._id) ?? false,
      },
      head,
    })
  },
})
