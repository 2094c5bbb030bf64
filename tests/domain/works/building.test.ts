import { dayOf, dayPlus, momentOf } from '@domain/kernel'
import {
  closeCheck,
  closeFunding,
  daysLate,
  decided,
  endWarranty,
  finished,
  judged,
  type Project,
  reached,
  started,
  WARRANTIES,
  warrantyKindOf,
  warrantyUntil,
} from '@domain/works'
import { must } from '../station/walk'
import { at, BY, CONTRACT, checking, full, funding, NOW, on, project, STEPS } from './cast'

const FUNDED = must(closeFunding(full(funding()).project, BY))
const PHOTO = 'cloud://e.b/uploads/p/1.png'
const said = (verdict: 'fit' | 'unfit', words = verdict === 'unfit' ? '三号楼前的灯不亮' : '') => ({
  verdict,
  words,
})
const UNTIL = momentOf(dayPlus(on(60), 8))
/** So many households said fit, and so many unfit. */
const heard = (fit: number, unfit: number): Project => {
  let one = checking(FUNDED)
  for (let i = 0; i < fit; i++) one = must(judged(one, null, said('fit'), at(61).now))
  for (let i = 0; i < unfit; i++) one = must(judged(one, null, said('unfit'), at(61).now))
  return one
}

describe('Building', () => {
  it('waits for the owners’ decision where the law asks for one (民法典 §278)', () => {
    const parking = { ...FUNDED, key: 'parking', decision: 'special' as const }
    expect(started(parking, CONTRACT, STEPS, BY)).toMatchObject({ refusal: { code: 'works.notDecided' } })
    const paper = {
      kind: 'paper',
      voteId: null,
      words: '2026年第3号决定',
      on: on(-1),
      files: [] as string[],
    } as const
    expect(decided(parking, paper, BY)).toMatchObject({ refusal: { code: 'works.photoNeeded' } })
    expect(decided(parking, { ...paper, on: on(1), files: [PHOTO] }, BY)).toMatchObject({
      refusal: { code: 'works.days' },
    })
    const known = must(decided(parking, { ...paper, files: [PHOTO] }, BY))
    expect(must(started(known, CONTRACT, STEPS, BY)).state).toBe('building')
    expect(decided(FUNDED, { ...paper, files: [PHOTO] }, BY)).toMatchObject({
      refusal: { code: 'works.noDecisionNeeded' },
    })
  })

  it('costs no more than was raised', () => {
    expect(started(FUNDED, { ...CONTRACT, fen: 24_960_001 }, STEPS, BY)).toMatchObject({
      refusal: { code: 'works.contractTooMuch', facts: { given: '249,600.00' } },
    })
    expect(must(started(FUNDED, { ...CONTRACT, fen: 24_960_000 }, STEPS, BY)).state).toBe('building')
  })

  it.each([
    ['a step before the beginning', { startsOn: on(11) }],
    ['a step after the end', { endsOn: on(49) }],
    ['an end on the day of the beginning', { startsOn: on(50), endsOn: on(50) }],
  ])('has its days in order: not %s', (_, days) => {
    expect(started(FUNDED, { ...CONTRACT, ...days }, STEPS, BY)).toMatchObject({
      refusal: { code: 'works.days' },
    })
  })

  it('is answered for as long as 建设工程质量管理条例 §40 asks at the least', () => {
    const roof = { ...FUNDED, key: 'roof' }
    expect(started(roof, { ...CONTRACT, warrantyMonths: 59 }, STEPS, BY)).toMatchObject({
      refusal: { code: 'works.warrantyTooShort', facts: { months: 60 } },
    })
    expect(must(started(roof, { ...CONTRACT, warrantyMonths: 60 }, STEPS, BY)).state).toBe('building')
    expect(WARRANTIES[warrantyKindOf('roof')].months).toBe(60)
    expect(WARRANTIES[warrantyKindOf('heat')].months).toBe(24)
    expect(warrantyKindOf('theirOwn')).toBe('agreed')
    expect(warrantyKindOf('constructor')).toBe('agreed')
  })

  it('goes from step to step, each once, with a photo, on a day that was', () => {
    const begun = must(started(FUNDED, CONTRACT, STEPS, BY))
    const report = { on: on(5), words: '', photos: [PHOTO] }
    const refusedAs = (no: number, changes: Partial<typeof report>, code: string) =>
      expect(reached(begun, no, { ...report, ...changes }, at(6))).toMatchObject({ refusal: { code } })
    refusedAs(3, {}, 'works.noMilestone')
    refusedAs(1, { photos: [] }, 'works.photoNeeded')
    refusedAs(1, { on: on(7) }, 'works.days')
    refusedAs(1, { on: on(0) }, 'works.days')
    const one = must(reached(begun, 1, report, at(6)))
    expect(reached(one, 1, report, at(6))).toMatchObject({ refusal: { code: 'works.reachedAlready' } })
    expect(finished(one, '好了', at(6))).toMatchObject({
      refusal: { code: 'works.notAllReached', facts: { count: 1 } },
    })
  })

  it('is late by the days since, or until it was done', () => {
    const step = { no: 1, name: '进场', dueOn: '2026-11-10', done: null }
    expect(daysLate(step, '2026-11-10')).toBe(0)
    expect(daysLate(step, '2026-11-13')).toBe(3)
    const done = { on: '2026-11-12', words: '', photos: [], byName: '', at: NOW }
    expect(daysLate({ ...step, done }, '2026-12-30')).toBe(2)
  })
})

