import { DAY_MS } from '@domain/kernel'
import { fundAccount, householdAccount } from '@domain/points'
import type { Earner } from '../../../cloudfunctions/lib/points/earning'
import { chance, pick, seedOf } from '../random'
import type { Part } from './part'
import { type Happening, partyOf, type Till } from './till'
import { compoundOf, earnerOf, neighboursIn, personOf, tariffOf, type World } from './world'

/** Compounds where points are given, who checks the covenant there, and how many households a month are found in order. */
const PLACES = [
  { compoundId: 'tianrun', checker: 'p-secretary', households: 36 },
  { compoundId: 'ly-liyuan', checker: 'p-ly-secretary', households: 24 },
] as const
const MONTHS = 9
const MONTH_MS = 30 * DAY_MS
const FOUND = [
  ['clearStairs', '楼道整洁，月检合格', 10],
  ['sorting', '垃圾分类，月检优秀', 10],
  ['goodDeed', '邻里互助、见义勇为', 30],
] as const

const asHousehold = (earner: Earner): Earner => ({
  ...earner,
  personId: null,
  name: `${earner.householdId.split(':').at(-1)}住户`,
})

/** The monthly check of the covenant: households in order get points. */
function monthlyChecks(
  world: World,
  { compoundId, checker, households }: (typeof PLACES)[number],
): Happening[] {
  const random = chance(seedOf(`${compoundId} awards`))
  const tariff = tariffOf(world, compoundId)
  const earners = neighboursIn(world, compoundId).map(person => earnerOf(person, compoundId))
  const by = personOf(world, checker)
  return Array.from({ length: MONTHS * households }, (_, i): Happening => {
    const at = world.now - Math.floor(i / households) * MONTH_MS - DAY_MS - Math.floor(random() * 20 * DAY_MS)
    const earner = asHousehold(pick(earners, random))
    const [ruleKey, words, wanted] = random() < 0.06 ? FOUND[2] : random() < 0.6 ? FOUND[0] : FOUND[1]
    const doing = { id: `p-demo-award-${compoundId}-${i}`, at, words, byId: by._id, byName: by.name }
    const service = { minutes: 0, turns: 0 }
    return { at, run: till => void till.earn('award', { tariff, ruleKey, earner, wanted, service }, doing) }
  })
}

/** Some give of what they have to the compound's fund, and it goes to those in need. */
function giving(world: World, { compoundId, checker }: (typeof PLACES)[number]): Happening[] {
  const compound = compoundOf(world, compoundId)
  const fund = { ref: fundAccount(compoundId), path: compound.path }
  const by = personOf(world, checker)
  const donors = neighboursIn(world, compoundId)
    .slice(0, 12)
    .map(person => earnerOf(person, compoundId))
  const donate = donors.map((earner, i): Happening => {
    const at = world.now - (2 + i * 3) * DAY_MS
    const doing = {
      id: `p-demo-donate-${compoundId}-${i}`,
      at,
      words: '捐给爱心基金',
      byId: earner.personId ?? '',
      byName: earner.name,
    }
    const from = partyOf(asHousehold(earner))
    return {
      at,
      run: (till: Till) => {
        if (till.balance(from.ref) >= 10) till.move('donate', from, fund, 10, doing)
      },
    }
  })
  const needy = donors.at(-1) as Earner
  const at = world.now - DAY_MS
  const aid: Happening = {
    at,
    run: till => {
      const points = Math.min(20, till.balance(fund.ref))
      const to = { ref: householdAccount(compoundId, needy.householdId), path: needy.path }
      const doing = {
        id: `p-demo-aid-${compoundId}`,
        at,
        words: '独居老人，住院后行动不便',
        byId: by._id,
        byName: by.name,
      }
      if (points > 0)
        till.move(
          'aid',
          fund,
          { ...to, holder: { name: asHousehold(needy).name, place: needy.place } },
          points,
          doing,
        )
    },
  }
  return [...donate, aid]
}

/** What the covenant brings, and what is given on. */
export const awardHappenings = (world: World): Part => ({
  happenings: PLACES.flatMap(place => [...monthlyChecks(world, place), ...giving(world, place)]),
  documents: () => ({}),
})
