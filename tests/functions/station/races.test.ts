import { type Demo, newRequestId, openDemo, Phone } from '../fixture'

let demo: Demo
beforeAll(async () => {
  demo = await openDemo()
}, 60_000)
afterAll(() => demo.close())

const raised = async (title = '东门的灯不亮了') =>
  demo.as('p-wang').get('station', 'raise', {
    compoundId: 'tianrun',
    title,
    words: '晚上看不见路，请修一修',
    spot: '东门',
    entryId: 'facilities',
  })
const stored = async (id: string) => {
  const [matter] = await demo.cloud.query('matters', { query: { _id: id } })
  return matter as unknown as {
    revision: number
    state: string
    supportCount: number
    supporters: { householdId: string }[]
    history: { event: string; seq: number }[]
    phase: string
    mergedInto: string | null
  }
}
const eventsOf = async (id: string) => (await stored(id)).history.map(one => one.event)
const day = (days: number) =>
  new Date(demo.cloud.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)

describe('The same request again, and many at once', () => {
  test('a matter raised five times at once under one request id is one matter', async () => {
    const requestId = newRequestId()
    const input = {
      compoundId: 'tianrun',
      title: '西门的灯不亮了',
      words: '晚上看不见路',
      spot: '',
      entryId: 'facilities',
    }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => demo.as('p-wang').call('station', 'raise', input, requestId)),
    )
    const again = await demo.as('p-wang').call('station', 'raise', input, requestId)
    const ids = [...answers, again].map(answer => answer.ok && answer.value._id)
    expect(new Set(ids).size).toBe(1)
    const found = await demo.cloud.query('matters', { query: { title: '西门的灯不亮了' } })
    expect(found).toHaveLength(1)
  })

  test('somebody else’s request id is not mine: the same id from two people is two matters', async () => {
    const requestId = newRequestId()
    const input = {
      compoundId: 'tianrun',
      title: '南门的灯不亮了',
      words: '晚上看不见路',
      spot: '',
      entryId: 'facilities',
    }
    const mine = await demo.as('p-wang').get('station', 'raise', input, requestId)
    const theirs = await demo.as('p-tenant').get('station', 'raise', input, requestId)
    expect(theirs._id).not.toBe(mine._id)
  })

  test('every step sent three times at once is taken once, and each answer shows it taken', async () => {
    const matter = await raised('东门道闸坏了三天')
    const steps = [
      ['p-secretary', 'accept', { level: 'compound', urgency: 'ordinary', why: '' }],
      ['p-secretary', 'deliberate', { meetingOn: day(1), where: '议事亭', who: '大家一起' }],
      ['p-secretary', 'report', { words: '已约好时间' }],
      ['p-secretary', 'escalate', { reason: 'manyBodies', why: '要几家一起' }],
      ['p-community', 'sendDown', { why: '小区能办' }],
      ['p-supervisor', 'review', { grade: 'good', words: '推进有力' }],
      ['p-wang', 'withdraw', { why: '自己修好了' }],
    ] as const
    for (const [who, action, more] of steps) {
      const requestId = newRequestId()
      const send = () =>
        demo.as(who).call('station', action, { matterId: matter._id, ...more } as never, requestId)
      const answers = await Promise.all([send(), send(), send()])
      expect([action, answers.map(answer => answer.ok || answer.code)]).toEqual([action, [true, true, true]])
      const events = await eventsOf(matter._id)
      expect([action, events.filter(event => event === action).length]).toEqual([action, 1])
    }
    const { revision, history } = await stored(matter._id)
    expect([revision, history.map(one => one.seq)]).toEqual([8, [0, 1, 2, 3, 4, 5, 6, 7]])
  })

  test('two officers who accept at the same moment: one does, the other is told that it is done', async () => {
    const matter = await raised('北门道闸坏了三天')
    const accept = () =>
      demo.as('p-secretary').call('station', 'accept', {
        matterId: matter._id,
        level: 'compound',
        urgency: 'ordinary',
        why: '',
      })
    const answers = await Promise.all([accept(), accept(), accept(), accept()])
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer.code).toBe('station.notNow')
    expect(await eventsOf(matter._id)).toEqual(['raise', 'accept'])
  })

  test('sixty neighbours and their families tap at once: each household is counted once', async () => {
    const matter = await raised('健身器材松动伤人')
    const people = await demo.cloud.query('people', {
      query: { 'homes.path.compound': 'tianrun' },
      limit: 1000,
    })
    const neighbours = people
      .filter(person => person._id !== 'p-wang' && person._id !== 'p-wang-daughter')
      .slice(0, 60)
      .map(person => ({
        phone: new Phone(demo.cloud, String(person._id), String(person.openid)),
        household: (person.homes as { householdId: string }[])[0]?.householdId,
      }))
    const tap = ({ phone }: (typeof neighbours)[number]) =>
      phone.call('station', 'support', { matterId: matter._id })
    await Promise.all([...neighbours, ...neighbours].map(tap))
    const { supportCount, supporters } = await stored(matter._id)
    const households = new Set(neighbours.map(one => one.household))
    expect(supportCount).toBe(households.size)
    expect(new Set(supporters.map(one => one.householdId))).toEqual(households)
    expect(supporters).toHaveLength(households.size)
    const daughter = await demo.as('p-wang-daughter').call('station', 'support', { matterId: matter._id })
    expect(daughter).toMatchObject({ ok: false, code: 'station.ownMatter' })
  })

  test('two matters merged into each other at once: one goes on, one is merged, none is lost', async () => {
    const one = await raised('楼道堆物太多了')
    const other = await raised('楼道堆物怎么办')
    const merge = (matterId: string, intoId: string) =>
      demo.as('p-secretary').call('station', 'merge', { matterId, intoId, why: '同一件事' })
    const answers = await Promise.all([merge(one._id, other._id), merge(other._id, one._id)])
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    const states = [await stored(one._id), await stored(other._id)]
    expect(states.map(matter => matter.state).sort()).toEqual(['merged', 'raised'])
    const merged = states.find(matter => matter.state === 'merged')
    expect([one._id, other._id]).toContain(merged?.mergedInto)
  })

  test('two administrators who edit the scope lists from the same version: the second must look again', async () => {
    const { version, entries } = await demo.as('p-district').get('station', 'scope', { placeId: 'qiaocheng' })
    const edit = (title: string) =>
      demo.as('p-district').call('station', 'editScope', {
        districtId: 'qiaocheng',
        baseVersion: version,
        entries: entries.map((entry, i) => (i === 0 ? { ...entry, title } : entry)),
      })
    const answers = await Promise.all([edit('小区安全与监控'), edit('小区安保监控')])
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.find(answer => !answer.ok)).toMatchObject({ code: 'station.scopeChanged' })
    const now = await demo.as('p-wang').get('station', 'scope', { placeId: 'tianrun' })
    expect(now.version).toBe(version + 1)
    const audited = await demo.cloud.query('audit', { query: { personId: 'p-district' } })
    expect(audited.map(row => row.action)).toEqual(['station.editScope'])
  })
})
