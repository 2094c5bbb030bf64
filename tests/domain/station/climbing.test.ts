import { deadlineOf, LEVELS, OFFICER_REASONS } from '@domain/escalation'
import { DAY_MS } from '@domain/kernel'
import {
  acceptMatter,
  dueMeans,
  dueNow,
  escalate,
  explain,
  type Matter,
  momentInWords,
  sendDown,
} from '@domain/station'
import { as } from './lives/cast'
import { accepted, chargeOf, codeOf, must, raised, resolved, TUESDAY, working } from './walk'

const why = '管线在小区外，归市政管'
const last = (matter: Matter) => matter.history.at(-1) as Matter['history'][number]
const pastDue = (matter: Matter) => (matter.dueAt ?? 0) + 1

describe('Moving up by hand', () => {
  test.each(OFFICER_REASONS)('for %s, with the words of who did it and a fresh deadline above', reason => {
    const up = must(escalate(working(), { reason, why }, as('secretary'), TUESDAY))
    expect(up).toMatchObject({
      state: 'accepted',
      level: 'community',
      task: null,
      escalationCount: 1,
      overdueCount: 0,
      dueAt: deadlineOf('begin', 'ordinary', TUESDAY),
    })
    expect(last(up)).toMatchObject({ rule: `escalation.${reason}`, why, by: { role: 'stationSecretary' } })
    expect(explain(last(up))).toContain('从小区提级到社区')
  })

  test('what nobody accepted arrives still to be accepted', () => {
    const up = must(escalate(raised(), { reason: 'dragsOn', why }, as('secretary'), TUESDAY))
    expect(up).toMatchObject({
      state: 'raised',
      level: 'community',
      dueAt: deadlineOf('accept', 'ordinary', TUESDAY),
    })
  })

  test('the level above may pull it up; two levels above, beside or below may not', () => {
    const may = (who: 'community' | 'subdistrict' | 'strangerSecretary' | 'raiser' | 'property') =>
      codeOf(escalate(working(), { reason: 'dispute', why }, as(who), TUESDAY))
    expect(may('community')).toBe('yes')
    for (const who of ['subdistrict', 'strangerSecretary', 'raiser', 'property'] as const)
      expect(may(who)).toBe('station.notYourLevel')
  })

  test('nothing goes above the subdistrict', () => {
    const top = working('subdistrict')
    expect(codeOf(escalate(top, { reason: 'dispute', why }, as('subdistrict'), TUESDAY))).toBe(
      'station.topLevel',
    )
  })

  test('what has its result does not climb', () => {
    expect(codeOf(escalate(resolved(), { reason: 'dispute', why }, as('secretary'), TUESDAY))).toBe(
      'station.notNow',
    )
  })
})

describe('Moving up by the clock', () => {
  test('a millisecond before the deadline nothing happens; at the deadline it is one level up, and says why', () => {
    const matter = working()
    expect(dueNow(matter, (matter.dueAt ?? 0) - 1)).toBe(matter)
    const up = dueNow(matter, matter.dueAt ?? 0)
    expect(up).toMatchObject({ level: 'community', state: 'accepted', overdueCount: 1 })
    expect(last(up)).toMatchObject({ event: 'timeOut', rule: 'escalation.timeout', by: { kind: 'clock' } })
    expect(explain(last(up))).toBe(
      `原期限 ${momentInWords(matter.dueAt ?? 0)} 已过，按规则自动从小区提级到社区`,
    )
  })

  test('twice at the same moment is once', () => {
    const matter = working()
    const once = dueNow(matter, pastDue(matter))
    expect(dueNow(once, pastDue(matter))).toBe(once)
  })

  test('an outage of a year costs one level, not three: deadlines above count from when somebody could know', () => {
    const back = TUESDAY + 365 * DAY_MS
    const up = dueNow(working(), back)
    expect(up.level).toBe('community')
    expect(up.dueAt).toBeGreaterThan(back)
  })

  test('at the subdistrict it stays, is supervised, and gets a short new deadline again and again', () => {
    let matter = working('subdistrict')
    for (let times = 1; times <= 3; times++) {
      matter = dueNow(matter, pastDue(matter))
      expect(matter).toMatchObject({ level: 'subdistrict', state: 'working', overdueCount: times })
      expect(last(matter).rule).toBe('escalation.supervised')
    }
    expect(explain(last(matter))).toContain('列入督办')
  })

  test('every state with a deadline says what happens when it passes, and to whom it is told', () => {
    for (const level of LEVELS)
      expect(dueMeans(working(level))).toMatch(level === 'subdistrict' ? /街道.*列入督办/ : /自动提级到/)
    expect(dueMeans(raised())).toContain('受理')
    expect(dueMeans(resolved())).toContain('评价')
  })
})

describe('Sending back down', () => {
  const up = () => must(escalate(working(), { reason: 'beyondPowers', why }, as('secretary'), TUESDAY))

  test('goes one level down with the reason, and a fresh deadline there', () => {
    const down = must(sendDown(up(), { why: '小区就能办' }, as('community'), TUESDAY))
    expect(down).toMatchObject({ level: 'compound', state: 'accepted', sentDownFrom: ['community'] })
    expect(last(down)).toMatchObject({ why: '小区就能办', rule: 'escalation.sendDown' })
    expect(explain(last(down))).toBe('社区退回小区办理')
  })

  test('a level sends it down once: what comes up again is handled there', () => {
    const down = must(sendDown(up(), { why: '小区就能办' }, as('community'), TUESDAY))
    const again = must(escalate(down, { reason: 'beyondPowers', why }, as('secretary'), TUESDAY))
    expect(codeOf(sendDown(again, { why: '还是小区办' }, as('community'), TUESDAY))).toBe(
      'station.sentDownOnce',
    )
  })

  test('there is nothing below the compound', () => {
    expect(codeOf(sendDown(working(), { why }, as('secretary'), TUESDAY))).toBe('station.bottomLevel')
  })
})

describe('Setting the size on acceptance', () => {
  test.each(LEVELS)('a matter of size %s is handled there from the start', level => {
    const matter = accepted(level)
    expect(matter).toMatchObject({
      level,
      state: 'accepted',
      dueAt: deadlineOf('begin', 'ordinary', TUESDAY),
    })
    expect(codeOf(sendDown(matter, { why }, chargeOf(level), TUESDAY))).toBe(
      level === 'compound' ? 'station.bottomLevel' : 'yes',
    )
  })
  test('what has climbed is not made smaller by accepting it', () => {
    const up = must(escalate(raised(), { reason: 'manyBodies', why }, as('secretary'), TUESDAY))
    const smaller = { level: 'compound', urgency: 'ordinary', why: '' } as const
    expect(codeOf(acceptMatter(up, smaller, as('community'), TUESDAY))).toBe('station.levelTooLow')
  })
})
