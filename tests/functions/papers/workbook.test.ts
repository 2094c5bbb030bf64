import { checkAll, monthsOf, type Period, StatementFile } from '@domain/income'
import readXlsx from 'read-excel-file/node'
import { demoForAll } from '../fixture'

const demo = demoForAll()
const bytesAt = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer())

async function workbook(period: Period, month: string) {
  const paper = await demo.as('p-wang').get('papers', 'workbook', { compoundId: 'tianrun', period, month })
  return Object.fromEntries(
    (await readXlsx(await bytesAt(paper.url))).map(({ sheet, data }) => [sheet, data]),
  )
}
const rowOf = (data: readonly (readonly unknown[])[] | undefined, label: string) =>
  data?.find(row => row[0] === label)

async function latest() {
  const { latest: found } = await demo.as('p-wang').get('income', 'overview', { compoundId: 'tianrun' })
  if (!found) throw new Error('nothing published')
  return found
}

describe('The workbook', () => {
  test('of a month has three sheets, with amounts as numbers that can be reckoned with', async () => {
    const { month, body } = await latest()
    const sheets = await workbook('month', month)
    expect(Object.keys(sheets)).toEqual(['公示表', '收支明细', '合同与应收'])
    expect(rowOf(sheets.公示表, '项目')).toEqual(['项目', '本月', '上月', '去年同月', '依据和说明'])
    expect(rowOf(sheets.公示表, '期末余额')?.[1]).toBe(body.figures.closingFen / 100)
    expect(rowOf(sheets.收支明细, '合计')?.slice(7, 9)).toEqual([
      body.figures.incomeFen / 100,
      (body.figures.costFen + body.figures.allocationFen) / 100,
    ])
  })

  test('of a year puts its months side by side, which add up to the last column', async () => {
    const { month } = await latest()
    const sheets = await workbook('year', month)
    const published = (rowOf(sheets.公示表, '项目') ?? []).slice(1, -1).filter(Boolean)
    expect(published.at(-1)).toBe(month)
    const amounts = (rowOf(sheets.公示表, '收入合计') ?? []).filter(cell => typeof cell === 'number')
    const fen = amounts.map(yuan => Math.round(yuan * 100))
    expect(fen).toHaveLength(published.length + 1)
    expect(fen.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(fen.at(-1))
    const missing = monthsOf('year', month).filter(one => one > month)
    for (const one of missing) expect(rowOf(sheets.公示表, `${one}：没有公示。`)).toBeDefined()
  })

  test('of a time of which nothing is published is refused', async () => {
    const asked = { compoundId: 'tianrun', period: 'quarter', month: '2031-01' } as const
    expect(await demo.as('p-wang').call('papers', 'workbook', asked)).toMatchObject({
      code: 'income.nothingPublished',
    })
  })
})

describe('The file to check', () => {
  test('holds every published month with its rows, fits from the first to the last, and ends where the board says', async () => {
    const { hash } = await latest()
    const paper = await demo.as('p-wang').get('papers', 'file', { compoundId: 'tianrun' })
    const file = StatementFile.parse(JSON.parse((await bytesAt(paper.url)).toString()))
    expect(checkAll(file.months)).toMatchObject({ ok: true, head: hash })
  })

  test('says nothing about a person', async () => {
    const paper = await demo.as('p-wang').get('papers', 'file', { compoundId: 'tianrun' })
    const text = (await bytesAt(paper.url)).toString()
    for (const name of ['周记早点', '李记粥铺', 'personId', 'byId', 'openid'])
      expect(text).not.toContain(name)
  })
})
