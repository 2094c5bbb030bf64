import { addWorkingDays, dayOf } from '@domain/kernel'
import { demoForAll, newRequestId } from '../fixture'

const demo = demoForAll()

const lamp = {
  compoundId: 'tianrun',
  title: '楼道灯不亮了',
  words: '三楼的灯不亮已经一周了',
  photos: [] as string[],
  spot: '3号楼',
  entryId: 'facilities',
} as const
const raise = async (who = 'p-wang', about: Partial<Record<string, unknown>> = {}) =>
  (await demo.as(who).get('station', 'raise', { ...lamp, ...about } as typeof lamp))._id
const secretary = () => demo.as('p-secretary')

describe('The time', () => {
  test('comes with every answer, yes or no, so that a phone whose clock is wrong knows the day', async () => {
    const wang = demo.as('p-wang')
    const isNow = () => Math.abs(wang.toldAt - demo.cloud.now()) < 60_000
    await wang.get('people', 'me', {})
    expect(isNow()).toBe(true)
    await demo.cloud.advanceClock(1)
    expect(await wang.call('station', 'matter', { matterId: 'none' })).toMatchObject({ ok: false })
    expect(isNow()).toBe(true)
    expect((await wang.raw('station', { action: 'fly' })).ok).toBe(false)
    expect(isNow()).toBe(true)
  })
})

describe('A file that is not ours', () => {
  test.each([
    'cloud://other-env/uploads/p-wang/x.jpg',
    'cloud://haoyi-local/uploads/p-wang/..',
    'cloud://haoyi-local/uploads/p-wang/../p-tenant/x.jpg',
    'cloud://haoyi-local/uploads/p-tenant/x.jpg',
    'cloud://haoyi-local/uploads/p-wang/never-arrived.jpg',
  ])('%s is refused, and nobody’s list suffers from it', async photo => {
    const answer = await demo.as('p-wang').call('station', 'raise', { ...lamp, photos: [photo] })
    expect(answer).toMatchObject({ ok: false, code: expect.stringMatching(/^call\.(foreignFile|badInput)$/) })
    expect(await demo.as('p-tenant').call('station', 'queue', { placeId: 'tianrun', skip: 0 })).toMatchObject(
      {
        ok: true,
      },
    )
  })

  test('one that was taken away later is left out, and the rest is shown', async () => {
    const photo = 'cloud://haoyi-local/uploads/p-wang/gone.jpg'
    const [matter] = await demo.cloud.query('matters', { query: { _id: await raise('p-wang') } })
    const matterId = 'm-with-a-photo-gone'
    demo.cloud.load('matters', [{ ...matter, _id: matterId, photos: [photo] }] as never)
    const shown = await demo.as('p-wang').get('station', 'matter', { matterId })
    expect(shown).toMatchObject({ photos: [photo], files: {} })
  })
})

describe('The same request again, because its answer was lost', () => {
  test('answers as it did: a new name, an invitation, a post', async () => {
    const calls = [
      ['p-tenant', 'people', 'rename', { name: '赵小宇' }],
      [
        'p-wang',
        'people',
        'invite',
        { householdId: 'tianrun:3:2:301', buildingId: 'tianrun:3', relation: 'family' },
      ],
      [
        'p-secretary',
        'people',
        'grantRole',
        { personId: 'p-tenant', role: 'unitHead', placeId: 'tianrun:5:1' },
      ],
    ] as const
    for (const [who, room, action, input] of calls) {
      const body = { action, input, requestId: newRequestId() }
      const first = await demo.as(who).raw(room, body)
      expect(first).toMatchObject({ ok: true })
      expect(await demo.as(who).raw(room, body)).toEqual(first)
    }
  })

  test('with other words is another intention: neither swallowed nor answered as the first was', async () => {
    const matterId = await raise()
    const requestId = newRequestId()
    const say = (words: string) =>
      demo.as('p-property').call('station', 'report', { matterId, words, photos: [] }, requestId)
    await secretary().get('station', 'accept', { matterId, level: 'compound', urgency: 'ordinary', why: '' })
    expect(await say('今天开工')).toMatchObject({ ok: true })
    expect(await say('今天开工')).toMatchObject({ ok: true })
    expect(await say('更正：明天开工')).toMatchObject({ ok: true })
    const { history } = await secretary().get('station', 'matter', { matterId })
    expect(history.slice(-2).map(step => step.why)).toEqual(['今天开工', '更正：明天开工'])
  })

  test('shows what was raised though the lists have changed since and it would be refused by now', async () => {
    const requestId = newRequestId()
    const first = await demo
      .as('p-ly-resident')
      .call('station', 'raise', { ...lamp, compoundId: 'ly-liyuan', entryId: 'covenant' }, requestId)
    const lists = await demo.as('p-ly-district').get('station', 'scope', { placeId: 'laiyang' })
    await demo.as('p-ly-district').get('station', 'editScope', {
      districtId: 'laiyang',
      baseVersion: lists.version,
      entries: lists.entries.filter(entry => entry.id !== 'covenant'),
    })
    const again = await demo
      .as('p-ly-resident')
      .call('station', 'raise', { ...lamp, compoundId: 'ly-liyuan', entryId: 'covenant' }, requestId)
    expect(first).toMatchObject({ ok: true })
    expect(again).toMatchObject({ ok: true, value: { _id: (first as { value: { _id: string } }).value._id } })
  })
})

