import { dayOf, dayPlus, eventsFrom } from '@domain/kernel'
import {
  byClock,
  cancel,
  countOf,
  earliestOpening,
  freeze,
  isCountable,
  notice,
  openRoll,
  publish,
  redrafted,
  rollHashOf,
  stateAt,
  VOTE_LIFECYCLE,
  type Vote,
  withRoll,
} from '@domain/vote'
import { DAY, drafted, NOW, openVote, owners } from './cast'

const BY = { name: '李国强', now: NOW }
const ROLL = owners(10)
const must = (verdict: ReturnType<typeof openRoll>): Vote => {
  if (!verdict.ok) throw new Error(verdict.refusal.code)
  return verdict.value
}
const rollOpen = () => must(openRoll(must(withRoll(drafted(), ROLL, NOW)), BY))
const LATER = { ...BY, now: NOW + 7 * DAY }
const frozen = () => must(freeze(rollOpen(), ROLL, 0, LATER))
const TODAY = dayOf(LATER.now)
const noticed = () => must(notice(frozen(), dayPlus(TODAY, 16), dayPlus(TODAY, 30), LATER))

describe('From a draft to the notice', () => {
  it('without a roll nothing is laid open', () => {
    expect(openRoll(drafted(), BY)).toMatchObject({ ok: false, refusal: { code: 'vote.noRoll' } })
  })

  it('the roll lies open for seven days, and is not frozen while a correction waits', () => {
    expect(freeze(rollOpen(), ROLL, 0, { ...BY, now: NOW + 7 * DAY - 1 })).toMatchObject({
      refusal: { code: 'vote.windowOpen' },
    })
    expect(freeze(rollOpen(), ROLL, 2, LATER)).toMatchObject({
      refusal: { code: 'vote.correctionsWait', facts: { count: 2 } },
    })
    expect(frozen()).toMatchObject({ state: 'frozen', roll: countOf(ROLL), rollHash: rollHashOf(ROLL) })
  })

  it('a new roll lies open for seven days of its own', () => {
    const sixth = NOW + 6 * DAY
    const anew = must(withRoll(rollOpen(), ROLL, sixth))
    expect(anew).toMatchObject({ rollNo: 2, rollUntil: sixth + 7 * DAY })
    expect(freeze(anew, ROLL, 0, LATER)).toMatchObject({ refusal: { code: 'vote.windowOpen' } })
    expect(must(withRoll(drafted(), ROLL, NOW)).rollUntil).toBeNull()
    expect(withRoll(frozen(), ROLL, NOW)).toMatchObject({ refusal: { code: 'vote.notNow' } })
  })

  it('any other area, name or unit on the roll gives another fingerprint', () => {
    const [first, ...rest] = ROLL
    if (!first) throw new Error('no roll')
    const altered = [
      [{ ...first, name: '别人' }, ...rest],
      [{ ...first, units: first.units.map(one => ({ ...one, areaCentiM2: one.areaCentiM2 + 1 })) }, ...rest],
      rest,
    ]
    const hashes = [ROLL, ...altered].map(rollHashOf)
    expect(new Set(hashes).size).toBe(4)
  })

  it('the questions and rules cannot be changed once the roll lies open', () => {
    const { title, words, mode, questions, silents } = drafted()
    const other = { title, words, mode, questions, silents, keeps: 'firstValid' as const }
    expect(redrafted(drafted(), other)).toMatchObject({ value: { keeps: 'firstValid' } })
    expect(redrafted(rollOpen(), other)).toMatchObject({ refusal: { code: 'vote.notNow' } })
  })

  it('fifteen whole days lie between notice and opening: the day of the notice is none of them', () => {
    expect(earliestOpening({ mode: 'statutory' }, LATER.now)).toBe(dayPlus(TODAY, 16))
    expect(notice(frozen(), dayPlus(TODAY, 15), dayPlus(TODAY, 30), LATER)).toMatchObject({
      refusal: { code: 'vote.noticeTooShort', facts: { days: 15, earliest: dayPlus(TODAY, 16) } },
    })
    expect(noticed()).toMatchObject({ state: 'noticed', dueAt: noticed().opensAt })
  })

  it('a statutory vote is open five to sixty days', () => {
    const open = dayPlus(TODAY, 16)
    const lasting = (days: number) => notice(frozen(), open, dayPlus(open, days - 1), LATER).ok
    expect([4, 5, 60, 61].map(lasting)).toEqual([false, true, true, false])
  })
})

describe('By the clock', () => {
  it('a vote is open and closed at its moments, though no timer has run', () => {
    const vote = noticed()
    const [opensAt, closesAt] = [vote.opensAt ?? 0, vote.closesAt ?? 0]
    expect([opensAt - 1, opensAt, closesAt - 1, closesAt].map(at => stateAt(vote, at))).toEqual([
      'noticed',
      'open',
      'open',
      'closed',
    ])
  })

  it('writes down what happened at the moment it happened, both steps where it comes late', () => {
    const vote = noticed()
    expect(byClock(vote, (vote.opensAt ?? 0) - 1)).toBe(vote)
    const late = byClock(vote, (vote.closesAt ?? 0) + 5 * DAY)
    expect(late.state).toBe('closed')
    expect(late.history.slice(-2)).toMatchObject([
      { event: 'open', at: vote.opensAt },
      { event: 'close', at: vote.closesAt },
    ])
  })

  it('is counted when no paper waits, else after three days without those that do', () => {
    const vote = { ...openVote(), state: 'closed' as const }
    const at = vote.closesAt ?? 0
    expect(isCountable(vote, 0, at)).toBe(false)
    expect(isCountable(vote, 0, at + 60_000)).toBe(true)
    expect(isCountable(vote, 1, at + 3 * DAY)).toBe(false)
    expect(isCountable(vote, 1, at + 3 * DAY + 60_000)).toBe(true)
  })
})

describe('Giving it up', () => {
  it('is possible with a reason until the close, and never after it', () => {
    expect(cancel(openVote(), '方案有误', BY)).toMatchObject({
      value: { state: 'cancelled', history: [{ event: 'cancel', why: '方案有误' }] },
    })
    expect(cancel(openVote(), '结果不好看', { ...BY, now: NOW + 9 * DAY })).toMatchObject({
      refusal: { code: 'vote.notNow' },
    })
    expect(eventsFrom(VOTE_LIFECYCLE, 'closed')).toEqual(['publish'])
  })

  it('a result is published once', () => {
    const closed = { ...openVote(), state: 'closed' as const }
    const result = {} as Parameters<typeof publish>[1]
    const published = must(publish(closed, result, NOW + 10 * DAY))
    expect(published.state).toBe('published')
    expect(publish(published, result, NOW + 11 * DAY)).toMatchObject({ refusal: { code: 'vote.notNow' } })
  })
})
