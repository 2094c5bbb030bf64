import { type Fields, RANK, rankOf, type Value } from './values'

/**
 * Bytes that sort as the values they stand for. No key is the beginning of another, so keys can follow each other.
 * Keys are written into one buffer that is used again and again, and copied out when they are whole.
 */
let scratch = Buffer.allocUnsafe(1 << 16)
let at = 0

function ensure(bytes: number): void {
  if (at + bytes <= scratch.length) return
  const larger = Buffer.allocUnsafe((at + bytes) * 2)
  scratch.copy(larger, 0, 0, at)
  scratch = larger
}

function writeByte(byte: number): void {
  ensure(1)
  scratch[at++] = byte
}

function writeNumber(value: number): void {
  ensure(8)
  if (Number.isNaN(value)) scratch.fill(0, at, at + 8)
  else {
    scratch.writeDoubleBE(value === 0 ? 0 : value, at)
    const isNegative = ((scratch[at] as number) & 0x80) !== 0
    if (isNegative) invert(at, at + 8)
    else scratch[at] = (scratch[at] as number) | 0x80
  }
  at += 8
}

function invert(from: number, to: number): void {
  for (let i = from; i < to; i++) scratch[i] = ~(scratch[i] as number) & 0xff
}

/** Ends in two zero bytes; a zero byte inside is followed by 0xff. */
function writeBytes(bytes: Uint8Array): void {
  ensure(bytes.length * 2 + 2)
  for (const byte of bytes) {
    scratch[at++] = byte
    if (byte === 0) scratch[at++] = 0xff
  }
  scratch[at++] = 0
  scratch[at++] = 0
}

function writeString(text: string): void {
  if (text.includes('\0')) {
    writeBytes(Buffer.from(text))
    return
  }
  ensure(text.length * 3 + 2)
  at += scratch.write(text, at, 'utf8')
  scratch[at++] = 0
  scratch[at++] = 0
}

function writeObject(value: Fields): void {
  for (const [name, inner] of Object.entries(value)) {
    writeByte(rankOf(inner))
    writeString(name)
    writeValue(inner)
  }
  writeByte(0)
}

function writeValue(value: Value): void {
  const rank = rankOf(value)
  writeByte(rank)
  if (rank === RANK.number) writeNumber(value as number)
  else if (rank === RANK.string) writeString(value as string)
  else if (rank === RANK.boolean) writeByte(value ? 1 : 0)
  else if (rank === RANK.date) writeNumber((value as Date).getTime())
  else if (rank === RANK.object) writeObject(value as Fields)
  else if (rank === RANK.bytes) writeBytes(value as Uint8Array)
  else if (rank === RANK.regex) writeString(String(value))
  else if (rank === RANK.array) {
    for (const one of value as Value[]) writeValue(one)
    writeByte(0)
  }
}

const copyOut = (): Buffer => Buffer.from(scratch.subarray(0, at))

/** The key of one value: keys compare, byte by byte, as MongoDB compares the values. */
export function keyOf(value: Value): Buffer {
  at = 0
  writeValue(value)
  return copyOut()
}

/** The key of several values one after another; for a falling one (-1) every bit is turned round. */
export function keyOfAll(values: readonly Value[], directions: readonly (1 | -1)[]): Buffer {
  at = 0
  for (let i = 0; i < values.length; i++) {
    const start = at
    writeValue(values[i])
    if (directions[i] === -1) invert(start, at)
  }
  return copyOut()
}

export const EMPTY_ARRAY_KEY = Buffer.from([RANK.emptyArray])

/** The same key for a falling field. */
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
