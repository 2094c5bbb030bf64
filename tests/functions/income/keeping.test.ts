import { monthPlus } from '@domain/kernel'
import { demoForAll } from '../fixture'
import { compoundId, receipt, takenIn, today } from './there'

const demo = demoForAll()
const ACCOUNT = { holder: '鹤山小区公共收益专户', bank: '莱阳农商银行', tail: '3300' }

describe('Books that begin', () => {
  test('a clerk whom the community names opens 鹤山小区’s books, once, with what there is on the account', async () => {
    const officer = await demo.newcomer('旌旗社区干部')
    const clerk = await demo.newcomer('鹤山会计')
    const grant = (personId: string, role: 'communityOfficer' | 'propertyManager', placeId: string) => ({
      personId,
      role,
      placeId,
    })
    const admin = demo.as('p-ly-district')
    await admin.get('people', 'grantRole', grant(officer.personId, 'communityOfficer', 'chengxiang-jingqi'))
    await officer.get('people', 'grantRole', grant(clerk.personId, 'propertyManager', 'ly-heshan'))
    const firstMonth = today(demo).slice(0, 7)
    const about = {
      compoundId: 'ly-heshan',
      account: ACCOUNT,
      complaint: '社区服务大厅',
      services: [],
      firstMonth,
    }
    expect(await officer.call('income', 'openBooks', about)).toMatchObject({ code: 'call.forbidden' })
    const ahead = { ...about, firstMonth: monthPlus(firstMonth, 1) }
    expect(await clerk.call('income', 'openBooks', ahead)).toMatchObject({ code: 'income.booksBegin' })
    expect((await clerk.get('income', 'openBooks', about)).desk.openMonths).toEqual([firstMonth])
    expect(await clerk.call('income', 'openBooks', about)).toMatchObject({ code: 'income.booksThere' })
    const draft = {
      kind: 'opening' as const,
      on: `${firstMonth}-01`,
      fen: 412_345,
      words: '建账余额',
      vouchers: [await receipt(clerk)],
    }
    const post = { compoundId: 'ly-heshan', draft, bankLineId: null, recurringId: null }
    expect((await clerk.get('income', 'post', post)).freeFen).toBe(412_345)
    expect(await clerk.call('income', 'post', post)).toMatchObject({ code: 'income.openedAlready' })
  })

  test('the desk of books that are there shows what is due, what is on its way and what may be spent', async () => {
    const desk = await demo.as('p-property').get('income', 'desk', { compoundId, month: null })
    const stopped = desk.dues.find(({ assetName }) => assetName === '早餐摊2号')
    expect(stopped).toMatchObject({ payerName: '李记粥铺', payer: '个人承租', arrearFen: 270_000 })
    expect(desk.checklist.find(({ key }) => key === 'rents')).toMatchObject({ isDone: false })
    expect(desk.can).toEqual(['keep', 'answer'])
    expect((await demo.as('p-supervisor').get('income', 'desk', { compoundId, month: null })).can).toEqual([
      'sign',
    ])
  })

  test('residents see the register without the names of people', async () => {
    const ours = await demo.as('p-wang').get('income', 'assets', { compoundId })
    expect(JSON.stringify(ours)).not.toContain('李记粥铺')
    expect(JSON.stringify(ours)).toContain('中国铁塔')
    expect(JSON.stringify(await demo.as('p-property').get('income', 'assets', { compoundId }))).toContain(
      '李记粥铺',
    )
  })

  test('of two who change the same asset at once one is told so, and a lease is never lost', async () => {
    const clerk = demo.as('p-property')
    const { assets } = await clerk.get('income', 'assets', { compoundId })
    const { _id, compoundId: _, revision, ...asset } = assets[0] as (typeof assets)[number]
    const keep = (name: string, leases = asset.leases) =>
      clerk.call('income', 'keepAsset', {
        compoundId,
        assetId: _id,
        revision,
        asset: { ...asset, name, leases },
      })
    const answers = await Promise.all([keep('早餐摊甲'), keep('早餐摊乙')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'income.assetChanged' })
    const next = revision + 1
    const without = { compoundId, assetId: _id, revision: next, asset: { ...asset, leases: [] } }
    expect(await clerk.call('income', 'keepAsset', without)).toMatchObject({ code: 'income.leaseInUse' })
  })

  test('what the bank says is kept with the month, and the checklist says whether it agrees', async () => {
    const clerk = demo.as('p-property')
    const month = today(demo).slice(0, 7)
    const { bankFen } = await clerk.get('income', 'desk', { compoundId, month })
    const say = async (fen: number) =>
      (await clerk.get('income', 'bankSays', { compoundId, month, fen })).desk.checklist.find(
        ({ key }) => key === 'agrees',
      )?.isDone
    expect(await say(bankFen + 1)).toBe(false)
    expect(await say(bankFen)).toBe(true)
    const closed = { compoundId, month: monthPlus(month, -2), fen: 1 }
    expect(await clerk.call('income', 'bankSays', closed)).toMatchObject({ code: 'income.monthClosed' })
  })

  test('residents read what is published, and of the open month nothing', async () => {
    const month = today(demo).slice(0, 7)
    const clerk = demo.as('p-property')
    const draft = takenIn(today(demo), 100, await receipt(clerk))
    await clerk.get('income', 'post', { compoundId, draft, bankLineId: null, recurringId: null })
    const rows = (as: string, of: string) =>
      demo.as(as).call('income', 'rows', { compoundId, month: of, skip: 0 })
    expect(await rows('p-wang', month)).toMatchObject({ code: 'income.notPublished' })
    expect(await rows('p-supervisor', month)).toMatchObject({ ok: true })
    const published = await rows('p-wang', monthPlus(month, -1))
    expect(published).toMatchObject({ ok: true })
    // Nobody's id stands in what is published for good.
    expect(JSON.stringify(published)).not.toMatch(/uploads|p-secretary|p-property/)
    expect(await rows('p-ly-resident', monthPlus(month, -1))).toMatchObject({ code: 'call.forbidden' })
  })
})

