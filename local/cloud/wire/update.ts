import { clone, compare, type Doc, equal, type Fields, isPlain, type Value } from '../store/values'
import { failed, invalid } from './errors'
import { partsOf, setAt, unsetAt, valueAt } from './paths'
import { compile, isOperators } from './query'

type Operator = (doc: Doc, parts: readonly string[], operand: Value) => void

const isNumber = (value: Value): value is number => typeof value === 'number'

function arithmetic(name: string, start: number, apply: (a: number, b: number) => number): Operator {
  return (doc, parts, operand) => {
    if (!isNumber(operand))
      throw failed(`Cannot ${name} with non-numeric argument: {${parts.join('.')}: ${String(operand)}}`)
    const current = valueAt(doc, parts)
    if (current !== undefined && !isNumber(current))
      throw failed(`Cannot apply ${name} to a value of non-numeric type at ${parts.join('.')}`)
    setAt(doc, parts, apply(current ?? start, operand))
  }
}

const keepIf =
  (accepts: (order: number) => boolean): Operator =>
  (doc, parts, operand) => {
    const current = valueAt(doc, parts)
    if (current === undefined || accepts(compare(operand, current))) setAt(doc, parts, operand)
  }

function arrayAt(doc: Doc, parts: readonly string[], name: string): Value[] | undefined {
  const current = valueAt(doc, parts)
  if (current !== undefined && !Array.isArray(current))
    throw failed(`Cannot apply ${name} to non-array field: ${parts.join('.')}`)
  return current
}

/** Reads `{$each: […], …}`, or the operand as the one value. */
function each(
  operand: Value,
  name: string,
  known: readonly string[],
): { values: Value[]; modifiers: Fields } {
  if (!isPlain(operand) || !Object.hasOwn(operand, '$each')) {
    if (isPlain(operand) && Object.keys(operand).some(key => key.startsWith('$')))
      throw invalid(`unknown modifier of ${name}`)
    return { values: [operand], modifiers: {} }
  }
  const unknown = Object.keys(operand).find(key => !known.includes(key))
  if (unknown) throw invalid(`unknown modifier of ${name}: ${unknown}`)
  if (!Array.isArray(operand.$each)) throw invalid('$each needs an array')
  return { values: operand.$each, modifiers: operand }
}

function sorted(list: Value[], sort: Value): Value[] {
  if (sort === 1 || sort === -1) return list.sort((a, b) => compare(a, b) * sort)
  if (!isPlain(sort)) throw invalid('$sort needs 1, -1 or fields')
  const fields = Object.entries(sort).map(([path, direction]) => ({ parts: partsOf(path), direction }))
  if (fields.some(({ direction }) => direction !== 1 && direction !== -1))
    throw invalid('$sort needs 1 or -1')
  return list.sort((a, b) => {
    for (const { parts, direction } of fields) {
      const order = compare(valueAt(a, parts), valueAt(b, parts)) * (direction as number)
      if (order !== 0) return order
    }
    return 0
  })
}

const whole = (value: Value, name: string): number => {
  if (!Number.isInteger(value)) throw invalid(`${name} needs a whole number`)
  return value as number
}

const push: Operator = (doc, parts, operand) => {
  const { values, modifiers } = each(operand, '$push', ['$each', '$position', '$sort', '$slice'])
  const list = [...(arrayAt(doc, parts, '$push') ?? [])]
  const position = modifiers.$position === undefined ? list.length : whole(modifiers.$position, '$position')
  list.splice(position, 0, ...values)
  const inOrder = modifiers.$sort === undefined ? list : sorted(list, modifiers.$sort)
  if (modifiers.$slice === undefined) return setAt(doc, parts, inOrder)
  const slice = whole(modifiers.$slice, '$slice')
  setAt(doc, parts, slice === 0 ? [] : slice > 0 ? inOrder.slice(0, slice) : inOrder.slice(slice))
}

const addToSet: Operator = (doc, parts, operand) => {
  const { values } = each(operand, '$addToSet', ['$each'])
  const list = [...(arrayAt(doc, parts, '$addToSet') ?? [])]
  for (const value of values) if (!list.some(one => equal(one, value))) list.push(value)
  setAt(doc, parts, list)
}

