import { DAY_MS, monthPlus } from '@domain/kernel'
import { demoForAll } from '../fixture'
import { compoundId, today } from './there'

const demo = demoForAll()
const lastMonth = () => monthPlus(today(demo).slice(0, 7), -1)
const ask = (no: number, words = '这笔钱为什么比上个月多？', as = 'p-wang') =>
  demo.as(as).call('income', 'ask', { compoundId, month: lastMonth(), no, words })

describe('Questions about a line', () => {
  test('stand beside it for everyone, without a name; answered, the answer stands there too', async () => {
    const asked = await ask(4)
    if (!asked.ok) throw new Error(asked.code)
    const { question } = asked.value
    expect(question).toMatchObject({ from: '3号楼住户', no: 4, answer: null, mine: true })
    expect(JSON.stringify(question)).not.toContain('王秀英')
    const seen = async (as: string) =>
      (await demo.as(as).get('income', 'statement', { compoundId, month: lastMonth() })).questions.find(
        one => one._id === question._id,
      )
    expect(await seen('p-tenant')).toMatchObject({ words: question.words, mine: false })
    expect(
      await demo.as('p-wang').call('income', 'answer', { questionId: question._id, words: '不知道' }),
    ).toMatchObject({
      code: 'call.forbidden',
    })
    const said = { questionId: question._id, words: '上月少收了一周，这月补上。' }
    await demo.as('p-property').get('income', 'answer', said)
    expect(await seen('p-tenant')).toMatchObject({
      answer: { words: said.words, by: '陈立新', role: '物业经理' },
    })
    expect(await demo.as('p-committee').call('income', 'answer', said)).toMatchObject({
      code: 'income.answeredAlready',
    })
  })

  test('must be answered within three working days, and are shown as they are when nobody does', async () => {
    const asked = await ask(0, '整张表的字能不能再大一点？')
    if (!asked.ok) throw new Error(asked.code)
    const { askedAt, dueAt } = asked.value.question
    expect(dueAt - askedAt).toBeGreaterThan(2 * DAY_MS)
    expect(dueAt - askedAt).toBeLessThan(15 * DAY_MS)
  })

  test('are refused about a line that is not there, a month not published, in another compound, or when one has five open', async () => {
    expect(await ask(999)).toMatchObject({ code: 'income.lineUnknown' })
    const about = { compoundId, month: today(demo).slice(0, 7), no: 1, words: '这笔是什么？' }
    expect(await demo.as('p-wang').call('income', 'ask', about)).toMatchObject({
      code: 'income.notPublished',
    })
    expect(await ask(1, '这笔是什么？', 'p-ly-resident')).toMatchObject({ code: 'call.forbidden' })
    for (let n = 0; n < 5; n++)
      expect(await ask(1, `第${n}个问题是什么？`, 'p-unit-head')).toMatchObject({ ok: true })
    expect(await ask(1, '还有一个问题？', 'p-unit-head')).toMatchObject({ code: 'income.tooManyQuestions' })
  })
})

describe('Asking for an audit', () => {
  const demand = (as: string) => demo.as(as).call('income', 'demandAudit', { compoundId })

  test('an owner’s voice counts once a household; a tenant has none', async () => {
    const before = (await demo.as('p-wang').get('income', 'overview', { compoundId })).audit
    const first = await demand('p-wang')
    expect(first).toMatchObject({ ok: true, value: { households: before.households + 1, isReached: false } })
    expect(await demand('p-wang')).toMatchObject({ code: 'income.demandedAlready' })
    expect(await demand('p-wang-daughter')).toMatchObject({ code: 'income.notOwner' })
    expect(await demand('p-tenant')).toMatchObject({ code: 'income.notOwner' })
    const after = (await demo.as('p-wang').get('income', 'overview', { compoundId })).audit
    expect(after).toMatchObject({ mine: true, ofHouseholds: before.ofHouseholds })
    expect(after.areaCentiM2).toBeGreaterThan(before.areaCentiM2)
  })
})
