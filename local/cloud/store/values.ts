/** A stored value: what JSON has, and dates, regular expressions (in queries) and bytes. */
export type Value = unknown
export type Fields = Record<string, Value>
export type Doc = Fields & { _id: string | number }

/** MongoDB's order of types. A missing field counts as null. */
export const RANK = {
  emptyArray: 0x08,
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  bytes: 0x60,
  boolean: 0x70,
  date: 0x80,
  regex: 0x90,
} as const

/** Where a value's type stands in MongoDB's order of types. */
export function rankOf(value: Value): number {
  if (value === null || value === undefined) return RANK.null
  if (typeof value === 'number') return RANK.number
  if (typeof value === 'string') return RANK.string
  if (typeof value === 'boolean') return RANK.boolean
  if (Array.isArray(value)) return RANK.array
  if (value instanceof Date) return RANK.date
  if (value instanceof RegExp) return RANK.regex
  if (ArrayBuffer.isView(value)) return RANK.bytes
  return RANK.object
}

export const isPlain = (value: Value): value is Fields => rankOf(value) === RANK.object

/** Strings by their UTF-8 bytes, as MongoDB has them; the machine's own order differs beyond the basic plane only. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y)
      return x >= 0xd800 && y >= 0xd800 ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : x < y ? -1 : 1
  }
  return a.length - b.length
}

const compareNumbers = (a: number, b: number): number => {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
  return a < b ? -1 : a > b ? 1 : 0
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compare(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareObjects(a: Fields, b: Fields): number {
  const left = Object.entries(a)
  const right = Object.entries(b)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [nameA, valueA] = left[i] as [string, Value]
    const [nameB, valueB] = right[i] as [string, Value]
    const order = rankOf(valueA) - rankOf(valueB) || compareStrings(nameA, nameB) || compare(valueA, valueB)
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** MongoDB's order of two values of any types: negative, zero or positive. */
export function compare(a: Value, b: Value): number {
  const rank = rankOf(a)
  const order = rank - rankOf(b)
  if (order !== 0) return order
  switch (rank) {
    case RANK.number:
      return compareNumbers(a as number, b as number)
    case RANK.string:
      return compareStrings(a as string, b as string)
    case RANK.boolean:
      return Number(a) - Number(b)
    case RANK.date:
      return (a as Date).getTime() - (b as Date).getTime()
    case RANK.array:
      return compareLists(a as Value[], b as Value[])
    case RANK.object:
      return compareObjects(a as Fields, b as Fields)
    case RANK.bytes:
      return Buffer.compare(a as Uint8Array, b as Uint8Array)
    case RANK.regex:
      return compareStrings(String(a), String(b))
    default:
      return 0
  }
}

export const equal = (a: Value, b: Value): boolean => compare(a, b) === 0

/** What a dotted path finds in a document: `undefined` for a missing field, and whether an array was walked through. */
export type Found = { readonly value: Value; readonly throughArray: boolean }

/**
 * Every value a path leads to. An array on the way is walked through element by element; a numeric part may also name
 * an element. One missing branch is one `undefined`.
 */
export function lookup(value: Value, path: readonly string[], from = 0, throughArray = false): Found[] {
  if (from === path.length) return [{ value, throughArray }]
  const part = path[from] as string
  if (Array.isArray(value)) {
    const found: Found[] = []
    if (/^\d+$/.test(part) && Number(part) < value.length)
      found.push(...lookup(value[Number(part)], path, from + 1, throughArray))
    for (const one of value) if (isPlain(one)) found.push(...lookup(one, path, from, true))
    return found
  }
  if (!isPlain(value) || !Object.hasOwn(value, part)) return [{ value: undefined, throughArray }]
  return lookup(value[part], path, from + 1, throughArray)
}

/** A deep copy of a stored value. */
export function clone<T extends Value>(value: T): T {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(clone) as T
  if (value instanceof Date) return new Date(value) as T
  if (!isPlain(value)) return value
  const made: Fields = {}
  for (const key of Object.keys(value)) made[key] = clone(value[key])
  return made as T
}
