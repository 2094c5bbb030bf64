import { ALLOCATION_KEYS, COST_KEYS, INCOME_KEYS } from '@domain/income'
import { dayOf, dayPlus, momentOf, monthPlus } from '@domain/kernel'
import fc from 'fast-check'
import {
  allocate,
  asset,
  decision,
  ELSEWHERE,
  lease,
  newBooks,
  opening,
  ownersDecision,
  pay,
  RULES,
  receipt,
} from '../cast'
import { World } from './world'

const WHATS = {
  receive: 6,
  rent: 3,
  pay: 6,
  allocate: 3,
  reverse: 3,
  clear: 3,
  opening: 2,
  bankSays: 1,
  draw: 3,
  publish: 2,
  giveBack: 1,
  wait: 4,
} as const
type What = keyof typeof WHATS
export const WHAT_KEYS = Object.keys(WHATS) as [What, ...What[]]

const { eachFromFen } = RULES.gate
/** Small sums, sums about the line, and large ones. */
const fen = fc.oneof(
  fc.integer({ min: 1, max: 900 }),
  fc.integer({ min: eachFromFen - 2, max: eachFromFen + 2 }),
  fc.integer({ min: 1, max: 3_000_000 }),
)
const act = fc.record({
  what: fc.oneof(...WHAT_KEYS.map(what => ({ arbitrary: fc.constant(what), weight: WHATS[what] }))),
  fen,
  pick: fc.nat(1000),
  daysAgo: fc.oneof(fc.nat(4), fc.nat(40), fc.integer({ min: -1, max: 70 })),
  inTransit: fc.integer({ min: 0, max: 3 }).map(n => n === 0),
  decisionIds: fc.subarray(['branch-1', 'branch-2', 'owners-1', 'covenant-1', 'no-1', 'far-1', 'gone']),
  /** Names what a sensible clerk would name. */
  isSensible: fc.integer({ min: 0, max: 9 }).map(n => n < 7),
})
export type Act = typeof act extends fc.Arbitrary<infer T> ? T : never
/** What clerks do in the months around a new year. */
export const acts = fc.array(act, { minLength: 5, maxLength: 80, size: 'max' })

const RENT = 120_000
export const FIRST_MONTH = '2026-10'
/** A lease that owes the same every month from the first one on. */
export const MONTHLY = lease({ rentFen: RENT, fromOn: '2026-10-01', untilOn: '2028-09-30' })
const QUARTERLY = lease({ id: 'lease-2', rentFen: 90_000, per: 'quarter', fromOn: '2026-11-30' })

/** New books in November, with assets and decisions of every kind. */
export const newWorld = (): World =>
  new World(
    newBooks({ firstMonth: FIRST_MONTH, nextDrawOn: '2026-11-02' }),
    momentOf('2026-11-20', 600),
    [
      asset({ leases: [MONTHLY] }),
      asset({ _id: 'asset-2', name: '电梯广告位', category: 'advert', leases: [QUARTERLY] }),
      asset({ _id: 'asset-3', name: '会所', category: 'premises', leases: [] }),
    ],
    [
      decision({ _id: 'branch-1', limitFen: 4_000_000 }),
      decision({ _id: 'branch-2', limitFen: 700_000, heldOn: '2026-12-15' }),
      ownersDecision({ limitFen: 3_000_000 }),
      decision({ _id: 'covenant-1', kind: 'covenant', no: '第18条', limitFen: null }),
      decision({ _id: 'no-1', agreed: false }),
      decision({ _id: 'far-1', compoundId: ELSEWHERE }),
    ],
  )

const at = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T

/** Does what an act says; «yes», or the code of the refusal, or null where there was nothing to do it to. */
export function doAct(world: World, { what, fen, pick, daysAgo, inTransit, ...rest }: Act): string | null {
  const on = dayPlus(dayOf(world.now), -daysAgo)
  const sensible = what === 'allocate' ? ['owners-1', 'branch-1'] : fen < eachFromFen ? [] : ['branch-1']
  const decisionIds = rest.isSensible ? sensible : rest.decisionIds.slice(0, 3)
  const common = { on, fen, inTransit }
  const entry = at([...world.entries.values()], pick)
  const sources = world.sources()
  const codeOf = (step: { ok: boolean; refusal?: { code: string } }) =>
    step.ok ? 'yes' : (step.refusal?.code ?? '')
  switch (what) {
    case 'receive':
      return codeOf(world.post(receipt({ ...common, fen: fen * 2, category: at(INCOME_KEYS, pick) })))
    case 'rent': {
      const to = at(world.assets, pick)
      const leaseId = at([...to.leases.map(({ id }) => id), null], pick)
      const category = rest.isSensible ? (to.category ?? 'other') : at(INCOME_KEYS, pick)
      const rent = rest.isSensible ? RENT : fen
      return codeOf(world.post(receipt({ ...common, fen: rent, category, assetId: to._id, leaseId })))
    }
    case 'pay':
      return codeOf(world.post(pay({ ...common, category: at(COST_KEYS, pick), decisionIds })))
    case 'allocate':
      return codeOf(world.post(allocate({ ...common, category: at(ALLOCATION_KEYS, pick), decisionIds })))
    case 'opening':
      return codeOf(world.post(opening({ on: rest.isSensible ? `${FIRST_MONTH}-01` : on, fen: fen * 5 })))
    case 'reverse':
      return entry ? codeOf(world.reverse(entry, on)) : null
    case 'clear': {
      const waiting = [...world.entries.values()].filter(one => one.onItsWayUntil !== null)
      const one = rest.isSensible ? at(waiting, pick) : entry
      return one ? codeOf(world.clear(one, on)) : null
    }
    case 'bankSays':
      world.bankSays(monthPlus(FIRST_MONTH, pick % 6), fen)
      return 'yes'
    case 'wait':
      world.wait(1 + (pick % 25))
      return 'yes'
    case 'draw':
      if (sources) world.draw(sources)
      return sources && 'yes'
    default: {
      const { waiting } = world
      if (waiting) world[what](waiting)
      return waiting && 'yes'
    }
  }
}
