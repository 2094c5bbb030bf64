import { dayOf, dayPlus } from '@domain/kernel'
import type { Account, Deduction, PointEntry } from '@domain/points'
import { demoForAll, newRequestId } from '../fixture'

const demo = demoForAll()
const HERE = { compoundId: 'tianrun' }
/** 王阿姨's household: whoever lives there may appeal for it. */
const HOME = 'tianrun:3:2:301'
/** A household without anybody on a phone. */
const QUIET = 'tianrun:3:3:702'

const today = () => dayOf(demo.cloud.now())
/** Five days of one month, the latest of them not to come. */
const daysOfAMonth = () => {
  const last = Number(today().slice(8)) > 5 ? today() : dayPlus(`${today().slice(0, 7)}-01`, -1)
  return [0, 1, 2, 3, 4].map(back => dayPlus(last, -back))
}
const account = async (household = HOME) =>
  (await demo.cloud.query('pointAccounts', { query: { _id: `household:${household}` } }))[0] as unknown as
    | Account
    | undefined
const balance = async (household = HOME) => (await account(household))?.balance ?? 0
const stored = async (id: string) =>
  (await demo.cloud.query('pointDeductions', { query: { _id: id } }))[0] as unknown as Deduction
const entries = async (id: string) =>
  (await demo.cloud.query('pointEntries', { query: { 'about.id': id } })) as unknown as PointEntry[]
const sums = async () => {
  const { issued, held, spent, expired } = await demo.as('p-wang').get('points', 'sums', HERE)
  return { issued, difference: issued - held - spent - expired }
}

type Notice = { householdId: string; personId: string | null; ruleKey: string; on: string }
const notice = (some: Partial<Notice> = {}, as = 'p-secretary', requestId = newRequestId()) =>
  demo.as(as).call(
    'points',
    'deduct',
    {
      householdId: HOME,
      personId: null,
      ruleKey: 'dogLoose',
      on: today(),
      words: '在小广场遛狗没有牵绳',
      photos: [],
      ...some,
    },
    requestId,
  )
const given = async (some: Partial<Notice> = {}, as = 'p-secretary') => {
  const answer = await notice(some, as)
  if (!answer.ok) throw new Error(`${answer.code} ${answer.message}`)
  return answer.value.deduction.id
}
const appeal = (deductionId: string, as = 'p-wang') =>
  demo.as(as).call('points', 'appealDeduction', { deductionId, words: '那天不是我家的狗', photos: [] })
const decide = (deductionId: string, outcome: 'uphold' | 'overturn', as = 'p-supervisor') =>
  demo.as(as).call('points', 'decideAppeal', { deductionId, outcome, why: '看过监控了' })

/** Gives the household points to lose. */
const enrich = async (householdId = HOME) => {
  for (const ruleKey of ['simpleFeast', 'goodDeed'])
    await demo.as('p-secretary').call('points', 'award', { householdId, ruleKey, words: '本月检查合格' })
}

