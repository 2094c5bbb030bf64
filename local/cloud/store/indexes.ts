import { failed } from '../wire/errors'
import { EMPTY_ARRAY_KEY, falling, keyOf } from './keys'
import { type Doc, lookup } from './values'

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

/** What `index` holds of `doc`. An array gives an entry for each element; two arrays in one index are refused, as MongoDB does. */
export function entriesOf(index: IndexSchema, doc: Doc): Entries {
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