describe('One household, one voice', () => {
  test('whoever makes a code does not use it, and nobody supports twice by moving through households', async () => {
    const head = demo.as('p-building-head')
    const door = { householdId: 'tianrun:3:3:701', buildingId: 'tianrun:3' }
    const { code } = await head.get('people', 'invite', { ...door, relation: 'owner' })
    expect(await head.call('people', 'joinByCode', { code })).toMatchObject({ code: 'people.ownCode' })

    const matterId = await raise()
    const mover = await demo.newcomer('搬来搬去')
    const counts: number[] = []
    for (const room of ['601', '602']) {
      const home = { householdId: `tianrun:3:3:${room}`, buildingId: 'tianrun:3' }
      const invited = await demo.as('p-grid').get('people', 'invite', { ...home, relation: 'owner' })
      await mover.get('people', 'joinByCode', { code: invited.code })
      counts.push((await mover.get('station', 'support', { matterId })).supportCount)
      await mover.get('people', 'leaveHousehold', { householdId: home.householdId })
    }
    expect(counts).toEqual([1, 1])
  })
})

describe('Words that may not be published', () => {
  const bad = '违禁测试词'
  test('are refused wherever they are typed, and leave no trace', async () => {
    const matterId = await raise()
    const tries = [
      ['p-wang', 'withdraw', { matterId, why: bad }],
      ['p-secretary', 'accept', { matterId, level: 'compound', urgency: 'ordinary', why: bad }],
      ['p-secretary', 'escalate', { matterId, reason: 'dispute', why: bad }],
      [
        'p-grid',
        'raiseOnBehalf',
        {
          ...lamp,
          compoundId: undefined,
          buildingId: 'tianrun:3',
          householdId: null,
          residentName: bad,
          channel: 'visit',
        },
      ],
    ] as const
    for (const [who, action, input] of tries)
      expect(await demo.as(who).raw('station', { action, input, requestId: newRequestId() })).toMatchObject({
        ok: false,
        code: 'call.unsafeWords',
      })
    const { history } = await secretary().get('station', 'matter', { matterId })
    expect(history).toHaveLength(1)
  })
})

