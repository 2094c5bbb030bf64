import {
  bodyHashOf,
  checkFile,
  type Finding,
  monthSeed,
  type PublishedMonth,
  type StatementFile,
  statementLink,
} from '@domain/income'
import { linkOf } from '@domain/kernel'

/** A value that may be written to: what a forger works on. */
export type Loose<T> = T extends object ? { -readonly [K in keyof T]: Loose<T[K]> } : T
export type Forged = Loose<StatementFile>

/** A copy of the file, with something done to it. */
export function forged(file: StatementFile, change: (copy: Forged) => unknown): StatementFile {
  // As JSON, so that nothing in it is the same object twice.
  const copy = JSON.parse(JSON.stringify(file)) as Forged
  change(copy)
  return copy as StatementFile
}

type Way = readonly (string | number)[]

/** The ways to all leaves of a value: every amount, word, day, hash and null there is in it. */
export function leavesOf(value: unknown, way: Way = []): Way[] {
  if (value === null || typeof value !== 'object') return [way]
  const inner = Array.isArray(value) ? value.map((one, i) => [i, one] as const) : Object.entries(value)
  return inner.flatMap(([key, one]) => leavesOf(one, [...way, key]))
}

/** Another value of the same kind: one more, one letter else, the other answer, something for nothing. */
function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string') return 'b'.repeat(64)
  return value.slice(0, -1) + (value.endsWith('1') ? '2' : '1')
}

/** Changes the one leaf at the end of a way. */
export function flip(file: unknown, way: Way): void {
  const last = way.at(-1) as string
  const holder = way
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (at, key) => at[key] as Record<string, unknown>,
      file as Record<string, unknown>,
    )
  holder[last] = other(holder[last])
}

/** Reckons a month's links anew: of its rows, its statement and its publication. */
function reseal(month: Loose<PublishedMonth>, previousHash: string | null): void {
  let link = monthSeed(month.body.compoundId, month.body.month)
  for (const linked of month.rows) {
    const { hash: _, ...row } = linked
    link = linkOf(link, row)
    linked.hash = link
  }
  month.body.rowCount = month.rows.length
  month.body.rowHead = link
  month.bodyHash = bodyHashOf(month.body as PublishedMonth['body'])
  month.previousHash = previousHash
  month.hash = statementLink(previousHash, month.bodyHash, month.publication as PublishedMonth['publication'])
}

/** Seals a file anew from a month on: what only they can do who hold the books. @param until the first month that is left as it was */
export function resealFrom(file: Forged, from: number, until = file.months.length): void {
  for (const [i, month] of file.months.entries())
    if (i >= from && i < until) reseal(month, file.months[i - 1]?.hash ?? null)
}

/** What a check finds, in short: «2026-10 7 rowChanged», or «ok». */
export function verdict(file: StatementFile, anchors: Readonly<Record<string, string>> = {}): string {
  const finding: Finding = checkFile(file, anchors)
  return finding.ok ? 'ok' : `${finding.month} ${finding.row ?? '-'} ${finding.fault}`
}
