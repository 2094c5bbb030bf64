import { momentOf, monthOf, monthPlus } from '@domain/kernel'
import type { HonourRoll, Tally } from '@domain/points'
import { openidOf } from '../../../../local/demo/people'
import { type Demo, demoForAll, OPENING_MS, openDemo, Phone } from '../../fixture'

const HERE = { compoundId: 'tianrun' }
const HOUR = 3_600_000

describe('The month’s ranking', () => {
  const demo = demoForAll()
  const month = () => monthOf(demo.cloud.now())
  const asked = (of: 'homes' | 'people', skip = 0) => ({ ...HERE, month: month(), of, skip })
  /** A ranking with all its pages. */
  const everyLine = async (of: 'homes' | 'people') => {
    const lines: { readonly rank: number; readonly shown: string }[] = []
    for (let more = true; more; ) {
      const page = await demo.as('p-wang').get('points', 'ranking', asked(of, lines.length))
      lines.push(...page.lines)
      more = page.more
    }
    return lines
  }
  const tallies = async (kind: Tally['kind']) =>
    (await demo.cloud.query('pointTallies', {
      query: { ...HERE, month: month(), kind, score: { $gt: 0 } },
      limit: 1000,
    })) as unknown as Tally[]

  it('lists every household that earned, page by page, without a door and without a gap', async () => {
    const lines: { rank: number; score: number; shown: string }[] = []
    for (let more = true; more; ) {
      const page = await demo.as('p-wang').get('points', 'ranking', asked('homes', lines.length))
      lines.push(...page.lines)
      more = page.more
    }
    const all = await tallies('home')
    expect(lines.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a))
    expect(lines.length).toBeGreaterThan(20)
    for (const { rank, score, shown } of lines) {
      expect(rank).toBe(1 + all.filter(other => other.score > score).length)
      expect(shown).toMatch(/^\d+号楼 \d+单元 一户$/)
    }
  })

  it('shows people by their family name, and not at all who does not want it: neither them nor their household', async () => {
    const before = await everyLine('people')
    expect(before[0]?.shown).toMatch(/^\d+号楼 .\*\*$/)
    const [best] = (await tallies('person')).sort((a, b) => b.score - a.score)
    const personId = best?.ownerId ?? ''
    const [found] = await demo.cloud.query('pointAccounts', { query: { _id: `person:tianrun:${personId}` } })
    const phone = new Phone(demo.cloud, personId, openidOf(personId))
    await phone.get('points', 'showAs', { ...HERE, as: 'hidden' })
    const after = await everyLine('people')
    expect(after).toHaveLength(before.length - 1)
    expect(after[0]?.rank).toBe(1)
    const home = (found?.path as { household: string } | undefined)?.household
    const homes = await tallies('home')
    expect(homes.some(({ ownerId }) => ownerId === home)).toBe(true)
    expect(await everyLine('homes')).toHaveLength(homes.length - 1)
  })

  it('lets one stay out by one’s own choice', async () => {
    await demo.as('p-wang').get('points', 'showAs', { ...HERE, as: 'hidden' })
    const mine = await demo.as('p-wang').get('points', 'myHonours', HERE)
    expect(mine.shownAs).toBe('hidden')
  })

  it('is for those of the compound', async () => {
    expect(await demo.as('p-ly-resident').call('points', 'ranking', asked('homes'))).toMatchObject({
      code: 'call.forbidden',
    })
  })

  it('says what is missing to the next star, by the household’s own twelve months', async () => {
    const sum = (await tallies('home')).find(({ ownerId }) => ownerId === 'tianrun:3:2:301')?.score ?? 0
    await demo.as('p-secretary').get('points', 'award', {
      householdId: 'tianrun:3:2:301',
      ruleKey: 'simpleFeast',
      words: '女儿出嫁没有大办',
    })
    const mine = await demo.as('p-wang').get('points', 'myHonours', HERE)
    expect(mine.home.score).toBeGreaterThanOrEqual(sum + 50)
    expect(mine.drawsOn).toBe(`${monthPlus(month(), 1)}-01`)
    expect(mine.head).toBeNull()
    const head = await demo.as('p-building-head').get('points', 'myHonours', HERE)
    expect(head.head).toMatchObject({ building: '3号楼', households: 42 })
  })
})

describe('The roll of honour', () => {
  let demo: Demo
  beforeEach(async () => {
    demo = await openDemo()
  }, OPENING_MS)
  afterEach(() => demo.close())
  const rollsOf = async (month: string) =>
    (await demo.cloud.query('pointHonours', { query: { month }, limit: 100 })) as unknown as HonourRoll[]

  it('is drawn once on the first of the month, also when two timers run, and never changes', async () => {
    const month = monthOf(demo.cloud.now())
    const asked = { ...HERE, month }
    expect(await demo.as('p-wang').call('points', 'honourRoll', asked)).toMatchObject({
      code: 'points.noRoll',
    })
    const first = momentOf(`${monthPlus(month, 1)}-01`, 30)
    await demo.cloud.advanceClock((first - demo.cloud.now()) / HOUR)
    await Promise.all([demo.cloud.runTimer('keep'), demo.cloud.runTimer('keep')])
    const rolls = await rollsOf(month)
    expect(rolls.map(({ compoundId }) => compoundId).sort()).toEqual(['ly-liyuan', 'tianrun'])
    const sums = await demo.as('p-wang').get('points', 'sums', HERE)
    const roll = await demo.as('p-wang').get('points', 'honourRoll', asked)
    expect(roll.sums).toEqual({
      issued: sums.issued,
      held: sums.held,
      spent: sums.spent,
      expired: sums.expired,
    })
    expect(roll.homes[0]?.rank).toBe(1)
    expect(JSON.stringify(roll)).not.toContain('ownerId')

    await demo.as('p-secretary').get('points', 'award', {
      householdId: 'tianrun:3:2:301',
      ruleKey: 'simpleFeast',
      words: '女儿出嫁没有大办',
    })
    await demo.cloud.runTimer('keep')
    expect(await rollsOf(month)).toEqual(rolls)
  }, 60_000)

  it('of a month that the keeper slept through is drawn when it wakes', async () => {
    await demo.cloud.runTimer('keep')
    const month = monthOf(demo.cloud.now())
    const later = momentOf(`${monthPlus(month, 2)}-03`, 30)
    await demo.cloud.advanceClock((later - demo.cloud.now()) / HOUR)
    await demo.cloud.runTimer('keep')
    expect(await rollsOf(month)).toHaveLength(2)
    expect(await rollsOf(monthPlus(month, 1))).toHaveLength(0)
  }, 60_000)
})
