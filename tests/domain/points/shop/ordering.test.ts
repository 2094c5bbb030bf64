import { momentOf } from '@domain/kernel'
import {
  available,
  claimed,
  codeFrom,
  codeInWords,
  codeToScan,
  handedOver,
  holdUntilOf,
  lastDayToPickUp,
  leftOf,
  mayBecome,
  orderGivenBack,
  type PointOrder,
  pickUpCode,
  type SlotDraft,
  shelved,
} from '@domain/points'
import { CODE, NOW, order, RICE, SLOT, shelve, yes } from './books'

const wanted = (count = 1, slotId: string | null = null) => ({ count, slotId, price: RICE.price })
const codeOfRefusal = (decided: { ok: boolean; refusal?: { code: string } }) => decided.refusal?.code ?? 'ok'

describe('What can be had', () => {
  test('is what is on offer, in stock, at the price that was shown', () => {
    const good = shelve({}, 3)
    expect(codeOfRefusal(available(good, wanted(3), NOW))).toBe('ok')
    expect(codeOfRefusal(available(good, wanted(4), NOW))).toBe('points.fewLeft')
    expect(codeOfRefusal(available({ ...good, isOn: false }, wanted(), NOW))).toBe('points.goodOff')
    expect(codeOfRefusal(available({ ...good, price: 301 }, wanted(), NOW))).toBe('points.priceChanged')
    expect(codeOfRefusal(available(shelve({}, 0), wanted(), NOW))).toBe('points.soldOut')
  })

  test('of a service is a place in a slot to come', () => {
    const good = shelve({ kind: 'service' }, 0, [SLOT, { ...SLOT, id: 's2', startsAt: NOW, places: 9 }])
    expect(leftOf(good, NOW)).toBe(2)
    expect(codeOfRefusal(available(good, wanted(2, 's1'), NOW))).toBe('ok')
    expect(codeOfRefusal(available(good, wanted(1, 's2'), NOW))).toBe('points.slotPast')
    expect(codeOfRefusal(available(good, wanted(1, null), NOW))).toBe('points.slotUnknown')
    const full = yes(claimed(good, 'o1', wanted(2, 's1'), NOW))
    expect(codeOfRefusal(available(full, wanted(1, 's1'), NOW))).toBe('points.soldOut')
    const other = shelve({ kind: 'service' }, 0, [
      { ...SLOT, places: 1 },
      { ...SLOT, id: 's3' },
    ])
    const oneFull = yes(claimed(other, 'o1', wanted(1, 's1'), NOW))
    expect(codeOfRefusal(available(oneFull, wanted(1, 's1'), NOW))).toBe('points.slotFull')
  })

  test('is no more than a household’s share of the month', () => {
    const good = yes(claimed(shelve({ perHousehold: 2 }, 9), 'o1', wanted(2), NOW))
    expect(codeOfRefusal(order(good, 'o1', 0))).toBe('ok')
    expect(codeOfRefusal(order(good, 'o1', 1))).toBe('points.householdLimit')
  })
})

