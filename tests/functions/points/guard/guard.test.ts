import { DAY_MS, dayOf, momentOf } from '@domain/kernel'
import type { Account, Flag, PointEntry } from '@domain/points'
import { openidOf } from '../../../../local/demo/people'
import { demoForAll, newRequestId, Phone } from '../../fixture'

const demo = demoForAll()
const HERE = { compoundId: 'tianrun' }
const HOUR = 3_600_000

const flagsBy = async (query: object): Promise<Flag[]> =>
  (await demo.cloud.query('pointFlags', { query: query as never, limit: 100 })) as unknown as Flag[]
const openFlag = async (rule: string): Promise<Flag> => {
  const [flag] = await flagsBy({ rule, state: 'open' })
  if (!flag) throw new Error(`no open flag of ${rule}`)
  return flag
}
const accountOf = async (id: string): Promise<Account> =>
  (await demo.cloud.query('pointAccounts', { query: { _id: id } }))[0] as unknown as Account
const entriesOf = async (ids: readonly string[]): Promise<PointEntry[]> =>
  (await demo.cloud.query('pointEntries', {
    query: { _id: { $in: [...ids] } },
    limit: 100,
  })) as unknown as PointEntry[]
const earnerIn = async ({ evidence }: Flag): Promise<string> =>
  (await entriesOf(evidence))[0]?.to.account ?? ''
const WHY = '那几天他在外地'

describe('The supervisors’ queue', () => {
  it('shows what is open, and apart from it what was looked at', async () => {
    const open = await demo.as('p-supervisor').get('points', 'flags', { ...HERE, isOpen: true, skip: 0 })
    expect(open.flags.map(({ rule }) => rule).sort()).toEqual(['samePair', 'spike'])
    const done = await demo.as('p-supervisor').get('points', 'flags', { ...HERE, isOpen: false, skip: 0 })
    expect(done.flags).toMatchObject([{ rule: 'quickHand', state: 'cleared' }])
  })

  it('is for the supervisors and the community’s officer, not for who gives or earns points', async () => {
    const asked = { ...HERE, isOpen: true, skip: 0 }
    for (const who of ['p-wang', 'p-secretary', 'p-building-head', 'p-ly-supervisor'])
      expect(await demo.as(who).call('points', 'flags', asked)).toMatchObject({ code: 'call.forbidden' })
    expect(await demo.as('p-community').call('points', 'flags', asked)).toMatchObject({ ok: true })
  })

  it('says why: the figures, who is concerned, and every entry it rests on', async () => {
    const { _id, evidence } = await openFlag('samePair')
    const view = await demo.as('p-supervisor').get('points', 'flag', { flagId: _id })
    expect(view.flag.words).toMatch(/^30 天里，张建国 给 .+ 确认了 9 次，一共 135 分/)
    expect(view.lines.map(({ id }) => id).sort()).toEqual([...evidence].sort())
    expect(view.lines[0]).toMatchObject({ byName: '张建国', points: 15, isReversed: false })
    expect(view.mayDecide).toBe(true)
  })
})

describe('Taking points back', () => {
  const take = (who: string, flagId: string, entryIds: readonly string[], requestId = newRequestId()) =>
    demo.as(who).call('points', 'takeBack', { flagId, entryIds: [...entryIds], why: WHY }, requestId)

  it('takes nothing where one of the entries is not the flag’s', async () => {
    const { _id, evidence } = await openFlag('samePair')
    const [other] = await demo.cloud.query('pointEntries', { query: { kind: 'award' }, limit: 1 })
    expect(await take('p-supervisor', _id, [...evidence, String(other?._id)])).toMatchObject({
      code: 'points.flagEntries',
    })
    expect((await entriesOf(evidence)).every(({ reversedBy }) => reversedBy === null)).toBe(true)
  })

  it('is refused in words where the points were given on since, and then takes none of them', async () => {
    const flag = await openFlag('spike')
    const earner = await earnerIn(flag)
    const personId = earner.split(':').at(-1) ?? ''
    const phone = new Phone(demo.cloud, personId, openidOf(personId))
    await phone.get('points', 'donate', { ...HERE, from: 'mine', points: 60 })
    const { balance } = await accountOf(earner)
    const answer = await take('p-supervisor', flag._id, flag.evidence)
    expect(answer).toMatchObject({ code: 'points.spentSince' })
    expect(answer.ok ? '' : answer.message).toMatch(/已经不够撤销这 \d+ 分/)
    expect((await accountOf(earner)).balance).toBe(balance)
    expect((await entriesOf(flag.evidence)).every(({ reversedBy }) => reversedBy === null)).toBe(true)
    expect((await openFlag('spike')).decision).toBeNull()
  })

  it('lowers the balance by just those entries, once, and of two at once only one is heard', async () => {
    const { _id, evidence } = await openFlag('samePair')
    const account = await earnerIn({ evidence } as Flag)
    const before = (await accountOf(account)).balance
    const requestId = newRequestId()
    const [ours, theirs] = await Promise.all([
      take('p-supervisor', _id, evidence, requestId),
      take('p-supervisor-3', _id, evidence),
    ])
    const [won, lost] = ours.ok ? [ours, theirs] : [theirs, ours]
    expect(won).toEqual({ ok: true, value: { state: 'takenBack', points: 135 } })
    expect(lost).toMatchObject({ code: 'points.flagDecided' })
    expect((await accountOf(account)).balance).toBe(before - 135)
    if (ours.ok) expect(await take('p-supervisor', _id, evidence, requestId)).toEqual(ours)
    expect((await accountOf(account)).balance).toBe(before - 135)
    const sums = await demo.as('p-wang').get('points', 'sums', HERE)
    expect(sums.issued).toBe(sums.held + sums.spent + sums.expired)
    const view = await demo.as('p-supervisor').get('points', 'flag', { flagId: _id })
    expect(view.flag.decision).toMatchObject({ why: WHY, points: 135 })
    expect(view.mayDecide).toBe(false)
  })

  it('clears what was in order, with the reason, and then it stays decided', async () => {
    const { _id } = await openFlag('spike')
    const asked = { flagId: _id, why: '当天四项都有人在场' }
    expect(await demo.as('p-supervisor').get('points', 'clearFlag', asked)).toEqual({ state: 'cleared' })
    expect(await demo.as('p-supervisor-3').call('points', 'clearFlag', asked)).toMatchObject({
      code: 'points.flagDecided',
    })
  })
})

