import * as z from 'zod/mini'
import { canonical, sha256Of } from './hash'

/** What a printed slip is of, and the letter its code begins with. */
export const SLIP_KINDS = { order: 'o', ballot: 'v' } as const
export type SlipKind = keyof typeof SLIP_KINDS

const ABOUT_DIGITS = 3
const WHOSE_DIGITS = 9

/** Twelve digits, as they stand under the square code and are typed where it cannot be scanned. */
export const SlipDigits = z.string().check(z.regex(/^\d{12}$/))

const digitsOf = (value: unknown, count: number): string =>
  String(Number.parseInt(sha256Of(canonical(value)).slice(0, 12), 16) % 10 ** count).padStart(count, '0')

/** By these first digits a slip's round or vote is looked for; the whole code says whether it is the one. */
export const slipAbout = (aboutId: string): string => digitsOf(aboutId, ABOUT_DIGITS)

/** The code of one household's slip: it follows from what it is about and whose it is, so that a second print carries the same. */
export const slipDigits = (aboutId: string, whoseId: string): string =>
  slipAbout(aboutId) + digitsOf([aboutId, whoseId], WHOSE_DIGITS)

/** «1234 5678 9012». */
export const spacedDigits = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ')

/** What the square code says: a scene of at most 32 characters, whatever the ids are. */
export const slipScene = (kind: SlipKind, digits: string): string => `slip=${SLIP_KINDS[kind]}${digits}`

/** Reads a slip as it is scanned, or as its digits are typed; null where it is none of that kind. */
export function readSlip(kind: SlipKind, text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const [, scanned, typed] = new RegExp(`^(?:slip=${SLIP_KINDS[kind]}(\\d{12})|(\\d{12}))$`).exec(plain) ?? []
  return scanned ?? typed ?? null
}
