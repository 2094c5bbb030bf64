import { compile } from '../wire/query'
import { type Collection, type Interval, type Row, readDoc } from './documents'
import { type Order, type Plan, planQuery } from './planner'
import { compare, type Doc, type Fields, lookup, type Value } from './values'

/** What a reader sees instead of the committed documents: by id, the document it sees, or null for none. */
export type Overlay = ReadonlyMap<string, Doc | null>
export type Search = {
  readonly query: Fields
  readonly order?: Order
  readonly skip?: number
  readonly limit?: number
}
export type Match = { readonly n: number; readonly doc: Doc }
/** What a search cost: the index it used, entries walked, documents read and tested. */
export type Cost = { index: string | null; entries: number; documents: number; ordered: boolean }

export const idText = (id: string | number): string => `${typeof id}:${id}`

/** The value a document is sorted by: of an array its least element, or its greatest when falling. */
function sortValue(doc: Doc, field: readonly string[], direction: 1 | -1): Value {
  let best: Value
  let any = false
  for (const { value } of lookup(doc, field)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (!any || compare(one, best) * direction < 0) best = one
      any = true
    }
  }
  return best
}

function sortMatches(matches: Match[], order: Order): Match[] {
  const fields = order.map(([field, direction]) => ({ path: field.split('.'), direction }))
  const keyed = matches.map(match => ({
    match,
    values: fields.map(({ path, direction }) => sortValue(match.doc, path, direction)),
  }))
  keyed.sort((a, b) => {
    for (const [i, { direction }] of fields.entries()) {
      const result = compare(a.values[i], b.values[i]) * direction
      if (result !== 0) return result
    }
    return a.match.n - b.match.n
  })
  return keyed.map(({ match }) => match)
}

const nameOf = ({ index, union }: Plan): string | null => {
  if (union) return union.map(nameOf).join(' or ')
  return index === null ? null : index === '_id' ? '_id' : index.schema.name
}

const rowsOf = (collection: Collection, { index, backwards }: Plan, interval: Interval): Iterable<Row> =>
  index === '_id'
    ? collection.rowsById(interval, backwards)
    : (index?.rows(interval, backwards) ?? collection.rows())

const EVERYTHING: Interval = { low: Buffer.alloc(0), high: Buffer.from([0xff]) }

/** One search under way: what it found so far, and what it cost. */
class Run {
  readonly found: Match[] = []
  readonly cost: Cost
  private readonly seen = new Set<number>()
  private readonly matches: (doc: Value) => boolean
  private readonly overlay: Overlay
  private readonly collection: Collection
  private readonly wanted: number

  constructor(
    collection: Collection,
    search: Search,
    matches: (doc: Value) => boolean,
    plan: Plan,
    overlay: Overlay,
  ) {
    this.collection = collection
    this.overlay = overlay
    this.matches = matches
    this.wanted = search.limit === undefined ? Number.POSITIVE_INFINITY : (search.skip ?? 0) + search.limit
    this.cost = { index: nameOf(plan), entries: 0, documents: 0, ordered: plan.ordered }
  }

  /** Walks one interval until enough is found; in the asked order, what comes later cannot matter. */
  walk(plan: Plan, interval: Interval): void {
    let taken = 0
    if (this.wanted === 0) return
    for (const { n, body } of rowsOf(this.collection, plan, interval)) {
      this.cost.entries += 1
      if (this.seen.has(n)) continue
      this.seen.add(n)
      const doc = readDoc(body)
      this.cost.documents += 1
      if (this.overlay.has(idText(doc._id)) || !this.matches(doc)) continue
      this.found.push({ n, doc })
      taken += 1
      if (plan.ordered && taken >= this.wanted) return
    }
  }

  walkAll(plan: Plan): void {
    if (plan.union) for (const part of plan.union) this.walkAll(part)
    else for (const interval of plan.index === null ? [EVERYTHING] : plan.intervals) this.walk(plan, interval)
  }

  addOverlay(): void {
    for (const doc of this.overlay.values())
      if (doc && this.matches(doc)) this.found.push({ n: Number.MAX_SAFE_INTEGER, doc })
  }
}

/** The documents that match, in order, as a reader with this overlay sees them, and what finding them cost. */
export function find(
  collection: Collection,
  search: Search,
  overlay: Overlay = new Map(),
): { matches: Match[]; cost: Cost } {
  const { order = [], skip = 0, limit } = search
  const matches = compile(search.query)
  const plan = planQuery(collection, search.query, order)
  const run = new Run(collection, search, matches, plan, overlay)
  run.walkAll(plan)
  run.addOverlay()
  const isInOrder =
    order.length === 0 || (plan.ordered && !plan.union && plan.intervals.length <= 1 && overlay.size === 0)
  const sorted = isInOrder ? run.found : sortMatches(run.found, order)
  return { matches: sorted.slice(skip, limit === undefined ? undefined : skip + limit), cost: run.cost }
}
