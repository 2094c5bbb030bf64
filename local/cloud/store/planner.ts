import { type Condition, type Conjunction, conjunctionOf, strongest } from './conditions'
import type { Collection, Index, Interval } from './documents'
import { after, falling, keyOf } from './keys'
import type { Fields, Value } from './values'
import { rankOf } from './values'

export type Order = readonly (readonly [field: string, direction: 1 | -1])[]
/** How a query is answered: which keys of which index, and whether they come in the asked order. */
export type Plan = {
  readonly index: Index | '_id' | null
  readonly intervals: readonly Interval[]
  readonly backwards: boolean
  /** Each interval gives its documents in the asked order. */
  readonly ordered: boolean
  readonly score: number
  /** When several searches are needed, one for each alternative. */
  readonly union?: readonly Plan[]
}

const MAX_INTERVALS = 500
const SCORE = { id: 1000, value: 10, values: 8, range: 5, order: 4 }
const TOP = Buffer.from([0xff])

const one = (byte: number) => Buffer.from([byte])
const above = (key: Buffer): Buffer => after(key) ?? TOP

/** The keys under `prefix` whose next part meets a range. */
function rangeInterval(prefix: Buffer, { low, high }: Condition, direction: 1 | -1): Interval {
  const rank = rankOf((low ?? high)?.value)
  const part = (value: Value) => (direction === 1 ? keyOf(value) : falling(keyOf(value)))
  const type = direction === 1 ? one(rank) : falling(one(rank))
  const [first, last] = direction === 1 ? [low, high] : [high, low]
  const at = (key: Buffer) => Buffer.concat([prefix, key])
  return {
    low: first ? (first.inclusive ? at(part(first.value)) : above(at(part(first.value)))) : at(type),
    high: last ? (last.inclusive ? above(at(part(last.value))) : at(part(last.value))) : above(at(type)),
  }
}

type Keyed = {
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[]
  readonly arrays: ReadonlySet<string>
  readonly sparse: boolean
}

/** Does the index give the asked order after `fixed` leading fields? Gives whether to walk backwards, or null. */
function orderBy(order: Order, keys: Keyed, fixed: number, constant: ReadonlySet<string>): boolean | null {
  let position = fixed
  let backwards: boolean | null = null
  for (const [field, direction] of order) {
    if (constant.has(field)) continue
    const key = keys.keys[position]
    if (!key || key[0] !== field || keys.arrays.has(field)) return null
    const reversed = key[1] !== direction
    if (backwards !== null && backwards !== reversed) return null
    backwards = reversed
    position += 1
  }
  return backwards ?? false
}

function searchOf(
  keys: Keyed,
  query: Conjunction,
): { prefixes: Buffer[]; fixed: number; constant: Set<string>; score: number } {
  let prefixes = [Buffer.alloc(0)]
  let fixed = 0
  let score = 0
  const constant = new Set<string>()
  for (const [field, direction] of keys.keys) {
    const values = strongest(query.fields.get(field) ?? [], keys.arrays.has(field))?.values
    if (!values || prefixes.length * values.length > MAX_INTERVALS) break
    const parts = values.map(value => (direction === 1 ? keyOf(value) : falling(keyOf(value))))
    const distinct = [...new Map(parts.map(part => [part.toString('latin1'), part])).values()]
    prefixes = prefixes.flatMap(prefix => distinct.map(part => Buffer.concat([prefix, part])))
    score += distinct.length === 1 ? SCORE.value : SCORE.values
    if (distinct.length === 1 && !keys.arrays.has(field)) constant.add(field)
    fixed += 1
  }
  return { prefixes, fixed, constant, score }
}

const excludesMissing = (conditions: readonly Condition[], arrays: boolean): boolean => {
  const found = strongest(conditions, arrays)
  return found ? !found.values?.some(value => value === null || value === undefined) : false
}

/** How well an index serves a query; null when not at all. */
function planWith(index: Index | '_id', query: Conjunction, order: Order): Plan | null {
  const keys: Keyed =
    index === '_id'
      ? { keys: [['_id', 1]], arrays: new Set(), sparse: false }
      : { keys: index.schema.keys, arrays: index.arrays, sparse: index.schema.sparse ?? false }
  const [first] = keys.keys[0] ?? ['']
  if (keys.sparse && !excludesMissing(query.fields.get(first) ?? [], keys.arrays.has(first))) return null
  const { prefixes, fixed, constant, score } = searchOf(keys, query)
  const next = keys.keys[fixed]
  const condition = next ? strongest(query.fields.get(next[0]) ?? [], keys.arrays.has(next[0])) : null
  const range = next && condition && !condition.values ? condition : null
  const intervals = prefixes.map(prefix =>
    range && next ? rangeInterval(prefix, range, next[1]) : { low: prefix, high: above(prefix) },
  )
  const backwards = order.length === 0 ? false : orderBy(order, keys, fixed, constant)
  const worth = score + (range ? SCORE.range : 0) + (order.length > 0 && backwards !== null ? SCORE.order : 0)
  if (worth === 0) return null
  const isId = index === '_id' && fixed === 1
  return {
    index,
    intervals,
    backwards: backwards ?? false,
    ordered: backwards !== null,
    score: isId ? SCORE.id : worth,
  }
}

const SCAN: Plan = { index: null, intervals: [], backwards: false, ordered: false, score: 0 }

/** One search for each alternative of an `$or`, if an index serves every one of them. */
function planUnion(
  collection: Collection,
  rest: Fields,
  alternatives: readonly Fields[],
  order: Order,
): Plan | null {
  const union = alternatives.map(one => planQuery(collection, { $and: [one, rest] }, order))
  if (union.some(part => part.score < SCORE.range || part.union)) return null
  return { ...SCAN, union, score: Math.min(...union.map(part => part.score)) - 1 }
}

/** Chooses how to answer: by the index that fixes most, counting a served order; else a walk over everything. */
export function planQuery(collection: Collection, query: Fields, order: Order): Plan {
  const conjunction = conjunctionOf(query)
  const plans = (['_id', ...collection.indexes] as const).flatMap(
    index => planWith(index, conjunction, order) ?? [],
  )
  let best = plans.reduce((a, b) => (b.score > a.score ? b : a), SCAN)
  for (const alternatives of conjunction.alternatives) {
    const rest = Object.fromEntries(Object.entries(query).filter(([, operand]) => operand !== alternatives))
    if (Object.keys(rest).length === Object.keys(query).length) continue
    const plan = planUnion(collection, rest, alternatives, order)
    if (plan && plan.score > best.score) best = plan
  }
  return order.length === 0 ? { ...best, ordered: true } : best
}
