import { endsOf, eventsFrom } from '@domain/kernel'
import {
  claim,
  WHEN_WISH_DUE,
  WISH_EVENTS,
  WISH_LIFECYCLE,
  WISH_REFUSALS,
  WISH_STATES,
  type Wish,
  type WishDoer,
  type WishEventName,
  type WishState,
} from '@domain/wish'
import {
  ABROAD,
  ACROSS,
  codeOf,
  DAUGHTER,
  days,
  FAR,
  GRID,
  HELPER,
  HELPERS_WIFE,
  later,
  MONDAY,
  MOVES,
  type Move,
  must,
  NEIGHBOUR,
  OTHER_HEAD,
  ownWish,
  SECRETARY,
  UNIT_HEAD,
  WISHER,
  wishOnBehalf,
} from './street'

const states = Object.keys(WISH_STATES) as WishState[]
const go = (wish: Wish, move: Move, doer: WishDoer, now = MONDAY + 1) => must(MOVES[move](wish, doer, now))
const claimed = () => go(ownWish(), 'claim', HELPER)
const delivered = () => go(claimed(), 'deliver', HELPER)

describe('The table of a wish’s life', () => {
  test('a life ends thanked or withdrawn, and every state is reached from its making', () => {
    expect(endsOf(WISH_LIFECYCLE)).toEqual(['thanked', 'withdrawn'])
    const seen = new Set<WishState>(['open'])
    for (const state of seen)
      for (const event of eventsFrom(WISH_LIFECYCLE, state))
        for (const next of WISH_LIFECYCLE[state][event] ?? []) seen.add(next)
    expect([...seen].sort()).toEqual([...states].sort())
  })

  test('every event but the making stands in some row, and what time does is in the row of its state', () => {
    const used = new Set(states.flatMap(state => eventsFrom(WISH_LIFECYCLE, state)))
    expect((Object.keys(WISH_EVENTS) as WishEventName[]).filter(event => !used.has(event))).toEqual(['make'])
    for (const [state, event] of Object.entries(WHEN_WISH_DUE))
      expect(eventsFrom(WISH_LIFECYCLE, state as WishState)).toContain(event)
  })

  test('every refusal is a Chinese sentence that ends as one', () => {
    for (const sentence of Object.values(WISH_REFUSALS))
      expect(sentence).toMatch(/^[^a-z]*(\{[a-z]+\}[^a-z]*)*。$/)
  })
})

describe('Who may take a wish on', () => {
  const tried = (wish: Wish, doer: WishDoer) => codeOf(MOVES.claim(wish, doer, MONDAY + days(1)))

  test.each([
    ['a neighbour of the compound', HELPER, 'ok'],
    ['the grid worker, whose grid holds the compound', GRID, 'ok'],
    ['the wisher', WISHER, 'wish.ownHome'],
    ['the wisher’s daughter', DAUGHTER, 'wish.ownHome'],
    ['somebody of the compound across the street', ACROSS, 'wish.notYourPool'],
    ['somebody of another community', FAR, 'wish.notYourPool'],
  ])('in the compound’s pool: %s', (_, doer, code) => {
    expect(tried(ownWish(), doer)).toBe(code)
  })

  test('in each pool those of its place, and nobody of another subdistrict ever', () => {
    const risen = later(ownWish(), MONDAY + days(7))
    expect([risen.level, tried(risen, ACROSS), tried(risen, FAR)]).toEqual([
      'community',
      'ok',
      'wish.notYourPool',
    ])
    const top = later(risen, MONDAY + days(14))
    expect([top.level, tried(top, FAR), tried(top, HELPER)]).toEqual(['subdistrict', 'ok', 'ok'])
    expect(tried(top, ABROAD)).toBe('wish.notYourPool')
    expect(top.dueAt).toBeNull()
  })

  test('never who entered it for somebody else', () => {
    expect(tried(wishOnBehalf(), UNIT_HEAD)).toBe('wish.ownMade')
  })

  test('only one, and at most three wishes at once', () => {
    const promise = { promisedOn: '2026-11-18' }
    expect(tried(claimed(), NEIGHBOUR)).toBe('wish.claimedAlready')
    expect(codeOf(claim(ownWish(), promise, HELPER, MONDAY, 2))).toBe('ok')
    expect(codeOf(claim(ownWish(), promise, HELPER, MONDAY, 3))).toBe('wish.tooManyClaims')
  })
})

