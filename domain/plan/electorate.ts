import { compareIds, type Instance, type Project } from './instance'

/** As many voters as a plan can be made for; whole numbers of 32 bits count them. */
export const MOST_VOTERS = 2 ** 31 - 1

/**
 * An instance made ready to be counted. Projects stand in the order in which ties are broken (most ticks, lowest cost, lot), so a
 * lower index always wins a tie; voters with equal ballots are one bloc.
 */
export type Electorate = {
  readonly budget: number
  /** Every voter counts, also those who ticked nothing. */
  readonly voters: number
  readonly projects: readonly Project[]
  readonly ticks: readonly number[]
  /** Each project's place in the lot. */
  readonly drawn: readonly number[]
  /** How many voters each bloc has. */
  readonly weights: Int32Array
  /** The projects the blocs ticked, one bloc after the other: those of bloc b from `from[b]` to `from[b + 1]`. */
  readonly ticked: Int32Array
  readonly from: Int32Array
  /** The blocs that ticked each project, ascending. */
  readonly supporters: readonly Int32Array[]
}

function assertWhole(figure: number, least: number, what: string): void {
  if (!Number.isSafeInteger(figure) || figure < least) throw new RangeError(`${what}: ${figure}`)
}

function lotOf({ projects, lot }: Instance): ReadonlyMap<string, number> {
  const ids = projects.map(({ id }) => id)
  const places = new Map((lot ?? ids.toSorted(compareIds)).map((id, place) => [id, place]))
  if (places.size !== ids.length || new Set(ids).size !== ids.length || ids.some(id => !places.has(id)))
    throw new RangeError('the lot does not hold every project once')
  return places
}

/** How often each project was ticked, and of how many voters. */
function counted({ projects, ballots, budget }: Instance) {
  assertWhole(budget, 0, 'budget')
  for (const { id, cost } of projects) assertWhole(cost, 1, `cost of ${id}`)
  assertWhole(
    projects.reduce((sum, { cost }) => sum + cost, 0),
    0,
    'all costs together',
  )
  const ticks = new Map(projects.map(({ id }) => [id, 0]))
  let voters = 0
  for (const { ticks: ticked, weight = 1 } of ballots) {
    assertWhole(weight, 1, 'weight of a ballot')
    voters += weight
    for (const id of ticked) {
      const before = ticks.get(id)
      if (before === undefined) throw new RangeError(`no project ${id}`)
      ticks.set(id, before + weight)
    }
  }
  if (voters > MOST_VOTERS) throw new RangeError(`more voters than can be counted: ${voters}`)
  return { ticks, voters }
}

/** Equal ballots as one bloc each, however they were written; those with nothing ticked are in none. */
function blocsOf({ ballots }: Instance, indexOf: ReadonlyMap<string, number>) {
  const blocs = new Map<string, { readonly ticked: Int32Array; weight: number }>()
  for (const { ticks, weight = 1 } of ballots) {
    if (ticks.length === 0) continue
    const ticked = Int32Array.from(ticks, id => indexOf.get(id) as number).sort()
    const key = ticked.join()
    const bloc = blocs.get(key)
    if (bloc) bloc.weight += weight
    else if (new Set(ticked).size < ticked.length) throw new RangeError(`ticked twice: ${ticks}`)
    else blocs.set(key, { ticked, weight })
  }
  return [...blocs.values()]
}

/** Lists put one after the other, so that walking through many of them is quick. */
function inARow(lists: readonly Int32Array[]): Pick<Electorate, 'ticked' | 'from'> {
  const from = new Int32Array(lists.length + 1)
  for (const [at, { length }] of lists.entries()) from[at + 1] = (from[at] as number) + length
  const ticked = new Int32Array(from.at(-1) as number)
  for (const [at, list] of lists.entries()) ticked.set(list, from[at])
  return { ticked, from }
}

/** Makes an instance ready. Throws where it is none: a cost that is not a positive whole number, an unknown or repeated project. */
export function electorateOf(instance: Instance): Electorate {
  const lot = lotOf(instance)
  const { ticks, voters } = counted(instance)
  const ticksOf = ({ id }: Project) => ticks.get(id) as number
  const drawnOf = ({ id }: Project) => lot.get(id) as number
  const projects = instance.projects.toSorted(
    (a, b) => ticksOf(b) - ticksOf(a) || a.cost - b.cost || drawnOf(a) - drawnOf(b),
  )
  const blocs = blocsOf(instance, new Map(projects.map(({ id }, index) => [id, index])))
  const supporters: number[][] = projects.map(() => [])
  for (const [bloc, { ticked }] of blocs.entries())
    for (const project of ticked) supporters[project]?.push(bloc)
  return {
    budget: instance.budget,
    voters,
    projects,
    ticks: projects.map(ticksOf),
    drawn: projects.map(drawnOf),
    weights: Int32Array.from(blocs, ({ weight }) => weight),
    ...inARow(blocs.map(({ ticked }) => ticked)),
    supporters: supporters.map(list => Int32Array.from(list)),
  }
}