describe('The guard’s night', () => {
  /** A neighbour to whom the building head awards ten points a day, as the ledger would have it. */
  const suspicious = (): PointEntry[] => {
    const now = demo.cloud.now()
    return Array.from({ length: 8 }, (_, i): PointEntry => {
      const at = now - i * 2 * DAY_MS
      const on = dayOf(at)
      const to = 'household:tianrun:1:1:102'
      const from = `issue:tianrun:${on.slice(0, 7)}`
      return {
        _id: `odd-${i}`,
        compoundId: 'tianrun',
        path: { compound: 'tianrun' },
        at,
        on,
        servedOn: on,
        month: on.slice(0, 7),
        kind: 'award',
        words: '邻里互助',
        points: 30,
        lots: { [on.slice(0, 4)]: 30 },
        from: { account: from, kind: 'issue', after: 0 },
        to: { account: to, kind: 'household', after: 0 },
        accounts: [from, to],
        rule: null,
        about: null,
        homeId: 'tianrun:1:1:102',
        byId: 'p-building-head',
        byName: '张建国',
        reverses: null,
        reversedBy: null,
      }
    })
  }
  const night = async () => {
    const tomorrow = momentOf(dayOf(demo.cloud.now() + DAY_MS), 10)
    await demo.cloud.advanceClock((tomorrow - demo.cloud.now()) / HOUR)
    await Promise.all([demo.cloud.runTimer('keep'), demo.cloud.runTimer('keep')])
  }
  const found = () => flagsBy({ homes: 'tianrun:1:1:102' })

  it('raises a flag once, with who confirmed and for whom, however many timers run', async () => {
    demo.cloud.load('pointEntries', suspicious() as never)
    await night()
    await demo.cloud.runTimer('keep')
    const flags = await found()
    expect(flags.map(({ rule }) => rule)).toEqual(['samePair'])
    expect(flags[0]?.evidence).toHaveLength(8)
    expect(flags[0]?.verifiers).toEqual(['p-building-head'])
    expect(flags[0]?.homes.sort()).toEqual(['tianrun:1:1:102', 'tianrun:3:1:201'])
  })

  it('is not for a supervisor of the household that earned: 钱德厚 lives there', async () => {
    const [flag] = await found()
    const flagId = flag?._id ?? ''
    const view = await demo.as('p-supervisor').get('points', 'flag', { flagId })
    expect(view.mayDecide).toBe(false)
    const asked = { flagId, why: '都是我家做的' }
    expect(await demo.as('p-supervisor').call('points', 'clearFlag', asked)).toMatchObject({
      code: 'points.flagOwn',
    })
    const taking = { ...asked, entryIds: flag?.evidence ?? [] }
    expect(await demo.as('p-supervisor').call('points', 'takeBack', taking)).toMatchObject({
      code: 'points.flagOwn',
    })
  })

  it('does not raise again what was cleared', async () => {
    const [flag] = await found()
    await demo.as('p-supervisor-3').get('points', 'clearFlag', { flagId: flag?._id ?? '', why: '确有其事' })
    const { _id: _, ...last } = suspicious()[0] as PointEntry
    const elsewhere = { ...last, _id: 'odd-else', homeId: 'tianrun:2:1:101', byId: 'p-secretary' }
    demo.cloud.load('pointEntries', [elsewhere] as never)
    await night()
    expect(await found()).toHaveLength(1)
  })
})
