import { momentOf } from '@domain/kernel'
import { WISH_STATES, Wish, type WishState } from '@domain/wish'
import { demoPeople } from '../../../local/demo/people'
import { demoPlaces } from '../../../local/demo/places'
import { demoPoints } from '../../../local/demo/points'
import { photos } from './photos'

const places = demoPlaces()
const world = (now: number) => demoPoints({ places, people: demoPeople(places, now), photos, now })
type Hands = { readonly _id: string; readonly wishIds: readonly string[] }

describe('the small wishes of the demo world', () => {
  it.each([
    ['a Saturday night', '2026-11-21', 23],
    ['just after midnight', '2026-08-12', 0],
    ['New Year', '2027-01-01', 9],
  ])('started on %s, are whole, past, and none of them is overdue', (_, day, hour) => {
    const now = momentOf(day, hour * 60 + 5)
    const { wishes, pointEntries } = world(now) as unknown as {
      wishes: Wish[]
      pointEntries: { about: { id: string } | null; points: number }[]
    }
    for (const wish of wishes) {
      expect(Wish.safeParse(wish)).toMatchObject({ success: true })
      expect(wish.history.at(-1)?.at).toBeLessThanOrEqual(now)
      expect(wish.dueAt ?? now + 1).toBeGreaterThan(now)
      const got = pointEntries.filter(({ about }) => about?.id === wish._id)
      expect(got.map(({ points }) => points)).toEqual(wish.thanks?.points ? [wish.thanks.points] : [])
    }
  })

  it('stand in every state, in each pool, and some wait for the cast', () => {
    const { wishes, wishHands } = world(momentOf('2026-11-20', 15 * 60)) as unknown as {
      wishes: Wish[]
      wishHands: Hands[]
    }
    const there = wishes.filter(({ path }) => path.compound === 'tianrun')
    for (const state of Object.keys(WISH_STATES) as WishState[])
      expect(there.map(wish => wish.state)).toContain(state)
    const open = there.filter(({ state }) => state === 'open').map(({ level }) => level)
    expect(new Set(open)).toEqual(new Set(['compound', 'community', 'subdistrict']))
    expect(there.some(wish => wish.state === 'delivered' && wish.for.personId === 'p-wang')).toBe(true)
    expect(there.some(({ remindedAt }) => remindedAt !== null)).toBe(true)
    const held = wishes.filter(({ state }) => state === 'claimed').map(({ _id }) => _id)
    const inHand = wishHands.filter(({ _id }) => _id.startsWith('person:')).flatMap(({ wishIds }) => wishIds)
    expect([...inHand].sort()).toEqual([...held].sort())
  })
})
