import type { Statement } from '@domain/income'
import { monthOf, monthPlus } from '@domain/kernel'
import { see, tap, type, until, words } from './host/hands'
import { placeForAll } from './opening'

jest.setTimeout(60_000)

const place = placeForAll()
let month: string
let statement: Statement
beforeAll(async () => {
  const { cloud } = place.demo
  month = monthPlus(monthOf(cloud.now()), -1)
  const [found] = await cloud.query('incomeStatements', { query: { _id: `tianrun:${month}` } })
  statement = found as unknown as Statement
})

test('王阿姨’s phone reckons every published entry anew in WeChat, and she holds it to the sheet on the board', async () => {
  const host = place.phoneOf('p-wang', { scans: `HAOYI1 tianrun ${month} ${statement.hash}` })
  host.launch('resident/check/index?compound=tianrun')
  await tap('开始核对')
  await see('全部对得上')
  await tap('扫纸上的二维码')
  await see('一样：就是')
  await type('例如 3f9a 22c1 07de', '3f9a')
  await tap('比一比')
  await see('校验码是 12 位')
})

test('a sheet whose month is not what was published, or of another compound, is told apart', async () => {
  const altered = place.phoneOf('p-wang', { scans: `HAOYI1 tianrun ${month} ${'0'.repeat(64)}` })
  altered.launch('resident/check/index?compound=tianrun')
  await tap('扫纸上的二维码')
  await see('不一样：纸上写的是')
  const elsewhere = place.phoneOf('p-wang', { scans: `HAOYI1 xinhua ${month} ${statement.hash}` })
  elsewhere.launch('resident/check/index?compound=tianrun')
  await tap('扫纸上的二维码')
  await see('这是别的小区的公示')
})

test('she takes the month along: a sheet to print, a spreadsheet, and the address of what WeChat cannot show', async () => {
  const host = place.phoneOf('p-wang')
  host.launch(`resident/statement/index?compound=tianrun&month=${month}`)
  const take = async (paper: string) => {
    await tap(paper)
    await see('正在生成')
    await until('the paper', () => !words().includes('正在生成'))
  }
  await take('打印件（A4）')
  await take('电子表格（Excel）')
  expect(host.seen.documents).toEqual([
    { fileType: 'pdf', begins: '%PDF' },
    { fileType: 'xlsx', begins: expect.stringMatching(/^PK/) },
  ])
  await take('账本文本')
  expect(host.seen.toasts.join()).toContain('下载地址已复制')
})