describe('Who says whether it came', () => {
  const thanks = (wish: Wish, doer: WishDoer, now = MONDAY + days(1)) => codeOf(MOVES.thank(wish, doer, now))

  test.each([
    ['the wisher', WISHER, 'ok'],
    ['the wisher’s daughter', DAUGHTER, 'ok'],
    ['the claimer', HELPER, 'wish.sameHome'],
    ['the claimer’s wife', HELPERS_WIFE, 'wish.sameHome'],
    ['a neighbour', NEIGHBOUR, 'wish.notWisher'],
    ['the head of the unit, too early', UNIT_HEAD, 'wish.notYetOnBehalf'],
    ['the head of another unit', OTHER_HEAD, 'wish.notWisher'],
  ])('of a wish of one’s own: %s', (_, doer, code) => {
    expect(thanks(delivered(), doer)).toBe(code)
  })

  test('for somebody without a phone who entered it, at once; others in charge after the reminder', () => {
    const brought = go(go(wishOnBehalf(), 'claim', HELPER), 'deliver', HELPER)
    expect(thanks(brought, UNIT_HEAD)).toBe('ok')
    expect(thanks(brought, SECRETARY)).toBe('wish.notYetOnBehalf')
    const reminded = later(brought, MONDAY + days(8))
    expect(reminded.history.at(-1)?.event).toBe('remind')
    expect(thanks(reminded, SECRETARY)).toBe('ok')
    expect(thanks(reminded, NEIGHBOUR)).toBe('wish.notWisher')
  })

  test('somebody in charge who is of the claimer’s household does not, reminder or not', () => {
    const head: WishDoer = { ...UNIT_HEAD, householdIds: HELPER.householdIds }
    const reminded = later(delivered(), MONDAY + days(8))
    expect(thanks(reminded, head)).toBe('wish.sameHome')
  })

  test('it comes back as not received once, with three days at least to bring it', () => {
    const back = go(delivered(), 'notReceived', WISHER, MONDAY + days(5))
    expect([back.state, back.delivery, back.dueAt]).toEqual(['claimed', null, MONDAY + days(8)])
    const again = go(back, 'deliver', HELPER, MONDAY + days(6))
    expect(codeOf(MOVES.notReceived(again, WISHER, MONDAY + days(6)))).toBe('wish.sentBackBefore')
  })
})

describe('Time', () => {
  test('what was given up after its day rises at once; what was not keeps the day it had', () => {
    const early = go(claimed(), 'giveUp', HELPER, MONDAY + days(2))
    expect(early.dueAt).toBe(MONDAY + days(7))
    const back = go(
      go(go(ownWish(), 'claim', HELPER, MONDAY + days(6)), 'deliver', HELPER, MONDAY + days(7)),
      'notReceived',
      WISHER,
      MONDAY + days(8),
    )
    const late = later(go(back, 'giveUp', HELPER, MONDAY + days(9)), MONDAY + days(9))
    expect([late.level, late.history.at(-1)?.event]).toEqual(['community', 'rise'])
  })

  test('after a long stop of the clock each step is taken once, and the next one counts from then', () => {
    const after = later(claimed(), MONDAY + days(60))
    expect(after.history.map(({ event }) => event)).toEqual(['make', 'claim', 'lapse', 'rise'])
    expect(after.dueAt).toBe(MONDAY + days(67))
    expect(later(after, MONDAY + days(60))).toBe(after)
  })
})
