import { demoForAll } from '../fixture'

const demo = demoForAll()

const post = (
  personId: string,
  role: 'buildingHead' | 'supervisor' | 'communityOfficer',
  placeId: string,
) => ({
  personId,
  role,
  placeId,
})

describe('Giving a post', () => {
  test('王阿姨 is made building head of her building, sees who asks to move in, and loses both with the post', async () => {
    const wang = demo.as('p-wang')
    const made = post('p-wang', 'buildingHead', 'tianrun:3')
    expect(await wang.get('people', 'joinRequests', { skip: 0 })).toEqual({ requests: [], more: false })
    const { holder } = await demo.as('p-secretary').get('people', 'grantRole', made)
    expect(holder).toMatchObject({ name: '王秀英', posts: [{ role: 'buildingHead' }] })
    const door = { householdId: 'tianrun:3:3:101', buildingId: 'tianrun:3' }
    expect(await wang.call('people', 'invite', { ...door, relation: 'owner' })).toMatchObject({ ok: true })
    await demo.as('p-secretary').get('people', 'revokeRole', made)
    expect(await wang.call('people', 'invite', { ...door, relation: 'owner' })).toMatchObject({ ok: false })
  })

  test('nobody gives what is above them, elsewhere, or to themselves', async () => {
    const tries = [
      ['p-secretary', post('p-wang', 'communityOfficer', 'xuege-xuege')],
      ['p-secretary', post('p-wang', 'buildingHead', 'xinhua:1')],
      ['p-secretary', post('p-secretary', 'supervisor', 'tianrun')],
      ['p-grid', post('p-wang', 'buildingHead', 'tianrun:3')],
      ['p-wang', post('p-wang', 'buildingHead', 'tianrun:3')],
      ['p-ly-district', post('p-wang', 'buildingHead', 'tianrun:3')],
    ] as const
    for (const [who, input] of tries)
      expect(await demo.as(who).call('people', 'grantRole', input)).toMatchObject({ ok: false })
    expect((await demo.as('p-wang').get('people', 'me', {})).me.posts).toEqual([])
  })

  test('ten taps of one intention make one post', async () => {
    const made = post('p-wang-daughter', 'buildingHead', 'tianrun:5')
    const taps = await Promise.all(
      Array.from({ length: 10 }, () => demo.as('p-secretary').call('people', 'grantRole', made, 'ten-taps')),
    )
    for (const tap of taps) expect(tap).toMatchObject({ ok: true })
    expect((await demo.as('p-wang-daughter').get('people', 'me', {})).me.posts).toHaveLength(1)
  })

  test('who supervises is not also made one of those who are supervised', async () => {
    const both = { personId: 'p-supervisor', role: 'propertyManager', placeId: 'tianrun' } as const
    const answers = await Promise.all(
      ['p-community', 'p-secretary', 'p-district'].map(who => demo.as(who).call('people', 'grantRole', both)),
    )
    for (const answer of answers) expect(answer.ok).toBe(false)
    expect(answers.map(answer => (answer.ok ? '' : answer.code))).toContain('people.incompatible')
  })
})
