import { accept, type Decision, dayOf, monthOf, refuse } from '@domain/kernel'
import type { Place } from '@domain/place'
import {
  HONOURS,
  type HonourRoll,
  placed,
  pointsPapers,
  rollIdOf,
  rollWithout,
  starsInWords,
  type Tally,
} from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { compoundHere, whereItIs } from '../lib/places'
import { hiddenIn, shownHomes, shownPeople } from '../lib/points/naming'
import { type MemberCall, useCase } from '../lib/useCase'
import { handOut } from './hand'
import { monthInWords } from './pdf/heading'
import type { PaperPlace, RankingFacts } from './pdf/points/rankingFacts'
import { rankingOf } from './pdf/points/rankingOf'

const RANKED = 30
const inPoints = (points: number): string => `${points} 分`
const inHours = (minutes: number): string => `${Math.floor(minutes / 60)} 小时`
const place = (rank: number | null, name: string, value: string): PaperPlace => ({ rank, name, value })

/** A roll's honours as they stand on paper. */
function honoursOf({ stars, starCounts, volunteers, heads }: HonourRoll): RankingFacts['honours'] {
  const starred = starCounts.reduce((sum, count) => sum + count, 0)
  const none = '这个月没有'
  return [
    {
      title: HONOURS.star.name,
      note: starred > 0 ? `一共 ${starred} 户，名单见手机` : '',
      none,
      lines: stars.map(one => place(null, one.shown, starsInWords(one.stars))),
    },
    {
      title: HONOURS.volunteer.name,
      note: `近 ${HONOURS.volunteer.months} 个月服务的时长`,
      none,
      lines: volunteers.map(one => place(one.rank, one.shown, inHours(one.minutes))),
    },
    {
      title: HONOURS.head.name,
      note: `近 ${HONOURS.head.months} 个月本楼参加的户数`,
      none,
      lines: heads.map(one => place(one.rank, one.shown, inPoints(one.score))),
    },
  ]
}

const ofRoll = (compoundName: string, roll: HonourRoll): RankingFacts => ({
  compoundName,
  month: roll.month,
  on: dayOf(roll.drawnAt),
  isFinal: true,
  homes: roll.homes.map(one => place(one.rank, one.shown, inPoints(one.score))),
  people: roll.people.map(one => place(one.rank, one.shown, inPoints(one.score))),
  honours: honoursOf(roll),
  sums: `出榜时，小区一共发出 ${roll.sums.issued} 分，已兑换 ${roll.sums.spent} 分，大家手里有 ${roll.sums.held} 分。`,
})

/** The month that is not over yet, as it stands now. */
async function ofNow({ _id, name }: Place, month: string, call: MemberCall): Promise<RankingFacts> {
  const { store, now } = call
  const hidden = await hiddenIn(_id, store)
  const ranked = (kind: 'home' | 'person', without: readonly string[]) =>
    store.honours.ranked({ compoundId: _id, month, kind }, without, 0, RANKED)
  const [homes, people] = await Promise.all([ranked('home', hidden.homes), ranked('person', hidden.people)])
  const idsOf = (tallies: readonly Tally[]) => tallies.map(({ ownerId }) => ownerId)
  const [homeNames, peopleNames] = await Promise.all([
    shownHomes(idsOf(homes), store),
    shownPeople(_id, idsOf(people), store),
  ])
  const lines = (tallies: readonly Tally[], names: Readonly<Record<string, string | null>>) =>
    placed(tallies, ({ score }) => score).map(({ rank, ownerId, score }) =>
      place(rank, names[ownerId] ?? '', inPoints(score)),
    )
  return {
    compoundName: name,
    month,
    on: dayOf(now),
    isFinal: false,
    homes: lines(homes, homeNames),
    people: lines(people, peopleNames),
    honours: [],
    sums: '',
  }
}

async function factsOf(
  compound: Place,
  month: string,
  call: MemberCall,
): Promise<Decision<RankingFacts, RefusalCode>> {
  if (month === monthOf(call.now)) return accept(await ofNow(compound, month, call))
  const [roll, hidden] = await Promise.all([
    call.store.honours.roll(rollIdOf(compound._id, month)),
    hiddenIn(compound._id, call.store),
  ])
  if (!roll) return refuse('points.noRoll', { month })
  return accept(ofRoll(compound.name, rollWithout(roll, [...hidden.people, ...hidden.homes])))
}

/** A month's ranking for the notice board: as it was drawn, or as it stands while the month goes on. */
export const rankingSheet = useCase(pointsPapers.rankingSheet)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { compoundId, month, size }, call) => {
    const facts = await factsOf(compound, month, call)
    if (!facts.ok) return facts
    const pdf = await rankingOf(facts.value, size)
    const as = `${compound.name}${monthInWords(month)}爱心积分榜（${size}）.pdf`
    return handOut(pdf, compoundId, { as, place: `${month}/ranking-${size}.pdf` }, call)
  },
})
