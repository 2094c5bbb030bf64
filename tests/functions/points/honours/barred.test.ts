import { dayOf, momentOf, monthOf, monthPlus } from '@domain/kernel'
import type { Deduction, HonourRoll } from '@domain/points'
import { demoForAll, OPENING_MS } from '../../fixture'

const demo = demoForAll()
const HERE = { compoundId: 'tianrun' }
const HOUR = 3_600_000

const isBarred = async (who: string) => (await demo.as(who).get('points', 'myHonours', HERE)).home.isBarred
const given = async (householdId: string, personId: string | null = null) => {
  const { deduction } = await demo.as('p-secretary').get('points', 'deduct', {
    householdId,
    personId,
    ruleKey: 'dogLoose',
    on: dayOf(demo.cloud.now()),
    words: '在小广场遛狗没有牵绳',
    photos: [],
  })
  return deduction.id
}
/** Points are taken once an appeal of the household is turned down. */
const takenFrom = async (who: string, householdId: string, personId: string | null = null) => {
  const deductionId = await given(householdId, personId)
  await demo.as(who).get('points', 'appealDeduction', { deductionId, words: '不是我家的狗', photos: [] })
  const decided = { deductionId, outcome: 'uphold' as const, why: '看过监控了' }
  const { deduction } = await demo.as('p-supervisor').get('points', 'decideAppeal', decided)
  return deduction
}

describe('A home’s stars', () => {
  it('are barred by a deduction of one of its people, and by one that found nothing to take', async () => {
    expect(await isBarred('p-tenant')).toBe(false)
    await takenFrom('p-tenant', 'tianrun:5:1:402', 'p-tenant')
    expect(await isBarred('p-tenant')).toBe(true)

    expect(await isBarred('p-unit-head')).toBe(false)
    const { taken } = await takenFrom('p-unit-head', 'tianrun:3:2:102')
    expect(taken?.points).toBe(0)
    expect(await isBarred('p-unit-head')).toBe(true)
  })

  it('are not barred by a notice, nor any more by what was given back', async () => {
    await demo.as('p-secretary').get('points', 'award', {
      householdId: 'tianrun:3:2:301',
      ruleKey: 'simpleFeast',
      words: '女儿出嫁没有大办',
    })
    const before = await isBarred('p-wang')
    expect(before).toBe(false)
    const { id } = await takenFrom('p-wang', 'tianrun:3:2:301')
    expect(await isBarred('p-wang')).toBe(true)
    const asked = { deductionId: id, why: '后来查明有误' }
    await demo.as('p-supervisor-2').get('points', 'giveBackDeduction', asked)
    expect(await isBarred('p-wang')).toBe(false)
  })
})

describe('The roll that is drawn', () => {
  it(
    'leaves out the homes whose deduction stands, whoever it was noted against, for six months',
    async () => {
      const month = monthOf(demo.cloud.now())
      const rollOf = async (of: string) =>
        (
          await demo.cloud.query('pointHonours', { query: { _id: `tianrun:${of}` } })
        )[0] as unknown as HonourRoll
      const starred = (await rollOf(monthPlus(month, -1))).stars.map(({ ownerId }) => ownerId)
      const [person, empty, back, old] = starred as [string, string, string, string]
      const [like] = (await demo.cloud.query('pointDeductions', {
        query: { state: 'taken' },
        limit: 1,
      })) as unknown as [Deduction]
      const at = demo.cloud.now()
      const taken = { points: 10, at, entryId: 'd:test' }
      const ones: Partial<Deduction>[] = [
        { householdId: person, personId: 'p-somebody', taken },
        { householdId: empty, taken: { points: 0, at, entryId: null } },
        { householdId: back, state: 'givenBack', taken },
        { householdId: old, taken: { ...taken, at: momentOf(`${monthPlus(month, -6)}-28`) } },
      ]
      const made = ones.map((one, i) => ({ ...like, compoundId: 'tianrun', ...one, _id: `test-${i}` }))
      demo.cloud.load('pointDeductions', made as never)
      const first = momentOf(`${monthPlus(month, 1)}-01`, 30)
      await demo.cloud.advanceClock((first - at) / HOUR)
      await demo.cloud.runTimer('keep')
      const after = (await rollOf(month)).stars.map(({ ownerId }) => ownerId)
      expect([person, empty, back, old].map(home => after.includes(home))).toEqual([false, false, true, true])
    },
    OPENING_MS,
  )
})
