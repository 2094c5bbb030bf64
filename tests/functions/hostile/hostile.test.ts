import { PERMISSIONS } from '@domain/people'
import { DEMO_PEOPLE } from '../../../local/demo'
import { type Demo, newRequestId, openDemo, ROOMS } from '../fixture'
import { schemaOf, spoiled } from './spoil'
import { CALLS, type Call, digest, inputAbout, send } from './world'

let demo: Demo
let matterId: string
let before: Record<string, string>
beforeAll(async () => {
  demo = await openDemo()
  const [matter] = await demo.cloud.query('matters', {
    query: { 'path.compound': 'tianrun', state: 'accepted', level: 'compound' },
  })
  matterId = String(matter?._id)
  before = await digest(demo)
}, 60_000)
afterAll(() => demo.close())

const tokenOf = (personId: string): string => {
  const openid = DEMO_PEOPLE.find(person => person._id === personId)?.openid
  if (!openid) throw new Error(personId)
  return demo.cloud.tokenFor(openid)
}
const bodyOf = ({ name }: Call, input: unknown, requestId: unknown = newRequestId()) =>
  JSON.stringify({ action: name, input, requestId })

const cases = CALLS.map(call => [`${call.room}.${call.name}`, call] as const)
const commands = cases.filter(([, call]) => call.operation.kind === 'command')

describe('Whatever is sent, the answer is a coded refusal in Chinese, no fault, and nothing is written', () => {
  test.each(cases)('%s refuses every spoiled input', async (_, call) => {
    const token = tokenOf('p-secretary')
    let sent = 0
    for (const { how, input } of spoiled(schemaOf(call.operation))) {
      const reply = await send(demo, call.room, token, bodyOf(call, input))
      expect([how, reply]).toEqual([
        how,
        {
          status: 200,
          ok: false,
          code: 'call.badInput',
          message: expect.stringMatching(/^[^a-z]*填写的内容不对/),
          facts: expect.anything(),
          at: expect.any(Number),
        },
      ])
      sent += 1
    }
    expect(sent).toBeGreaterThan(5)
  })

  test.each(commands)('%s wants a request id it can keep', async (_, call) => {
    for (const requestId of [null, '', 7, 'x', '话'.repeat(20), 'a'.repeat(500), { $ne: 1 }]) {
      const reply = await send(
        demo,
        call.room,
        tokenOf('p-secretary'),
        bodyOf(call, inputAbout(matterId, call), requestId),
      )
      expect(reply).toMatchObject({ status: 200, ok: false, code: 'call.badInput' })
    }
  })

  const placed = cases.filter(([, call]) => !['signedIn', 'member'].includes(call.operation.allow))
  test.each(placed)(
    '%s is refused to the secretary, the officer and a resident of another place',
    async (_, call) => {
      for (const stranger of [
        'p-ly-resident',
        'p-ly-grid',
        'p-ly-secretary',
        'p-ly-community',
        'p-ly-district',
      ]) {
        if (!DEMO_PEOPLE.some(person => person._id === stranger)) continue
        const reply = await send(demo, call.room, tokenOf(stranger), bodyOf(call, inputAbout(matterId, call)))
        expect([stranger, reply.status, reply.ok]).toEqual([stranger, 200, false])
        expect(reply.code).not.toBe('fault')
        expect(reply.message).toMatch(/[一-鿿]/)
      }
    },
  )

  const EVERYONES: readonly string[] = Object.keys(PERMISSIONS.resident)
  const official = placed.filter(([, call]) => !EVERYONES.includes(call.operation.allow))
  test.each(official)('%s is refused to a tenant of the compound, who holds no post', async (_, call) => {
    const reply = await send(demo, call.room, tokenOf('p-tenant'), bodyOf(call, inputAbout(matterId, call)))
    expect([reply.status, reply.ok]).toEqual([200, false])
    expect(reply.code).not.toBe('fault')
  })

  const known = cases.filter(([, call]) => call.operation.allow !== 'signedIn')
  test.each(known)('%s is refused to somebody who is signed in and has not entered', async (_, call) => {
    const token = demo.cloud.tokenFor('nobody-has-seen-me')
    const reply = await send(demo, call.room, token, bodyOf(call, inputAbout(matterId, call)))
    expect(reply).toMatchObject({ status: 200, ok: false, code: 'call.unknownPerson' })
  })

  test.each(Object.keys(ROOMS))(
    'the room %s refuses nobody, forged tokens, and what is no call at all',
    async room => {
      const token = tokenOf('p-wang')
      const forged = `demo-secretary.${token.split('.')[1]}`
      for (const bad of [null, 'rubbish', forged]) {
        const reply = await send(demo, room, bad, '{"action":"me","input":{}}')
        expect([bad, reply.status]).toEqual([bad, 401])
      }
      for (const body of [
        '{"action":"dropEverything","input":{}}',
        '{"action":"constructor","input":{}}',
        '{"action":"__proto__","input":{}}',
      ])
        expect(await send(demo, room, token, body)).toMatchObject({ ok: false, code: 'call.unknownAction' })
      for (const body of ['{"action":5}', '{}', '{"input":{}}'])
        expect(await send(demo, room, token, body)).toMatchObject({ ok: false, code: 'call.badInput' })
      for (const body of ['{not json', '[]', '7'])
        expect([body, (await send(demo, room, token, body)).status]).toEqual([body, 400])
    },
  )

  test('a person’s body does not pass for a timer’s', async () => {
    const timer = '{"Type":"Timer","TriggerName":"sweep","Time":"2026-11-21T00:00:00Z","Message":""}'
    const reply = await send(demo, 'clock', tokenOf('p-wang'), timer)
    expect(reply.ok).toBe(false)
  })

  test('and after all of that the store holds what it held', async () => {
    expect(await digest(demo)).toEqual(before)
  })
})
