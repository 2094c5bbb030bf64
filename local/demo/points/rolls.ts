import { momentOf, monthOf, monthPlus } from '@domain/kernel'
import type { Person } from '@domain/people'
import { byName, type Place, pathUpTo } from '@domain/place'
import {
  type Account,
  drawnRoll,
  figuresOf,
  HONOURS,
  type HonourRoll,
  type RollFacts,
  type Standing,
  shownHome,
  shownPerson,
  stairwellIn,
  type Tally,
} from '@domain/points'
import type { Part } from './part'
import type { Happening, Till } from './till'
import { compoundOf, type World } from './world'

const PLACES = ['tianrun', 'ly-liyuan'] as const
const ROLLS = 6
/** When the keeper draws them: minutes after midnight of the first. */
const DRAWN_AT = 5

/** The last months up to one. */
const monthsUpTo = (last: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => monthPlus(last, i + 1 - count))

/** What each owner of some tallies came to. */
function sumsOf(tallies: readonly Tally[]): Omit<Standing, 'shown'>[] {
  const sums = new Map<string, { ownerId: string; score: number; minutes: number }>()
  for (const { ownerId, score, minutes } of tallies) {
    const before = sums.get(ownerId) ?? { ownerId, score: 0, minutes: 0 }
    sums.set(ownerId, { ownerId, score: before.score + score, minutes: before.minutes + minutes })
  }
  return [...sums.values()]
}

function headsOf(world: World, compoundId: string, homes: readonly Tally[]): RollFacts['heads'] {
  const monthsOf = (householdId: string) =>
    new Set(
      homes.filter(({ ownerId, score }) => ownerId === householdId && score > 0).map(({ month }) => month),
    ).size
  const headOf = (building: Place): Person | undefined =>
    world.people.find(({ posts }) =>
      posts.some(({ role, path }) => role === 'buildingHead' && path.building === building._id),
    )
  const buildings = world.places
    .filter(({ kind, parentId }) => kind === 'building' && parentId === compoundId)
    .sort((a, b) => byName(a.name, b.name))
  return buildings.flatMap(building => {
    const head = headOf(building)
    if (!head) return []
    const ids = (building.units ?? []).flatMap(({ households }) => households.map(({ id }) => id))
    const months = ids.map(monthsOf)
    return [
      {
        ownerId: head._id,
        shown: shownPerson({ name: head.name, place: building.name }, 'masked'),
        building: building.name,
        households: building.householdCount,
        any: months.filter(count => count > 0).length,
        steady: months.filter(count => count >= HONOURS.head.steadyMonths).length,
      },
    ]
  })
}

/** A month's roll of the demo world, drawn by the real formulas from the ledger as it stood on the first. */
function rollOf(world: World, till: Till, compoundId: string, month: string, drawnAt: number): HonourRoll {
  const tallies = [...till.tallies.values()].filter(tally => tally.compoundId === compoundId)
  const of = (kind: Tally['kind'], months: readonly string[]) =>
    tallies.filter(tally => tally.kind === kind && months.includes(tally.month))
  const accounts: Account[] = [...till.accounts.values()].filter(account => account.compoundId === compoundId)
  const stairwells = new Map(
    world.places.flatMap(({ name, units }) =>
      (units ?? []).map(unit => [unit.id, `${name} ${unit.name}`] as const),
    ),
  )
  const home = (sum: Omit<Standing, 'shown'>): Standing => ({
    ...sum,
    shown: shownHome(stairwells.get(stairwellIn(sum.ownerId)) ?? '', false),
  })
  const person = (sum: Omit<Standing, 'shown'>): Standing => {
    const account = accounts.find(({ kind, ownerId }) => kind === 'person' && ownerId === sum.ownerId)
    return { ...sum, shown: account ? shownPerson(account.holder, account.shownAs) : null }
  }
  const { star, volunteer, head } = HONOURS
  const deducted = of('household', monthsUpTo(month, star.cleanMonths)).filter(
    ({ lines }) => lines.deducted > 0,
  )
  return drawnRoll({
    compoundId,
    path: pathUpTo(compoundOf(world, compoundId).path, 'compound'),
    month,
    drawnAt,
    homes: sumsOf(of('home', [month])).map(home),
    people: sumsOf(of('person', [month])).map(person),
    year: sumsOf(of('home', monthsUpTo(month, star.months))).map(home),
    barred: deducted.map(({ ownerId }) => ownerId),
    hours: sumsOf(of('person', monthsUpTo(month, volunteer.months))).map(person),
    heads: headsOf(world, compoundId, of('home', monthsUpTo(month, head.months))),
    sums: figuresOf(accounts),
  })
}

/** The rolls of honour of the last months, each drawn on the first of the next. */
export function rollHappenings(world: World): Part {
  const rolls: HonourRoll[] = []
  const last = monthPlus(monthOf(world.now), -1)
  const happenings = PLACES.flatMap(compoundId =>
    monthsUpTo(last, ROLLS).map((month): Happening => {
      const at = momentOf(`${monthPlus(month, 1)}-01`, DRAWN_AT)
      return { at, run: till => void rolls.push(rollOf(world, till, compoundId, month, at)) }
    }),
  )
  return { happenings, documents: () => ({ pointHonours: rolls }) }
}
