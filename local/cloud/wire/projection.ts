import { type Doc, type Fields, isPlain, type Value } from '../store/values'
import { invalid } from './errors'
import { partsOf } from './paths'
import { compile, isOperators } from './query'

type Tree = Map<string, Tree | null>

function treeOf(paths: readonly string[]): Tree {
  const root: Tree = new Map()
  for (const path of paths) {
    let node = root
    const parts = partsOf(path)
    for (const [depth, part] of parts.entries()) {
      if (depth === parts.length - 1) node.set(part, null)
      else {
        const next = node.get(part) ?? new Map()
        node.set(part, next)
        node = next
      }
    }
  }
  return root
}

function pick(value: Value, tree: Tree): Value {
  if (Array.isArray(value))
    return value.filter(one => isPlain(one) || Array.isArray(one)).map(one => pick(one, tree))
  if (!isPlain(value)) return value
  const made: Fields = {}
  for (const [key, inner] of Object.entries(value)) {
    const below = tree.get(key)
    if (below === null) made[key] = inner
    else if (below && (isPlain(inner) || Array.isArray(inner))) made[key] = pick(inner, below)
  }
  return made
}

function omit(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map(one => omit(one, tree))
  if (!isPlain(value)) return value
  const made: Fields = {}
  for (const [key, inner] of Object.entries(value)) {
    const below = tree.get(key)
    if (below === undefined) made[key] = inner
    else if (below) made[key] = omit(inner, below)
  }
  return made
}

function slice(list: Value, operand: Value): Value {
  if (!Array.isArray(list)) return list
  if (Number.isInteger(operand))
    return (operand as number) < 0 ? list.slice(operand as number) : list.slice(0, operand as number)
  const [skip, limit] = Array.isArray(operand) ? operand : []
  if (!Number.isInteger(skip) || !Number.isInteger(limit) || limit <= 0)
    throw invalid('$slice needs a number or [skip, limit]')
  const from = skip < 0 ? Math.max(0, list.length + skip) : skip
  return list.slice(from, from + limit)
}

/** `$slice` keeps part of an array, `$elemMatch` its first element that matches; a field left without any is left out. */
function arrayOperator(field: string, condition: Fields): (doc: Fields) => void {
  const [name, ...more] = Object.keys(condition)
  if (more.length > 0 || field.includes('.')) throw invalid('one projection operator for one field')
  if (name === '$slice') {
    return doc => {
      if (Object.hasOwn(doc, field)) doc[field] = slice(doc[field], condition.$slice)
    }
  }
  if (name !== '$elemMatch') throw invalid(`unknown projection operator: ${name}`)
  const match = compile({ list: { $elemMatch: condition.$elemMatch } })
  return doc => {
    const list = doc[field]
    const found = Array.isArray(list) ? list.findIndex(one => match({ list: [one] })) : -1
    if (found >= 0) doc[field] = [(list as Value[])[found]]
    else delete doc[field]
  }
}

/** A function that leaves of a document what `projection` asks for: either fields kept, or fields left out, and `_id` as told. */
export function compileProjection(projection: Value): (doc: Doc) => Fields {
  if (projection === undefined) return doc => doc
  if (!isPlain(projection)) throw invalid('a projection is an object')
  const entries = Object.entries(projection)
  const operators = entries.filter(([, value]) => isOperators(value)) as [string, Fields][]
  const plain = entries.filter(([, value]) => !isOperators(value))
  if (plain.some(([, value]) => value !== 0 && value !== 1 && typeof value !== 'boolean'))
    throw invalid('a projection keeps (1) or leaves out (0)')
  const fields = plain.filter(([field]) => field !== '_id')
  const kept = fields.filter(([, value]) => value).map(([field]) => field)
  const left = fields.filter(([, value]) => !value).map(([field]) => field)
  if (kept.length > 0 && left.length > 0) throw invalid('Cannot mix keeping and leaving out in a projection')
  const keepsId = projection._id !== 0 && projection._id !== false
  const matching = operators.filter(([, condition]) => '$elemMatch' in condition).map(([field]) => field)
  const keeps =
    kept.length > 0 ||
    (matching.length > 0 && left.length === 0) ||
    (fields.length === 0 && projection._id === 1)
  const tree = keeps
    ? treeOf([...kept, ...operators.map(([field]) => field), ...(keepsId ? ['_id'] : [])])
    : treeOf([...left, ...(keepsId ? [] : ['_id'])])
  const steps = operators.map(([field, condition]) => arrayOperator(field, condition))
  return doc => {
    const made = (keeps ? pick(doc, tree) : omit(doc, tree)) as Fields
    for (const step of steps) step(made)
    return made
  }
}
