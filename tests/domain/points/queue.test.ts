import { endsOf, momentOf } from '@domain/kernel'
import {
  ACTIVITY_LIFE,
  type Activity,
  type ActivityDraft,
  draftTariff,
  joined,
  keyOf,
  leftBy,
  MOST_WAITING,
  mayJoin,
  placesLeft,
  published,
  type SignUp,
  standingOf,
  stateOf,
  TURN_LIFE,
  waitingOf,
} from '@domain/points'
import fc from 'fast-check'

const DAY = '2026-11-28'
const NOW = momentOf('2026-11-21', 600)

const DRAFT: ActivityDraft = {
  title: '公共区域大扫除',
  words: '',
  where: '中心花园',
  ruleKey: 'cleaning',
  firstOn: DAY,
  lastOn: DAY,
  from: 540,
  until: 660,
  limit: 3,
}
const ABOUT = {
  _id: 'a1',
  compoundId: 'c1',
  path: { compound: 'c1' },
  building: null,
  organiserId: 'head',
  organiserName: '张建国',
  organiserHomes: ['c1:1:1:101'],
  secret: 'secret',
}
const TARIFF = draftTariff('c1', { compound: 'c1' })

const publishedAs = (draft: Partial<ActivityDraft> = {}, now = NOW) =>
  published({ ...DRAFT, ...draft }, ABOUT, TARIFF, now)
function activityOf(draft: Partial<ActivityDraft> = {}): Activity {
  const made = publishedAs(draft)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}
const signUpOf = (key: string): SignUp => ({
  key,
  personId: key,
  householdId: `c1:1:1:${key}`,
  path: {},
  name: key,
  place: '1号楼 1单元',
  byId: key,
  byName: key,
  at: NOW,
  leftAt: null,
})

const steps = fc.array(fc.record({ who: fc.integer({ min: 0, max: 12 }), joins: fc.boolean() }), {
  maxLength: 60,
})

describe('The queue of an activity', () => {
  it('has never more places than it has, whoever comes and goes, and those who wait keep their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), steps, (limit, taken) => {
        let activity = activityOf({ limit })
        // What a list on paper would say: names in the order in which they came, those who left struck out.
        let paper: string[] = []
        for (const { who, joins } of taken) {
          const key = `p${who}`
          if (joins) {
            if (!paper.includes(key)) paper = [...paper, key]
            activity = joined(activity, signUpOf(key))
          } else {
            paper = paper.filter(name => name !== key)
            activity = leftBy(activity, key, NOW)
          }
          const inIt = paper.filter((_, i) => i < limit)
          for (const name of paper) {
            const number = paper.indexOf(name) + 1 - limit
            expect(standingOf(activity, name)).toEqual(
              number <= 0 ? { state: 'in' } : { state: 'waiting', number },
            )
          }
          expect(placesLeft(activity)).toBe(limit - inIt.length)
          expect(waitingOf(activity)).toBe(paper.length - inIt.length)
        }
      }),
    )
  })

  it('never takes a place from somebody who has one', () => {
    fc.assert(
      fc.property(steps, taken => {
        let activity = activityOf()
        for (const { who, joins } of taken) {
          const key = `p${who}`
          const had = activity.queue.filter(
            other => other !== key && standingOf(activity, other).state === 'in',
          )
          activity = joins ? joined(activity, signUpOf(key)) : leftBy(activity, key, NOW)
          for (const other of had) expect(standingOf(activity, other).state).toBe('in')
        }
      }),
    )
  })

  it('is closed when it is cancelled, over, or full of people who wait', () => {
    const activity = activityOf()
    const cancelled = {
      ...activity,
      state: 'cancelled' as const,
      cancelled: { at: NOW, byName: '张', why: '下雨' },
    }
    expect(mayJoin(cancelled, ['p1'], NOW)).toEqual({
      ok: false,
      refusal: { code: 'points.activityCancelled', facts: { why: '下雨' } },
    })
    expect(mayJoin(activity, ['p1'], activity.endsAt)).toMatchObject({
      refusal: { code: 'points.activityOver' },
    })
    const queue = Array.from({ length: activity.limit + MOST_WAITING - 1 }, (_, i) => `q${i}`)
    expect(mayJoin({ ...activity, queue }, ['p1'], NOW).ok).toBe(true)
    expect(mayJoin({ ...activity, queue }, ['p1', 'p2'], NOW)).toMatchObject({
      refusal: { code: 'points.waitingFull' },
    })
    expect(mayJoin({ ...activity, queue: [...queue, 'p1'] }, ['p1'], NOW).ok).toBe(true)
  })

  it('knows two elders of one name in two households, and one elder entered twice', () => {
    const elder = { personId: null, householdId: 'c1:1:1:101', name: '王奶奶' }
    expect(keyOf(elder)).toBe(keyOf({ ...elder }))
    expect(keyOf(elder)).not.toBe(keyOf({ ...elder, householdId: 'c1:1:1:102' }))
    expect(keyOf({ ...elder, personId: 'p1' })).toBe('p1')
  })
})

describe('Publishing', () => {
  it.each([
    ['a day that has passed', { firstOn: '2026-11-20', lastOn: '2026-11-20' }],
    ['an end before its beginning', { from: 660, until: 540 }],
    ['fourteen minutes', { from: 540, until: 554 }],
    ['more than half a day', { from: 0, until: 721 }],
    ['its last day before its first', { lastOn: '2026-11-27' }],
    ['ninety-three days', { lastOn: '2027-02-28' }],
  ])('does not take %s', (_, draft) => {
    expect(publishedAs(draft)).toMatchObject({ refusal: { code: 'points.badHours' } })
  })

  it('takes a quarter of an hour, half a day and ninety-two days', () => {
    for (const draft of [{ until: 555 }, { from: 0, until: 720 }, { lastOn: '2027-02-27' }])
      expect(publishedAs(draft).ok).toBe(true)
  })

  it('keeps the rule as it was: what people were promised', () => {
    expect(activityOf().rule).toMatchObject({ key: 'cleaning', points: 10, per: 'hour', version: 0 })
    for (const ruleKey of ['wish', 'clearStairs', 'litterThrown', 'nothing'])
      expect(publishedAs({ ruleKey })).toMatchObject({ refusal: { code: 'points.ruleUnknown' } })
  })
})

describe('The lives of activities and turns', () => {
  it('end where nothing can happen any more', () => {
    expect(endsOf(ACTIVITY_LIFE).sort()).toEqual(['cancelled', 'over'])
    expect(endsOf(TURN_LIFE)).toEqual(['refused'])
  })

  it('an activity is over by time alone, a cancelled one stays cancelled', () => {
    const activity = activityOf()
    expect(stateOf(activity, activity.endsAt - 1)).toBe('open')
    expect(stateOf(activity, activity.endsAt)).toBe('over')
    expect(stateOf({ ...activity, state: 'cancelled' }, activity.endsAt)).toBe('cancelled')
  })
})
