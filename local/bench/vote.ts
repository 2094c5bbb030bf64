import { type Choice, type Owner, ownersOf, type RollLine, rollHashOf, tally } from '@domain/vote'
import { printTable } from './table'
import { timed } from './timed'

const SIZES = [10_000, 100_000, 1_000_000]
/** A million ballots are some two hundred of the largest compounds: seconds, not minutes. */
const SECONDS_AT_MOST = 10
const MEGABYTE = 1024 * 1024
const CHOICES = ['yes', 'no', 'abstain'] as const
const QUESTIONS = [{ decision: 'useFund' }] as const

/** The units of so many owners: every tenth has two. */
const lines = (count: number): RollLine[] =>
  Array.from({ length: count + count / 10 }, (_, i) => ({
    householdId: `c:${i}`,
    buildingId: `c:${i % 200}`,
    label: `${i}`,
    areaCentiM2: 6_000 + ((i * 37) % 9_000),
    isDeveloper: false,
    owners: [{ name: '业主', mark: String(i < count ? i : (i - count) * 10) }],
  }))

const ballotsOf = (owners: readonly Owner[]): Map<string, readonly Choice[]> =>
  new Map(owners.map(({ key }, i) => [key, [CHOICES[i % 7 < 5 ? 0 : (i % 2) + 1] as Choice]]))

/** Seconds for the heads of a roll, its fingerprint and the tally of a ballot of every owner, and the memory they take. */
export async function benchVote(quick: boolean): Promise<boolean> {
  let isWithin = true
  const rows = SIZES.slice(0, quick ? 2 : 3).map(count => {
    const all = lines(count)
    const [owners, heads] = timed(() => ownersOf(all))
    const [, hash] = timed(() => rollHashOf(owners))
    const choices = ballotsOf(owners)
    const [result, seconds] = timed(() => tally(owners, choices, QUESTIONS, 'notCounted'))
    if (result.tookPart.heads !== count) throw new Error('a ballot was lost')
    if (seconds > SECONDS_AT_MOST) isWithin = false
    const megabytes = Math.round(process.memoryUsage().heapUsed / MEGABYTE)
    return [count.toLocaleString('en'), all.length.toLocaleString('en'), heads, hash, seconds, megabytes]
  })
  printTable(
    `vote: a ballot of every owner, tallied; at most ${SECONDS_AT_MOST} s`,
    ['ballots', 'units', 'heads s', 'roll hash s', 'tally s', 'heap MB'],
    rows,
  )
  return isWithin
}