describe('Who looks over many', () => {
  test('the officer sees every compound of the place: late, unsigned, unbalanced, without books', async () => {
    const month = monthPlus(today(demo).slice(0, 7), -1)
    const { rows } = await demo
      .as('p-ly-subdistrict')
      .get('income', 'standings', { placeId: 'chengxiang', month, skip: 0 })
    const of = (id: string) => rows.find(row => row.compoundId === id)
    expect(rows).toHaveLength(11)
    expect(of('ly-heshan')).toMatchObject({ standing: 'noBooks' })
    expect(of('ly-xinghua')).toMatchObject({ problems: ['bankUnsaid'] })
    expect(of('ly-wulong')).toMatchObject({ standing: 'published' })
    const elsewhere = { placeId: 'xuege', month, skip: 0 }
    expect(await demo.as('p-ly-subdistrict').call('income', 'standings', elsewhere)).toMatchObject({
      code: 'call.forbidden',
    })
  })

  test('of two who change the district’s rules at once one is told so; the new threshold holds from then on', async () => {
    const admin = demo.as('p-district')
    const {
      districtId,
      version,
      since: _s,
      by: _b,
      ...rules
    } = await admin.get('income', 'rules', { placeId: 'qiaocheng' })
    const gate = { ...rules.gate, eachFromFen: 100_000 }
    const edit = () =>
      admin.call('income', 'editRules', { districtId, baseVersion: version, rules: { ...rules, gate } })
    const answers = await Promise.all([edit(), edit()])
    expect(answers.map(answer => (answer.ok ? 'done' : answer.code)).sort()).toEqual([
      'done',
      'income.rulesChanged',
    ])
    expect(
      await demo.as('p-community').call('income', 'editRules', { districtId, baseVersion: 1, rules }),
    ).toMatchObject({
      code: 'call.forbidden',
    })
    expect((await demo.as('p-wang').get('income', 'rules', { placeId: compoundId })).gate.eachFromFen).toBe(
      100_000,
    )
  })
})