describe('The residents’ check', () => {
  it('passes where more households say fit than unfit, from the last day of the check on', () => {
    const after = must(closeCheck(heard(2, 1), UNTIL))
    expect(after).toMatchObject({
      state: 'warranty',
      check: { isPassed: true },
      warranty: { kind: 'fittings', fromOn: on(67), untilOn: warrantyUntil(on(67), 24) },
    })
    expect(after.history.at(-1)?.why).toBe('2 户合格，1 户不合格')
  })

  it('passes where nobody objects', () => {
    expect(must(closeCheck(checking(FUNDED), UNTIL)).state).toBe('warranty')
  })

  it.each([
    [1, 1],
    [0, 1],
    [3, 5],
  ])(
    'sends it back with %i fit and %i unfit: the builder has a step more, and the residents look again',
    (fit, unfit) => {
      const back = must(closeCheck(heard(fit, unfit), UNTIL))
      expect(back).toMatchObject({ state: 'building', check: { isPassed: false }, warranty: null })
      const rework = back.milestones.at(-1)
      expect(rework).toMatchObject({ no: 3, name: '第1次整改', done: null })
      const report = { on: dayOf(UNTIL), words: '', photos: [PHOTO] }
      const again = must(
        finished(must(reached(back, 3, report, { name: '', now: UNTIL })), '改好了', {
          name: '',
          now: UNTIL,
        }),
      )
      expect(again.check).toMatchObject({ no: 2, fit: 0, unfit: 0, isPassed: null })
    },
  )

  it('is not ended before its time, and takes nothing after it', () => {
    expect(closeCheck(checking(FUNDED), UNTIL - 1)).toMatchObject({ refusal: { code: 'works.notNow' } })
    expect(judged(checking(FUNDED), null, said('fit'), UNTIL)).toMatchObject({
      refusal: { code: 'works.notNow' },
    })
  })

  it('asks what is unfit, and counts a household once however often it changes its mind', () => {
    const one = checking(FUNDED)
    expect(judged(one, null, said('unfit', '不好'), at(61).now)).toMatchObject({
      refusal: { code: 'works.whyUnfit' },
    })
    const first = must(judged(one, null, said('unfit'), at(61).now))
    const second = must(judged(first, said('unfit'), said('fit'), at(61).now))
    expect(second.check).toMatchObject({ fit: 1, unfit: 0 })
  })
})

describe('A warranty', () => {
  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-08-15', 60, '2031-08-15'],
  ])('from %s for %i months ends on %s', (from, months, until) => {
    expect(warrantyUntil(from, months)).toBe(until)
  })

  it('is over on the day after its last, not before', () => {
    const under = must(closeCheck(checking(FUNDED), UNTIL))
    const last = under.dueAt ?? 0
    expect(endWarranty(under, last - 1)).toMatchObject({ refusal: { code: 'works.notNow' } })
    expect(under.shares.some(({ promisedFen }) => promisedFen > 0)).toBe(true)
    const over = must(endWarranty(under, last))
    expect(over).toMatchObject({ state: 'over', dueAt: null })
    expect(over.shares.every(({ promisedFen }) => promisedFen === 0)).toBe(true)
    expect(endWarranty(project('roof'), last)).toMatchObject({ refusal: { code: 'works.notNow' } })
  })
})
