import { leadsTo } from '@domain/kernel'
import {
  mayRead,
  permittedOn,
  WISH_LIFECYCLE,
  Wish,
  type WishDoer,
  wishLineOf,
  wishViewOf,
} from '@domain/wish'
import {
  ACROSS,
  DAUGHTER,
  days,
  GRID,
  HELPER,
  HELPERS_WIFE,
  later,
  MONDAY,
  MOVES,
  type Move,
  NEIGHBOUR,
  ownWish,
  PHOTO,
  SECRETARY,
  UNIT_HEAD,
  WISHER,
  wishOnBehalf,
} from './street'

const PEOPLE = [WISHER, DAUGHTER, HELPER, HELPERS_WIFE, NEIGHBOUR, ACROSS, UNIT_HEAD, GRID, SECRETARY]
const TRIES = Object.keys(MOVES) as Move[]
const LIVES = 400
const STEPS = 80

/** Chance that is the same each time: a linear congruential generator. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 12_345
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

/** A life in which anybody tries anything at any time. */
function life(seed: number): { wish: Wish; seen: Wish[] } {
  const random = chance(seed)
  let wish = seed % 2 ? ownWish() : wishOnBehalf()
  let now = MONDAY
  const seen = [wish]
  for (let step = 0; step < STEPS; step++) {
    now += random(days(2))
    const before = wish
    if (random(4) === 0) wish = later(wish, now)
    else {
      const tried = MOVES[TRIES[random(TRIES.length)] as Move](
        wish,
        PEOPLE[random(PEOPLE.length)] as WishDoer,
        now,
      )
      if (tried.ok) wish = tried.value
    }
    if (wish !== before) seen.push(wish)
  }
  return { wish, seen }
}
const lives = Array.from({ length: LIVES }, (_, seed) => life(seed))

describe('Whatever anybody tries, in whatever order', () => {
  test('every wish stays whole, and each step follows from the one before by the table', () => {
    for (const { wish } of lives) {
      expect(Wish.safeParse(wish).success).toBe(true)
      wish.history.slice(1).forEach((event, i) => {
        const before = wish.history[i]
        expect([event.seq, event.from]).toEqual([i + 1, before?.to])
        expect(leadsTo(WISH_LIFECYCLE, before?.to.state ?? 'open', event.event, event.to.state)).toBe(true)
      })
      expect(wish.history.at(-1)?.to).toEqual({ state: wish.state, level: wish.level })
    }
  })

  test('it is thanked for at most once, never by the claimer’s household, and some are', () => {
    const thanked = lives.filter(({ wish }) => wish.state === 'thanked')
    expect(thanked.length).toBeGreaterThan(20)
    for (const { wish } of lives) {
      const thanks = wish.history.filter(({ event }) => event === 'thank')
      expect(thanks.length).toBe(wish.thanks ? 1 : 0)
      const thanker = PEOPLE.find(({ personId }) => personId === thanks[0]?.by.personId)
      for (const householdId of thanker?.householdIds ?? [])
        expect(wish.claimer?.householdIds).not.toContain(householdId)
      expect(wish.history.filter(({ event }) => event === 'notReceived').length).toBeLessThanOrEqual(1)
    }
  })

  test('it has one claimer exactly while it is taken on, and never of its own household nor who entered it', () => {
    for (const { seen } of lives)
      for (const { state, claimer, by, for: whose } of seen) {
        if (state === 'open') expect(claimer).toBeNull()
        if (state === 'claimed' || state === 'delivered' || state === 'thanked')
          expect(claimer).not.toBeNull()
        expect(claimer?.householdIds ?? []).not.toContain(whose.householdId)
        if (claimer) expect(claimer.personId).not.toBe(by.personId)
      }
  })

  test('it never sinks to a lower pool, and every step of time says why', () => {
    const rank = { compound: 0, community: 1, subdistrict: 2 }
    for (const { wish } of lives)
      wish.history.forEach((event, i) => {
        expect(rank[event.to.level]).toBeGreaterThanOrEqual(rank[wish.history[i - 1]?.to.level ?? 'compound'])
        if (event.by.personId === null) expect(event.why.length).toBeGreaterThan(5)
      })
  })

  test('what somebody is shown as possible is what the rules accept, and nothing else', () => {
    for (const { seen } of lives.slice(0, 60))
      for (const wish of seen)
        for (const doer of PEOPLE) {
          const at = (wish.history.at(-1)?.at ?? 0) + 1
          const accepted = TRIES.filter(move => MOVES[move](wish, doer, at).ok)
          expect([...permittedOn(wish, doer)].sort()).toEqual(accepted.sort())
        }
  })

  test('a neighbour is shown neither name, door, telephone nor photos, whatever state it is in', () => {
    const files = { [PHOTO]: 'https://photo' }
    for (const { seen } of lives)
      for (const wish of seen) {
        if (wish.claimer?.personId === NEIGHBOUR.personId || !mayRead(wish, NEIGHBOUR)) continue
        const shown = JSON.stringify([wishViewOf(wish, NEIGHBOUR, files), wishLineOf(wish, NEIGHBOUR, files)])
        for (const secret of ['王秀英', '孙桂英', '单元', '0558-7788', 'https://photo', 'wang', 'helper'])
          expect(shown).not.toContain(secret)
      }
  })

  test('a claimer is shown the door until it is done, and not a moment longer', () => {
    for (const { seen } of lives)
      for (const wish of seen) {
        if (wish.claimer?.personId !== HELPER.personId) continue
        const view = wishViewOf(wish, HELPER, {})
        const isUnderWay = wish.state === 'claimed' || wish.state === 'delivered'
        expect([view.door !== null, view.contact !== null]).toEqual([isUnderWay, isUnderWay])
      }
  })
})
