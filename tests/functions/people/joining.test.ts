import { demoForAll, type Phone } from '../fixture'

const demo = demoForAll()

const DOOR = { householdId: 'tianrun:3:2:502', buildingId: 'tianrun:3' }
const homesOf = async (phone: Phone) => (await phone.get('people', 'me', {})).me.homes
const codeFor = async (who: string, relation: 'owner' | 'tenant' | 'family', door = DOOR) =>
  (await demo.as(who).get('people', 'invite', { ...door, relation })).code

describe('Joining by a code', () => {
  test('the one with the code becomes what the code says, in that household, at once', async () => {
    const newcomer = await demo.newcomer('许文娟')
    const code = await codeFor('p-grid', 'tenant')
    await newcomer.get('people', 'joinByCode', {
      code: ` ${code.toLowerCase().slice(0, 4)}-${code.slice(4)}`,
    })
    expect(await homesOf(newcomer)).toMatchObject([
      { householdId: DOOR.householdId, relation: 'tenant', admittedBy: 'p-grid' },
    ])
    const raised = await newcomer.get('station', 'raise', {
      compoundId: 'tianrun',
      title: '5楼水压不够',
      words: '早晚做饭时水很小',
      photos: [],
      spot: '3号楼2单元',
      entryId: 'facilities',
    })
    expect(raised).toMatchObject({ state: 'raised', mine: true })
  })

  test('of ten who use one code at the same moment exactly one is let in, and the others are told why not', async () => {
    const code = await codeFor('p-secretary', 'family')
    const crowd = await Promise.all(Array.from({ length: 10 }, (_, i) => demo.newcomer(`路人${i}`)))
    const answers = await Promise.all(crowd.map(one => one.call('people', 'joinByCode', { code })))
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer.code).toBe('people.codeSpent')
    const homes = await Promise.all(crowd.map(homesOf))
    expect(homes.flat()).toHaveLength(1)
  })

  test('the same answer comes back when the phone asks again because the first answer was lost', async () => {
    const newcomer = await demo.newcomer('邓雨欣')
    const code = await codeFor('p-grid', 'family')
    const first = await newcomer.get('people', 'joinByCode', { code }, 'lost-answer')
    expect(await newcomer.get('people', 'joinByCode', { code }, 'lost-answer')).toEqual(first)
    expect(await homesOf(newcomer)).toHaveLength(1)
  })

  test('nobody guesses: unknown codes are refused alike, and none is given for a household one has no say in', async () => {
    const stranger = await demo.newcomer('试试看')
    for (const code of ['AAAA', '34679ACD', "'; --"])
      expect(await stranger.call('people', 'joinByCode', { code })).toMatchObject({
        code: 'people.codeUnknown',
      })
    for (const who of ['p-tenant', 'p-ly-grid', 'p-property'])
      expect(await demo.as(who).call('people', 'invite', { ...DOOR, relation: 'family' })).toMatchObject({
        ok: false,
      })
  })

  test('a tenant does not make somebody an owner', async () => {
    const own = { householdId: 'tianrun:5:1:402', buildingId: 'tianrun:5' }
    expect(await demo.as('p-tenant').call('people', 'invite', { ...own, relation: 'owner' })).toMatchObject({
      code: 'people.relationNotYours',
    })
    expect(await demo.as('p-tenant').call('people', 'invite', { ...own, relation: 'family' })).toMatchObject({
      ok: true,
    })
  })
})

