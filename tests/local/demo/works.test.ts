import { momentOf } from '@domain/kernel'
import {
  givenFen,
  MOVES,
  Pledge,
  Project,
  VerdictDoc,
  WORK_STATES,
  type WorkState,
  WorksEntry,
} from '@domain/works'
import { demoMenu } from '../../../local/demo/menu'
import { demoPeople } from '../../../local/demo/people'
import { demoPlaces } from '../../../local/demo/places'
import { demoWorks } from '../../../local/demo/works'
import { photos } from './photos'

const places = demoPlaces()
function world(now: number) {
  const people = demoPeople(places, now)
  const { menuRounds, menuPlans } = demoMenu({ places, people, photos }, now)
  return demoWorks({ places, people, photos, now }, menuRounds, menuPlans)
}

describe('the renovation projects of the demo world', () => {
  it.each([
    ['a Saturday night', '2026-11-28', 23],
    ['just after midnight', '2026-08-12', 0],
    ['New Year', '2027-01-01', 9],
  ])('started on %s, are whole, past, and none of them is overdue', (_, day, hour) => {
    const now = momentOf(day, hour * 60 + 5)
    const { works, worksPledges, worksEntries, worksVerdicts } = world(now)
    for (const [schema, documents] of [
      [Project, works],
      [Pledge, worksPledges],
      [WorksEntry, worksEntries],
      [VerdictDoc, worksVerdicts],
    ] as const)
      for (const one of documents) expect(schema.safeParse(one)).toMatchObject({ success: true })
    for (const { history, dueAt } of works) {
      expect(history.at(-1)?.at).toBeLessThanOrEqual(now)
      expect(dueAt ?? now + 1).toBeGreaterThan(now)
    }
    for (const { at } of [...worksEntries, ...worksVerdicts]) expect(at).toBeLessThanOrEqual(now)
  })

  it('have money that adds up to the fen, by their movements and by their pledges', () => {
    const { works, worksPledges, worksEntries } = world(momentOf('2026-11-28', 15 * 60))
    const keys = { promised: 'promisedFen', held: 'heldFen', spent: 'spentFen' } as const
    for (const project of works)
      for (const { targetFen: _, fund, ...purses } of project.shares) {
        const sums = { promisedFen: 0, heldFen: 0, spentFen: 0 }
        for (const { kind, fen } of worksEntries.filter(
          one => one.projectId === project._id && one.fund === fund,
        )) {
          const { from, to } = MOVES[kind]
          if (from !== 'giver') sums[keys[from]] -= fen
          if (to !== 'giver') sums[keys[to]] += fen
        }
        expect(purses).toEqual(sums)
        if (project.state === 'funding') {
          const pledges = worksPledges.filter(one => one.projectId === project._id && one.fund === fund)
          expect(pledges.reduce((sum, one) => sum + givenFen(one), 0)).toBe(givenFen({ ...purses }))
        }
      }
  })

  it('stand in every state but the last, and leave the cast something to do', () => {
    const { works, worksPledges, worksVerdicts } = world(momentOf('2026-11-28', 15 * 60))
    const missing = (Object.keys(WORK_STATES) as WorkState[]).filter(
      state => !works.some(one => one.state === state),
    )
    expect(missing).toEqual(['over'])
    const done = [...worksPledges, ...worksVerdicts].map(({ householdId }) => householdId)
    expect(done).not.toContain('ly-liyuan:5:1:202')
  })
})
