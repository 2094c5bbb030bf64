import { dayOf, dayPlus } from '@domain/kernel'
import { checkReceipt } from '@domain/vote'
import { demoForAll } from '../fixture'
import { cast, DRAFT, days, drafted, enter, HERE, lineOf, noticed } from './there'

const demo = demoForAll()
const as = (personId: string) => demo.as(personId)
const show = (personId: string, voteId: string) => as(personId).get('vote', 'show', { voteId })
const VOTERS = ['p-wang', 'p-unit-head', 'p-building-head', 'p-committee', 'p-supervisor', 'p-supervisor-2']

let voteId: string
beforeAll(async () => {
  voteId = await drafted(demo, { mode: 'statutory' })
}, 60_000)

describe('A statutory vote, from its draft to the receipt', () => {
  it('is nobody else’s before its roll lies open', async () => {
    expect(await as('p-wang').call('vote', 'show', { voteId })).toMatchObject({ code: 'call.notFound' })
    expect(await as('p-wang').call('vote', 'keep', { ...HERE, voteId, draft: DRAFT })).toMatchObject({
      code: 'call.forbidden',
    })
    const { votes } = await as('p-wang').get('vote', 'list', HERE)
    expect(votes.map(({ id }) => id)).not.toContain(voteId)
  })

  it('has a roll with every household’s area, and the owners who are registered', async () => {
    const { vote } = await show('p-secretary', voteId)
    const buildings = await demo.cloud.query('places', {
      query: { 'path.compound': 'tianrun', kind: 'building' },
      limit: 100,
    })
    const area = (buildings as unknown as { units: { households: { areaCentiM2: number }[] }[] }[])
      .flatMap(({ units }) => units.flatMap(({ households }) => households))
      .reduce((sum, { areaCentiM2 }) => sum + areaCentiM2, 0)
    expect(vote.roll?.areaCentiM2).toBe(area)
    expect(vote.roll?.heads).toBe(528)
    const { owners } = await as('p-secretary').get('vote', 'roll', { voteId, text: '3号楼2单元301' })
    expect(owners).toMatchObject([{ name: '王秀英', key: 'tianrun:3:2:301' }])
  })

  it('lets a resident say what is wrong, and cannot be frozen before that is decided', async () => {
    await as('p-secretary').get('vote', 'openRoll', { voteId })
    const { owner } = await lineOf(demo, 'p-wang', voteId)
    const asked = { voteId, ownerKey: owner.key, kind: 'name' as const, words: '还有我老伴李大山' }
    await as('p-wang').get('vote', 'askCorrection', asked)
    expect(await as('p-tenant').call('vote', 'askCorrection', asked)).toMatchObject({
      code: 'vote.notOnRoll',
    })
    await days(demo, 7)
    const freeze = () => as('p-secretary').call('vote', 'freeze', { voteId })
    expect(await freeze()).toMatchObject({ code: 'vote.correctionsWait' })
    const { corrections } = await as('p-secretary').get('vote', 'corrections', { voteId })
    const change = { name: owner.name, coOwners: ['李大山'], isDeveloper: false, areas: [] }
    await as('p-secretary').get('vote', 'decideCorrection', {
      correctionId: corrections[0]?._id ?? '',
      isAccepted: true,
      answer: '已按房产证加上',
      change,
    })
    const line = await lineOf(demo, 'p-wang', voteId)
    expect(line).toMatchObject({
      owner: { coOwners: ['李大山'] },
      correction: { state: 'accepted', answer: '已按房产证加上' },
    })
    expect((await freeze()).ok).toBe(true)
    expect(await as('p-secretary').call('vote', 'drawRoll', { voteId })).toMatchObject({
      code: 'vote.notNow',
    })
  })

  it('is noticed fifteen whole days before, and open at its moment though no timer has run', async () => {
    const today = dayOf(demo.cloud.now())
    const notice = (wait: number) =>
      as('p-secretary').call('vote', 'notice', {
        voteId,
        opensOn: dayPlus(today, wait),
        closesOn: dayPlus(today, wait + 9),
      })
    expect(await notice(15)).toMatchObject({ code: 'vote.noticeTooShort' })
    expect((await notice(16)).ok).toBe(true)
    expect(await cast(demo, 'p-wang', voteId, 'yes')).toMatchObject({ code: 'vote.notOpenYet' })
    expect((await show('p-wang', voteId)).noticeHash).toMatch(/^[0-9a-f]{64}$/)
    await days(demo, 16)
    expect((await show('p-wang', voteId)).vote.state).toBe('open')
  })

  it('shows nobody before the close what was chosen, only how many took part', async () => {
    for (const [i, voter] of VOTERS.entries())
      expect(await cast(demo, voter, voteId, i === 5 ? 'no' : 'yes')).toMatchObject({ ok: true })
    for (const person of ['p-secretary', 'p-committee', 'p-tenant', 'p-district']) {
      const { vote, tookPart } = await show(person, voteId)
      expect(vote.result).toBeNull()
      expect(tookPart.heads).toBe(VOTERS.length)
      expect(await as(person).call('vote', 'receipts', { voteId })).toMatchObject({
        code: 'vote.notPublished',
      })
    }
    const { buildings } = await as('p-secretary').get('vote', 'board', { voteId })
    expect(buildings.find(({ buildingId }) => buildingId === 'tianrun:3')).toMatchObject({ tookPart: null })
  })

  it('refuses a ballot after the close, and publishes by itself', async () => {
    await enter(demo, 'p-grid', voteId, 'tianrun:1:1:101', 'yes')
    await days(demo, 10)
    expect(await cast(demo, 'p-secretary', voteId, 'yes')).toMatchObject({ code: 'vote.closed' })
    await demo.cloud.runTimer('keep')
    expect((await show('p-wang', voteId)).vote.result).toBeNull()
    await days(demo, 4)
    await demo.cloud.runTimer('keep')
    const { vote } = await show('p-tenant', voteId)
    expect(vote).toMatchObject({
      state: 'published',
      result: {
        papersAside: 1,
        tally: {
          tookPart: { heads: 6 },
          quorum: { heads: { part: 6, of: 528, needed: 352, missing: 346, isMet: false } },
          questions: [{ yes: { heads: 5 }, noHeads: 1, isPassed: false }],
        },
      },
    })
    expect(vote.history.map(({ event }) => event)).toEqual([
      'openRoll',
      'freeze',
      'notice',
      'open',
      'close',
      'publish',
    ])
  })

  it('lets everyone find their own line in the published list, and nobody another’s', async () => {
    const { vote } = await show('p-wang', voteId)
    const { lines } = await as('p-wang').get('vote', 'receipts', { voteId })
    expect(lines).toHaveLength(6)
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['choices', 'receipt'])
    for (const voter of VOTERS) {
      const { owner, ballot } = await lineOf(demo, voter, voteId)
      if (!ballot || !vote.result) throw new Error('no ballot')
      const mine = { voteId, ownerKey: owner.key, receipt: ballot.receipt, cast: ballot }
      expect(checkReceipt(mine, lines, vote.result)).toEqual([])
    }
    const daughter = await show('p-wang-daughter', voteId)
    // Her mother's home and the one she rents: she owns neither.
    expect(daughter.mine.map(({ mayCast, ballot }) => [mayCast, ballot])).toEqual([
      ['notOwner', null],
      ['notOwner', null],
    ])
  })

  it('is handed out as a workbook to whoever is in charge, and to nobody else', async () => {
    for (const what of ['roll', 'result'] as const) {
      const { url } = await as('p-secretary').get('vote', 'exportSheet', { voteId, what })
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
      expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
      expect(await as('p-wang').call('vote', 'exportSheet', { voteId, what })).toMatchObject({
        code: 'call.forbidden',
      })
    }
  })
})

describe('Giving a vote up', () => {
  it('says why, and takes no ballot any more', async () => {
    const other = await drafted(demo)
    await noticed(demo, other)
    await days(demo, 4)
    await as('p-secretary').get('vote', 'cancel', { voteId: other, why: '方案要重新做' })
    expect(await cast(demo, 'p-wang', other, 'yes')).toMatchObject({ code: 'vote.closed' })
    expect((await show('p-wang', other)).vote.history.at(-1)).toMatchObject({ why: '方案要重新做' })
  })
})
