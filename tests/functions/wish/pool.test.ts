import { photoOf } from '../../../local/demo/photos'
import { demoForAll, type Phone } from '../fixture'
import { bring, broughtBy, claimOn, dayIn, neighboursOf, wishFor, wishOf } from './neighbours'

const demo = demoForAll()
let people: Phone[]
beforeAll(async () => {
  people = await neighboursOf(demo, 'tianrun')
})
const neighbour = (i: number): Phone => people[i] as Phone
const seenBy = (phone: Phone, wishId: string) => phone.get('wish', 'wish', { wishId })
const poolOf = async (phone: Phone, placeId: string, level: 'compound' | 'community' | 'subdistrict') =>
  (await phone.get('wish', 'pool', { placeId, level })).wishes

describe('A wish in the pool', () => {
  it('shows a family name and a building, and to nobody outside door, telephone or name', async () => {
    const wishId = await wishOf(neighbour(0))
    const line = (await poolOf(neighbour(1), 'tianrun', 'compound')).find(({ _id }) => _id === wishId)
    expect(line?.who).toMatch(/^.{1,2}\*\*$/)
    expect(line?.place).toMatch(/^\d+号楼$/)
    const seen = JSON.stringify([line, await seenBy(neighbour(1), wishId)])
    const [stored] = await demo.cloud.query('wishes', { query: { _id: wishId } })
    const whose = stored?.for as { name: string; place: string; householdId: string }
    for (const secret of [
      whose.name,
      whose.place,
      whose.householdId,
      '0558-7788',
      String(neighbour(0).personId),
    ])
      expect(seen).not.toContain(secret)
  })

  it('shows the claimer name, door and telephone, until it is thanked for', async () => {
    const wishId = await wishOf(neighbour(2))
    await claimOn(demo, neighbour(3), wishId)
    const claimed = await seenBy(neighbour(3), wishId)
    expect(claimed.contact).toContain('0558-7788')
    expect(claimed.door).toMatch(/单元/)
    expect(claimed.who).not.toContain('*')
    expect((await seenBy(neighbour(4), wishId)).contact).toBeNull()
    await bring(neighbour(3), wishId)
    await neighbour(2).get('wish', 'thank', { wishId, words: '谢谢您' })
    expect(await seenBy(neighbour(3), wishId)).toMatchObject({ contact: null, door: null })
  })

  it('is taken on by exactly one of fifty who tap at once; every other reads that it is taken', async () => {
    const wishId = await wishOf(neighbour(5))
    const answers = await Promise.all(people.slice(10, 60).map(phone => claimOn(demo, phone, wishId)))
    expect(answers).toHaveLength(50)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = answers.flatMap(answer => (answer.ok ? [] : [answer.code]))
    expect(new Set(refused)).toEqual(new Set(['wish.claimedAlready']))
  })

  it('is one of at most three a person has in hand, however many they tap at once', async () => {
    const wishes = await Promise.all([70, 71, 72, 73, 74].map(i => wishOf(neighbour(i))))
    const answers = await Promise.all(wishes.map(wishId => claimOn(demo, neighbour(75), wishId)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
    expect(answers.flatMap(answer => (answer.ok ? [] : [answer.code]))).toEqual([
      'wish.tooManyClaims',
      'wish.tooManyClaims',
    ])
    const [first] = wishes.filter((_, i) => answers[i]?.ok)
    await bring(neighbour(75), first ?? '')
    const [left] = wishes.filter((_, i) => !answers[i]?.ok)
    expect(await claimOn(demo, neighbour(75), left ?? '')).toMatchObject({ ok: true })
  })

  it('is one of at most three of a household, and another when one is fulfilled or taken back', async () => {
    const answers = await Promise.allSettled([1, 2, 3, 4, 5].map(() => wishOf(neighbour(76))))
    const made = answers.flatMap(answer => (answer.status === 'fulfilled' ? [answer.value] : []))
    expect(made).toHaveLength(3)
    await neighbour(76).get('wish', 'withdraw', { wishId: made[0] ?? '', why: '已经修好了' })
    await wishOf(neighbour(76))
  })
})

describe('Who may take a wish on', () => {
  it('is nobody of the household, nor who entered it', async () => {
    const own = await demo.as('p-wang').get('wish', 'mine', { of: 'made' })
    expect(own.wishes.length).toBeGreaterThan(0)
    const wishId = await wishOf(demo.as('p-wang'))
    expect(await claimOn(demo, demo.as('p-wang-daughter'), wishId)).toMatchObject({ code: 'wish.ownHome' })
    const entered = await wishFor(demo.as('p-unit-head'), 'tianrun:3:2:501')
    expect(await claimOn(demo, demo.as('p-unit-head'), entered)).toMatchObject({ code: 'wish.ownMade' })
  })

  it('is nobody of another compound while it is in the compound’s pool, and nobody of another district ever', async () => {
    const wishId = await wishOf(neighbour(80))
    const [stranger] = await neighboursOf(demo, 'xinhua')
    expect(await claimOn(demo, stranger as Phone, wishId)).toMatchObject({ code: 'wish.notYourPool' })
    expect(await (stranger as Phone).call('wish', 'wish', { wishId })).toMatchObject({
      code: 'call.forbidden',
    })
    expect(
      await (stranger as Phone).call('wish', 'pool', { placeId: 'tianrun', level: 'compound' }),
    ).toMatchObject({ code: 'call.forbidden' })
    expect(await claimOn(demo, demo.as('p-ly-tenant'), wishId)).toMatchObject({ code: 'call.forbidden' })
    const counts = await demo.as('p-ly-tenant').call('wish', 'pools', { placeId: 'tianrun' })
    expect(counts).toMatchObject({ ok: false, code: 'call.forbidden' })
  })

  it('in the community’s pool is everybody of the community', async () => {
    const [stranger] = await neighboursOf(demo, 'xinhua')
    const [line] = await poolOf(stranger as Phone, 'xinhua', 'community')
    expect(line).toMatchObject({ title: '想要一辆旧轮椅', compoundName: '天润花园' })
    expect(await claimOn(demo, stranger as Phone, line?._id ?? '')).toMatchObject({ ok: true })
  })

  it('sees what waits for their hand, what is due first: thanks to give, and promises to keep', async () => {
    const helper = neighbour(90)
    const wishes = [await wishOf(neighbour(91)), await wishOf(neighbour(92)), await wishOf(helper)]
    await claimOn(demo, helper, wishes[0] ?? '', 9)
    await claimOn(demo, helper, wishes[1] ?? '', 2)
    await broughtBy(demo, neighbour(93), wishes[2] ?? '')
    const { wishes: todo } = await helper.get('wish', 'todo', {})
    expect(todo.map(({ _id }) => _id)).toEqual([wishes[1], wishes[2], wishes[0]])
    expect((await demo.as('p-grid').get('wish', 'todo', {})).wishes).toEqual([])
    const made = await demo.as('p-grid').get('wish', 'mine', { of: 'made' })
    expect(made.wishes.map(({ who }) => who).sort()).toEqual(['吴爷爷', '陈大爷'])
  })

  it('gets back what they wished for and what they did, in the export of all that is kept of them, and nobody’s door', async () => {
    const helper = neighbour(94)
    const wishId = await wishOf(neighbour(95))
    await broughtBy(demo, helper, wishId)
    const theirs = JSON.parse((await helper.get('people', 'exportMine', {})).json)
    expect(theirs.claimedWishes).toEqual([expect.objectContaining({ _id: wishId, state: 'delivered' })])
    expect(JSON.stringify(theirs.claimedWishes)).not.toContain('0558-7788')
    const wishers = JSON.parse((await neighbour(95).get('people', 'exportMine', {})).json)
    expect(wishers.wishes).toEqual([expect.objectContaining({ _id: wishId, contact: expect.any(String) })])
  })

  it('sees as many in each tab as are counted', async () => {
    for (const [who, placeId] of [
      ['p-wang', 'tianrun'],
      ['p-grid', 'grid-xuege-1'],
      ['p-community', 'xuege-xuege'],
      ['p-subdistrict', 'xuege'],
    ] as const) {
      const { open } = await demo.as(who).get('wish', 'pools', { placeId })
      for (const level of ['compound', 'community', 'subdistrict'] as const)
        expect([who, level, Math.min(20, open[level])]).toEqual([
          who,
          level,
          (await poolOf(demo.as(who), placeId, level)).length,
        ])
      expect(open.subdistrict).toBe(1)
    }
  })

  it('promises a day within two weeks', async () => {
    const wishId = await wishOf(neighbour(81))
    for (const days of [-1, 15])
      expect(await claimOn(demo, neighbour(82), wishId, days)).toMatchObject({ code: 'wish.badDay' })
    expect(dayIn(demo, 14) > dayIn(demo, 0)).toBe(true)
    expect(await claimOn(demo, neighbour(82), wishId, 14)).toMatchObject({ ok: true })
  })
})

describe('What is typed', () => {
  it('never holds a number of somebody, but the line for the claimer may', async () => {
    const wish = { kind: 'thing', title: '想要一把椅子', photo: null, contact: '13812345678' } as const
    const words = '请打电话 13812345678 联系'
    const phone = neighbour(83)
    expect(await phone.call('wish', 'make', { compoundId: 'tianrun', ...wish, words })).toMatchObject({
      code: 'wish.personalNumber',
    })
    const made = await phone.call('wish', 'make', { compoundId: 'tianrun', ...wish, words: '旧的也可以的' })
    expect(made).toMatchObject({ ok: true, value: { state: 'open' } })
  })

  it('comes with photos of one’s own only', async () => {
    const wishId = await wishOf(neighbour(84))
    await claimOn(demo, neighbour(85), wishId)
    const theirs = await neighbour(86).upload('x.png', new Uint8Array(photoOf('road')))
    const input = { wishId, words: '送到了', photos: [theirs] }
    expect(await neighbour(85).call('wish', 'deliver', input)).toMatchObject({ code: 'call.foreignFile' })
    await broughtBy(demo, neighbour(87), await wishOf(neighbour(88)))
  })
})
