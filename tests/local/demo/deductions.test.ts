import { dayOf } from '@domain/kernel'
import { DEDUCTION_STATES, Deduction, type PointEntry } from '@domain/points'
import { demoPeople } from '../../../local/demo/people'
import { demoPlaces } from '../../../local/demo/places'
import { demoPoints } from '../../../local/demo/points'
import { photos } from './photos'

const NOWS = ['2026-11-21T08:00:00+08:00', '2026-12-01T00:10:00+08:00', '2027-03-31T23:50:00+08:00']

const worldAt = (moment: string) => {
  const now = Date.parse(moment)
  const places = demoPlaces()
  const points = demoPoints({ places, people: demoPeople(places, now), photos, now })
  return {
    now,
    deductions: points.pointDeductions as unknown as Deduction[],
    entries: points.pointEntries as unknown as PointEntry[],
  }
}

describe.each(NOWS)('The deductions of the demo world at %s', moment => {
  const { now, deductions, entries } = worldAt(moment)

  it('are in every state, in both compounds that give points', () => {
    for (const compoundId of ['tianrun', 'ly-liyuan']) {
      const there = new Set(deductions.filter(one => one.compoundId === compoundId).map(({ state }) => state))
      expect([...there].sort()).toEqual(Object.keys(DEDUCTION_STATES).sort())
    }
  })

  it('took what their entries say, and nothing is overdue today', () => {
    for (const one of deductions) {
      const { _id, taken, dueOn } = one
      expect(Deduction.safeParse(one)).toMatchObject({ success: true })
      expect(one.history.at(-1)?.at).toBeLessThanOrEqual(now)
      const took = entries.filter(({ kind, about }) => kind === 'deduct' && about?.id === _id)
      expect(took.map(({ points }) => points)).toEqual(taken?.entryId ? [taken.points] : [])
      if (dueOn !== null) expect(dueOn >= dayOf(now)).toBe(true)
    }
  })

  it('leave something to do today: a notice to appeal for 赵宇, an appeal to decide for 钱德厚', () => {
    const waits = (state: string, householdId?: string) =>
      deductions.some(
        one =>
          one.compoundId === 'tianrun' &&
          one.state === state &&
          (!householdId || one.householdId === householdId),
      )
    expect(waits('noticed', 'tianrun:5:1:402')).toBe(true)
    expect(waits('appealed')).toBe(true)
  })
})
