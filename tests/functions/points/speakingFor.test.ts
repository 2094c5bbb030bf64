import { dayOf } from '@domain/kernel'
import { demoForAll } from '../fixture'

const demo = demoForAll()
/** 王阿姨's household: both who live there have a phone. */
const HOME = 'tianrun:3:2:301'
/** A household without anybody on a phone. */
const QUIET = 'tianrun:3:3:702'

const given = async (householdId: string, ruleKey = 'stairsBlocked') => {
  const on = dayOf(demo.cloud.now())
  const seen = { householdId, personId: null, ruleKey, on, words: '劝过两次还没有改', photos: [] }
  return (await demo.as('p-secretary').get('points', 'deduct', seen)).deduction.id
}
const appeal = (deductionId: string, as: string) =>
  demo.as(as).call('points', 'appealDeduction', { deductionId, words: '已经搬走了', photos: [] })

describe('A household without a phone', () => {
  it('is answered for by the head of its building, not by who gave the notice, nor by a head of elsewhere', async () => {
    const id = await given(QUIET)
    const head = demo.as('p-building-head')
    const { deductions } = await head.get('points', 'deductionsToDo', {})
    expect(deductions.find(one => one.id === id)).toMatchObject({ may: ['appeal'] })
    for (const other of ['p-secretary', 'p-unit-head', 'p-tenant'])
      expect(await appeal(id, other)).toMatchObject({ code: 'points.notYourDeduction' })
    expect((await head.get('points', 'deduction', { deductionId: id })).deduction.may).toEqual(['appeal'])
    expect(await appeal(id, 'p-building-head')).toMatchObject({
      value: { deduction: { state: 'appealed', history: [{}, { byName: '张建国' }] } },
    })
  })

  it('only: for a household with one, its people speak for themselves', async () => {
    const id = await given(HOME)
    expect(await appeal(id, 'p-building-head')).toMatchObject({ code: 'points.notYourDeduction' })
    const { deductions } = await demo.as('p-building-head').get('points', 'deductionsToDo', {})
    expect(deductions.some(one => one.id === id)).toBe(false)
  })
})

describe('Who is told of a notice', () => {
  it('is everybody of the household, with the points and until when they may appeal', async () => {
    const outbox = async () => {
      const { messages } = await fetch(`${demo.cloud.url}/local/outbox`).then(one => one.json())
      return (messages as { touser: string }[]).filter(one => JSON.stringify(one).includes('flyingWire'))
    }
    await given(HOME, 'flyingWire')
    const told = await outbox()
    expect(told.map(({ touser }) => touser).sort()).toEqual(['demo-wang', 'demo-wang-daughter'])
    expect(JSON.stringify(told)).toContain('飞线充电')
    expect(JSON.stringify(told)).toContain('为止可以申诉')
  })
})
