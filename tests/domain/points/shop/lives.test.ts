import {
  claimed,
  handedOver,
  type OrderEnding,
  orderGivenBack,
  type PointGood,
  type PointOrder,
  type PointQuota,
  released,
  shelved,
  slotsOf,
} from '@domain/points'
import * as fc from 'fast-check'
import { NOW, order, RICE, SLOT, shelve } from './books'

const HOUR = 3_600_000
const STOCK = 7
const MOST = 5

type Act =
  | { readonly do: 'claim'; readonly count: number }
  | { readonly do: 'pay' | 'giveUp' | 'handOver' | 'cancel' | 'expire'; readonly which: number }
  | { readonly do: 'callOff'; readonly which: number; readonly isGone: boolean }
  | { readonly do: 'restock'; readonly add: number }
  | { readonly do: 'wait'; readonly hours: number }

const which = fc.nat(9)
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('claim' as const), count: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'pay' as const,
        'giveUp' as const,
        'handOver' as const,
        'cancel' as const,
        'expire' as const,
      ),
      which,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('callOff' as const), which, isGone: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('restock' as const), add: fc.integer({ min: -4, max: 4 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 90 }) }),
  },
)

/** A shop of one good and one household, and beside it a plain count of what went where. */
class Life {
  good: PointGood
  now = NOW
  readonly orders: PointOrder[] = []
  quota: PointQuota | null = null
  shelvedInAll: number
  made = 0

  readonly isService: boolean

  constructor(isService: boolean) {
    this.isService = isService
    const kind = isService ? 'service' : 'good'
    this.good = shelve(
      { kind, perHousehold: MOST },
      isService ? 0 : STOCK,
      isService ? [{ ...SLOT, places: STOCK }] : [],
    )
    this.shelvedInAll = STOCK
  }

  run(act: Act): void {
    if (act.do === 'wait') this.now += act.hours * HOUR
    else if (act.do === 'claim') this.claim(act.count)
    else if (act.do === 'restock') this.restock(act.add)
    else if (act.do === 'pay' || act.do === 'giveUp') this.settle(act.do, act.which)
    else if (act.do === 'callOff') this.callOff(act.which, act.isGone)
    else this.end(act.do, act.which)
  }

  private claim(count: number): void {
    const wanted = { count, price: RICE.price, slotId: this.isService ? SLOT.id : null }
    const done = claimed(this.good, `o${++this.made}`, wanted, this.now)
    if (done.ok) this.good = done.value
  }

  private settle(what: 'pay' | 'giveUp', n: number): void {
    const ids = Object.keys(this.good.claims)
    const id = ids[n % Math.max(1, ids.length)]
    if (!id) return
    if (what === 'giveUp') {
      this.good = released(this.good, id)
      return
    }
    const done = order(this.good, id, this.quota?.count ?? 0)
    if (!done.ok) {
      this.good = released(this.good, id)
      return
    }
    this.good = done.value.good
    this.quota = done.value.quota
    this.orders.push(done.value.order)
  }

  private restock(add: number): void {
    if (this.isService) return
    const done = shelved(this.good, { draft: this.good, add, slots: [] }, this.good.revision, this.now)
    if (!done.ok) return
    this.good = done.value
    this.shelvedInAll += add
  }

  private end(event: 'handOver' | 'cancel' | 'expire', n: number): void {
    const found = this.orders[n % Math.max(1, this.orders.length)]
    if (!found) return
    const at = this.orders.indexOf(found)
    if (event === 'handOver') {
      const done = handedOver(found, this.good, { id: 'k', name: '孟庆芬' }, this.now)
      if (!done.ok) return
      this.good = done.value.good
      this.orders[at] = done.value.order
      return
    }
    this.giveBack(found, { event })
  }

  private callOff(n: number, isGone: boolean): void {
    const found = this.orders[n % Math.max(1, this.orders.length)]
    if (!found) return
    this.giveBack(found, { event: 'callOff', byName: '孟庆芬', why: '没有送到', isGone })
  }

  private giveBack(found: PointOrder, ending: OrderEnding): void {
    const at = this.orders.indexOf(found)
    const by = { ...ending, refundEntryId: `r${at}`, now: this.now }
    const done = orderGivenBack(found, this.good, this.quota, by)
    if (!done.ok) return
    this.good = done.value.good
    this.quota = done.value.quota
    this.orders[at] = done.value.order
  }

  /** How many are in orders of a state. */
  countOf = (state: PointOrder['state']): number =>
    this.orders.reduce((sum, one) => (one.state === state ? sum + one.count : sum), 0)
}

test.each([false, true])(
  'whatever is bought, given up, called off, handed over and restocked, everything is somewhere exactly once (service: %s)',
  isService => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 60 }), list => {
        const life = new Life(isService)
        for (const act of list) {
          life.run(act)
          const { good, quota } = life
          const claims = Object.values(good.claims)
          const inClaims = claims.reduce((sum, { count }) => sum + count, 0)
          const inStock = isService ? slotsOf(good).reduce((sum, { left }) => sum + left, 0) : good.stock
          expect(inStock).toBeGreaterThanOrEqual(0)
          expect(good.claimCount).toBe(claims.length)
          expect(good.reserved).toBe(life.countOf('reserved'))
          expect(good.handed).toBe(life.countOf('handed'))
          for (const { places, left } of slotsOf(good))
            expect(places - left).toBe(inClaims + good.reserved + good.handed)
          expect(inStock + inClaims + good.reserved + good.handed + (good.gone ?? 0)).toBe(life.shelvedInAll)
          expect(quota?.count ?? 0).toBe(life.countOf('reserved') + life.countOf('handed'))
          expect(quota?.count ?? 0).toBeLessThanOrEqual(MOST)
        }
      }),
      { numRuns: 150 },
    )
  },
)

test('of two shopkeepers who change the same good the later is told, and nothing booked is taken away', () => {
  const good = shelve({ kind: 'service' }, 0, [SLOT])
  const wanted = { count: 2, price: RICE.price, slotId: SLOT.id }
  const booked = claimed(good, 'o1', wanted, NOW)
  if (!booked.ok) throw new Error(booked.refusal.code)
  const change = (slots: readonly (typeof SLOT)[], revision = good.revision, now = NOW) => {
    const done = shelved(booked.value, { draft: good, add: 0, slots }, revision, now)
    return done.ok ? Object.keys(done.value.slots) : done.refusal.code
  }
  expect(change([SLOT], good.revision + 1)).toBe('points.goodChanged')
  expect(change([])).toBe('points.slotTaken')
  expect(change([{ ...SLOT, places: 1 }])).toBe('points.slotTaken')
  expect(change([{ ...SLOT, startsAt: SLOT.startsAt + HOUR }])).toBe('points.slotTaken')
  expect(change([{ ...SLOT, id: 's2', endsAt: SLOT.startsAt }, SLOT])).toBe('points.slotTimes')
  expect(change([SLOT, SLOT])).toBe('points.slotTimes')
  expect(
    change([
      { ...SLOT, places: 3 },
      { ...SLOT, id: 's2' },
    ]),
  ).toEqual(['s1', 's2'])
  expect(change([], good.revision, SLOT.startsAt)).toEqual([])
  expect(shelved(shelve({}, 3), { draft: RICE, add: -4, slots: [] }, 1, NOW)).toMatchObject({
    refusal: { code: 'points.stockShort', facts: { stock: 3, less: 4 } },
  })
})