describe('Joining by asking', () => {
  const ask = async (name: string, householdId = 'tianrun:3:1:602') => {
    const phone = await demo.newcomer(name)
    const { requests } = await phone.get('people', 'askToJoin', {
      householdId,
      buildingId: 'tianrun:3',
      relation: 'owner',
      words: '刚搬来',
    })
    return { phone, joinRequestId: requests[0]?._id ?? '' }
  }

  test('the building head, the grid worker or the secretary lets one in; nobody else sees who asks', async () => {
    for (const who of ['p-building-head', 'p-grid', 'p-secretary']) {
      const { phone, joinRequestId } = await ask(`等${who}`)
      const { requests } = await demo.as(who).get('people', 'joinRequests', { skip: 0 })
      expect(requests.map(one => one._id)).toContain(joinRequestId)
      await demo.as(who).get('people', 'decideJoin', { joinRequestId, admit: true, why: '' })
      expect(await homesOf(phone)).toMatchObject([{ relation: 'owner', admittedBy: who }])
    }
    const { joinRequestId } = await ask('没人看见')
    for (const who of ['p-wang', 'p-tenant', 'p-property', 'p-ly-grid', 'p-grid-hanlin']) {
      const seen = await demo.as(who).get('people', 'joinRequests', { skip: 0 })
      expect(seen.requests.map(one => one._id)).not.toContain(joinRequestId)
      expect(
        await demo.as(who).call('people', 'decideJoin', { joinRequestId, admit: true, why: '' }),
      ).toMatchObject({ ok: false, code: 'call.forbidden' })
    }
  })

  test('a no says why, lets nobody in, and is decided once however many tap at the same time', async () => {
    const { phone, joinRequestId } = await ask('不认识')
    expect(
      await demo.as('p-grid').call('people', 'decideJoin', { joinRequestId, admit: false, why: '' }),
    ).toMatchObject({ code: 'people.whyMissing' })
    const answers = await Promise.all([
      demo.as('p-grid').call('people', 'decideJoin', { joinRequestId, admit: false, why: '查无此户' }),
      demo.as('p-secretary').call('people', 'decideJoin', { joinRequestId, admit: true, why: '' }),
      demo.as('p-building-head').call('people', 'decideJoin', { joinRequestId, admit: true, why: '' }),
    ])
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    const { me, requests } = await phone.get('people', 'me', {})
    expect(me.homes).toHaveLength(answers[0]?.ok ? 0 : 1)
    expect(requests.find(one => one._id === joinRequestId)?.state).toBe(
      answers[0]?.ok ? 'declined' : 'admitted',
    )
  })

  test('a door that is not on the roll cannot be asked for', async () => {
    const phone = await demo.newcomer('门牌记错')
    const door = {
      householdId: 'tianrun:3:2:999',
      buildingId: 'tianrun:3',
      relation: 'owner',
      words: '',
    } as const
    expect(await phone.call('people', 'askToJoin', door)).toMatchObject({ ok: false })
  })
})

describe('What is kept about one', () => {
  test('is given whole to the one it is about: name, homes, matters, what they did; and nothing of others', async () => {
    const { json } = await demo.as('p-wang').get('people', 'exportMine', {})
    const kept = JSON.parse(json)
    expect(kept.person).toMatchObject({ _id: 'p-wang', name: '王秀英' })
    expect(kept.person.homes).toHaveLength(1)
    expect(json).not.toContain('openid')
    for (const name of ['王秀英', '许文娟']) expect(json.includes(name)).toBe(name === '王秀英')
    const others = await demo.cloud.query('people', { limit: 10_000 })
    const named = others.filter(one => one.name !== '王秀英' && json.includes(String(one.name)))
    expect(named.map(one => one.name)).toEqual([])
  })

  test('holds what they chose and promised: their home’s orders, their votes, their pledges', async () => {
    const wang = demo.as('p-wang')
    const { json } = await wang.get('people', 'exportMine', {})
    const { choices } = JSON.parse(json)
    expect(choices.votes).toMatchObject([
      { voteId: 'vote-roof', mine: [{ by: 'online', personId: 'p-wang' }] },
    ])
    const { mine } = await wang.get('menu', 'round', { roundId: 'tianrun:r1' })
    const tapped = { roundId: 'tianrun:r1', ticks: ['light'], revision: mine?.revision ?? 0 }
    await wang.get('menu', 'order', tapped)
    const after = JSON.parse((await wang.get('people', 'exportMine', {})).json)
    expect(after.choices.orders).toMatchObject([
      { roundId: 'tianrun:r1', ticks: ['light'], myTaps: ['light'] },
    ])
    const ly = demo.as('p-ly-resident')
    await ly.get('works', 'pledge', { projectId: 'ly-liyuan:r1:light', fen: 7_700, revision: 0 })
    const theirs = JSON.parse((await ly.get('people', 'exportMine', {})).json)
    expect(theirs.works.pledges).toMatchObject([{ projectId: 'ly-liyuan:r1:light', promisedFen: 7_700 }])
  })

  test('whoever moves out leaves the household and may not raise for it any more', async () => {
    const mover = await demo.newcomer('要搬走')
    await mover.get('people', 'joinByCode', { code: await codeFor('p-grid', 'tenant') })
    await mover.get('people', 'leaveHousehold', { householdId: DOOR.householdId })
    expect(await homesOf(mover)).toEqual([])
    expect(await mover.call('people', 'leaveHousehold', { householdId: DOOR.householdId })).toMatchObject({
      code: 'people.notYourHome',
    })
    expect(await mover.call('station', 'queue', { placeId: 'tianrun', skip: 0 })).toMatchObject({
      code: 'call.forbidden',
    })
  })
})

test('a code is good for seven days, and not an hour longer', async () => {
  const code = await codeFor('p-grid', 'family')
  const late = await demo.newcomer('来晚的人')
  await demo.cloud.advanceClock(7 * 24)
  expect(await late.call('people', 'joinByCode', { code })).toMatchObject({ code: 'people.codeExpired' })
})
