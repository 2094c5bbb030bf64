import { type Fields, RANK, rankOf, type Value } from './values'

/** Bytes that sort as the values they stand for; no key is the beginning of another's part, so parts can follow each other. */
const one = (byte: number): Buffer => Buffer.from([byte])

function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  if (Number.isNaN(value)) return bytes
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  if ((bytes[0] as number) & 0x80) for (let i = 0; i < 8; i++) bytes[i] = ~(bytes[i] as number) & 0xff
  else bytes[0] = (bytes[0] as number) | 0x80
  return bytes
}

/** Ends in two zero bytes; a zero byte inside is followed by 0xff. */
function stringBytes(raw: Buffer): Buffer {
  if (!raw.includes(0)) return Buffer.concat([raw, Buffer.alloc(2)])
  const bytes: number[] = []
  for (const byte of raw) byte === 0 ? bytes.push(0, 0xff) : bytes.push(byte)
  return Buffer.from([...bytes, 0, 0])
}

function objectBytes(value: Fields): Buffer {
  const parts = Object.entries(value).flatMap(([name, inner]) => [
    one(rankOf(inner)),
    stringBytes(Buffer.from(name)),
    keyOf(inner),
  ])
  return Buffer.concat([...parts, one(0)])
}

function payload(value: Value): Buffer {
  switch (rankOf(value)) {
    case RANK.number:
      return numberBytes(value as number)
    case RANK.string:
      return stringBytes(Buffer.from(value as string))
    case RANK.boolean:
      return one(value ? 1 : 0)
    case RANK.date:
      return numberBytes((value as Date).getTime())
    case RANK.array:
      return Buffer.concat([...(value as Value[]).map(keyOf), one(0)])
    case RANK.object:
      return objectBytes(value as Fields)
    case RANK.bytes:
      return stringBytes(Buffer.from(value as Uint8Array))
    case RANK.regex:
      return stringBytes(Buffer.from(String(value)))
    default:
      return Buffer.alloc(0)
  }
}

/** The key of one value: keys compare, byte by byte, as MongoDB compares the values. */
export const keyOf = (value: Value): Buffer => Buffer.concat([one(rankOf(value)), payload(value)])

export const EMPTY_ARRAY_KEY = one(RANK.emptyArray)

/** The same key for a falling field: every bit turned round. */
export const falling = (key: Buffer): Buffer => Buffer.from(key.map(byte => ~byte & 0xff))

/** The first key after all that begin with this one; null when there is none. */
export function after(prefix: Buffer): Buffer | null {
  const next = Buffer.from(prefix)
  for (let i = next.length - 1; i >= 0; i--) {
    if (next[i] !== 0xff) {
      next[i] = (next[i] as number) + 1
      return next.subarray(0, i + 1)
    }
  }
  return null
}
