import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'

/** SHA-256 in lower-case hexadecimal. */
export const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

export const sha256Of = (content: string | Uint8Array): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))

/**
 * One way to write a value down: JSON without spaces, the keys of every object in the order of their code units. Two parties who hold the same value
 * write, and hash, the same text (the useful part of RFC 8785, for values without fractions).
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new TypeError(`no exact number: ${value}`)
  const written = JSON.stringify(value)
  if (written === undefined) throw new TypeError(`nothing to write down: ${typeof value}`)
  return written
}

/** The link after `previous` of a chain: the hash of both. */
export const linkOf = (previous: string, value: unknown): string =>
  sha256Of(`${previous}\n${canonical(value)}`)

/** The first twelve digits in fours, as people compare them on paper: «3f9a 22c1 07de». */
export const shortHash = (hash: string): string => hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')
