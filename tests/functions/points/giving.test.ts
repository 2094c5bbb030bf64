import { monthOf } from '@domain/kernel'
import { demoForAll, newRequestId } from '../fixture'

const demo = demoForAll()
const compoundId = 'tianrun'
const HOME = 'tianrun:3:2:301'

const as = (personId: string) => demo.as(personId)
const purses = async (personId: string) => {
  const { mine, home } = await as(personId).get('points', 'wallet', { compoundId })
  return { mine: mine.balance, home: home.purse.balance }
}
const allOf = async (collection: string) => demo.cloud.query(collection, { query: { compoundId } })
const sumOf = async (): Promise<number> =>
  (await allOf('pointAccounts')).reduce((sum, account) => sum + Number(account.balance), 0)

/** The household gets points that its people can use: a clause kept, as the secretary has seen. */
const endow = async (ruleKey: string) => {
  await as('p-secretary').get('points', 'award', { householdId: HOME, ruleKey, words: '邻居都看见了' })
}
/** Puts points on a person's own account, as if earned. */
const load = (personId: string, points: number) => {
  const year = new Date(demo.cloud.now()).getUTCFullYear()
  const base = { compoundId, path: { compound: compoundId }, shownAs: 'masked', count: 1 }
  demo.cloud.load('pointAccounts', [
    {
      ...base,
      _id: `person:${compoundId}:${personId}`,
      kind: 'person',
      ownerId: personId,
      holder: { name: '', place: '' },
      lots: { [year]: points },
      balance: points,
      expiresOn: `${year + 1}-12-31`,
    },
    {
      ...base,
      _id: `issue:${compoundId}:test-${personId}`,
      kind: 'issue',
      ownerId: `test-${personId}`,
      holder: { name: '', place: '' },
      lots: { [year]: -points },
      balance: -points,
      expiresOn: null,
    },
  ])
}

describe('Passing points on in the family', () => {
  it('moves them to the household, and both see it', async () => {
    load('p-wang-daughter', 40)
    const before = await purses('p-wang')
    const after = await as('p-wang-daughter').get('points', 'transfer', {
      compoundId,
      to: { kind: 'household' },
      points: 15,
      words: '给妈妈换油',
    })
    expect(after.mine.balance).toBe(25)
    expect(after.home.balance).toBe(before.home + 15)
    expect((await purses('p-wang')).home).toBe(before.home + 15)
    const { lines } = await as('p-wang').get('points', 'history', { compoundId, of: 'home', skip: 0 })
    expect(lines[0]).toMatchObject({
      kind: 'transfer',
      points: 15,
      words: '给妈妈换油',
      after: before.home + 15,
    })
    const { months } = await as('p-wang').get('points', 'months', { compoundId, of: 'home' })
    for (const { opening, closing, lines: moved } of months) {
      const { earned, returned, got, ...went } = moved
      const out = Object.values(went).reduce((sum, points) => sum + points, 0)
      expect(closing).toBe(opening + earned + returned + got - out)
    }
    expect(months.at(-1)).toMatchObject({ month: monthOf(demo.cloud.now()), closing: before.home + 15 })
  })

  it('reaches a member of the household, and nobody else', async () => {
    const { members } = await as('p-wang-daughter').get('points', 'family', { compoundId })
    expect(members.map(one => one.personId)).toContain('p-wang')
    const give = (personId: string) =>
      as('p-wang-daughter').call('points', 'transfer', {
        compoundId,
        to: { kind: 'person', personId },
        points: 5,
        words: '',
      })
    const before = (await purses('p-wang')).mine
    expect((await give('p-wang')).ok).toBe(true)
    expect((await purses('p-wang')).mine).toBe(before + 5)
    for (const other of ['p-tenant', 'p-wang-daughter', 'nobody'])
      expect(await give(other)).toMatchObject({ ok: false, code: 'points.noMember' })
  })

  it('twenty times at once never gives more than there is, and every no says so', async () => {
    load('p-unit-head', 50)
    const before = await sumOf()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        as('p-unit-head').call('points', 'transfer', {
          compoundId,
          to: { kind: 'household' },
          points: 7,
          words: '',
        }),
      ),
    )
    expect(answers.filter(answer => answer.ok)).toHaveLength(7)
    for (const answer of answers)
      if (!answer.ok) expect(answer).toMatchObject({ code: 'points.notEnough', facts: { have: 1, need: 7 } })
    expect((await purses('p-unit-head')).mine).toBe(1)
    expect(await sumOf()).toBe(before)
  })

  it('the same request twice gives once, and answers alike', async () => {
    load('p-supervisor-3', 30)
    const requestId = newRequestId()
    const give = () =>
      as('p-supervisor-3').call(
        'points',
        'transfer',
        { compoundId, to: { kind: 'household' }, points: 10, words: '' },
        requestId,
      )
    const [one, other] = await Promise.all([give(), give()])
    expect(one).toEqual(other)
    expect(await give()).toEqual(one)
    expect((await purses('p-supervisor-3')).mine).toBe(20)
  })
})

