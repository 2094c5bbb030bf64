import type { Browser } from 'playwright-core'
import { openBrowser, openPhone, type Phone } from './browser'
import { type DemoStation, openDemoStation } from './station'

jest.setTimeout(60_000)

let station: DemoStation
let browser: Browser
let phone: Phone
beforeAll(async () => {
  station = await openDemoStation()
  browser = await openBrowser()
  phone = await openPhone(browser, station.url)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await station.close()
})

/** Somebody the station has never seen: reads the notice, gives a name. */
async function enterAs(name: string): Promise<void> {
  await phone.open('demo/people/index')
  await phone.tapText('我是新来的')
  await phone.see('我们会用到您的哪些信息')
  await phone.type('大家怎么称呼您', name)
  await phone.tapButton('同意并开始')
  await phone.see('先加入您的家')
}

describe('A newcomer', () => {
  test('reads what is kept of them before anything is kept, and is not let in without a name', async () => {
    await phone.open('demo/people/index')
    await phone.tapText('我是新来的')
    await phone.tapButton('同意并开始')
    await phone.see('请写上您的称呼')
    await phone.tapButton('先不同意')
    await phone.see('不同意也没关系')
  })

  test('joins the household of 王阿姨 by the code she sends, and may then raise matters', async () => {
    await phone.become('王秀英')
    await phone.tab('我的')
    await phone.tapButton('邀请家人')
    await phone.choose('家人')
    await phone.tapButton('生成邀请码')
    await phone.see('只能用一次')
    const code = (await phone.text('.code')).trim()
    expect(code).toMatch(/^[0-9A-Z]{8}$/)

    await enterAs('李小宝')
    await phone.tapButton('加入我的家')
    await phone.type('邀请码', code)
    await phone.tapButton('加入')
    await phone.see('天润花园')
    await phone.see('提一件事')

    await enterAs('冒名的人')
    await phone.tapButton('加入我的家')
    await phone.type('邀请码', code)
    await phone.tapButton('加入')
    await phone.see('邀请码已经用过了')
    await phone.understood()
  })

  test('without a code finds the door by taps, asks, and is admitted by the building head', async () => {
    await enterAs('新邻居')
    await phone.tapButton('加入我的家')
    await phone.tapTab('没有邀请码')
    await phone.type('先找到小区', '天润')
    await phone.tapText('天润花园')
    await phone.tapButton('3号楼')
    await phone.tapButton('502')
    await phone.choose('租户')
    await phone.type('给审核人留句话', '上周刚搬来')
    await phone.tapButton('提交申请')
    await phone.see('已提交，等待审核')
    await phone.understood()
    await phone.see('加入申请正在审核')

    await phone.become('张建国')
    await phone.tab('办事')
    await phone.tapText(/户等着确认/)
    await phone.see('上周刚搬来')
    await phone.tapButton('同意')
    await phone.confirm()
    await phone.see('没有等待确认的住户')
    expect(phone.errors).toEqual([])
  })
})
