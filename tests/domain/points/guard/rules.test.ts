import { dayPlus } from '@domain/kernel'
import type { GuardTurn } from '@domain/points'
import { at, confirmation, foundBy, gift, ON, times, windowWith } from './suspicions'

const ZHANG = 'zhang'
const WANG = 'person:c:wang'
const confirmed = (count: number, points = 10) =>
  times(count, i => confirmation({ by: ZHANG, earner: WANG, at: at(dayPlus(ON, -3 * i)), points }))

describe('One who confirms again and again for one earner', () => {
  it('is flagged at the eighth time in thirty days, not at the seventh', () => {
    expect(foundBy('samePair', windowWith(confirmed(8)))).toHaveLength(1)
    expect(foundBy('samePair', windowWith(confirmed(7)))).toEqual([])
  })

  it('is not flagged where others confirm as much for that earner', () => {
    const others = (points: number) => confirmation({ by: 'liu', earner: WANG, points })
    expect(foundBy('samePair', windowWith([...confirmed(8), others(80)]))).toEqual([])
    expect(foundBy('samePair', windowWith([...confirmed(8), others(79)]))).toHaveLength(1)
  })

  it('is counted within thirty days, and without what was taken back', () => {
    const old = confirmation({ by: ZHANG, earner: WANG, at: at(dayPlus(ON, -30)) })
    expect(foundBy('samePair', windowWith([...confirmed(7), old]))).toEqual([])
    const taken = confirmation({ by: ZHANG, earner: WANG, reversedBy: 'x' })
    expect(foundBy('samePair', windowWith([...confirmed(7), taken]))).toEqual([])
  })

  it('is not flagged for what the code at the place confirmed: a daily patrol is no collusion', () => {
    const entries = confirmed(8)
    const turns = entries.map(
      ({ _id }): GuardTurn => ({
        entryId: _id,
        activityId: 'patrol',
        title: '巡查',
        fromAt: 0,
        untilAt: 1,
        how: 'code',
      }),
    )
    expect(foundBy('samePair', windowWith(entries, { turns }))).toEqual([])
    expect(foundBy('samePair', windowWith(entries, { turns: turns.slice(1) }))).toEqual([])
  })

  it('is explained by names, figures and what it is compared with', () => {
    const [finding] = foundBy('samePair', windowWith(confirmed(9)))
    expect(finding?.said(() => '3号楼 王秀英')).toBe(
      '30 天里，zhang的名字 给 3号楼 王秀英 确认了 9 次，一共 90 分；同一段时间对方总共得了 90 分。',
    )
  })
})

describe('Two households that confirm for each other', () => {
  const homesOf = { a: ['c:1:1:101'], b: ['c:2:1:201'] }
  const ours = (count: number) =>
    times(count, () => confirmation({ by: 'a', earner: 'person:c:b', home: 'c:2:1:201' }))
  const theirs = (count: number) =>
    times(count, () => confirmation({ by: 'b', earner: 'household:c:1:1:101', home: 'c:1:1:101' }))

  it('are flagged once both did it twice', () => {
    expect(foundBy('mutual', windowWith([...ours(2), ...theirs(2)], { homesOf }))).toHaveLength(1)
    expect(foundBy('mutual', windowWith([...ours(5), ...theirs(1)], { homesOf }))).toEqual([])
    expect(foundBy('mutual', windowWith([...ours(5)], { homesOf }))).toEqual([])
  })
})

describe('Many confirmed by hand within minutes', () => {
  const inMinutes = (count: number, minutes: number) =>
    times(count, i =>
      confirmation({
        by: ZHANG,
        earner: `person:c:${i}`,
        at: at(ON) + Math.floor((i * minutes * 60_000) / (count - 1)),
      }),
    )

  it('are flagged when there are more than ten in ten minutes', () => {
    expect(foundBy('quickHand', windowWith(inMinutes(11, 10)))).toHaveLength(1)
    expect(foundBy('quickHand', windowWith(inMinutes(10, 10)))).toEqual([])
    expect(foundBy('quickHand', windowWith(inMinutes(11, 11)))).toEqual([])
  })

  it('are not flagged where the code at the place confirmed them, or where it was a round of checks', () => {
    const entries = inMinutes(11, 5)
    const [first] = entries
    const turn: GuardTurn = {
      entryId: first?._id ?? '',
      activityId: 'a',
      title: '值守',
      fromAt: 0,
      untilAt: 1,
      how: 'code',
    }
    expect(foundBy('quickHand', windowWith(entries, { turns: [turn] }))).toEqual([])
    const awards = entries.map(entry => ({ ...entry, kind: 'award' as const }))
    expect(foundBy('quickHand', windowWith(awards))).toEqual([])
  })
})

