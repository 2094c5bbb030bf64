import { sha256Of } from '@domain/kernel'
import { costFenOf, type MenuItem, type Order, type PlanDoc, type Round, tickableOf } from '@domain/menu'
import { type Ballot, type Instance, toPabulib } from '@domain/plan'

/** One yuan, in fen: by how much Add1 raises, and what a Pabulib file's amounts are in. */
export const YUAN = 100

/** What may be bought by orders: its number is its place in the lot, and the project's id here and in the exported file alike. */
export type Numbered = { readonly item: MenuItem; readonly id: string }

/** What is left out before anything is counted: what nobody ticked, and what needs something that will not be done. */
export type Impossible = {
  readonly item: MenuItem
  readonly households: number
  readonly without: string | null
}

/** The lot that ties are decided by: the items in the order of a hash with the round's id, so it is fixed from the moment the round is drafted. */
const lotOf = ({ _id, items }: Pick<Round, '_id' | 'items'>): Numbered[] =>
  tickableOf(items)
    .map(item => ({ item, place: sha256Of(`${_id} ${item.key}`) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ item }, index) => ({ item, id: String(index + 1) }))

/** Parts what may be bought from what cannot be: money is for what somebody ordered, and for what has what it needs. */
function sorted(round: Round, orders: readonly Order[], basic: PlanDoc['basic']) {
  const households = (key: string) => orders.filter(({ ticks }) => ticks?.includes(key)).length
  const done = new Set(basic.map(({ key }) => key))
  let possible = lotOf(round)
  const impossible: Impossible[] = []
  for (let before = -1; before !== possible.length; ) {
    before = possible.length
    const may = new Set([...done, ...possible.map(({ item }) => item.key)])
    possible = possible.filter(({ item }) => {
      const without = item.needs.find(key => !may.has(key)) ?? null
      const count = households(item.key)
      if (count > 0 && without === null) return true
      impossible.push({ item, households: count, without: count > 0 ? without : null })
      return false
    })
  }
  return { possible, impossible }
}

/** Every household's list without its name; whoever ordered nothing is a voter too. */
function instanceOf(
  round: Round,
  orders: readonly Order[],
  leftFen: number,
  projects: readonly Numbered[],
  buildings: ReadonlyMap<string, string>,
): Instance {
  const idOf = new Map(projects.map(({ item, id }) => [item.key, id]))
  const ballots: Ballot[] = orders.flatMap(({ ticks, buildingId }) =>
    ticks
      ? [{ ticks: ticks.flatMap(key => idOf.get(key) ?? []), group: buildings.get(buildingId) ?? '' }]
      : [],
  )
  const silent = Math.max(0, round.roll.households - ballots.length)
  const idsOf = (keys: readonly string[]) => keys.flatMap(key => idOf.get(key) ?? [])
  return {
    budget: leftFen,
    projects: projects.map(({ item, id }) => ({
      id,
      name: item.name,
      cost: costFenOf(item),
      needs: idsOf(item.needs),
      excludes: idsOf(item.excludes),
    })),
    ballots: silent > 0 ? [...ballots, { ticks: [], weight: silent }] : ballots,
  }
}

/** What a round's plans are made of: the money that the basic items leave, what may be bought, and every list. */
export function madeOf(
  round: Round,
  orders: readonly Order[],
  basic: PlanDoc['basic'],
  buildings: ReadonlyMap<string, string>,
) {
  const leftFen = round.budgetFen - basic.reduce((sum, { costFen }) => sum + costFen, 0)
  const { possible, impossible } = sorted(round, orders, basic)
  return { leftFen, possible, impossible, instance: instanceOf(round, orders, leftFen, possible, buildings) }
}

/** The lists in Pabulib's format: whoever has the file can make the plans again. */
export const pabulibOf = (round: Round, instance: Instance): string =>
  toPabulib({
    instance,
    unit: YUAN,
    meta: {
      description: `${round.compoundName} ${round.title}`,
      country: 'China',
      unit: round.compoundName,
      rule: 'mes',
    },
  })
