import { DAY_MS, dayOf, dayPlus, MINUTE_MS, momentOf } from '@domain/kernel'
import { pathUpTo } from '@domain/place'
import {
  clearedFlag,
  type Flag,
  findingsIn,
  flagOf,
  GUARD_RULES,
  type GuardWindow,
  muchOn,
  type PointEntry,
  WINDOW_DAYS,
} from '@domain/points'
import type { Part } from './part'
import type { Happening, Till } from './till'
import { compoundOf, earnerOf, neighboursIn, personOf, tariffOf, type World } from './world'

const PLACE = 'tianrun'
/** What was earned by service: who confirmed it, whose it was among the neighbours, when, by which rule. */
type Served = {
  readonly by: string
  readonly neighbour: number
  readonly at: number
  readonly ruleKey: string
  readonly minutes: number
  readonly wanted: number
}
/** So that the story's neighbours are not those who lead it, nor of one stairwell. */
const FIRST_NEIGHBOUR = 6
const NEIGHBOURS_APART = 11

/** The building head has seen one neighbour on duty again and again: nine times in a month. */
const always = (now: number): Served[] =>
  Array.from({ length: 9 }, (_, i) => ({
    by: 'p-building-head',
    neighbour: 0,
    at: momentOf(dayOf(now - (2 + i * 3) * DAY_MS), 20 * 60 + i),
    ruleKey: 'guard',
    minutes: 90,
    wanted: 15,
  }))

/** One neighbour did four things on one day. */
const busyDay = (now: number): Served[] =>
  (
    [
      ['guard', 180, 30],
      ['litter', 180, 24],
      ['cleaning', 120, 20],
      ['adverts', 30, 10],
    ] as const
  ).map(([ruleKey, minutes, wanted], i) => ({
    by: 'p-grid',
    neighbour: 1,
    at: momentOf(dayOf(now - DAY_MS), 17 * 60 + i),
    ruleKey,
    minutes,
    wanted,
  }))

/** A morning's cleaning, at the end of which everybody was ticked off the list. */
const together = (now: number): Served[] =>
  Array.from({ length: 12 }, (_, i) => ({
    by: 'p-grid',
    neighbour: 2 + i,
    at: momentOf(dayOf(now - 12 * DAY_MS), 11 * 60) + i * 30_000,
    ruleKey: 'cleaning',
    minutes: 120,
    wanted: 20,
  }))

function happeningOf(world: World, served: Served, id: string): Happening {
  const people = neighboursIn(world, PLACE)
  const person = people[(FIRST_NEIGHBOUR + served.neighbour * NEIGHBOURS_APART) % people.length]
  if (!person) throw new Error(`nobody lives in ${PLACE}`)
  const { at, ruleKey, minutes, wanted } = served
  const tariff = tariffOf(world, PLACE)
  const by = personOf(world, served.by)
  const words = tariff.rules.find(({ key }) => key === ruleKey)?.name ?? ruleKey
  const doing = { id, at, words, byId: by._id, byName: by.name }
  const earned = { tariff, ruleKey, earner: earnerOf(person, PLACE), wanted, service: { minutes, turns: 1 } }
  return { at, run: till => void till.earn('earn', earned, doing) }
}

/** What the guard sees at the end of a day, of the ledger in memory. */
function windowAt(world: World, till: Till, on: string, judged: readonly Flag[]): GuardWindow {
  const all = [...till.entries.values()].filter(({ compoundId }) => compoundId === PLACE)
  const first = dayPlus(on, 1 - WINDOW_DAYS)
  const entries = all.filter(entry => entry.on >= first && entry.on <= on)
  const homesOf = Object.fromEntries(
    world.people.map(({ _id, homes }) => [_id, homes.map(({ householdId }) => householdId)]),
  )
  const earnedBefore = (account: string) => {
    const from = dayPlus(on, -GUARD_RULES.spike.days)
    const earned = all.filter(entry => entry.to.account === account && entry.on >= from && entry.on < on)
    const points = earned.reduce((sum, entry) => sum + entry.points, 0)
    return [account, { points, days: new Set(earned.map(entry => entry.on)).size }] as const
  }
  const before = Object.fromEntries(muchOn({ entries, on }).map(earnedBefore))
  return { compoundId: PLACE, on, entries, before, homesOf, turns: [], judged }
}

const nameIn = (till: Till) => (account: string) => {
  const holder = till.accounts.get(account)?.holder
  return holder ? `${holder.place} ${holder.name}`.trim() : ''
}

/** The night after something unusual: the guard looks, and raises what it finds in it. */
function lookAfter(world: World, ids: readonly string[], on: string, flags: Map<string, Flag>): Happening {
  const at = momentOf(dayPlus(on, 1)) - MINUTE_MS
  const isOfStory = ({ _id }: PointEntry) => ids.includes(_id)
  const run = (till: Till) => {
    const window = windowAt(world, till, on, [...flags.values()])
    const path = pathUpTo(compoundOf(world, PLACE).path, 'compound')
    const found = findingsIn(window).filter(({ entries }) => entries.some(isOfStory))
    if (found.length === 0) throw new Error(`the guard finds nothing on ${on}`)
    for (const finding of found) {
      const flag = flagOf(window, path, finding, nameIn(till))
      flags.set(flag._id, flag)
    }
  }
  return { at, run }
}

/** The supervisors have looked at one of them, and it was in order. */
function cleared(world: World, flag: Flag): Flag {
  const { _id: id, name, homes } = personOf(world, 'p-supervisor-2')
  const by = { id, name, homes: homes.map(({ householdId }) => householdId) }
  const how = {
    why: '那天是集体大扫除，结束时统一确认，现场有合影，人都对得上。',
    now: momentOf(dayPlus(flag.on, 2), 600),
  }
  const done = clearedFlag(flag, by, how)
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

/** What makes the guard look twice: two flags wait for the supervisors, one they have found in order. */
export function suspiciousHappenings(world: World): Part {
  const flags = new Map<string, Flag>()
  const stories = [always(world.now), busyDay(world.now), together(world.now)].map((served, story) => {
    const happenings = served.map((one, i) => happeningOf(world, one, `p-demo-odd-${story}-${i}`))
    const ids = served.map((_, i) => `p-demo-odd-${story}-${i}`)
    const on = dayOf(Math.max(...served.map(({ at }) => at)))
    return [...happenings, lookAfter(world, ids, on, flags)]
  })
  const documents = () => ({
    pointFlags: [...flags.values()].map(flag => (flag.rule === 'quickHand' ? cleared(world, flag) : flag)),
  })
  return { happenings: stories.flat(), documents }
}
