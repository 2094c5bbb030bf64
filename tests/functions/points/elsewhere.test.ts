import { dayOf } from '@domain/kernel'
import { pointsContract } from '@domain/points'
import { demoForAll, newRequestId } from '../fixture'
import { publishedBy } from './serving'
import { RICE, shelve } from './shoppers'

jest.setTimeout(60_000)
const demo = demoForAll()
const HERE = { compoundId: 'tianrun' }
const HOME = { householdId: 'tianrun:3:2:301' }

type Inputs = { readonly [Name in keyof typeof pointsContract]?: object }
/** Every query and command that asks for a permission somewhere, asked of 天润花园. */
async function asked(): Promise<Inputs> {
  const today = dayOf(demo.cloud.now())
  const activityId = await publishedBy(demo, 'p-building-head', today, { from: 1425, until: 1440 })
  const goodId = await shelve(demo, {}, 3)
  const seen = { personId: null, ruleKey: 'dogLoose', on: today, words: '没有牵绳', photos: [] }
  const { deduction } = await demo.as('p-secretary').get('points', 'deduct', { ...HOME, ...seen })
  const deductionId = deduction.id
  const wang = demo.as('p-wang')
  const { order } = await wang.get('points', 'reserve', {
    ...{ goodId, count: 1, price: RICE.price, payer: 'home', slotId: null },
  })
  const [flag] = await demo.cloud.query('pointFlags', { query: { ...HERE, isOpen: true } })
  const [turn] = await demo.cloud.query('pointTurns', { query: { ...HERE, state: 'done' } })
  const { tariff } = await wang.get('points', 'tariff', HERE)
  const about = { activityId }
  const day = { ...about, day: today }
  const draft = { title: '外人来办活动', words: '', where: '门口', ruleKey: 'cleaning' }
  const hours = { firstOn: today, lastOn: today, from: 1425, until: 1440, limit: 3 }
  return {
    balance: HERE,
    wallet: HERE,
    history: { ...HERE, of: 'fund', skip: 0 },
    months: { ...HERE, of: 'fund' },
    sums: HERE,
    family: HERE,
    transfer: { ...HERE, to: { kind: 'household' }, points: 1, words: '' },
    donate: { ...HERE, from: 'home', points: 1 },
    showAs: { ...HERE, as: 'hidden' },
    tariff: HERE,
    keepTariff: { ...HERE, version: tariff.version, budget: 1, rules: tariff.rules, why: '外人来改' },
    award: { ...HOME, ruleKey: 'goodDeed', words: '外人加分' },
    aid: { ...HOME, points: 1, words: '外人帮扶' },
    offers: { ...HERE, skip: 0 },
    activity: about,
    mySignUps: { ...HERE, skip: 0 },
    signUp: about,
    leave: { ...about, key: null },
    householdPeople: HOME,
    signUpFor: { ...about, ...HOME, people: [{ personId: 'p-wang', name: '王秀英' }] },
    checkIn: { ...about, code: '000000' },
    checkOut: { ...about, code: '000000' },
    publishing: HERE,
    publish: { ...HERE, buildingId: null, ...draft, ...hours },
    cancelActivity: { ...about, why: '外人取消' },
    organised: { ...HERE, of: 'all', skip: 0 },
    placeCodes: about,
    roster: day,
    confirmTurns: { ...day, people: [{ key: 'p-wang', minutes: 15 }] },
    refuseTurn: { ...day, key: 'p-wang', why: '外人退回' },
    rateTurn: { turnId: String(turn?._id), rating: 1 },
    myService: { ...HERE, skip: 0 },
    certificate: HERE,
    goods: { ...HERE, kind: 'good', skip: 0 },
    good: { goodId },
    reserve: { goodId, count: 1, price: RICE.price, payer: 'mine', slotId: null },
    myOrders: { ...HERE, skip: 0 },
    cancelOrder: { orderId: order._id },
    counter: { ...HERE, code: order.code },
    handOver: { orderId: order._id, code: order.code },
    callOffOrder: { orderId: order._id, why: '外人取消', isGone: false },
    waitingOrders: { ...HERE, skip: 0 },
    shelf: { ...HERE, skip: 0 },
    shelfGood: { goodId },
    keepGood: { ...HERE, goodId, revision: 1, good: RICE, add: -1, slots: [] },
    forDeducting: HOME,
    deduct: { ...HOME, ...seen, ruleKey: 'flyingWire' },
    deduction: { deductionId },
    myDeductions: { ...HERE, skip: 0 },
    deductions: { ...HERE, group: 'noticed', skip: 0 },
    appeals: { ...HERE, state: 'appealed', skip: 0 },
    appealDeduction: { deductionId, words: '外人申诉', photos: [] },
    withdrawDeduction: { deductionId, why: '外人撤回' },
    decideAppeal: { deductionId, outcome: 'overturn', why: '外人答复' },
    giveBackDeduction: { deductionId, why: '外人退回' },
    tariffVersions: { ...HERE, skip: 0 },
    ranking: { ...HERE, month: today.slice(0, 7), of: 'homes', skip: 0 },
    honourRoll: { ...HERE, month: today.slice(0, 7) },
    myHonours: HERE,
    flags: { ...HERE, isOpen: true, skip: 0 },
    flag: { flagId: String(flag?._id) },
    clearFlag: { flagId: String(flag?._id), why: '外人核查' },
    takeBack: { flagId: String(flag?._id), entryIds: ['none'], why: '外人撤销' },
  }
}

