import type { Browser } from 'playwright-core'
import { openBrowser, openPhone, type Phone } from './browser'
import { aPhoto } from './photo'
import { type DemoStation, openDemoStation } from './station'

jest.setTimeout(60_000)

let station: DemoStation
let browser: Browser
let phone: Phone
beforeAll(async () => {
  station = await openDemoStation()
  browser = await openBrowser()
}, 120_000)
beforeEach(async () => {
  phone = await openPhone(browser, station.url)
})
afterEach(() => phone.close())
afterAll(async () => {
  await browser.close()
  await station.close()
})

const matters = (title: string) => station.cloud.query('matters', { query: { title } })

/** Writes a matter as far as the button. */
async function write(title: string, entry = '环境卫生'): Promise<void> {
  await phone.tapButton('提一件事')
  await phone.type('一句话说清楚', title)
  await phone.type('详细说说', '已经三天没有人清理，味道很大')
  if (entry) await phone.choose(entry)
}

describe('When things do not go well', () => {
  test('without a network what was written stays on the phone, and sent again it is raised once', async () => {
    const title = '垃圾房三天没人清理了'
    await phone.become('赵宇')
    await write(title)
    await phone.context.setOffline(true)
    await phone.tapButton('提交')
    await phone.see('已保存在手机里')
    await phone.understood()
    expect(await matters(title)).toHaveLength(0)

    await phone.context.setOffline(false)
    await phone.open('pages/me/index')
    await phone.page.reload()
    await phone.tapText('上次没有发出去，点这里再试')
    await phone.see('已找回上次没提交的内容')
    await phone.tapButton('提交')
    await phone.see('刚提出，属于“环境卫生”')
    expect(await matters(title)).toHaveLength(1)
    await phone.open('pages/me/index')
    await phone.see('我提出的')
    expect(await phone.page.getByText('没有发出去').count()).toBe(0)
  })

  test('an answer that is lost on the way does not raise it twice', async () => {
    const title = '喷泉池的水发臭了'
    await phone.become('赵宇')
    await write(title)
    let lost = 0
    await phone.page.route('**/v1/functions/station', async route => {
      const isRaise = route.request().postDataJSON()?.action === 'raise'
      if (!isRaise || lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      await route.abort()
    })
    await phone.tapButton('提交')
    await phone.see('刚提出，属于“环境卫生”')
    expect([lost, (await matters(title)).length]).toEqual([1, 1])
  })

  test('four quick taps raise it once', async () => {
    const title = '单元门锁坏了关不上'
    await phone.become('李晓梅')
    await write(title)
    await phone.page.getByRole('button', { name: '提交', exact: true }).evaluate(button => {
      for (const after of [0, 40, 120, 300]) setTimeout(() => (button as HTMLElement).click(), after)
    })
    await phone.see('刚提出，属于“环境卫生”')
    await phone.page.waitForTimeout(600)
    expect(await matters(title)).toHaveLength(1)
  })

  test('what is typed while the recorder runs is still there when it stops', async () => {
    await phone.become('李晓梅')
    await phone.tapButton('提一件事')
    await phone.tapText('说给我们听')
    await phone.see('正在录音 1 秒')
    await phone.type('一句话说清楚', '边说边写的一件事')
    await phone.tapText('正在录音')
    await phone.see(/已录 \d+ 秒/)
    expect(await phone.page.getByRole('textbox', { name: '一句话说清楚' }).inputValue()).toBe(
      '边说边写的一件事',
    )
    await phone.tapButton('清空重写')
    await phone.confirm()
  })

  test('a draft is its writer’s: whoever takes the phone next does not find it, and a lost photo is said', async () => {
    await phone.become('赵宇')
    await write('只写给自己看的一件事')
    await phone.choosePhoto('添加照片', aPhoto())
    await phone.become('李晓梅')
    await phone.tapButton('提一件事')
    await phone.see('一句话说清楚')
    expect(await phone.page.getByRole('textbox', { name: '一句话说清楚' }).inputValue()).toBe('')

    await phone.become('赵宇')
    await phone.tapButton('提一件事')
    await phone.see('已找回文字，照片和录音请重新添加')
    await phone.tapButton('提交')
    await phone.see('刚提出，属于“环境卫生”')
    expect(phone.errors).toEqual([])
  })

  test('who takes back their consent is told why they cannot raise, and may agree again', async () => {
    await phone.become('冯志强')
    await phone.tab('我的')
    await phone.tapText('个人信息告知')
    await phone.tapButton('撤回同意')
    await phone.confirm()
    await phone.see('您已撤回同意')
    await phone.open('resident/raise/index')
    await phone.type('一句话说清楚', '撤回以后再提的事')
    await phone.type('详细说说', '看看还能不能提交上去')
    await phone.choose('环境卫生')
    await phone.tapButton('提交')
    await phone.see('您已撤回个人信息同意')
    await phone.understood()
    await phone.open('resident/welcome/index?read=1')
    await phone.tapButton('重新同意')
    await phone.see('撤回同意')
  })

  test('what the station does not take is said with the office that does, and may be looked at a second time', async () => {
    const title = '法院判决了物业还不执行'
    await phone.become('王秀英')
    await write(title, '')
    await phone.tapButton('都不是？看看不在这里办的事')
    await phone.choose('诉讼仲裁中的事')
    await phone.see('请找：受理的人民法院、仲裁委或复议机关')
    await phone.tapButton('提交')
    await phone.see('不予受理：诉讼仲裁中的事')
    await phone.tapButton('申请复核')
    await phone.type('原因', '判决已经生效，想请大家帮着督促')
    await phone.tapButton('确认申请复核')
    await phone.see('社区应在期限内复核')

    await phone.become('高丽娜')
    await phone.tab('办事')
    await phone.see('待复核')
    await phone.find(title)
    await phone.tapButton('复核同意受理')
    await phone.type('原因', '可以由小区督促')
    await phone.tapButton('确认复核同意受理')
    await phone.see('待受理')
  })

  test('somebody who may not do a thing is not offered it', async () => {
    await phone.become('赵宇')
    await phone.find('地下室渗水快漫到配电箱')
    await phone.see('办理过程')
    for (const step of ['受理定级', '不予受理', '提级办理', '更多'])
      expect(await phone.page.getByRole('button', { name: step, exact: true }).count()).toBe(0)
  })

  test('an address that leads to nothing says so and offers to try again', async () => {
    await phone.become('赵宇')
    await phone.open('resident/matter/index?id=no-such-matter')
    await phone.see('没有找到要办理的内容')
    await phone.see('重新加载')
  })
})
