import { isPlain, type Value } from '../store/values'
import { invalid } from './errors'

type Wrapped = Record<string, unknown>

const number = (text: unknown): number => {
  if (typeof text !== 'string' && typeof text !== 'number') throw invalid('number expected')
  return Number(text)
}

const date = (inner: unknown): Date => {
  const at = isPlain(inner) ? number(inner.$numberLong) : (inner as string | number)
  const made = new Date(at)
  if (Number.isNaN(made.getTime())) throw invalid('invalid $date')
  return made
}

/** How each of EJSON's one-key wrappers is read; `now` is the platform's time in epoch milliseconds. */
const UNWRAP: Record<string, (inner: unknown, now: number) => Value> = {
  $numberInt: number,
  $numberLong: number,
  $numberDouble: number,
  $date: date,
  $regularExpression(inner) {
    const { pattern, options } = inner as Wrapped
    try {
      return new RegExp(
        String(pattern),
        [...String(options ?? '')].filter(flag => 'imsu'.includes(flag)).join(''),
      )
    } catch {
      throw invalid('invalid regular expression')
    }
  },
  $binary: inner => Buffer.from(String((inner as Wrapped).base64), 'base64'),
  $tcb_server_date: (inner, now) => new Date(now + number(unwrap((inner as Wrapped).offset ?? 0, now))),
}
const REFUSED = new Set([
  '$oid',
  '$numberDecimal',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$code',
  '$dbPointer',
  '$symbol',
  '$undefined',
])

function unwrap(value: unknown, now: number): Value {
  if (Array.isArray(value)) return value.map(one => unwrap(one, now))
  if (value === null || typeof value !== 'object') return value
  const keys = Object.keys(value)
  const first = keys[0]
  if (keys.length === 1 && first?.startsWith('$')) {
    if (REFUSED.has(first)) throw invalid(`${first} is not supported`)
    const read = Object.hasOwn(UNWRAP, first) ? UNWRAP[first] : undefined
    if (read) return read((value as Wrapped)[first], now)
  }
  const made: Wrapped = {}
  for (const key of keys) {
    if (key === '__proto__') throw invalid('__proto__ is not a field')
    made[key] = unwrap((value as Wrapped)[key], now)
  }
  return made
}

/** Reads EJSON text, canonical or relaxed. @param now the platform's time, for `serverDate` */
export function parseEjson(text: unknown, now = 0): Value {
  if (typeof text !== 'string') throw invalid('EJSON text expected')
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw invalid('malformed EJSON')
  }
  return text.includes('"$') || text.includes('__proto__') ? unwrap(parsed, now) : parsed
}

function wrap(value: Value): unknown {
  if (typeof value === 'number') {
    if (Object.is(value, -0) || !Number.isFinite(value))
      return { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) }
    return value
  }
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(wrap)
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (value instanceof Uint8Array)
    return { $binary: { base64: Buffer.from(value).toString('base64'), subType: '00' } }
  const made: Wrapped = {}
  for (const key of Object.keys(value))
    if ((value as Wrapped)[key] !== undefined) made[key] = wrap((value as Wrapped)[key])
  return made
}

/** EJSON text of a value, with plain JSON numbers: the SDK reads it as it reads the canonical form. */
export const toEjson = (value: Value): string => JSON.stringify(wrap(value))