describe('Who moved out', () => {
  test('still reads and rates what they raised', async () => {
    const mover = await demo.newcomer('刚搬走')
    const door = { householdId: 'tianrun:3:3:501', buildingId: 'tianrun:3' }
    const { code } = await demo.as('p-grid').get('people', 'invite', { ...door, relation: 'tenant' })
    await mover.get('people', 'joinByCode', { code })
    const { _id: matterId } = await mover.get('station', 'raise', lamp)
    await secretary().get('station', 'accept', { matterId, level: 'compound', urgency: 'ordinary', why: '' })
    const dueOn = addWorkingDays(dayOf(demo.cloud.now()), 2)
    const task = { matterId, resolution: '换灯', what: '换灯', owner: '物业', dueOn }
    await secretary().get('station', 'assign', task)
    await secretary().get('station', 'resolve', { matterId, words: '楼道灯换好了', photos: [] })
    await mover.get('people', 'leaveHousehold', { householdId: door.householdId })
    expect(await mover.get('station', 'matter', { matterId })).toMatchObject({
      mine: true,
      state: 'resolved',
    })
    const rated = await mover.get('station', 'rate', { matterId, satisfaction: 'satisfied', words: '' })
    expect(rated.state).toBe('rated')
  })

  test('and who took back their consent reads and leaves, and does nothing else until they agree again', async () => {
    const tenant = demo.as('p-tenant')
    const say = (agreed: boolean) =>
      tenant.get('people', 'enter', { name: '赵宇', consent: { version: '2026-11', agreed } })
    await say(false)
    expect(await tenant.call('station', 'raise', lamp)).toMatchObject({ code: 'people.consentWithdrawn' })
    expect(await tenant.call('station', 'queue', { placeId: 'tianrun', skip: 0 })).toMatchObject({ ok: true })
    await say(true)
    expect(await tenant.call('station', 'raise', lamp)).toMatchObject({ ok: true })
  })
})

describe('What waits today', () => {
  test('none of it hides behind a hundred others', async () => {
    const [one] = await demo.cloud.query('matters', {
      query: { 'path.compound': 'xinhua', state: 'closed' },
      limit: 1,
    })
    if (!one) throw new Error('no matter')
    const late = Array.from({ length: 120 }, (_, i) => ({
      ...one,
      _id: `m-late-${i}`,
      state: 'working',
      phase: 'open',
      level: 'compound',
      dueAt: demo.cloud.now() - 1_000_000 + i,
      pause: null,
    }))
    await demo.cloud.load('matters', late)
    await demo.cloud.load('matters', [
      {
        ...one,
        _id: 'm-new',
        state: 'raised',
        phase: 'open',
        level: 'compound',
        dueAt: demo.cloud.now() + 9e8,
      },
    ])
    const { groups } = await demo.as('p-secretary-xinhua').get('station', 'today', {})
    const counts = Object.fromEntries(groups.map(group => [group.kind, group.count]))
    expect(counts.toHandle).toBeGreaterThanOrEqual(120)
    expect(counts.toAccept).toBeGreaterThanOrEqual(1)
    expect(groups.find(group => group.kind === 'toAccept')?.matters.map(one => one._id)).toContain('m-new')
  })
})

describe('What is published', () => {
  test('a matter that was withdrawn is in no later month', async () => {
    const matterId = await raise('p-wang-daughter')
    await secretary().get('station', 'accept', { matterId, level: 'compound', urgency: 'ordinary', why: '' })
    await demo.as('p-wang-daughter').get('station', 'withdraw', { matterId, why: '自己换好了' })
    const months = [0, 40].map(days =>
      new Date(demo.cloud.now() + days * 86_400_000).toISOString().slice(0, 7),
    )
    const listed = await Promise.all(
      months.map(async month => {
        const ids: string[] = []
        for (let skip = 0, more = true; more; skip += 20) {
          const page = await secretary().get('station', 'publication', { compoundId: 'tianrun', month, skip })
          ids.push(...page.lines.map(({ line }) => line._id))
          more = page.more
        }
        return ids.includes(matterId)
      }),
    )
    expect(listed).toEqual([true, false])
  })

  test('the number in hand is the length of the list in hand', async () => {
    const { open } = await demo.as('p-wang').get('station', 'figures', { placeId: 'tianrun', month: null })
    let listed = 0
    for (let skip = 0, more = true; more; skip += 20) {
      const page = await demo.as('p-wang').get('station', 'queue', { placeId: 'tianrun', skip })
      listed += page.matters.length
      more = page.more
    }
    expect(listed).toBe(open)
  })
})

test('days no calendar of ours reaches are refused, not counted to', async () => {
  const matterId = await raise()
  await secretary().get('station', 'accept', { matterId, level: 'compound', urgency: 'ordinary', why: '' })
  for (const dueOn of ['9999-12-31', '0001-01-01', '2100-01-01'])
    expect(
      await secretary().call('station', 'assign', {
        matterId,
        resolution: '换灯',
        what: '换灯',
        owner: '物业',
        dueOn,
      }),
    ).toMatchObject({ code: 'call.badInput' })
})