describe('A notice of a deduction', () => {
  it('takes nothing, and the same sent again is the same', async () => {
    await enrich()
    const before = await balance()
    const requestId = newRequestId()
    const first = await notice({}, 'p-secretary', requestId)
    expect(first).toMatchObject({
      ok: true,
      value: { deduction: { state: 'noticed', points: 10, rule: { clause: '居民公约第7条' } } },
    })
    expect(await notice({}, 'p-secretary', requestId)).toMatchObject({ ok: true })
    expect(await balance()).toBe(before)
  })

  it('is one for a household, a rule and a day, whoever saw it and however many at once', async () => {
    expect(await notice()).toMatchObject({ code: 'points.deductedAlready' })
    const on = { householdId: QUIET, ruleKey: 'flyingWire' }
    const answers = await Promise.all(
      ['p-secretary', 'p-community', 'p-secretary', 'p-community'].map(who => notice(on, who)),
    )
    expect(answers.map(answer => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(
      ['ok', 'points.deductedAlready', 'points.deductedAlready', 'points.deductedAlready'].sort(),
    )
  })

  it('stops at the most of the month, also when many are given at once', async () => {
    const days = daysOfAMonth()
    const answers = await Promise.all(
      days.map(on => notice({ householdId: QUIET, ruleKey: 'stairsBlocked', on })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
    expect(answers.flatMap(answer => (answer.ok ? [] : [answer.code]))).toEqual([
      'points.deductMost',
      'points.deductMost',
    ])
  })

  it('rests on a clause for deductions, is not given at home nor by who may not, nor of a stranger to the household', async () => {
    expect(await notice({ ruleKey: 'clearStairs' })).toMatchObject({ code: 'points.noClause' })
    expect(await notice({ householdId: 'tianrun:4:1:501' })).toMatchObject({ code: 'points.ownDeduction' })
    for (const who of ['p-building-head', 'p-grid', 'p-supervisor', 'p-wang', 'p-ly-secretary'])
      expect(await notice({ householdId: QUIET }, who)).toMatchObject({ code: 'call.forbidden' })
    expect(await notice({ personId: 'p-tenant', ruleKey: 'litterThrown' })).toMatchObject({
      code: 'points.noMember',
    })
    expect(await notice({ householdId: 'tianrun:3:9:999' })).toMatchObject({ code: 'points.notHousehold' })
  })

  it('tells who gives it how far each clause may go, and that it is their own home', async () => {
    const secretary = demo.as('p-secretary')
    const told = await secretary.get('points', 'forDeducting', { householdId: HOME })
    expect(told.people.map(({ name }) => name).sort()).toEqual(['李晓梅', '王秀英'])
    expect(told.rules.find(({ rule }) => rule.key === 'dogLoose')?.left).toBe(20)
    expect(told.rules.every(({ rule }) => rule.kind === 'deduction')).toBe(true)
    const own = await secretary.get('points', 'forDeducting', { householdId: 'tianrun:4:1:501' })
    expect(own.isOwnHome).toBe(true)
  })
})

describe('Who sees a deduction', () => {
  it('the household and those in charge; a neighbour does not', async () => {
    const id = await given({ ruleKey: 'stairsBlocked' })
    const see = (who: string) => demo.as(who).call('points', 'deduction', { deductionId: id })
    for (const who of ['p-wang', 'p-wang-daughter', 'p-secretary', 'p-supervisor', 'p-community'])
      expect([who, (await see(who)).ok]).toEqual([who, true])
    for (const who of ['p-tenant', 'p-unit-head', 'p-property'])
      expect([who, await see(who)]).toMatchObject([who, { code: 'points.notYourDeduction' }])
    const mine = await demo.as('p-wang-daughter').get('points', 'myDeductions', HERE)
    expect(mine.deductions.map(one => one.id)).toContain(id)
    const neighbours = await demo.as('p-tenant').get('points', 'myDeductions', HERE)
    expect(neighbours.deductions.map(one => one.id)).not.toContain(id)
  })
})

describe('What waits for somebody', () => {
  const waitsFor = async (who: string) => {
    const { deductions } = await demo.as(who).get('points', 'deductionsToDo', {})
    return deductions.map(({ id, may }) => `${may.join()} ${id}`)
  }

  it('is the notice for its household, then the appeal for those who may decide it, and for nobody else', async () => {
    const id = await given({ householdId: 'tianrun:3:2:102' })
    expect(await waitsFor('p-unit-head')).toContain(`appeal ${id}`)
    for (const who of ['p-supervisor', 'p-secretary', 'p-tenant', 'p-grid'])
      expect((await waitsFor(who)).join()).not.toContain(id)
    await appeal(id, 'p-unit-head')
    expect((await waitsFor('p-unit-head')).join()).not.toContain(id)
    for (const who of ['p-supervisor', 'p-community']) expect(await waitsFor(who)).toContain(`decide ${id}`)
    expect((await waitsFor('p-community-baibu')).join()).not.toContain(id)
    await decide(id, 'overturn')
    expect((await waitsFor('p-supervisor')).join()).not.toContain(id)
  })
})

describe('An appeal', () => {
  it('is for somebody of the household, once, and suspends the deduction', async () => {
    const id = await given({ on: dayPlus(today(), -2) })
    expect(await appeal(id, 'p-tenant')).toMatchObject({ code: 'points.notYourDeduction' })
    expect(await appeal(id)).toMatchObject({ ok: true, value: { deduction: { state: 'appealed' } } })
    expect(await appeal(id, 'p-wang-daughter')).toMatchObject({ code: 'points.deductionState' })
    const waiting = await demo.as('p-supervisor').get('points', 'appeals', { ...HERE, state: 'appealed' })
    expect(waiting.deductions.map(one => one.id)).toContain(id)
  })

  it('is not decided by who gave notice', async () => {
    const id = await given({ householdId: 'tianrun:5:1:402' }, 'p-community')
    await appeal(id, 'p-tenant')
    expect(await decide(id, 'uphold', 'p-community')).toMatchObject({ code: 'points.ownNotice' })
    expect(await decide(id, 'uphold', 'p-secretary')).toMatchObject({ code: 'call.forbidden' })
    expect((await stored(id)).state).toBe('appealed')
  })

  it('is not decided by somebody of the household', async () => {
    const id = await given({ householdId: 'tianrun:1:1:102' })
    await appeal(id, 'p-supervisor')
    expect(await decide(id, 'overturn', 'p-supervisor')).toMatchObject({ code: 'points.ownDeduction' })
    expect(await decide(id, 'overturn', 'p-supervisor-2')).toMatchObject({ ok: true })
  })

  it('that is upheld takes the points at once; what was wrong is given back, and once', async () => {
    const before = await balance()
    const { issued } = await sums()
    const id = await given({ ruleKey: 'flyingWire' })
    await appeal(id)
    expect(await decide(id, 'uphold')).toMatchObject({
      ok: true,
      value: { deduction: { state: 'taken', taken: { points: 20 } } },
    })
    expect(await balance()).toBe(before - 20)
    expect(await sums()).toEqual({ issued: issued - 20, difference: 0 })
    const back = () =>
      demo.as('p-supervisor-2').call('points', 'giveBackDeduction', { deductionId: id, why: '后来查明有误' })
    const answers = await Promise.all([back(), back(), back()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await balance()).toBe(before)
    expect(await sums()).toEqual({ issued, difference: 0 })
  })

  it('decided by two at once is decided once, and the points follow that one', async () => {
    for (const day of [3, 4]) {
      const before = await balance()
      const id = await given({ on: dayPlus(today(), -day), ruleKey: 'falseClaim' })
      await appeal(id)
      const answers = await Promise.all([decide(id, 'uphold'), decide(id, 'overturn', 'p-community')])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'points.deductionState' })
      const { state, taken } = await stored(id)
      expect(await balance()).toBe(before - (state === 'taken' ? (taken?.points ?? 0) : 0))
      expect(await entries(id)).toHaveLength(state === 'taken' ? 1 : 0)
    }
  })
})

describe('A notice that is taken back', () => {
  it('by who gave it, leaves the balance as it was and counts no longer for the month', async () => {
    const before = await balance(QUIET)
    const id = await given({ householdId: QUIET, ruleKey: 'litterThrown' })
    const withdraw = (who: string) =>
      demo.as(who).call('points', 'withdrawDeduction', { deductionId: id, why: '看错了楼层' })
    expect(await withdraw('p-community')).toMatchObject({ code: 'points.notNoticer' })
    expect(await withdraw('p-secretary')).toMatchObject({
      ok: true,
      value: { deduction: { state: 'withdrawn' } },
    })
    expect(await balance(QUIET)).toBe(before)
    const told = await demo.as('p-secretary').get('points', 'forDeducting', { householdId: QUIET })
    const litter = told.rules.find(({ rule }) => rule.key === 'litterThrown')
    expect(litter?.left).toBe(litter?.rule.monthMost)
  })
})

describe('What time does', () => {
  let unappealed = ''
  let undecided = ''
  let poor = ''
  let unread = ''

  it('nothing until the last day to appeal has passed', async () => {
    await enrich('tianrun:6:1:301')
    unappealed = await given({ householdId: 'tianrun:6:1:301' })
    poor = await given({ householdId: 'tianrun:6:1:302' })
    unread = await given({ ruleKey: 'stairsBlocked', on: dayPlus(today(), -6) })
    undecided = await given({ ruleKey: 'litterThrown' })
    await appeal(undecided)
    await demo.cloud.runTimer('keep')
    expect((await stored(unappealed)).state).toBe('noticed')
  })

  it('then the keeper, twice and at once, takes it once; an appeal stays suspended', async () => {
    const before = await balance('tianrun:6:1:301')
    await demo.cloud.advanceClock(8 * 24)
    await Promise.all([1, 2, 3].map(() => demo.cloud.runTimer('keep')))
    await demo.cloud.runTimer('keep')
    expect(await stored(unappealed)).toMatchObject({ state: 'taken', taken: { points: 10 } })
    expect(await balance('tianrun:6:1:301')).toBe(before - 10)
    expect(await entries(unappealed)).toHaveLength(1)
    expect(await stored(poor)).toMatchObject({ state: 'taken', taken: { points: 0, entryId: null } })
    expect((await stored(undecided)).state).toBe('appealed')
    expect((await sums()).difference).toBe(0)
  })

  it('an appeal comes too late once it is taken', async () => {
    expect((await stored(unread)).state).toBe('taken')
    expect(await appeal(unread)).toMatchObject({ code: 'points.deductionState' })
  })

  it('an appeal nobody decided in fifteen days is decided for the household', async () => {
    const before = await balance()
    await demo.cloud.advanceClock(8 * 24)
    await demo.cloud.runTimer('keep')
    expect(await stored(undecided)).toMatchObject({ state: 'withdrawn', taken: null })
    expect(await balance()).toBe(before)
    expect((await stored(undecided)).history.at(-1)).toMatchObject({ event: 'lapse', byId: 'system' })
  })
})

describe('The tariff', () => {
  it('keeps its versions: who changed it, when and why; of two editors the later is told', async () => {
    const { tariff, canKeep } = await demo.as('p-secretary').get('points', 'tariff', HERE)
    expect(canKeep).toBe(true)
    const { version, budget, rules } = tariff
    const keep = (who: string, why: string) =>
      demo.as(who).call('points', 'keepTariff', { ...HERE, version, budget, rules: [...rules], why })
    const answers = await Promise.all([keep('p-secretary', '居民会议通过'), keep('p-community', '社区统一')])
    expect(answers.map(answer => (answer.ok ? 'ok' : answer.code)).sort()).toEqual([
      'ok',
      'points.tariffChanged',
    ])
    const { versions } = await demo.as('p-wang').get('points', 'tariffVersions', HERE)
    expect(versions[0]).toMatchObject({ version: version + 1 })
  })
})
