import { dayOf, momentOf } from '@domain/kernel'
import { MATTER_STATES, Matter, type MatterState, missingReviews, replay } from '@domain/station'
import { demoMatters } from '../../../local/demo/matters'
import { demoPeople } from '../../../local/demo/people'
import { PHOTO_NAMES, photoOf } from '../../../local/demo/photos'
import { demoPlaces } from '../../../local/demo/places'
import { photos } from './photos'

const places = demoPlaces()
const world = (now: number) => demoMatters({ places, people: demoPeople(places, now), photos }, now)

const NOW = momentOf('2026-11-20', 15 * 60 + 20)
const matters = world(NOW)
const statesIn = (compoundId: string) =>
  new Set(matters.filter(matter => matter.path.compound === compoundId).map(matter => matter.state))

describe('the matters of the demo world', () => {
  it('are whole, and each stands where its history leads', () => {
    expect(new Set(matters.map(matter => matter._id)).size).toBe(matters.length)
    for (const matter of matters) {
      expect(Matter.safeParse(matter)).toMatchObject({ success: true })
      const { state, level, dueAt } = replay(matter.history)
      expect({ state, level, dueAt }).toEqual({
        state: matter.state,
        level: matter.level,
        dueAt: matter.dueAt,
      })
    }
  })

  it('天润花园 has one in every state there is, 梨园小区 in nearly every', () => {
    for (const state of Object.keys(MATTER_STATES) as MatterState[])
      expect([...statesIn('tianrun')]).toContain(state)
    expect(statesIn('ly-liyuan').size).toBeGreaterThanOrEqual(9)
  })

  it('谯城区 closes 96.8 % of what it accepted, and 99.5 % are satisfied, with 15 disputes that went up', () => {
    const accepted = matters.filter(one => one.path.district === 'qiaocheng' && one.acceptedAt !== null)
    const rated = accepted.filter(one => one.satisfaction !== null)
    const share = (part: Matter[], whole: Matter[]) => Math.round((part.length / whole.length) * 1_000)
    expect(
      share(
        accepted.filter(one => one.state === 'closed'),
        accepted,
      ),
    ).toBe(968)
    expect(
      share(
        rated.filter(one => one.satisfaction !== 'dissatisfied'),
        rated,
      ),
    ).toBe(995)
    const disputes = accepted.filter(one => one.history.some(event => event.facts.reason === 'dispute'))
    expect(disputes).toHaveLength(15)
  })

  it('some wait for a review that the month before lacks, some were reviewed', () => {
    expect(matters.some(one => one.phase === 'open' && missingReviews(one, NOW).length > 0)).toBe(true)
    expect(matters.some(one => one.phase === 'open' && one.reviews.length > 0)).toBe(true)
  })

  it('every household supports a matter once, and never its own', () => {
    for (const { supporters, raiser, supportCount } of matters) {
      const households = supporters.map(one => one.householdId)
      expect(new Set(households).size).toBe(households.length)
      expect(households).not.toContain(raiser.householdId)
      expect(supportCount).toBe(households.length)
    }
  })

  it.each([
    ['a Saturday night', '2026-11-21', 23],
    ['Spring Festival', '2026-02-19', 12],
    ['a made-up Sunday', '2026-09-20', 9],
    ['New Year, the notice for which is not out', '2027-01-01', 0],
    ['the end of a lunch break', '2026-08-12', 13],
  ])('started on %s, nothing lies in the future and nothing is left overdue', (_, day, hour) => {
    const now = momentOf(day, hour * 60)
    for (const { history, dueAt } of world(now)) {
      expect(history[history.length - 1]?.at).toBeLessThanOrEqual(now)
      if (dueAt !== null) expect(dueAt).toBeGreaterThan(now - 5 * 60_000)
    }
  })

  it('some deadline is less than a working day away', () => {
    const soon = matters.filter(one => one.dueAt !== null && dayOf(one.dueAt) === dayOf(NOW))
    expect(soon.length).toBeGreaterThan(0)
  })

  it('every picture is a PNG of at most 20 kB', () => {
    for (const name of PHOTO_NAMES) {
      const png = photoOf(name)
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect(png.length).toBeLessThan(20_000)
    }
  })
})
