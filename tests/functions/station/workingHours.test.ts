import { addWorkingDays, addWorkingMinutes, dayOf } from '@domain/kernel'
import { type Demo, openDemo } from '../fixture'

const HOUR_MS = 3_600_000
let demo: Demo
/** A working morning, not on the full minute: as most moments are. */
beforeAll(async () => {
  demo = await openDemo()
  const morning = addWorkingMinutes(demo.cloud.now() + 24 * HOUR_MS, 61) + 17_123
  await demo.cloud.advanceClock((morning - demo.cloud.now()) / HOUR_MS)
})
afterAll(() => demo.close())

describe('in the middle of a working day', () => {
  test('what was just raised is listed and shown with whole minutes left', async () => {
    const wang = demo.as('p-wang')
    const raised = await wang.get('station', 'raise', {
      compoundId: 'tianrun',
      title: '3号楼东侧路灯不亮',
      words: '路灯坏了半个月，晚上老人出门看不见台阶。',
      spot: '',
      entryId: 'facilities',
    })
    expect(raised.minutesLeft).toBeGreaterThan(0)
    const { matters } = await wang.get('station', 'mine', { skip: 0 })
    expect(matters.map(line => line._id)).toContain(raised._id)
    for (const { dueAt, minutesLeft } of matters) expect(Number.isInteger(minutesLeft)).toBe(dueAt !== null)
  })

  test('a clock stopped half-way through a minute keeps that minute', async () => {
    const secretary = demo.as('p-secretary')
    const { groups } = await secretary.get('station', 'today', {})
    const matterId = groups.find(group => group.kind === 'toAccept')?.matters[0]?._id ?? ''
    await secretary.get('station', 'accept', { matterId, level: 'compound', urgency: 'ordinary', why: '' })
    const before = await secretary.get('station', 'matter', { matterId })
    const untilOn = addWorkingDays(dayOf(demo.cloud.now()), 2)
    const paused = await secretary.get('station', 'pause', { matterId, untilOn, why: '等待鉴定结果' })
    expect(paused.pause?.minutesLeft).toBeGreaterThanOrEqual(Number(before.minutesLeft))
    expect(Number.isInteger(paused.pause?.minutesLeft)).toBe(true)
  })
})