const pop: Operator = (doc, parts, operand) => {
  if (operand !== 1 && operand !== -1) throw failed('$pop expects 1 or -1')
  const list = arrayAt(doc, parts, '$pop')
  if (list) setAt(doc, parts, operand === 1 ? list.slice(0, -1) : list.slice(1))
}

const removeWhere = (
  doc: Doc,
  parts: readonly string[],
  name: string,
  goes: (value: Value) => boolean,
): void => {
  const list = arrayAt(doc, parts, name)
  if (list)
    setAt(
      doc,
      parts,
      list.filter(value => !goes(value)),
    )
}

const pull: Operator = (doc, parts, operand) => {
  if (operand instanceof RegExp || isOperators(operand)) {
    const match = compile({ value: operand })
    return removeWhere(doc, parts, '$pull', value => match({ value }))
  }
  if (!isPlain(operand)) return removeWhere(doc, parts, '$pull', value => equal(value, operand))
  const match = compile(operand)
  removeWhere(doc, parts, '$pull', value => isPlain(value) && match(value))
}

const pullAll: Operator = (doc, parts, operand) => {
  if (!Array.isArray(operand)) throw failed('$pullAll requires an array argument')
  removeWhere(doc, parts, '$pullAll', value => operand.some(one => equal(one, value)))
}

const rename: Operator = (doc, parts, operand) => {
  if (typeof operand !== 'string') throw failed('The to field for $rename must be a string')
  const value = valueAt(doc, parts)
  if (value === undefined) return
  unsetAt(doc, parts)
  setAt(doc, partsOf(operand), value)
}

const bit: Operator = (doc, parts, operand) => {
  const current = valueAt(doc, parts) ?? 0
  if (!isPlain(operand) || !Number.isInteger(current))
    throw failed('$bit needs a whole number and {and|or|xor}')
  let value = current as number
  for (const [name, mask] of Object.entries(operand)) {
    const number = whole(mask, '$bit')
    if (name === 'and') value &= number
    else if (name === 'or') value |= number
    else if (name === 'xor') value ^= number
    else throw invalid(`unknown $bit operation: ${name}`)
  }
  setAt(doc, parts, value)
}

const OPERATORS: Record<string, Operator> = {
  $set: (doc, parts, operand) => setAt(doc, parts, operand),
  $unset: (doc, parts) => unsetAt(doc, parts),
  $inc: arithmetic('$inc', 0, (a, b) => a + b),
  $mul: arithmetic('$mul', 0, (a, b) => a * b),
  $min: keepIf(order => order < 0),
  $max: keepIf(order => order > 0),
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
  $rename: rename,
  $bit: bit,
}

type Step = {
  readonly apply: Operator
  readonly path: string
  readonly parts: string[]
  readonly operand: Value
}

function refuseClashes(steps: readonly Step[]): void {
  const paths = steps.flatMap(({ path, apply, operand }) =>
    apply === rename ? [path, String(operand)] : [path],
  )
  for (const [i, a] of paths.entries())
    for (const b of paths.slice(i + 1))
      if (a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`))
        throw failed(`Updating the path '${b}' would create a conflict at '${a}'`)
}

/** A stored document has no field that looks like an operator. */
export function refuseOperators(value: Value): void {
  if (Array.isArray(value)) value.forEach(refuseOperators)
  if (!isPlain(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('$')) throw invalid(`a field may not be called ${key}`)
    refuseOperators(inner)
  }
}

/** Makes an updater from `{$set: …, $inc: …}`: it gives the changed copy of a document. Unknown operators are refused. */
export function compileUpdate(update: Value): (doc: Doc) => Doc {
  if (!isPlain(update) || Object.keys(update).length === 0)
    throw invalid('an update needs at least one operator')
  const steps = Object.entries(update).flatMap(([name, fields]): Step[] => {
    const apply = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
    if (!apply) throw invalid(`unknown update operator: ${name}`)
    if (!isPlain(fields)) throw invalid(`${name} needs fields`)
    if (name === '$set') refuseOperators(fields)
    return Object.entries(fields).map(([path, operand]) => ({ apply, path, parts: partsOf(path), operand }))
  })
  if (steps.some(({ parts }) => parts[0] === '_id'))
    throw failed("Mod on _id not allowed: the immutable field '_id'")
  refuseClashes(steps)
  return doc => {
    const copy = clone(doc)
    for (const { apply, parts, operand } of steps) apply(copy, parts, clone(operand))
    return copy
  }
}
