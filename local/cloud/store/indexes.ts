import { failed } from '../wire/errors'
import { EMPTY_ARRAY_KEY, falling, keyOf, keyOfAll } from './keys'
import { type Doc, type Fields, lookup, type Value } from './values'

/** One index as the schema file declares it: fields in order, each rising (1) or falling (-1). */
export type IndexSchema = {
  readonly name: string
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[]
  readonly unique?: boolean
  /** Documents without the first field are left out. */
  readonly sparse?: boolean
}
export type Schema = Readonly<Record<string, { readonly indexes: readonly IndexSchema[] }>>

/** The entries one document has in one index, and which of the index's fields hold an array in it. */
export type Entries = { readonly keys: readonly Buffer[]; readonly arrays: readonly string[] }

function fieldKeys(
  doc: Doc,
  field: string,
  direction: 1 | -1,
): { keys: Buffer[]; isArray: boolean; missing: boolean } {
  const found = lookup(doc, field.split('.'))
  const isArray = found.length !== 1 || found.some(one => one.throughArray || Array.isArray(one.value))
  const plain = found.flatMap(({ value }) => {
    if (!Array.isArray(value)) return [keyOf(value)]
    return value.length === 0 ? [EMPTY_ARRAY_KEY] : value.map(keyOf)
  })
  if (plain.length === 0) plain.push(keyOf(null))
  const distinct =
    plain.length === 1 ? plain : [...new Map(plain.map(key => [key.toString('latin1'), key])).values()]
  return {
    keys: direction === 1 ? distinct : distinct.map(falling),
    isArray,
    missing: found.every(one => one.value === undefined),
  }
}

type Prepared = { readonly paths: readonly string[][]; readonly directions: readonly (1 | -1)[] }
const prepared = new WeakMap<IndexSchema, Prepared>()

function prepare(index: IndexSchema): Prepared {
  let made = prepared.get(index)
  if (!made) {
    made = {
      paths: index.keys.map(([field]) => field.split('.')),
      directions: index.keys.map(([, sign]) => sign),
    }
    prepared.set(index, made)
  }
  return made
}

const ARRAY = Symbol('an array on the way')

/** The one value at a path, when no array is met. */
function plainValue(doc: Doc, path: readonly string[]): Value {
  let value: Value = doc
  for (const part of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined
    value = (value as Fields)[part]
    if (Array.isArray(value)) return ARRAY
  }
  return value
}

function entriesWithArrays(index: IndexSchema, doc: Doc): Entries {
  let keys: Buffer[] = [Buffer.alloc(0)]
  const arrays: string[] = []
  for (const [position, [field, direction]] of index.keys.entries()) {
    const part = fieldKeys(doc, field, direction)
    if (position === 0 && index.sparse && part.missing) return { keys: [], arrays }
    if (part.isArray) arrays.push(field)
    keys = keys.flatMap(key => part.keys.map(next => Buffer.concat([key, next])))
  }
  if (arrays.length > 1)
    throw failed(`cannot index parallel arrays: ${arrays.join(', ')} in index ${index.name}`)
  return { keys, arrays }
}

/** What `index` holds of `doc`. An array gives an entry for each element; two arrays in one index are refused, as MongoDB does. */
export function entriesOf(index: IndexSchema, doc: Doc): Entries {
  const { paths, directions } = prepare(index)
  const values: Value[] = []
  for (const path of paths) {
    const value = plainValue(doc, path)
    if (value === ARRAY) return entriesWithArrays(index, doc)
    if (values.length === 0 && value === undefined && index.sparse) return { keys: [], arrays: [] }
    values.push(value)
  }
  return { keys: [keyOfAll(values, directions)], arrays: [] }
}
