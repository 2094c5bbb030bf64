import { type Demo, openDemo } from '../fixture'
import { digest } from '../hostile/world'

let demo: Demo
beforeEach(async () => {
  demo = await openDemo()
}, 60_000)
afterEach(() => demo.close())

type Stored = {
  _id: string
  dueAt: number | null
  level: string
  revision: number
  history: { event: string; at: number; by: { kind: string } }[]
}
const matters = async (query = {}) =>
  (await demo.cloud.query('matters', { query, limit: 10_000 })) as unknown as Stored[]
const due = async () => (await matters()).filter(one => one.dueAt !== null && one.dueAt <= demo.cloud.now())
const HOURS_IN_WEEK = 168

describe('The sweep, every five minutes', () => {
  test('takes one step with each matter that is due, and touches no other', async () => {
    await demo.cloud.runTimer('sweep')
    const before = new Map((await matters()).map(one => [one._id, one]))
    await demo.cloud.advanceClock(HOURS_IN_WEEK)
    const after = await matters()
    const stepped = after.filter(one => one.revision !== before.get(one._id)?.revision)
    expect(stepped.length).toBeGreaterThan(10)
    for (const one of stepped) {
      const was = before.get(one._id)
      expect(was?.dueAt).toBeLessThanOrEqual(demo.cloud.now())
      expect(one.history.length - (was?.history.length ?? 0)).toBe(1)
      expect(one.history.at(-1)?.by.kind).toBe('clock')
    }
    expect(await due()).toEqual([])
  })

  test('run again, or three times at once, changes nothing more', async () => {
    await demo.cloud.advanceClock(HOURS_IN_WEEK)
    const { matters: before } = await digest(demo)
    await demo.cloud.runTimer('sweep')
    await Promise.all([
      demo.cloud.runTimer('sweep'),
      demo.cloud.runTimer('sweep'),
      demo.cloud.runTimer('sweep'),
    ])
    expect((await digest(demo)).matters).toBe(before)
  })

  test('after three weeks without it each matter has moved by one step only, its new deadline ahead', async () => {
    await demo.cloud.runTimer('sweep')
    const before = new Map((await matters()).map(one => [one._id, one]))
    await demo.cloud.advanceClock(3 * HOURS_IN_WEEK)
    const rungs = ['compound', 'community', 'subdistrict']
    for (const one of await matters()) {
      const was = before.get(one._id)
      expect(one.revision - (was?.revision ?? 0)).toBeLessThanOrEqual(1)
      expect(rungs.indexOf(one.level) - rungs.indexOf(was?.level ?? '')).toBeLessThanOrEqual(1)
      if (one.dueAt !== null) expect(one.dueAt).toBeGreaterThan(demo.cloud.now())
    }
  })

  test('four sweeps that meet take one step between them', async () => {
    const open = await matters({ state: 'accepted', pause: null })
    const copies = open.map(one => ({ ...one, _id: `${one._id}-late`, dueAt: demo.cloud.now() - 1000 }))
    demo.cloud.load('matters', copies as never)
    const event = { Type: 'Timer', TriggerName: 'sweep', Time: new Date().toISOString(), Message: '' }
    const sweeps = Array.from({ length: 4 }, () => demo.cloud.callFunction('clock', event, null))
    await Promise.all(sweeps)
    const late = await matters({ _id: { $regex: '-late$' } })
    expect(late.map(one => one.revision)).toEqual(copies.map(one => one.revision + 1))
    expect(await due()).toEqual([])
  })

  test('who is concerned is told of each step once, however often the teller comes by', async () => {
    await demo.cloud.advanceClock(HOURS_IN_WEEK)
    const outbox = async () =>
      (await fetch(`${demo.cloud.url}/local/outbox`).then(one => one.json())).messages.length
    await demo.cloud.runTimer('tell')
    const told = await outbox()
    expect(told).toBeGreaterThan(0)
    await Promise.all([demo.cloud.runTimer('tell'), demo.cloud.runTimer('tell')])
    expect(await outbox()).toBe(told)
  })
})
