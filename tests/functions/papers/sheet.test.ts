import type { Statement } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { demoForAll } from '../fixture'
import { readPdf } from './pdf'

const demo = demoForAll()
// Dozens of pages are set in one test.
jest.setTimeout(60_000)

const lastOf = async (compoundId: string): Promise<Statement> =>
  (
    await demo.cloud.query('incomeStatements', {
      query: { 'body.compoundId': compoundId, state: 'published' },
      order: [['month', -1]],
      limit: 1,
    })
  )[0] as unknown as Statement

/** The last sheet of a compound, as somebody of it gets it. */
async function sheetFor(who: string, compoundId: string, size: 'A3' | 'A4', perBuilding = false) {
  const { month, body, hash } = await lastOf(compoundId)
  const paper = await demo.as(who).get('papers', 'sheet', { compoundId, month, size, perBuilding })
  const bytes = Buffer.from(await (await fetch(paper.url)).arrayBuffer())
  return { ...paper, ...readPdf(bytes), bytes, body, hash: hash ?? '' }
}

describe('The sheet for the notice board', () => {
  test('has its Chinese font inside, and its words can be searched and copied', async () => {
    const { fonts, pages, body } = await sheetFor('p-wang', 'tianrun', 'A4')
    expect(fonts.sort()).toEqual(['NotoSansHans-Bold', 'NotoSansHans-Regular'])
    expect(pages[0]?.text).toContain(
      `天润花园 ${Number(body.month.slice(0, 4))}年${Number(body.month.slice(5))}月公共收益公示表`,
    )
    expect(pages[0]?.text).toContain(`期末余额${yuanOf(body.figures.closingFen)}`)
    for (const { text } of pages) expect(text).not.toContain('?')
  })

  test('has its whole table on the first page in every month of a year', async () => {
    const query = { 'body.compoundId': 'tianrun', state: 'published' }
    for (const { month, body } of (await demo.cloud.query('incomeStatements', {
      query,
    })) as unknown as Statement[]) {
      const asked = { compoundId: 'tianrun', month, size: 'A4', perBuilding: false } as const
      const { url } = await demo.as('p-wang').get('papers', 'sheet', asked)
      const { pages } = readPdf(Buffer.from(await (await fetch(url)).arrayBuffer()))
      expect(pages[0]?.text).toContain(`期末余额${yuanOf(body.figures.closingFen)}`)
    }
  })

  test('says who signed, from when until when it hangs, and whom to ask', async () => {
    const { pages, body } = await sheetFor('p-wang', 'tianrun', 'A4')
    const { text } = pages[0] as (typeof pages)[number]
    expect(text).toMatch(/公示时间：20\d\d年\d+月\d+日 至 20\d\d年\d+月\d+日/)
    expect(text).toContain('业委会吴海燕')
    expect(text).toContain(body.complaint)
    expect(text).not.toContain('请注意')
  })

  test('carries a code that a phone reads: whose, which month, and the whole check code', async () => {
    const { pages, body, hash } = await sheetFor('p-wang', 'tianrun', 'A4')
    expect(pages[0]?.qr()).toBe(`HAOYI1 tianrun ${body.month} ${hash}`)
  })

  test('lists every entry on the pages after the first, and their sums', async () => {
    const { pages, body } = await sheetFor('p-wang', 'tianrun', 'A4')
    const entries = pages
      .slice(1)
      .map(({ text }) => text)
      .join('')
    expect(entries).toContain(`合计（${body.rowCount} 笔）${yuanOf(body.figures.incomeFen)}`)
    expect(entries).toContain('服务清单')
  })

  test('shows as late what was late, as unsigned what nobody signed, as unbalanced what does not balance', async () => {
    const late = await sheetFor('p-property-xinhua', 'xinhua', 'A4')
    expect(late.pages[0]?.text).toMatch(/请注意.*逾期公示/)
    expect(late.pages[0]?.text).toContain('业委会未签监督委员会未签')
    const unbalanced = await sheetFor('p-property-hanlin', 'hanlin', 'A4')
    expect(unbalanced.pages[0]?.text).toMatch(/请注意.*账面银行存款与银行余额不符.*相差 300\.00 元/)
  })

  test('is one for each building when it is to hang in every building, each with its name, and still small enough to send', async () => {
    const one = await sheetFor('p-building-head', 'tianrun', 'A4')
    const all = await sheetFor('p-building-head', 'tianrun', 'A4', true)
    expect(all.pages).toHaveLength(12 * one.pages.length)
    for (let building = 1; building <= 12; building++)
      expect(all.pages[(building - 1) * one.pages.length]?.text).toContain(`张贴：${building}号楼`)
    expect(all.bytes.length).toBeLessThan(1024 * 1024)
    expect(one.pages[0]?.text).not.toContain('张贴')
  })

  test('is printed on A4 or A3, with the same on it', async () => {
    const [a4, a3] = [await sheetFor('p-wang', 'tianrun', 'A4'), await sheetFor('p-wang', 'tianrun', 'A3')]
    expect([a4.pages[0]?.width, a4.pages[0]?.height].map(Number).map(Math.round)).toEqual([595, 842])
    expect([a3.pages[0]?.width, a3.pages[0]?.height].map(Number).map(Math.round)).toEqual([842, 1191])
    expect(a3.pages.map(({ text }) => text)).toEqual(a4.pages.map(({ text }) => text))
  })

  test('is the same to the last byte whoever asks and whenever', async () => {
    const [one, other] = [
      await sheetFor('p-wang', 'tianrun', 'A4'),
      await sheetFor('p-property', 'tianrun', 'A4'),
    ]
    expect(one.bytes.equals(other.bytes)).toBe(true)
  })

  test('is of a published month only, and for those who may read the compound’s books only', async () => {
    const { body } = await lastOf('tianrun')
    const open = { compoundId: 'tianrun', month: '2099-01', size: 'A4', perBuilding: false } as const
    expect(await demo.as('p-property').call('papers', 'sheet', open)).toMatchObject({
      code: 'income.notPublished',
    })
    const theirs = { ...open, compoundId: 'xinhua', month: body.month }
    expect(await demo.as('p-wang').call('papers', 'sheet', theirs)).toMatchObject({ code: 'call.forbidden' })
  })
})
