import { addWorkingDays, dayOf, dayPlus, endOfWorkingDay, MINUTE_MS } from '@domain/kernel'
import {
  assign,
  deliberate,
  dueNow,
  escalate,
  inviteExpert,
  merge,
  pause,
  permittedTo,
  report,
  resolve,
  resume,
} from '@domain/station'
import { as, newMatter } from './lives/cast'
import { accepted, codeOf, must, TASK, TUESDAY, working } from './walk'

const today = dayOf(TUESDAY)
const inDays = (days: number) => addWorkingDays(today, days)
const why = '等厂家配件'

describe('A task', () => {
  const due = (dueOn: string) => assign(accepted(), { ...TASK, dueOn }, as('secretary'), TUESDAY)

  test('is due at the end of a working day that is not past and not too far', () => {
    expect(must(due(inDays(3))).dueAt).toBe(endOfWorkingDay(inDays(3)))
    expect(codeOf(due(dayPlus(today, -1)))).toBe('station.dayPast')
    expect(codeOf(due('2026-11-22'))).toBe('station.notWorkingDay')
    expect(codeOf(due(inDays(30)))).toBe('yes')
    expect(codeOf(due(inDays(31)))).toBe('station.dayTooFar')
  })

  test('may be due today while today is still worked', () => {
    expect(codeOf(due(today))).toBe('yes')
    const evening = endOfWorkingDay(today) + MINUTE_MS
    const late = assign(accepted(), { ...TASK, dueOn: today }, as('secretary'), evening)
    expect(codeOf(late)).toBe('station.dayPast')
  })

  test('is set once; what was agreed is not quietly replaced', () => {
    expect(codeOf(assign(working(), { ...TASK, dueOn: inDays(9) }, as('secretary'), TUESDAY))).toBe(
      'station.notNow',
    )
  })
})

describe('A council', () => {
  const meet = (meetingOn: string) =>
    deliberate(accepted(), { meetingOn, where: '议事亭', who: '3号楼住户' }, as('secretary'), TUESDAY)

  test('may meet on a Sunday, when people are at home, but not yesterday', () => {
    expect(must(meet('2026-11-22'))).toMatchObject({ state: 'deliberating' })
    expect(codeOf(meet(dayPlus(today, -1)))).toBe('station.dayPast')
  })

  test('meets before the deadline for deciding, for after it the matter would be at the level above', () => {
    expect(dayOf(must(meet(inDays(5))).dueAt ?? 0)).toBe(inDays(5))
    expect(codeOf(meet(inDays(6)))).toBe('station.meetingTooLate')
  })

  test('called again it does not win more time', () => {
    const first = must(meet(inDays(1)))
    const second = deliberate(
      first,
      { meetingOn: inDays(4), where: '议事亭', who: '大家' },
      as('secretary'),
      TUESDAY + 60 * MINUTE_MS,
    )
    expect(must(second).dueAt).toBe(first.dueAt)
  })
})

describe('Work', () => {
  test('is reported by those who do it and those in charge, not by residents or supervisors', () => {
    const may = (who: 'property' | 'grid' | 'secretary' | 'raiser' | 'supervisor' | 'strangerSecretary') =>
      codeOf(report(working(), { words: '今天开工', photos: [] }, as(who), TUESDAY))
    for (const who of ['property', 'grid', 'secretary'] as const) expect(may(who)).toBe('yes')
    for (const who of ['raiser', 'supervisor', 'strangerSecretary'] as const)
      expect(may(who)).toBe('station.notForYou')
  })

  test('a report moves no deadline', () => {
    const matter = working()
    const told = must(report(matter, { words: '今天开工', photos: [] }, as('property'), TUESDAY))
    expect(told).toMatchObject({ state: 'working', dueAt: matter.dueAt })
  })

  test('has no result before it has a task', () => {
    expect(codeOf(resolve(accepted(), { words: '办好了', photos: [] }, as('secretary'), TUESDAY))).toBe(
      'station.notNow',
    )
  })
})

