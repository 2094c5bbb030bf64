import { demoForAll, type Phone } from '../fixture'
import { bring, broughtBy, claimOn, neighboursOf, wishOf } from './neighbours'

const demo = demoForAll()
let people: Phone[]
beforeAll(async () => {
  people = await neighboursOf(demo, 'tianrun')
})
const neighbour = (i: number): Phone => people[i] as Phone
type Stored = {
  level: string
  state: string
  dueAt: number | null
  revision: number
  claimer: unknown
  history: { event: string; why: string }[]
}
const stored = async (id: string) => {
  const [wish] = await demo.cloud.query('wishes', { query: { _id: id } })
  return wish as unknown as Stored
}
const told = async (id: string) => (await stored(id)).history.map(({ event }) => event).join(' ')
const DAY = 24

describe('Time and a wish', () => {
  it('lets it rise after seven days, and seven more, never in silence and never beyond the subdistrict', async () => {
    const wishId = await wishOf(neighbour(0))
    await demo.cloud.advanceClock(6 * DAY)
    expect(await told(wishId)).toBe('make')
    await demo.cloud.advanceClock(DAY + 1)
    expect(await stored(wishId)).toMatchObject({ level: 'community', state: 'open' })
    await demo.cloud.advanceClock(7 * DAY)
    const risen = await stored(wishId)
    expect(risen).toMatchObject({ level: 'subdistrict', dueAt: null })
    for (const event of risen.history.slice(1)) expect(event.why).toMatch(/升到.+心愿库/)
    await demo.cloud.advanceClock(30 * DAY)
    expect(await told(wishId)).toBe('make rise rise')
  })

  it('opens again what was promised and not brought, and frees the claimer’s hand', async () => {
    const helper = neighbour(1)
    const wishes = await Promise.all([2, 3, 4].map(i => wishOf(neighbour(i))))
    for (const wishId of wishes) expect(await claimOn(demo, helper, wishId, 2)).toMatchObject({ ok: true })
    await demo.cloud.advanceClock(4 * DAY)
    for (const wishId of wishes) {
      expect(await told(wishId)).toBe('make claim lapse')
      expect(await stored(wishId)).toMatchObject({ state: 'open', claimer: null, level: 'compound' })
    }
    expect(await claimOn(demo, helper, wishes[0] ?? '', 2)).toMatchObject({ ok: true })
  })

  it('reminds once of thanks, and from then on somebody in charge may give them', async () => {
    const wishId = await wishOf(neighbour(5))
    await broughtBy(demo, neighbour(6), wishId)
    const secretary = demo.as('p-secretary')
    const waits = async () => (await secretary.get('wish', 'waiting', {})).wishes.map(({ _id }) => _id)
    expect(await waits()).not.toContain(wishId)
    await demo.cloud.advanceClock(8 * DAY)
    expect(await told(wishId)).toBe('make claim deliver remind')
    expect(await waits()).toContain(wishId)
    expect((await neighbour(5).get('wish', 'waiting', {})).wishes).toEqual([])
    await demo.cloud.advanceClock(8 * DAY)
    expect(await told(wishId)).toBe('make claim deliver remind')
    const thanked = await secretary.get('wish', 'thank', { wishId, words: '已上门看过，修好了' })
    expect(thanked).toMatchObject({ state: 'thanked', points: 20 })
    expect(await waits()).not.toContain(wishId)
  })

  it('does each thing once when four keepers are at it at once', async () => {
    const [one] = await demo.cloud.query('wishes', { query: { _id: await wishOf(neighbour(10)) } })
    const past = demo.cloud.now() - 1
    const copies = Array.from({ length: 40 }, (_, i) => ({
      ...one,
      _id: `late-${i}`,
      risesAt: past,
      dueAt: past,
    }))
    demo.cloud.load('wishes', copies as never)
    const event = { Type: 'Timer', TriggerName: 'keep', Time: '', Message: '' }
    await Promise.all([1, 2, 3, 4].map(() => demo.cloud.callFunction('keeper', event, null)))
    for (const { _id } of copies) expect(await told(_id)).toBe('make rise')
  })

  it('gives some days to bring again what was not received', async () => {
    const wishId = await wishOf(neighbour(14))
    await broughtBy(demo, neighbour(15), wishId)
    await demo.cloud.advanceClock(5 * DAY)
    await neighbour(14).get('wish', 'notReceived', { wishId, why: '没有人来过' })
    await demo.cloud.advanceClock(2 * DAY)
    await bring(neighbour(15), wishId)
    expect((await stored(wishId)).state).toBe('delivered')
  })
})
