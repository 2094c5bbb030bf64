import { monthPlus } from '@domain/kernel'
import { demoForAll, newRequestId } from '../fixture'
import { compoundId, discussed, today } from './there'

const demo = demoForAll()

describe('The same request again is answered as it was the first time', () => {
  test('a discussion is recorded once, one after the other and at once', async () => {
    const secretary = demo.as('p-secretary')
    const input = discussed(today(demo), 123_400)
    const record = (id: string) => secretary.call('income', 'recordDecision', input, id)
    const requestId = newRequestId()
    const first = await record(requestId)
    expect(first).toMatchObject({ ok: true })
    expect(await record(requestId)).toEqual(first)
    const other = newRequestId()
    const [one, two] = await Promise.all([record(other), record(other)])
    expect(one).toMatchObject({ ok: true })
    expect(two).toEqual(one)
  })

  test('a question is asked once, one after the other and at once', async () => {
    const input = {
      compoundId,
      month: monthPlus(today(demo).slice(0, 7), -1),
      no: 1,
      words: '这一笔是怎么算出来的？',
    }
    const ask = (id: string) => demo.as('p-wang').call('income', 'ask', input, id)
    const requestId = newRequestId()
    const first = await ask(requestId)
    expect(first).toMatchObject({ ok: true })
    expect(await ask(requestId)).toEqual(first)
    const other = newRequestId()
    const [one, two] = await Promise.all([ask(other), ask(other)])
    expect(one).toMatchObject({ ok: true })
    expect(two).toEqual(one)
  })
})