describe('What was reserved', () => {
  const good = yes(claimed(shelve({}, 3), 'o1', wanted(2), NOW))
  const made = yes(order(good, 'o1'))

  test('has left the stock and waits under its code until the night after its last day', () => {
    expect(made.good).toMatchObject({ stock: 1, reserved: 2, claimCount: 0, claims: {} })
    expect(made.order).toMatchObject({ points: 600, state: 'reserved', code: CODE, count: 2 })
    expect(made.order.holdUntil).toBe(momentOf('2026-11-28'))
    expect(lastDayToPickUp(made.order)).toBe('2026-11-27')
    expect(holdUntilOf(good, SLOT, NOW)).toBe(momentOf('2026-11-23'))
  })

  test('is handed over once, and then for good', () => {
    const done = yes(handedOver(made.order, made.good, { id: 'k', name: '孟庆芬' }, NOW + 1))
    expect(done.good).toMatchObject({
      stock: 1,
      reserved: 0,
      handed: 2,
      handedIn: { month: '2026-11', count: 2 },
    })
    const again = handedOver(done.order, done.good, { id: 'k', name: '孟庆芬' }, NOW + 2)
    expect(codeOfRefusal(again)).toBe('points.orderHanded')
    const back = orderGivenBack(done.order, done.good, made.quota, {
      event: 'cancel',
      refundEntryId: 'r',
      now: NOW + 2,
    })
    expect(codeOfRefusal(back)).toBe('points.orderHanded')
  })

  const cancelled = { event: 'cancel', refundEntryId: 'r', now: NOW + 1 } as const

  test('leaves nothing behind when it is given up', () => {
    const few = shelve({ perHousehold: 2 }, 3)
    const one = yes(order(yes(claimed(few, 'o1', wanted(2), NOW)), 'o1'))
    const back = yes(orderGivenBack(one.order, one.good, one.quota, cancelled))
    expect(back.good).toEqual(few)
    expect(back.quota.count).toBe(0)
    expect(back.order).toMatchObject({ state: 'cancelled', isOpen: false, refundEntryId: 'r' })
  })

  test.each([
    ['comes back to the shelf', false, 3],
    ['is gone from the shop where nobody else can have it', true, 1],
  ])('called off by the shop %s, and its reason stays with it', (_, isGone, stock) => {
    const few = shelve({ perHousehold: 2 }, 3)
    const one = yes(order(yes(claimed(few, 'o1', wanted(2), NOW)), 'o1'))
    const by = { event: 'callOff', byName: '孟庆芬', why: '厂家没有送到', isGone } as const
    const back = yes(orderGivenBack(one.order, one.good, one.quota, { ...by, refundEntryId: 'r', now: NOW }))
    expect(back.good).toMatchObject({ stock, gone: 3 - stock, reserved: 0, handed: 0 })
    expect(back.quota.count).toBe(0)
    expect(back.order).toMatchObject({ state: 'calledOff', isOpen: false, refundEntryId: 'r' })
    expect(back.order.calledOff).toEqual({ byName: '孟庆芬', why: '厂家没有送到', isGone })
    expect(handedOver(back.order, back.good, { id: 'k', name: '孟庆芬' }, NOW)).toMatchObject({
      refusal: { code: 'points.orderCalledOff', facts: { why: '厂家没有送到' } },
    })
  })

  test('whose time the shop calls off altogether is booked by nobody more, and who else has booked it keeps it', () => {
    const service = shelve({ kind: 'service' }, 0, [{ ...SLOT, places: 3 }])
    const at = { ...wanted(1), slotId: SLOT.id }
    const first = yes(order(yes(claimed(service, 'o1', at, NOW)), 'o1'))
    const second = yes(order(yes(claimed(first.good, 'o2', at, NOW)), 'o2'))
    const by = { event: 'callOff', byName: '孟庆芬', why: '师傅病了', isGone: true } as const
    const back = yes(
      orderGivenBack(first.order, second.good, second.quota, { ...by, refundEntryId: 'r', now: NOW }),
    )
    expect(back.good.slots[SLOT.id]).toMatchObject({ places: 3, left: 2, isOff: true })
    expect([leftOf(back.good, NOW), back.good.reserved]).toEqual([0, 1])
    expect(codeOfRefusal(claimed(back.good, 'o3', at, NOW))).toBe('points.soldOut')
    const draft = { draft: service, add: 0 }
    const put = (slots: readonly SlotDraft[], from = back.good) =>
      shelved(from, { ...draft, slots }, from.revision, NOW)
    expect(yes(put([{ ...SLOT, places: 3 }])).slots[SLOT.id]).toMatchObject({ isOff: true, left: 2 })
    expect(codeOfRefusal(put([]))).toBe('points.slotTaken')
    const both = yes(
      orderGivenBack(second.order, back.good, back.quota, { ...by, refundEntryId: 'r2', now: NOW }),
    )
    expect(yes(put([], both.good)).slots).toEqual({})
    const moved = { ...SLOT, places: 3, startsAt: SLOT.startsAt + 1, endsAt: SLOT.endsAt + 1 }
    expect(yes(put([moved], both.good)).slots[SLOT.id]?.isOff).toBeUndefined()
  })

  test('before there was a limit frees nothing of it when it is given up', () => {
    const back = yes(orderGivenBack(made.order, made.good, { _id: 'q', count: 2 }, cancelled))
    expect(back.quota.count).toBe(2)
  })

  test('for a time that is no longer on offer is not reserved at all', () => {
    const service = shelve({ kind: 'service' }, 0, [SLOT])
    const held = yes(claimed(service, 'o2', { ...wanted(1), slotId: SLOT.id }, NOW))
    expect(codeOfRefusal(order({ ...held, slots: {} }, 'o2'))).toBe('points.slotPast')
  })

  test.each([
    ['handOver', -1, 'ok'],
    ['handOver', 0, 'points.orderExpired'],
    ['cancel', -1, 'ok'],
    ['cancel', 0, 'ok'],
    ['expire', -1, 'points.orderInTime'],
    ['expire', 0, 'ok'],
  ] as const)('%s %i ms from its last moment: %s', (event, ms, says) => {
    expect(codeOfRefusal(mayBecome(made.order, event, made.order.holdUntil + ms))).toBe(says)
  })

  test('for an appointment is not given up any more once that has begun', () => {
    const booked: PointOrder = { ...made.order, slot: SLOT, holdUntil: holdUntilOf(good, SLOT, NOW) }
    expect(codeOfRefusal(mayBecome(booked, 'cancel', SLOT.startsAt - 1))).toBe('ok')
    expect(codeOfRefusal(mayBecome(booked, 'cancel', SLOT.startsAt))).toBe('points.slotBegun')
    expect(codeOfRefusal(mayBecome(booked, 'callOff', SLOT.startsAt))).toBe('ok')
  })
})

describe('A pick-up code', () => {
  test('is eight digits of a number drawn, and read however it is spaced or scanned', () => {
    expect(pickUpCode(7)).toBe('00000007')
    const code = pickUpCode(92_788_976)
    expect(code).toBe('92788976')
    const full = [...code].map(digit => '０１２３４５６７８９'[Number(digit)]).join('')
    for (const typed of [code, codeInWords(code), ` ${codeInWords(code)} `, full, codeToScan(code)])
      expect(codeFrom(typed)).toBe(code)
    for (const typed of ['', '1234567', '123456789', 'abcdefgh', `HAOYI1 ${code}`])
      expect(codeFrom(typed)).toBeNull()
  })
})
