import { monthOf, monthPlus } from '@domain/kernel'
import type { HonourRoll } from '@domain/points'
import { openidOf } from '../../../local/demo/people'
import { demoForAll, Phone } from '../fixture'
import { readPdf } from './pdf'

const demo = demoForAll()
const compoundId = 'tianrun'
const thisMonth = () => monthOf(demo.cloud.now())

async function sheetFor(who: string, month: string, size: 'A3' | 'A4' = 'A4') {
  const paper = await demo.as(who).get('papers', 'rankingSheet', { compoundId, month, size })
  const bytes = Buffer.from(await (await fetch(paper.url)).arrayBuffer())
  return { ...paper, ...readPdf(bytes), bytes }
}

describe('The month’s ranking for the notice board', () => {
  test('has on one page who was first, under which name, and by which formulas the honours are', async () => {
    const month = monthPlus(thisMonth(), -1)
    const [roll] = (await demo.cloud.query('pointHonours', {
      query: { _id: `${compoundId}:${month}` },
    })) as unknown as HonourRoll[]
    const { pages, fonts, name } = await sheetFor('p-building-head', month)
    expect(fonts.sort()).toEqual(['NotoSansHans-Bold', 'NotoSansHans-Regular'])
    expect(pages).toHaveLength(1)
    const [text] = pages.map(page => page.text) as [string]
    expect(text).toContain(`天润花园 ${Number(month.slice(0, 4))}年${Number(month.slice(5))}月爱心积分榜`)
    expect(text).toContain(`1${roll?.homes[0]?.shown}${roll?.homes[0]?.score} 分`)
    for (const words of ['星级文明户', '优秀志愿者', '优秀楼栋长', '60 分一星', '出了不再改动'])
      expect(text).toContain(words)
    expect(text).not.toContain('?')
    expect(name).toMatch(/爱心积分榜（A4）\.pdf$/)
  })

  test('prints nobody who wants out of the lists, in no month that was drawn before', async () => {
    const month = monthPlus(thisMonth(), -1)
    const [roll] = (await demo.cloud.query('pointHonours', {
      query: { _id: `${compoundId}:${month}` },
    })) as unknown as HonourRoll[]
    const first = roll?.people[0]
    if (!first) throw new Error('no roll was drawn')
    const line = `1${first.shown}${first.score} 分`
    expect((await sheetFor('p-building-head', month)).pages[0]?.text).toContain(line)
    const phone = new Phone(demo.cloud, first.ownerId, openidOf(first.ownerId))
    await phone.get('points', 'showAs', { compoundId, as: 'hidden' })
    expect((await sheetFor('p-building-head', month)).pages[0]?.text).not.toContain(line)
  })

  test('says of the month that goes on that it is not over', async () => {
    const { pages } = await sheetFor('p-secretary', thisMonth(), 'A3')
    expect(pages[0]?.text).toContain('本月还没有结束')
    expect(pages[0]?.text).toMatch(/\d+号楼 .\*\*/)
    expect(Math.round(pages[0]?.width ?? 0)).toBe(842)
  })

  test('is for those who put it up, of a month there is a roll of', async () => {
    const asked = { compoundId, month: '2020-01', size: 'A4' } as const
    expect(await demo.as('p-secretary').call('papers', 'rankingSheet', asked)).toMatchObject({
      code: 'points.noRoll',
    })
    for (const who of ['p-wang', 'p-ly-secretary'])
      expect(await demo.as(who).call('papers', 'rankingSheet', asked)).toMatchObject({
        code: 'call.forbidden',
      })
  })
})
