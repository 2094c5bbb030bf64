import { deadlineOf } from '@domain/escalation'
import { addWorkingDays, dayOf, endOfWorkingDay, momentOf } from '@domain/kernel'
import {
  closeOut,
  dueNow,
  type Matter,
  missingReviews,
  owesReview,
  perMilleOf,
  rate,
  rateOnBehalf,
  ratesOf,
  reopen,
  review,
  reviewStandingIn,
  similarTo,
} from '@domain/station'
import fc from 'fast-check'
import { as } from './lives/cast'
import { accepted, codeOf, must, rated, resolved, reviewed, TUESDAY, working } from './walk'

const happy = { satisfaction: 'satisfied', words: '很快' } as const
const why = '又坏了'

describe('Rating', () => {
  test('the raiser’s word moves it on; a supporting household’s stands beside it', () => {
    const beside = must(rate(resolved(), happy, as('supporter'), TUESDAY))
    expect(beside).toMatchObject({ state: 'resolved', satisfaction: null })
    const moved = must(rate(beside, happy, as('raiser'), TUESDAY))
    expect(moved).toMatchObject({
      state: 'rated',
      satisfaction: 'satisfied',
      dueAt: deadlineOf('closeOut', 'ordinary', TUESDAY),
    })
  })

  test('one word a household, and none from those who neither raised nor supported it', () => {
    const once = must(rate(resolved(), happy, as('supporter'), TUESDAY))
    expect(codeOf(rate(once, happy, as('supporter'), TUESDAY))).toBe('station.ratedAlready')
    expect(codeOf(rate(rated('fair'), happy, as('raiser'), TUESDAY))).toBe('station.ratedAlready')
    for (const who of ['neighbour', 'secretary', 'strangerResident'] as const)
      expect(codeOf(rate(resolved(), happy, as(who), TUESDAY))).toBe('station.notRater')
  })

  test('there is nothing to rate before there is a result', () => {
    expect(codeOf(rate(working(), happy, as('raiser'), TUESDAY))).toBe('station.notNow')
  })

  test('for a raiser without a phone the grid worker enters what they said; for one with a phone nobody does', () => {
    const { raiser, ...rest } = resolved()
    const elder: Matter = { ...rest, raiser: { ...raiser, personId: null } }
    expect(must(rateOnBehalf(elder, happy, as('grid'), TUESDAY))).toMatchObject({
      state: 'rated',
      satisfaction: 'satisfied',
    })
    expect(codeOf(rateOnBehalf(elder, happy, as('property'), TUESDAY))).toBe('station.notForYou')
    expect(codeOf(rateOnBehalf(resolved(), happy, as('grid'), TUESDAY))).toBe('station.hasPhone')
  })

  test('nobody enters for somebody else what is said of a result they published themselves', () => {
    const { raiser, ...rest } = resolved()
    const elder: Matter = { ...rest, raiser: { ...raiser, personId: null } }
    expect(codeOf(rateOnBehalf(elder, happy, as('secretary'), TUESDAY))).toBe('station.ownResult')
  })

  test('without a word it lapses: it goes on unrated, and is not counted as satisfied', () => {
    const matter = resolved()
    const lapsed = dueNow(matter, matter.dueAt ?? 0)
    expect(lapsed).toMatchObject({ state: 'rated', satisfaction: null })
    expect(lapsed.history.at(-1)).toMatchObject({ event: 'lapse', rule: 'station.lapse' })
  })
})

describe('Reopening', () => {
  test('the dissatisfied raiser has it done again, one level up, without task, result or rating', () => {
    const again = must(reopen(rated('dissatisfied'), { why }, as('raiser'), TUESDAY))
    expect(again).toMatchObject({
      state: 'accepted',
      level: 'community',
      reopened: true,
      task: null,
      result: null,
      satisfaction: null,
    })
    expect(again.history.at(-1)).toMatchObject({ why, rule: 'escalation.reopened' })
  })
  test('from the subdistrict it is done again there, supervised', () => {
    const again = must(reopen(rated('dissatisfied', 'subdistrict'), { why }, as('raiser'), TUESDAY))
    expect(again).toMatchObject({ state: 'accepted', level: 'subdistrict', reopened: true, task: null })
  })
  test('neither by the satisfied, nor by others', () => {
    expect(codeOf(reopen(rated('fair'), { why }, as('raiser'), TUESDAY))).toBe('station.notDissatisfied')
    expect(codeOf(reopen(rated('dissatisfied'), { why }, as('supporter'), TUESDAY))).toBe('station.notYours')
  })
  test('for a raiser without a phone, by those who speak for them', () => {
    const { raiser, ...rest } = rated('dissatisfied')
    const elder: Matter = { ...rest, raiser: { ...raiser, personId: null } }
    expect(must(reopen(elder, { why }, as('grid'), TUESDAY))).toMatchObject({ level: 'community' })
    expect(codeOf(reopen(elder, { why }, as('property'), TUESDAY))).toBe('station.notYours')
  })
  test('once', () => {
    const twice: Matter = { ...rated('dissatisfied'), reopened: true }
    expect(codeOf(reopen(twice, { why }, as('raiser'), TUESDAY))).toBe('station.reopenedOnce')
  })
})

