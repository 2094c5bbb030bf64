import { monthOf, monthPlus } from '@domain/kernel'
import { type Place, pathUpTo } from '@domain/place'
import {
  drawnRoll,
  figuresOf,
  type HeadStanding,
  HONOURS,
  personAccount,
  type RollFacts,
  rollIdOf,
  type Standing,
  shownHome,
  shownPerson,
  stairwellIn,
} from '@domain/points'
import { buildingFigures, cleanSpan, headedBy, monthsUpTo } from '../lib/points/figures'
import { hiddenIn, shownPeople, stairwellsIn } from '../lib/points/naming'
import type { Store } from '../lib/store'
import type { TallySum } from '../lib/store/honours'
import { goRound } from './goRound'
import type { Chore } from './inTurn'

/** More people and households of a month than a roll ever names. */
const MOST_RANKED = 200
const HOLDERS_AT_MOST = 1000

type Names = Readonly<Record<string, string | null>>
const standing =
  (names: Names) =>
  ({ ownerId, score, minutes }: Pick<TallySum, 'ownerId' | 'score' | 'minutes'>): Standing => ({
    ownerId,
    shown: names[ownerId] ?? null,
    score,
    minutes,
  })

/** The heads of a compound's buildings, each with the figures of the building. */
async function headsOf(
  compoundId: string,
  buildings: readonly Place[],
  months: readonly string[],
  store: Store,
): Promise<HeadStanding[]> {
  const [holders, earning] = await Promise.all([
    store.people.holders('compound', compoundId, 0, HOLDERS_AT_MOST),
    store.honours.earningMonths(compoundId, months),
  ])
  const heads = holders.filter(person => headedBy(person, compoundId).length > 0)
  const accounts = await store.points.accounts(heads.map(({ _id }) => personAccount(compoundId, _id)))
  const shownAs = new Map(accounts.map(account => [account.ownerId, account.shownAs]))
  return heads.flatMap(person =>
    headedBy(person, compoundId).flatMap(buildingId => {
      const building = buildings.find(({ _id }) => _id === buildingId)
      if (!building) return []
      const holder = { name: person.name, place: building.name }
      const shown = shownPerson(holder, shownAs.get(person._id) ?? 'masked')
      return [{ ...buildingFigures(building, earning), ownerId: person._id, shown }]
    }),
  )
}

/** All that a month's roll is drawn from. */
async function factsOf(store: Store, compound: Place, month: string, now: number): Promise<RollFacts> {
  const compoundId = compound._id
  const { honours } = store
  const ranked = (kind: 'home' | 'person') => honours.ranked({ compoundId, month, kind }, [], 0, MOST_RANKED)
  const [buildings, hidden, homes, people, year, barred, hours, balances] = await Promise.all([
    store.places.buildingsOf(compoundId),
    hiddenIn(compoundId, store),
    ranked('home'),
    ranked('person'),
    honours.sums(compoundId, 'home', monthsUpTo(month, HONOURS.star.months)),
    honours.deducted({ compoundId }, cleanSpan(month)),
    honours.sums(compoundId, 'person', monthsUpTo(month, HONOURS.volunteer.months)),
    store.points.balances(compoundId),
  ])
  const starred = year.filter(({ score }) => score >= HONOURS.star.levels[0])
  const busy = hours.filter(({ minutes }) => minutes >= HONOURS.volunteer.leastMinutes)
  const stairwells = stairwellsIn(buildings)
  const homeNames = Object.fromEntries(
    [...homes, ...starred].map(({ ownerId }) => [
      ownerId,
      shownHome(stairwells[stairwellIn(ownerId)] ?? '', hidden.homes.includes(ownerId)),
    ]),
  )
  const ids = [...new Set([...people, ...busy].map(({ ownerId }) => ownerId))]
  const peopleNames = await shownPeople(compoundId, ids, store)
  return {
    compoundId,
    path: pathUpTo(compound.path, 'compound'),
    month,
    drawnAt: now,
    homes: homes.map(standing(homeNames)),
    people: people.map(standing(peopleNames)),
    year: starred.map(standing(homeNames)),
    barred,
    hours: busy.map(standing(peopleNames)),
    heads: await headsOf(compoundId, buildings, monthsUpTo(month, HONOURS.head.months), store),
    sums: figuresOf(balances),
  }
}

/** Draws a compound's roll of a month, once: the roll's id is its month, and one that is there is left as it is. */
async function drawRoll(store: Store, compoundId: string, month: string, now: number): Promise<boolean> {
  const id = rollIdOf(compoundId, month)
  const compound = (await store.honours.roll(id)) ? null : await store.places.head(compoundId)
  if (!compound) return false
  const roll = drawnRoll(await factsOf(store, compound, month, now))
  return store.transact(async tx => {
    if (await store.honours.rollIn(tx, id)) return false
    await store.honours.addRollIn(tx, roll)
    return true
  })
}

/** On the first of a month, draws the roll of honour of the month before in every compound that issued points in it. */
export const drawHonours: Chore = (store, now, mustStopAt) =>
  goRound(
    store,
    {
      id: 'honours',
      latest: monthPlus(monthOf(now), -1),
      next: month => monthPlus(month, 1),
      monthOf: month => month,
      visit: (compoundId, month) => drawRoll(store, compoundId, month, now),
    },
    mustStopAt,
  )
