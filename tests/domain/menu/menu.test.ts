import { DAY_MS } from '@domain/kernel'
import {
  cancelledRound,
  closedRound,
  costFenOf,
  DRAFT_MENU,
  draftedRound,
  keptMenu,
  Menu,
  type MenuItem,
  mayPlan,
  openedRound,
  roundStanding,
  shareFenOf,
  unfitOf,
} from '@domain/menu'
import fc from 'fast-check'
import { codeOf, must } from '../station/walk'
import { DRAFT, drafted, MENU, NOW, open } from './cast'

const item = (key: string): MenuItem => DRAFT_MENU.find(one => one.key === key) as MenuItem

describe('our draft of a menu', () => {
  it('is a menu of 17 basic, 9 improvement and 6 upgrade items', () => {
    expect(Menu.safeParse(MENU).success).toBe(true)
    const count = (kind: string) => DRAFT_MENU.filter(one => one.class === kind).length
    expect([count('basic'), count('improvement'), count('upgrade')]).toEqual([17, 9, 6])
  })

  it('can be kept as it is: its needs and exclusions are known, its prices in order', () => {
    const kept = must(keptMenu(MENU, { ...MENU, why: '照参考稿' }, { name: '李国强', now: NOW }))
    expect(kept).toMatchObject({ version: 1, byName: '李国强' })
  })
})

describe('keeping a menu', () => {
  const keep = (items: readonly MenuItem[], version = 0) =>
    codeOf(keptMenu(MENU, { ...MENU, items: [...items], version }, { name: 'x', now: NOW }))
  const road = item('road')
  it.each([
    ['a key twice', [road, item('drain'), road], 'menu.itemTwice'],
    ['a lowest price above the highest', [{ ...item('green'), lowFen: 2, highFen: 1 }], 'menu.prices'],
    ['a need that is not on the menu', [road], 'menu.relations'],
    ['an item that needs itself', [{ ...item('green'), needs: ['green'] }], 'menu.relations'],
    [
      'an item that does not stand beside a basic one',
      [{ ...item('green'), excludes: ['drain'] }, item('drain')],
      'menu.relations',
    ],
    [
      'a basic item that does not stand beside another',
      [{ ...item('drain'), excludes: ['green'] }, item('green')],
      'menu.relations',
    ],
  ] as const)('%s is refused', (_, items, code) => {
    expect(keep(items as readonly MenuItem[])).toBe(code)
  })

  it('what is offered needs nothing that is not', () => {
    const without = (...off: string[]) => DRAFT_MENU.map(one => ({ ...one, isOn: !off.includes(one.key) }))
    expect(keptMenu(MENU, { ...MENU, items: without('power') }, { name: 'x', now: NOW })).toMatchObject({
      refusal: { code: 'menu.needsOff', facts: { name: '充电设施', other: '供电线路' } },
    })
    expect(
      must(keptMenu(MENU, { ...MENU, items: without('power', 'charging') }, { name: 'x', now: NOW })).version,
    ).toBe(1)
  })

  it('somebody who was slower is told', () => {
    expect(keep(DRAFT_MENU, 3)).toBe('menu.changed')
  })
})

describe('what goes together', () => {
  it('an item is not chosen without what it needs, unless that is done anyway', () => {
    const chosen = new Set(['charging'])
    expect(unfitOf(DRAFT_MENU, chosen)).toEqual({ key: 'charging', kind: 'needs', other: 'power' })
    expect(unfitOf(DRAFT_MENU, chosen, new Set(['power']))).toBeNull()
  })

  it('of two that exclude each other one is chosen', () => {
    const items = [{ ...item('green'), excludes: ['parking'] }, item('parking')]
    expect(unfitOf(items, new Set(['green', 'parking']))).toMatchObject({
      kind: 'excludes',
      other: 'parking',
    })
  })
})

