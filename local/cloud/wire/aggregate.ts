import { Aggregator } from 'mingo'
import type { Collection } from '../store/documents'
import type { Order } from '../store/planner'
import type { Store } from '../store/store'
import { type Fields, isPlain, type Value } from '../store/values'
import { parseEjson } from './ejson'
import { invalid } from './errors'

type Stage = { readonly name: string; readonly value: Value }

/** The stages that are known here, as the SDK offers them; geography is not. */
const STAGES = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unwind',
])

function stagesOf(stages: unknown, now: number): Stage[] {
  if (!Array.isArray(stages) || stages.length === 0) throw invalid('aggregation stages expected')
  return stages.map(stage => {
    const { stageKey, stageValue } = (stage ?? {}) as { stageKey?: unknown; stageValue?: unknown }
    if (typeof stageKey !== 'string' || !STAGES.has(stageKey))
      throw invalid(`unknown aggregation stage: ${String(stageKey)}`)
    return { name: stageKey, value: parseEjson(stageValue, now) }
  })
}

/** Operators of one argument, which MongoDB takes bare or as a list of one. */
const UNARY = new Set(
  'abs ceil floor exp ln log10 sqrt reverseArray size isArray arrayToObject objectToArray toLower toUpper strLenCP strLenBytes'
    .split(' ')
    .map(name => `$${name}`),
)

/** Writes expressions as mingo takes them where it is narrower than MongoDB. */
function normal(value: Value): Value {
  if (Array.isArray(value)) return value.map(normal)
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, operand]) => {
      if (name === '$literal') return [name, operand]
      if ((name === '$trunc' || name === '$round') && !(Array.isArray(operand) && operand.length === 2))
        return [name, [normal(Array.isArray(operand) ? operand[0] : operand), 0]]
      if (UNARY.has(name) && Array.isArray(operand) && operand.length === 1) return [name, normal(operand[0])]
      return [name, normal(operand)]
    }),
  )
}

/** Takes from the front what the store itself can do, by index: a match, and the sort, skip and limit right behind it. */
function leadingSearch(stages: Stage[]): { query: Fields; order?: Order; skip?: number; limit?: number } {
  const search: { query: Fields; order?: Order; skip?: number; limit?: number } = { query: {} }
  const first = stages[0]
  if (first?.name === '$match') {
    if (!isPlain(first.value)) throw invalid('$match needs a query')
    search.query = first.value
    stages.shift()
  }
  const sort = stages[0]
  const directions = sort?.name === '$sort' && isPlain(sort.value) ? Object.entries(sort.value) : []
  if (directions.length === 0 || directions.some(([, direction]) => direction !== 1 && direction !== -1))
    return search
  search.order = directions as [string, 1 | -1][]
  stages.shift()
  if (stages[0]?.name === '$skip') search.skip = Number((stages.shift() as Stage).value)
  if (stages[0]?.name === '$limit') search.limit = Number((stages.shift() as Stage).value)
  return search
}

/** Runs an aggregation over a collection and gives its documents. Unknown stages and operators are refused. */
export function runAggregate(store: Store, collection: Collection, asked: unknown, now: number): Value[] {
  const stages = stagesOf(asked, now)
  const docs = store.find(collection, leadingSearch(stages)).map(({ doc }) => doc)
  if (stages.length === 0) return docs
  const all = (name: string): Fields[] => {
    const other = store.catalog.collection(name)
    return store.find(other, { query: {} }).map(({ doc }) => doc)
  }
  const pipeline = stages.map(({ name, value }) => ({ [name]: name === '$match' ? value : normal(value) }))
  try {
    return new Aggregator(pipeline as never, { scriptEnabled: false, collectionResolver: all }).run(docs)
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
    throw invalid(`aggregation: ${String(error)}`)
  }
}