describe('One in two activities at once', () => {
  const both = [1, 2].map(() => confirmation({ by: ZHANG, earner: WANG }))
  const turns = (overlap: number): GuardTurn[] =>
    both.map(({ _id }, i) => ({
      entryId: _id,
      activityId: `a${i}`,
      title: `活动${i}`,
      fromAt: at(ON, 600 + i * (60 - overlap)),
      untilAt: at(ON, 660 + i * (60 - overlap)),
      how: 'code',
    }))

  it('is flagged when the times overlap by ten minutes', () => {
    expect(foundBy('sameHour', windowWith(both, { turns: turns(10) }))).toHaveLength(1)
    expect(foundBy('sameHour', windowWith(both, { turns: turns(9) }))).toEqual([])
  })

  it('is not flagged for two turns of one activity', () => {
    const same = turns(30).map(turn => ({ ...turn, activityId: 'a' }))
    expect(foundBy('sameHour', windowWith(both, { turns: same }))).toEqual([])
  })
})

describe('Points given away that come back', () => {
  it('are flagged when twenty went each way in thirty days', () => {
    const there = gift('transfer', 'person:c:a', 'person:c:b', 20, dayPlus(ON, -29))
    const back = (points: number) => gift('transfer', 'person:c:b', 'person:c:a', points)
    expect(foundBy('roundTrip', windowWith([there, back(20)]))).toHaveLength(1)
    expect(foundBy('roundTrip', windowWith([there, back(19)]))).toEqual([])
    const early = { ...there, on: dayPlus(ON, -30) }
    expect(foundBy('roundTrip', windowWith([early, back(20)]))).toEqual([])
  })

  it('are flagged also when they went through the fund and back to the same household', () => {
    const donated = gift('donate', 'person:c:a', 'fund:c', 30)
    const home = (room: string) => gift('aid', 'fund:c', `household:c:1:1:${room}`, 30)
    const homesOf = { a: ['c:1:1:101'] }
    expect(foundBy('roundTrip', windowWith([donated, home('101')], { homesOf }))).toHaveLength(1)
    expect(foundBy('roundTrip', windowWith([donated, home('102')], { homesOf }))).toEqual([])
  })
})

describe('A day on which somebody earned far more than otherwise', () => {
  const day = (points: number) => [confirmation({ by: ZHANG, earner: WANG, points })]
  const usually = (points: number, days: number) => ({ before: { [WANG]: { points, days } } })

  it('is flagged above sixty points and above three times their usual', () => {
    expect(foundBy('spike', windowWith(day(61), usually(200, 10)))).toHaveLength(1)
    expect(foundBy('spike', windowWith(day(60), usually(0, 0)))).toEqual([])
    expect(foundBy('spike', windowWith(day(61), usually(204, 10)))).toEqual([])
    expect(foundBy('spike', windowWith(day(61), usually(203, 10)))).toHaveLength(1)
  })

  it('of somebody who had never earned is flagged by the sixty alone', () => {
    const [finding] = foundBy('spike', windowWith(day(61)))
    expect(finding?.said(() => '王秀英')).toContain('前 90 天没有得过分')
  })
})

describe('A month of which one household got too much', () => {
  const LAST = '2026-11-30'
  const month = (part: number, whole: number, on = LAST) =>
    windowWith(
      [
        confirmation({ by: ZHANG, earner: WANG, home: 'c:1:1:101', points: part, at: at(on) }),
        ...times(20, i =>
          confirmation({
            by: ZHANG,
            earner: `person:c:${i}`,
            home: `c:2:1:${i}`,
            points: (whole - part) / 20,
            at: at(on),
          }),
        ),
      ],
      { on },
    )

  it('is flagged above fifteen percent, once the month is over', () => {
    expect(foundBy('concentrated', month(160, 1000))).toHaveLength(1)
    expect(foundBy('concentrated', month(150, 1000))).toEqual([])
    expect(foundBy('concentrated', month(160, 1000, '2026-11-29'))).toEqual([])
  })

  it('is not flagged where hardly anything was issued', () => {
    expect(foundBy('concentrated', month(100, 480))).toEqual([])
    expect(foundBy('concentrated', month(100, 500))).toHaveLength(1)
  })
})
