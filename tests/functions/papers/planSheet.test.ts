import { shortHash } from '@domain/kernel'
import { PLAN_RULES } from '@domain/menu'
import { demoForAll } from '../fixture'
import { readPaper, textOf } from './paper'

const demo = demoForAll()
const roundId = 'ly-liyuan:r1'
const sheetFor = async (who: string, size: 'A3' | 'A4' = 'A4', id = roundId) =>
  readPaper(await demo.as(who).get('papers', 'planSheet', { roundId: id, size }))
const shown = () => demo.as('p-ly-resident').get('menu', 'plan', { roundId })

describe('The plans of a round for the notice board', () => {
  test('stand side by side with what each does, spends and leaves out, and the one adopted with its reason', async () => {
    const { plan } = await shown()
    const { pages, name, fonts } = await sheetFor('p-ly-resident')
    const text = textOf(pages)
    expect(name).toBe('梨园小区 梨园小区改造点单 方案（A4）.pdf')
    expect(fonts.sort()).toEqual(['NotoSansHans-Bold', 'NotoSansHans-Regular'])
    for (const { rule, winners, nothing } of plan.results) {
      const isAdopted = plan.adopted?.rule === rule
      expect(text).toContain(`${PLAN_RULES[rule].name}${isAdopted ? '（采用）' : ''}${PLAN_RULES[rule].note}`)
      expect(text).toContain(`做 ${winners.length} 项`)
      if (nothing.households > 0) expect(text).toContain(`${nothing.households} 户一项没排上`)
    }
    expect(text).toContain(`理由：${plan.adopted?.why}`)
    expect(text).not.toContain('?')
  })

  test('name every item once as in or out of each plan, with why, and the basic ones with the survey’s reason', async () => {
    const { plan, round } = await shown()
    const text = textOf((await sheetFor('p-ly-resident')).pages)
    const adopted = plan.results.find(({ rule }) => rule === plan.adopted?.rule)
    const nameOf = (key: string) => round.items.find(item => item.key === key)?.name
    expect(adopted?.winners.length).toBeGreaterThan(0)
    for (const { key, turn } of adopted?.winners ?? [])
      expect(text).toContain(`${nameOf(key)}第 ${turn} 个排上`)
    const losers = adopted?.losers.filter(({ lacksFen }) => lacksFen !== null) ?? []
    expect(losers.length).toBeGreaterThan(0)
    for (const { key } of losers) expect(text).toContain(`${nameOf(key)}点的人名下的钱合起来还差`)
    const isIn = plan.results.reduce((sum, { winners }) => sum + winners.length, 0)
    expect(
      text
        .match(/户(做|—)(做|—)(做|—)/g)
        ?.join('')
        .replace(/[^做]/g, ''),
    ).toHaveLength(isIn)
    for (const { key, why } of plan.basic) expect(text).toMatch(new RegExp(`${nameOf(key)}[^。]*${why}`))
  })

  test('say who got nothing by building, and by which code anybody finds that nothing was changed', async () => {
    const { plan } = await shown()
    const text = textOf((await sheetFor('p-ly-resident')).pages)
    const adopted = plan.results.find(({ rule }) => rule === plan.adopted?.rule)
    for (const { name, households, ofHouseholds } of adopted?.nothing.buildings ?? [])
      if (households > 0) expect(text).toContain(`${name}${households} 户，共 ${ofHouseholds} 户点了单`)
    expect(text).toContain(`${shortHash(plan.ballotsHash)}，全文 ${plan.ballotsHash}`)
  })

  test('are the same on A3, for who may read them, once they are made', async () => {
    const [a4, a3] = [await sheetFor('p-ly-resident', 'A4'), await sheetFor('p-ly-grid', 'A3')]
    expect(textOf(a3.pages)).toBe(textOf(a4.pages))
    expect(Math.round(a3.pages[0]?.width ?? 0)).toBe(842)
    const ask = (who: string, id: string) =>
      demo.as(who).call('papers', 'planSheet', { roundId: id, size: 'A4' })
    expect(await ask('p-wang', 'tianrun:r1')).toMatchObject({ code: 'menu.notPlanned' })
    expect(await ask('p-wang', roundId)).toMatchObject({ code: 'call.forbidden' })
  })
})
