import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** What a code at the place is for: coming or going. */
export const PURPOSES = { in: '签到', out: '签退' } as const
export type Purpose = keyof typeof PURPOSES

/** A code changes twice a minute; the one before is good as well, for slow fingers and slow networks. */
export const STEP_MS = 30_000
const STEPS_GOOD = 2
const DIGITS = 6
/** Wrong codes one may type in a day; after them only the organiser can confirm. */
export const MOST_TRIES = 5

export const stepAt = (at: number): number => Math.floor(at / STEP_MS)

/** Six digits from the activity's secret, the purpose and the step: the truncation of RFC 4226 over HMAC-SHA-256 (as RFC 6238 has it). */
export function codeOf(secret: string, purpose: Purpose, step: number): string {
  const mac = hmac(sha256, utf8ToBytes(secret), utf8ToBytes(`${purpose}:${step}`))
  const offset = (mac[mac.length - 1] ?? 0) & 0x0f
  const [a = 0, b = 0, c = 0, d = 0] = mac.subarray(offset, offset + 4)
  const number = (a & 0x7f) * 0x1000000 + b * 0x10000 + c * 0x100 + d
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** Is it the code shown at the place now, or the one just before? */
export const isCodeGood = (secret: string, purpose: Purpose, code: string, at: number): boolean =>
  Array.from({ length: STEPS_GOOD }, (_, ago) => codeOf(secret, purpose, stepAt(at) - ago)).includes(code)

export type PlaceCode = { readonly fromAt: number; readonly in: string; readonly out: string }

/** The codes of the next minutes, so that they change by themselves where the network is weak. */
export const codesFrom = (secret: string, at: number, minutes: number): PlaceCode[] =>
  Array.from({ length: (minutes * 60_000) / STEP_MS }, (_, i) => {
    const step = stepAt(at) + i
    return { fromAt: step * STEP_MS, in: codeOf(secret, 'in', step), out: codeOf(secret, 'out', step) }
  })

/** What a code's picture holds, and what is read from one; null where it is no code of ours. */
export const codeInPicture = (purpose: Purpose, activityId: string, code: string): string =>
  `haoyi:${purpose}:${activityId}:${code}`
export function readPicture(
  text: string,
): { readonly purpose: Purpose; readonly activityId: string; readonly code: string } | null {
  const [, purpose, activityId, code] = /^haoyi:(in|out):([A-Za-z0-9_-]{1,96}):(\d{6})$/.exec(text) ?? []
  return purpose && activityId && code ? { purpose: purpose as Purpose, activityId, code } : null
}
