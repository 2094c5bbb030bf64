import { readPdf } from '../functions/papers/pdf'
import { openPhone, type Phone } from './browser'
import { hereIs } from './here'

jest.setTimeout(120_000)

const here = hereIs('no phone')
const phoneOf = (personId: string): Promise<Phone> =>
  openPhone(here.browser, here.station.url, { token: here.station.tokenOf(personId) })

/** The pages of the paper that is opened by tapping its line. */
async function printed(phone: Phone, name: string) {
  const [file] = await Promise.all([
    phone.context.waitForEvent('response', answer => answer.url().includes('.pdf?')),
    phone.tapText(name),
  ])
  return readPdf(Buffer.from(await (await fetch(file.url())).arrayBuffer())).pages
}
/** The digits under the square code of the page of a home. */
const digitsOf = (pages: Awaited<ReturnType<typeof printed>>, home: string): string =>
  /\d{4} \d{4} \d{4}/.exec(pages.find(({ text }) => text.includes(home))?.text ?? '')?.[0] ?? ''

describe('A paper that was printed finds its way back', () => {
  test('the head of the building prints the order forms, and by the digits of one comes to that home’s entry', async () => {
    const head = await phoneOf('p-building-head')
    await head.open('menu/doors/index?round=tianrun:r1')
    await head.see('收到签好的点单纸')
    const digits = digitsOf(await printed(head, '点单纸，一户一张'), '3号楼 2单元 402')
    await head.typeNumber('单子上的 12 位数字', digits.slice(0, 7).replaceAll(' ', ''))
    await head.tapButton('找这一户')
    await head.see('请填点单纸方码下面的 12 位数字')
    await head.typeNumber('单子上的 12 位数字', digits.replaceAll(' ', ''))
    await head.tapButton('找这一户')
    await head.see('第一次录入')
    await head.see('天润花园 3号楼 2单元 402')
    await head.close()
  })

  test('the grid worker prints a building’s ballots, and by the digits of one comes to that home’s entry', async () => {
    const grid = await phoneOf('p-grid')
    await grid.open('vote/papers/index?id=vote-parking')
    await grid.tapButton('打印表决票')
    await grid.see('6号楼的表决票')
    const digits = digitsOf(await printed(grid, '6号楼的表决票'), '6号楼 1单元 202')
    await grid.typeNumber('单子上的 12 位数字', digits.replaceAll(' ', ''))
    await grid.tapButton('找这一户')
    await grid.see('录入纸票')
    await grid.see('天润花园 6号楼 1单元 202')
    await grid.close()
  })

  test('a resident takes the result with its list of receipts along, and the plans', async () => {
    const wang = await phoneOf('p-wang')
    await wang.open('vote/show/index?id=vote-roof')
    await wang.see('结果')
    const result = await printed(wang, '打印结果，附选票清单（A4）')
    expect(result.length).toBeGreaterThan(1)
    expect(result[0]?.text).toContain('表决结果')
    await wang.close()
    const resident = await phoneOf('p-ly-resident')
    await resident.open('menu/plan/index?round=ly-liyuan:r1')
    await resident.see('三种方案放在一起看')
    expect((await printed(resident, '打印方案（A4）'))[0]?.text).toContain('三种方案')
    await resident.close()
  })
})
