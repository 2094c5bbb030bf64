import { isOperators } from '../wire/query'
import { compare, type Fields, isPlain, RANK, rankOf, type Value } from './values'

/** What a query demands of one field, as far as an index can serve it. */
export type Condition = {
  /** The field equals one of these. */
  values?: Value[]
  low?: { value: Value; inclusive: boolean }
  high?: { value: Value; inclusive: boolean }
}
/** The conditions that must all hold, by field, and the alternatives of each `$or` among them. */
export type Conjunction = {
  readonly fields: ReadonlyMap<string, readonly Condition[]>
  readonly alternatives: readonly (readonly Fields[])[]
}

const ORDERED: readonly number[] = [RANK.number, RANK.string, RANK.boolean, RANK.date]
const isPoint = (value: Value): boolean => ![RANK.array, RANK.regex].includes(rankOf(value) as never)
const isBound = (value: Value): boolean => ORDERED.includes(rankOf(value)) && !Number.isNaN(value)

function conditionsOf(operand: Value): Condition[] {
  if (!isOperators(operand)) return isPoint(operand) ? [{ values: [operand] }] : []
  return Object.entries(operand).flatMap(([name, value]): Condition[] => {
    if (name === '$eq') return isPoint(value) ? [{ values: [value] }] : []
    if (name === '$in') return Array.isArray(value) && value.every(isPoint) ? [{ values: value }] : []
    if (!isBound(value)) return []
    if (name === '$gt' || name === '$gte') return [{ low: { value, inclusive: name === '$gte' } }]
    if (name === '$lt' || name === '$lte') return [{ high: { value, inclusive: name === '$lte' } }]
    return []
  })
}

/** Reads a query's top level, and every `$and` in it. */
export function conjunctionOf(query: Fields): Conjunction {
  const fields = new Map<string, Condition[]>()
  const alternatives: Fields[][] = []
  const read = (part: Fields): void => {
    for (const [name, operand] of Object.entries(part)) {
      if (name === '$and') (operand as Fields[]).forEach(read)
      else if (name === '$or') alternatives.push(operand as Fields[])
      else if (!name.startsWith('$'))
        fields.set(name, [...(fields.get(name) ?? []), ...conditionsOf(operand)])
    }
  }
  if (isPlain(query)) read(query)
  return { fields, alternatives }
}

type Bound = NonNullable<Condition['low']>
const tighter = (a: Bound | undefined, b: Bound, sign: 1 | -1): Bound => {
  if (!a || rankOf(a.value) !== rankOf(b.value)) return a ?? b
  const order = compare(a.value, b.value) * sign
  return order > 0 || (order === 0 && !a.inclusive) ? a : b
}

/**
 * The one condition to search an index by: the fewest values to equal, else the range. Where the field holds arrays,
 * different elements may meet different conditions, so only one bound counts.
 */
export function strongest(conditions: readonly Condition[], holdsArrays: boolean): Condition | null {
  const points = conditions
    .filter(one => one.values)
    .sort((a, b) => (a.values?.length ?? 0) - (b.values?.length ?? 0))
  if (points[0]) return points[0]
  let range: Condition | null = null
  for (const { low, high } of conditions) {
    if (holdsArrays && range) break
    range ??= {}
    if (low) range.low = tighter(range.low, low, 1)
    if (high) range.high = tighter(range.high, high, -1)
  }
  const types = range?.low && range.high && rankOf(range.low.value) !== rankOf(range.high.value)
  if (types) return { low: range?.low as Bound }
  return range
}