const answers = async (who: string, inputs: Inputs) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(inputs).map(async ([action, input]) => {
        const answer = await demo.as(who).raw('points', { action, input, requestId: newRequestId() })
        return [action, answer.ok ? 'yes' : answer.code] as const
      }),
    ),
  )
const COLLECTIONS = [
  'pointAccounts',
  'pointEntries',
  'pointGoods',
  'pointOrders',
  'pointTariffs',
  'pointDeductions',
  'pointFlags',
  'pointTurns',
] as const
const everything = () =>
  Promise.all(
    COLLECTIONS.map(collection => demo.cloud.query(collection, { query: HERE, limit: 10_000 } as never)),
  )

describe('Whoever is of another compound', () => {
  let inputs: Inputs
  let before: unknown
  beforeAll(async () => {
    inputs = await asked()
    before = await everything()
  })

  it('is asked about with every action there is', () => {
    const open = Object.entries(pointsContract).filter(([, { allow }]) => allow !== 'member')
    expect(Object.keys(inputs).sort()).toEqual(open.map(([name]) => name).sort())
  })

  it.each([
    ['the secretary of another compound of the same community', 'p-secretary-xinhua'],
    ['the grid worker of another grid', 'p-grid-xinhua'],
    ['the officer of another community', 'p-community-baibu'],
    ['the secretary of another city', 'p-ly-secretary'],
    ['the building head of another city', 'p-ly-building-head'],
    ['a resident of another city', 'p-ly-resident'],
  ])('%s may do nothing and see nothing', async (_, who) => {
    const said = await answers(who, inputs)
    const passed = Object.entries(said).filter(
      ([, code]) => code !== 'call.forbidden' && code !== 'points.noHome',
    )
    expect(passed).toEqual([])
  })

  it('and a resident there may use what is a resident’s, and nothing of those in charge', async () => {
    const theirs = Object.entries(pointsContract).flatMap(([name, { allow }]) =>
      ['points.use', 'points.read', 'member'].includes(allow) ? [] : [name],
    )
    const said = await answers(
      'p-tenant',
      Object.fromEntries(theirs.map(name => [name, inputs[name as keyof Inputs] ?? {}])),
    )
    expect(Object.entries(said).filter(([, code]) => code !== 'call.forbidden')).toEqual([])
    expect(theirs.length).toBeGreaterThan(20)
  })

  it('and after all of that nothing is changed', async () => {
    expect(await everything()).toEqual(before)
  })
})
