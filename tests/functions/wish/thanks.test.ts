import { photoOf } from '../../../local/demo/photos'
import { demoForAll, newRequestId, type Phone } from '../fixture'
import { bring, broughtBy, claimOn, neighboursOf, wishFor, wishOf } from './neighbours'

const demo = demoForAll()
let people: Phone[]
beforeAll(async () => {
  people = await neighboursOf(demo, 'tianrun')
})
const neighbour = (i: number): Phone => people[i] as Phone
const balanceOf = async (phone: Phone) =>
  (await phone.get('points', 'balance', { compoundId: 'tianrun' })).balance
const thank = (phone: Phone, wishId: string, requestId?: string) =>
  phone.call('wish', 'thank', { wishId, words: '谢谢您，换得真好' }, requestId)

describe('The thanks', () => {
  it('bring the claimer the points of the tariff once, however often they are said and however the answer is lost', async () => {
    const [wisher, helper] = [neighbour(0), neighbour(1)]
    const wishId = await wishOf(wisher)
    await broughtBy(demo, helper, wishId)
    const before = await balanceOf(helper)
    const requestId = newRequestId()
    const answers = await Promise.all([
      thank(wisher, wishId, requestId),
      thank(wisher, wishId, requestId),
      ...Array.from({ length: 8 }, () => thank(wisher, wishId)),
    ])
    expect(answers.some(({ ok }) => ok)).toBe(true)
    const codes = answers.flatMap(answer => (answer.ok ? [] : [answer.code]))
    expect(codes.every(code => code === 'wish.notNow')).toBe(true)
    expect(await balanceOf(helper)).toBe(before + 20)
    const entries = await demo.cloud.query('pointEntries', { query: { 'about.id': wishId } })
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ kind: 'earn', byId: wisher.personId, rule: { key: 'wish' } })
    const sums = await wisher.get('points', 'sums', { compoundId: 'tianrun' })
    expect(sums.issued).toBe(sums.held + sums.spent + sums.expired)
  })

  it('are never said by the claimer, nor by a stranger, nor before it was brought', async () => {
    const wishId = await wishOf(neighbour(2))
    await claimOn(demo, neighbour(3), wishId)
    expect(await thank(neighbour(2), wishId)).toMatchObject({ code: 'wish.notNow' })
    await bring(neighbour(3), wishId)
    expect(await thank(neighbour(3), wishId)).toMatchObject({ code: 'wish.sameHome' })
    expect(await thank(neighbour(4), wishId)).toMatchObject({ code: 'wish.notWisher' })
    expect(await thank(demo.as('p-secretary'), wishId)).toMatchObject({ code: 'wish.notYetOnBehalf' })
  })

  it('are said by who entered the wish, for somebody without a phone; never for one of their own household', async () => {
    const wishId = await wishFor(demo.as('p-unit-head'), 'tianrun:3:2:501')
    await broughtBy(demo, neighbour(5), wishId)
    expect(await thank(demo.as('p-unit-head'), wishId)).toMatchObject({ ok: true, value: { points: 20 } })
    const seen = await neighbour(5).get('wish', 'wish', { wishId })
    expect(seen.thanks).toMatchObject({ onBehalf: true, name: '周桂芳', points: 20 })
  })

  it('for somebody without a home there bring no points, and say why', async () => {
    const wishId = await wishOf(neighbour(6))
    await broughtBy(demo, demo.as('p-property-staff'), wishId)
    const answer = await thank(neighbour(6), wishId)
    expect(answer).toMatchObject({
      ok: true,
      value: { points: 0, note: expect.stringContaining('没有登记') },
    })
  })

  it('stop at the day’s most of the tariff, and say so', async () => {
    const helper = neighbour(7)
    const given: unknown[] = []
    for (const i of [8, 9, 10]) {
      const wishId = await wishOf(neighbour(i))
      await broughtBy(demo, helper, wishId)
      const answer = await thank(neighbour(i), wishId)
      given.push(answer.ok && [answer.value.points, answer.value.note])
    }
    expect(given).toEqual([
      [20, ''],
      [20, ''],
      [0, '当天这一项已到上限'],
    ])
  })

  it('wait for 王阿姨 today', async () => {
    const { wishes } = await demo.as('p-wang').get('wish', 'mine', { of: 'made' })
    const waiting = wishes.find(({ state }) => state === 'delivered')
    expect(waiting?.title).toBe('想学会用手机挂号')
    const seen = await demo.as('p-wang').get('wish', 'wish', { wishId: waiting?._id ?? '' })
    expect(seen.can).toEqual(['thank', 'notReceived'])
    expect(seen.delivery?.photos).toHaveLength(1)
  })
})

describe('What was not received', () => {
  it('goes back to the claimer once, with the reason, and brings nobody points', async () => {
    const [wisher, helper] = [neighbour(20), neighbour(21)]
    const wishId = await wishOf(wisher)
    await broughtBy(demo, helper, wishId)
    const back = await wisher.get('wish', 'notReceived', { wishId, why: '没有人来过' })
    expect(back.state).toBe('claimed')
    expect((await helper.get('wish', 'wish', { wishId })).can).toContain('deliver')
    await bring(helper, wishId)
    const again = await wisher.call('wish', 'notReceived', { wishId, why: '还是没有' })
    expect(again).toMatchObject({ code: 'wish.sentBackBefore' })
    expect(await demo.cloud.query('pointEntries', { query: { 'about.id': wishId } })).toEqual([])
  })

  it('given up with a reason, it is open for others again, who do not read the reason', async () => {
    const wishId = await wishOf(neighbour(22))
    await claimOn(demo, neighbour(23), wishId)
    const why = '家里有急事要出门'
    await neighbour(23).get('wish', 'giveUp', { wishId, why })
    expect((await neighbour(22).get('wish', 'wish', { wishId })).history.at(-1)?.why).toBe(why)
    const seen = await neighbour(24).get('wish', 'wish', { wishId })
    expect(JSON.stringify(seen)).not.toContain(why)
    expect(await claimOn(demo, neighbour(24), wishId)).toMatchObject({ ok: true })
  })
})

describe('The photo', () => {
  it('is one that was really taken: a name of a file that is not there is none', async () => {
    const wishId = await wishOf(neighbour(20))
    await claimOn(demo, neighbour(21), wishId)
    const real = await neighbour(21).upload('real.png', new Uint8Array(photoOf('bulb')))
    const deliver = (photo: string) =>
      neighbour(21).call('wish', 'deliver', { wishId, words: '换好了', photos: [photo] })
    expect(await deliver(real.replace('real.png', 'never-taken.png'))).toMatchObject({
      code: 'call.foreignFile',
    })
    expect(await deliver(real)).toMatchObject({ ok: true })
  })
})