describe('The compound’s fund', () => {
  it('takes what a household gives, and helps another one; everyone may read it', async () => {
    await endow('simpleFeast')
    const before = await as('p-tenant').get('points', 'sums', { compoundId })
    await as('p-wang').get('points', 'donate', { compoundId, from: 'home', points: 30 })
    const { fund } = await as('p-secretary').get('points', 'aid', {
      householdId: 'tianrun:5:1:402',
      points: 12,
      words: '住院后行动不便',
    })
    expect(fund).toBe(before.fund + 18)
    const { lines } = await as('p-tenant').get('points', 'history', { compoundId, of: 'fund', skip: 0 })
    expect(lines.slice(0, 2).map(({ kind, points }) => [kind, points])).toEqual([
      ['aid', -12],
      ['donate', 30],
    ])
  })

  it('is given from by who is in charge, never to oneself, never more than is in it', async () => {
    const aid = (personId: string, householdId: string, points = 1) =>
      as(personId).call('points', 'aid', { householdId, points, words: '帮扶' })
    expect(await aid('p-wang', 'tianrun:5:1:402')).toMatchObject({ code: 'call.forbidden' })
    expect(await aid('p-secretary', 'tianrun:4:1:501')).toMatchObject({ code: 'points.sameHome' })
    expect(await aid('p-secretary', 'tianrun:5:1:402', 99_999)).toMatchObject({ code: 'points.notEnough' })
    expect(await aid('p-secretary-xinhua', 'tianrun:5:1:402')).toMatchObject({ code: 'call.forbidden' })
  })
})

describe('The tariff', () => {
  it('is made anew by who is in charge; of two who change the same one the later is told', async () => {
    const { tariff } = await as('p-wang').get('points', 'tariff', { compoundId })
    const draft = {
      compoundId,
      version: tariff.version,
      budget: 15_000,
      rules: tariff.rules,
      why: '议事会 11 月通过',
    }
    expect(await as('p-wang').call('points', 'keepTariff', draft)).toMatchObject({ code: 'call.forbidden' })
    const answers = await Promise.all(
      ['p-secretary', 'p-community'].map(one => as(one).call('points', 'keepTariff', draft)),
    )
    expect(answers.map(answer => (answer.ok ? 'yes' : answer.code)).sort()).toEqual([
      'points.tariffChanged',
      'yes',
    ])
    const after = await as('p-wang').get('points', 'tariff', { compoundId })
    expect(after).toMatchObject({ canKeep: false, tariff: { version: tariff.version + 1, budget: 15_000 } })
  })
})

describe('Points that are too old', () => {
  it('leave the account by themselves, once, and the sum stays', async () => {
    const year = new Date(demo.cloud.now()).getUTCFullYear() - 2
    const _id = `person:${compoundId}:p-supervisor-4`
    demo.cloud.load('pointAccounts', [
      {
        _id,
        compoundId,
        path: { compound: compoundId },
        shownAs: 'masked',
        count: 2,
        kind: 'person',
        ownerId: 'p-supervisor-4',
        holder: { name: '', place: '' },
        lots: { [year]: 9, [year + 2]: 4 },
        balance: 13,
        expiresOn: `${year + 1}-12-31`,
      },
    ])
    const before = await sumOf()
    const wallet = await as('p-supervisor-4').get('points', 'balance', { compoundId })
    expect(wallet).toEqual({ balance: 13, spendable: 4 })
    await Promise.all([demo.cloud.runTimer('keep'), demo.cloud.runTimer('keep')])
    expect(await as('p-supervisor-4').get('points', 'balance', { compoundId })).toEqual({
      balance: 4,
      spendable: 4,
    })
    expect(await sumOf()).toBe(before)
    const { lines } = await as('p-supervisor-4').get('points', 'history', { compoundId, of: 'mine', skip: 0 })
    expect(lines.map(({ kind, points }) => [kind, points])).toEqual([['expire', -9]])
  })
})
