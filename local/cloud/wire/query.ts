import { compare, equal, type Fields, type Found, isPlain, lookup, rankOf, type Value } from '../store/values'
import { invalid } from './errors'
import { expression } from './expression'

export type Predicate = (doc: Value) => boolean
type FieldTest = (found: readonly Found[]) => boolean

const list = (operand: Value, operator: string): Value[] => {
  if (!Array.isArray(operand)) throw invalid(`${operator} needs an array`)
  return operand
}

/** What a comparison looks at: the values found and, of an array, its elements too. */
const candidates = (found: readonly Found[]): Value[] =>
  found.flatMap(({ value }) => (Array.isArray(value) ? [value, ...value] : [value]))

const equals =
  (operand: Value): FieldTest =>
  found =>
    operand instanceof RegExp
      ? matchesRegex(operand)(found)
      : candidates(found).some(value => equal(value, operand))

const matchesRegex =
  (regex: RegExp): FieldTest =>
  found =>
    candidates(found).some(value => (typeof value === 'string' ? regex.test(value) : equal(value, regex)))

/** Orders only within one type, as MongoDB does; not-a-number is in order with nothing but itself. */
const ordered =
  (operand: Value, accepts: (order: number) => boolean): FieldTest =>
  found =>
    candidates(found).some(value => {
      if (rankOf(value) !== rankOf(operand)) return false
      if (Number.isNaN(value) !== Number.isNaN(operand)) return false
      return accepts(compare(value, operand))
    })

function regexOf(pattern: Value, options: Value): RegExp {
  if (pattern instanceof RegExp) return pattern
  if (typeof pattern !== 'string') throw invalid('$regex needs a pattern')
  try {
    return new RegExp(pattern, String(options ?? ''))
  } catch {
    throw invalid('invalid regular expression')
  }
}

function elemMatch(operand: Value): FieldTest {
  if (!isPlain(operand)) throw invalid('$elemMatch needs an object')
  const isOperators = Object.keys(operand).some(key => key.startsWith('$') && !LOGIC.has(key))
  const test = isOperators ? operators(operand) : null
  const match = isOperators ? null : compile(operand)
  const accepts = (value: Value): boolean =>
    test
      ? test([{ value, throughArray: false }])
      : (isPlain(value) || Array.isArray(value)) && match?.(value) === true
  return found => found.some(({ value }) => Array.isArray(value) && value.some(accepts))
}

function mod(operand: Value): FieldTest {
  const [divisor, remainder] = list(operand, '$mod')
  if (typeof divisor !== 'number' || typeof remainder !== 'number' || Math.trunc(divisor) === 0)
    throw invalid('$mod needs a divisor and a remainder')
  return found =>
    candidates(found).some(
      value => typeof value === 'number' && Math.trunc(value) % Math.trunc(divisor) === Math.trunc(remainder),
    )
}

function size(operand: Value): FieldTest {
  if (!Number.isInteger(operand) || (operand as number) < 0) throw invalid('$size needs a whole number')
  return found => found.some(({ value }) => Array.isArray(value) && value.length === operand)
}

const not =
  (test: FieldTest): FieldTest =>
  found =>
    !test(found)
const anyOf =
  (tests: readonly FieldTest[]): FieldTest =>
  found =>
    tests.some(test => test(found))
const inList = (operand: Value, operator: string) => anyOf(list(operand, operator).map(equals))

const OPERATORS: Record<string, (operand: Value, all: Fields) => FieldTest> = {
  $eq: equals,
  $ne: operand => not(equals(operand)),
  $gt: operand => ordered(operand, order => order > 0),
  $gte: operand => ordered(operand, order => order >= 0),
  $lt: operand => ordered(operand, order => order < 0),
  $lte: operand => ordered(operand, order => order <= 0),
  $in: operand => inList(operand, '$in'),
  $nin: operand => not(inList(operand, '$nin')),
  $exists: operand => found => found.some(({ value }) => value !== undefined) === Boolean(operand),
  $all: operand => {
    const tests = list(operand, '$all').map(one =>
      isPlain(one) && Object.hasOwn(one, '$elemMatch') ? elemMatch(one.$elemMatch) : equals(one),
    )
    return found => tests.length > 0 && tests.every(test => test(found))
  },
  $elemMatch: elemMatch,
  $size: size,
  $mod: mod,
  $not: operand => not(operand instanceof RegExp ? matchesRegex(operand) : operators(operand)),
  $regex: (operand, all) => matchesRegex(regexOf(operand, all.$options)),
  $options: (_operand, all) => {
    if (!Object.hasOwn(all, '$regex')) throw invalid('$options needs a $regex')
    return () => true
  },
}
const LOGIC = new Set(['$and', '$or', '$nor'])

/** A condition made of operators only, e.g. `{$gt: 1, $lt: 5}`. */
function operators(condition: Value): FieldTest {
  if (!isPlain(condition) || Object.keys(condition).length === 0) throw invalid('operators expected')
  const tests = Object.entries(condition).map(([name, operand]) => {
    const make = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
    if (!make) throw invalid(`unknown operator: ${name}`)
    return make(operand, condition)
  })
  return found => tests.every(test => test(found))
}

/** Is a field's condition an object of operators, rather than a value to equal? */
export function isOperators(condition: Value): condition is Fields {
  if (!isPlain(condition)) return false
  const keys = Object.keys(condition)
  const named = keys.filter(key => key.startsWith('$')).length
  if (named > 0 && named < keys.length) throw invalid('operators and fields do not mix')
  return named > 0
}

function logic(name: string, operand: Value): Predicate {
  const parts = list(operand, name).map(compile)
  if (parts.length === 0) throw invalid(`${name} needs at least one condition`)
  if (name === '$and') return doc => parts.every(part => part(doc))
  if (name === '$or') return doc => parts.some(part => part(doc))
  return doc => !parts.some(part => part(doc))
}

function compileOne(name: string, operand: Value): Predicate {
  if (LOGIC.has(name)) return logic(name, operand)
  if (name === '$expr') return expression(operand)
  if (name.startsWith('$')) throw invalid(`unknown operator: ${name}`)
  const path = name.split('.')
  const test = isOperators(operand) ? operators(operand) : equals(operand)
  return doc => test(lookup(doc, path))
}

/** A test for documents from a MongoDB query. Whatever is not known is refused. */
export function compile(query: Value): Predicate {
  if (!isPlain(query)) throw invalid('a query is an object')
  const parts = Object.entries(query).map(([name, operand]) => compileOne(name, operand))
  return doc => parts.every(part => part(doc))
}
