import { dayPlus } from '@domain/kernel'
import {
  clearedFlag,
  type Decider,
  type Flag,
  findingsIn,
  flagOf,
  type GuardWindow,
  takenBackFlag,
} from '@domain/points'
import { at, confirmation, ON, times, windowWith } from './suspicions'

const PATH = { compound: 'c' }
const entries = times(8, i =>
  confirmation({
    by: 'zhang',
    earner: 'person:c:wang',
    home: 'c:3:2:301',
    at: at(dayPlus(ON, -i)),
  }),
)
const flagsOf = (window: GuardWindow): Flag[] =>
  findingsIn(window).map(finding => flagOf(window, PATH, finding, () => '王秀英'))
const window = windowWith(entries, { homesOf: { zhang: ['c:3:1:201'] } })
const [flag] = flagsOf(window) as [Flag]

const supervisor: Decider = { id: 'qian', name: '钱德厚', homes: ['c:1:1:102'] }
const how = { why: '当天确实都在场', now: at(ON) }

describe('A flag', () => {
  it('is the same however often the day is looked through', () => {
    expect(flagsOf(window)).toEqual([flag])
    expect(flag._id).toMatch(/^c:samePair:[0-9a-f]{16}:2026-11-20$/)
  })

  it('does not come again for what somebody looked at, and does for as much again', () => {
    const judged = [flag]
    expect(flagsOf({ ...window, judged })).toEqual([])
    const more = times(8, () => confirmation({ by: 'zhang', earner: 'person:c:wang', home: 'c:3:2:301' }))
    const tomorrow = { ...window, judged, on: dayPlus(ON, 1), entries: [...entries, ...more] }
    // Half of the earner's points of these days are judged already: one more tips it.
    const [next] = flagsOf({
      ...tomorrow,
      entries: [...tomorrow.entries, confirmation({ by: 'zhang', earner: 'person:c:wang' })],
    })
    expect(next?.rule).toBe('samePair')
    expect(next?.evidence.some(id => flag.evidence.includes(id))).toBe(false)
  })

  it('is decided once, with a reason, and keeps who decided', () => {
    const done = clearedFlag(flag, supervisor, how)
    if (!done.ok) throw new Error(done.refusal.code)
    expect(done.value).toMatchObject({
      state: 'cleared',
      isOpen: false,
      decision: { byName: '钱德厚', why: '当天确实都在场', points: 0 },
    })
    expect(clearedFlag(done.value, supervisor, how)).toMatchObject({
      refusal: { code: 'points.flagDecided' },
    })
    const taken = { entries: flag.evidence, points: 80 }
    expect(takenBackFlag(done.value, supervisor, how, taken)).toMatchObject({
      refusal: { code: 'points.flagDecided' },
    })
  })

  it.each([
    ['who confirmed it', { ...supervisor, id: 'zhang' }],
    ['the household that earned', { ...supervisor, homes: ['c:3:2:301'] }],
    ['the household of who confirmed', { ...supervisor, homes: ['c:3:1:201'] }],
  ])('is never decided by %s', (_, by) => {
    expect(clearedFlag(flag, by, how)).toMatchObject({ refusal: { code: 'points.flagOwn' } })
    expect(takenBackFlag(flag, by, how, { entries: flag.evidence, points: 80 })).toMatchObject({
      refusal: { code: 'points.flagOwn' },
    })
  })

  it('takes back only what it lists', () => {
    const other = { entries: [...flag.evidence, 'another'], points: 0 }
    expect(takenBackFlag(flag, supervisor, how, other)).toMatchObject({
      refusal: { code: 'points.flagEntries' },
    })
    const some = takenBackFlag(flag, supervisor, how, { entries: flag.evidence.slice(0, 2), points: 20 })
    expect(some).toMatchObject({ ok: true, value: { state: 'takenBack', decision: { points: 20 } } })
  })
})