describe('A pause', () => {
  const paused = () => must(pause(working(), { untilOn: inDays(10), why }, as('secretary'), TUESDAY))

  test('stops the clock with a reason, and gives back exactly what was left', () => {
    const matter = paused()
    expect(matter).toMatchObject({ state: 'working', pause: { why, minutesLeft: 31 * 60 } })
    const resumed = must(resume(matter, { why: '配件到了' }, as('secretary'), endOfWorkingDay(inDays(2))))
    expect(resumed).toMatchObject({ pause: null, dueAt: endOfWorkingDay(inDays(6)) - 60 * MINUTE_MS })
  })

  test('ends by itself, and the clock goes on from there instead of climbing', () => {
    const matter = paused()
    const resumed = dueNow(matter, matter.dueAt ?? 0)
    expect(resumed).toMatchObject({ level: 'compound', pause: null, overdueCount: 0 })
    expect(resumed.dueAt).toBeGreaterThan(matter.dueAt ?? 0)
  })

  test('forbids a result, but not a report nor moving it up', () => {
    expect(codeOf(resolve(paused(), { words: '好了', photos: [] }, as('secretary'), TUESDAY))).toBe(
      'station.paused',
    )
    expect(codeOf(report(paused(), { words: '在等', photos: [] }, as('property'), TUESDAY))).toBe('yes')
    const up = must(escalate(paused(), { reason: 'dragsOn', why }, as('secretary'), TUESDAY))
    expect(up.pause).toBeNull()
  })

  test('is for twenty working days at most, and twice at one level', () => {
    const once = pause(working(), { untilOn: inDays(21), why }, as('secretary'), TUESDAY)
    expect(codeOf(once)).toBe('station.pauseTooLong')
    let matter = working()
    for (let times = 0; times < 2; times++) {
      matter = must(pause(matter, { untilOn: inDays(5), why }, as('secretary'), TUESDAY))
      matter = must(resume(matter, { why: '好了' }, as('secretary'), TUESDAY))
    }
    expect(codeOf(pause(matter, { untilOn: inDays(5), why }, as('secretary'), TUESDAY))).toBe(
      'station.pausedTwice',
    )
    expect(permittedTo(matter, as('secretary'), TUESDAY)).not.toContain('pause')
  })

  test('that is not there cannot be ended', () => {
    expect(codeOf(resume(working(), { why }, as('secretary'), TUESDAY))).toBe('station.notPaused')
  })
})

describe('A judge or lawyer', () => {
  const invite = (matter = working()) =>
    inviteExpert(matter, { kind: 'lawyer', name: '周律师', plan: '讲清相邻权' }, as('secretary'), TUESDAY)

  test('is asked to a dispute or above the compound, not to a broken lamp', () => {
    expect(codeOf(invite())).toBe('station.notDispute')
    const above = inviteExpert(
      working('community'),
      { kind: 'judge', name: '王法官', plan: '调解' },
      as('community'),
      TUESDAY,
    )
    expect(must(above).expert).toMatchObject({ kind: 'judge', name: '王法官' })
  })
})

describe('Merging', () => {
  const two = () => ({ merged: newMatter(TUESDAY, 'ordinary', false, 'm2'), into: working() })

  test('makes one matter of two: the households of both count once each', () => {
    const { merged, into } = two()
    const other = { ...merged, raiser: { ...merged.raiser, personId: 'neighbour', householdId: 'h2' } }
    const done = must(merge(other, into, { why: '同一盏灯' }, as('secretary'), TUESDAY))
    expect(done.merged).toMatchObject({ state: 'merged', mergedInto: 'm1', dueAt: null })
    expect(done.into).toMatchObject({ supportCount: 2, absorbed: ['m2'], dueAt: into.dueAt })
    expect(done.into.supporters.map(one => one.householdId).sort()).toEqual(['h2', 'h3'])
  })

  test('the household of a resident without a phone is not lost', () => {
    const { merged, into } = two()
    const elder = { ...merged, raiser: { ...merged.raiser, personId: null, householdId: 'h7' } }
    const done = must(merge(elder, into, { why: '同一盏灯' }, as('secretary'), TUESDAY))
    expect(done.into.supporters.map(one => one.householdId)).toContain('h7')
  })

  test('a household that raised both does not come to support its own', () => {
    const { merged, into } = two()
    const done = must(merge(merged, into, { why: '同一盏灯' }, as('secretary'), TUESDAY))
    expect(done.into.supporters.map(one => one.householdId)).toEqual(['h3'])
  })

  test('not with itself, not with one elsewhere, not with one that is done', () => {
    const { merged, into } = two()
    const to = (target: typeof into) =>
      codeOf(merge(merged, target, { why: '同一件' }, as('secretary'), TUESDAY))
    expect(to(merged)).toBe('station.mergeSelf')
    expect(to({ ...into, path: { ...into.path, compound: 'y' } })).toBe('station.mergeElsewhere')
    expect(to({ ...into, state: 'closed' })).toBe('station.mergeElsewhere')
  })
})