describe('Closing out', () => {
  const close = (matter: Matter, now = TUESDAY) => closeOut(matter, { why: '' }, as('secretary'), now)

  test('asks for the raiser’s word or its lapse, and a review published since the result', () => {
    expect(codeOf(close(resolved()))).toBe('station.notNow')
    expect(codeOf(close(rated('satisfied')))).toBe('station.notReviewed')
    const closed = must(close(reviewed(rated('satisfied'))))
    expect(closed).toMatchObject({ state: 'closed', phase: 'done', closedAt: TUESDAY, dueAt: null })
  })

  test.each(['2026-10-20', '2026-11-02'])(
    'a review of %s, before the result, does not count; a new one may be given',
    day => {
      const early = reviewed(working(), momentOf(day, 600))
      const done: Matter = { ...rated('satisfied'), reviews: early.reviews }
      expect(codeOf(close(done))).toBe('station.notReviewed')
      expect(owesReview(done, TUESDAY)).toBe(true)
      expect(must(close(reviewed(done))).reviews).toHaveLength(2)
    },
  )

  test('waits three working days for a dissatisfied raiser to have it reopened', () => {
    const matter = reviewed(rated('dissatisfied'))
    const until = endOfWorkingDay(addWorkingDays(dayOf(TUESDAY), 3))
    expect(codeOf(close(matter, until - 1))).toBe('station.reopenWindow')
    expect(codeOf(close(matter, until))).toBe('yes')
  })

  test('is for the level in charge', () => {
    expect(codeOf(closeOut(reviewed(rated('satisfied')), { why: '' }, as('community'), TUESDAY))).toBe(
      'station.notYourLevel',
    )
  })
})

describe('The month’s review', () => {
  const given = { grade: 'fair', words: '进度正常' } as const
  const in2026 = (day: string) => momentOf(`2026-${day}`, 600)

  test('is a supervisor’s, once a month', () => {
    expect(codeOf(review(working(), given, as('secretary'), TUESDAY))).toBe('station.notForYou')
    expect(codeOf(review(reviewed(working()), given, as('supervisor'), in2026('11-30')))).toBe(
      'station.reviewedThisMonth',
    )
    expect(codeOf(review(reviewed(working()), given, as('supervisor'), in2026('12-01')))).toBe('yes')
  })

  test('that was never given is itself published as missing, month by month', () => {
    const matter = working()
    expect(missingReviews(matter, in2026('11-30'))).toEqual([])
    expect(missingReviews(matter, momentOf('2027-02-01', 600))).toEqual(['2026-11', '2026-12', '2027-01'])
    expect(missingReviews(reviewed(matter), momentOf('2027-01-01', 600))).toEqual(['2026-12'])
  })

  test('is owed from acceptance until it is closed out', () => {
    expect(owesReview(accepted(), TUESDAY)).toBe(true)
    expect(owesReview(reviewed(accepted()), TUESDAY)).toBe(false)
    const closed = must(closeOut(reviewed(rated('satisfied')), { why: '' }, as('secretary'), TUESDAY))
    expect(owesReview(closed, in2026('12-01'))).toBe(false)
    expect(missingReviews(closed, momentOf('2027-06-01'))).toEqual([])
  })

  test('stands given, waiting, missing or not owed', () => {
    const matter = working()
    expect(reviewStandingIn(matter, '2026-11', TUESDAY)).toBe('waiting')
    expect(reviewStandingIn(matter, '2026-11', in2026('12-01'))).toBe('missing')
    expect(reviewStandingIn(reviewed(matter), '2026-11', in2026('12-01'))).toBe('given')
    expect(reviewStandingIn(matter, '2026-10', TUESDAY)).toBe('notOwed')
  })
})

describe('The rates', () => {
  test('say their formula and both numbers: 968 of 1000 closed is 96.8 %', () => {
    const counts = { accepted: 1000, closed: 968, rated: 800, satisfied: 700, fair: 96, neverOverdue: 900 }
    expect(ratesOf(counts)).toEqual([
      expect.objectContaining({ name: '办结率', formula: '已销号 ÷ 已受理', perMille: 968 }),
      expect.objectContaining({ name: '满意率', numerator: 796, denominator: 800, perMille: 995 }),
      expect.objectContaining({ name: '按期率', perMille: 900 }),
    ])
  })
  test('of nothing there is no rate, rather than a hundred per cent', () => {
    expect(perMilleOf(0, 0)).toBeNull()
  })
  test('are rounded half up, and never pass a thousand', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (part, more) => {
        const whole = part + more + 1
        const rate = perMilleOf(part, whole) ?? -1
        expect(Math.abs(rate - (part * 1000) / whole)).toBeLessThanOrEqual(0.5)
        expect(rate).toBeLessThanOrEqual(1000)
      }),
    )
  })
})

test('what sounds alike is shown before one raises it again, three at most', () => {
  const titles = ['3号楼楼道灯坏了', '楼道灯不亮', '小区停车乱', '楼道的灯坏了好久', '楼道灯坏', '垃圾没人收']
  const found = similarTo(
    '楼道灯坏了',
    titles.map(title => ({ title })),
  )
  expect(found.map(one => one.title)).toEqual(['楼道灯坏', '3号楼楼道灯坏了', expect.stringContaining('灯')])
  expect(
    similarTo(
      '健身器材松动',
      titles.map(title => ({ title })),
    ),
  ).toEqual([])
})