describe('what a household bears', () => {
  it('is its part of the residents’ part, by floor area, rounded down', () => {
    const parking = item('parking')
    expect(costFenOf(parking)).toBe(120 * 900_000)
    expect(shareFenOf(parking, 9_000, 900_000)).toBe(Math.floor((120 * 900_000 * 0.3) / 100))
  })

  it('never adds up to more than the residents’ part, and is exact however large the numbers', () => {
    const price = fc.record({
      quantity: fc.integer({ min: 1, max: 100_000 }),
      highFen: fc.integer({ min: 1, max: 10_000_000 }),
      residentsPerMille: fc.integer({ min: 0, max: 1000 }),
    })
    const areas = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(price, areas, (about, all) => {
        const sum = all.reduce((total, one) => total + one, 0)
        const cost = BigInt(costFenOf(about))
        const residents = (cost * BigInt(about.residentsPerMille)) / 1000n
        const shares = all.map(one => shareFenOf(about, one, sum))
        for (const [i, share] of shares.entries())
          expect(BigInt(share)).toBe((residents * BigInt(all[i] as number)) / BigInt(sum))
        expect(BigInt(shares.reduce((total, one) => total + one, 0))).toBeLessThanOrEqual(residents)
      }),
    )
  })
})

describe('a round of ordering', () => {
  const about = { compoundName: '测试小区', byName: '李国强', now: NOW }
  it('takes the items that are on, and is numbered after the one before', () => {
    const items = MENU.items.map(one => ({ ...one, isOn: one.key !== 'clinic' }))
    const round = must(draftedRound(DRAFT, { ...MENU, items }, { ...open(), state: 'planned', no: 4 }, about))
    expect(round).toMatchObject({ _id: 'c:r5', no: 5, state: 'drafted' })
    expect(round.items).toHaveLength(31)
  })

  it('does not begin while another one is not over', () => {
    expect(codeOf(draftedRound(DRAFT, MENU, open(), about))).toBe('menu.roundRunning')
  })

  it.each([
    ['ends before it begins', { closesAt: NOW - 1 }],
    ['lasts more than sixty days', { closesAt: NOW + 61 * DAY_MS }],
  ])('that %s is refused', (_, changes) => {
    expect(codeOf(draftedRound({ ...DRAFT, ...changes }, MENU, null, about))).toBe('menu.days')
  })

  it('stands by its days, whoever has or has not written it down', () => {
    const round = open({ opensAt: NOW + DAY_MS })
    expect(roundStanding(drafted(), NOW)).toBe('drafted')
    expect(roundStanding(round, NOW)).toBe('drafted')
    expect(roundStanding(round, NOW + DAY_MS)).toBe('open')
    expect(roundStanding(round, round.closesAt - 1)).toBe('open')
    expect(roundStanding(round, round.closesAt)).toBe('closed')
  })

  it('is opened once, ended before its day with a reason, cancelled until its plan is made', () => {
    const round = open()
    expect(codeOf(openedRound(round, round.roll, NOW))).toBe('menu.notDrafted')
    const ended = must(closedRound(round, '大家都点好了', NOW + DAY_MS))
    expect(roundStanding(ended, NOW + DAY_MS)).toBe('closed')
    expect(codeOf(closedRound(ended, '再来', NOW + 2 * DAY_MS))).toBe('menu.notOpen')
    expect(must(cancelledRound(round, '资金没有到位')).state).toBe('cancelled')
    expect(codeOf(cancelledRound({ ...round, state: 'planned' }, 'x'))).toBe('menu.notDrafted')
  })
})

describe('the plans of a round', () => {
  const over = must(closedRound(open(), '大家都点好了', NOW + DAY_MS))
  const later = (ms: number) => over.closesAt + ms

  it('are made a minute after its end at the earliest: what was tapped in time is still on its way', () => {
    expect(codeOf(mayPlan(open(), 0, NOW + DAY_MS))).toBe('menu.notClosed')
    expect(codeOf(mayPlan(over, 0, later(0)))).toBe('menu.justClosed')
    expect(codeOf(mayPlan(over, 0, later(59_999)))).toBe('menu.justClosed')
    expect(mayPlan(over, 0, later(60_000)).ok).toBe(true)
  })

  it('wait for every paper', () => {
    expect(codeOf(mayPlan(over, 1, later(DAY_MS)))).toBe('menu.papersOpen')
  })

  it('are not made of a round that is cancelled or planned already', () => {
    for (const state of ['cancelled', 'planned', 'drafted'] as const)
      expect(codeOf(mayPlan({ ...over, state }, 0, later(DAY_MS)))).toBe('menu.notClosed')
  })
})
