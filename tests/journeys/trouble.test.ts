import { dayOf } from '@domain/kernel'
import { dayInFull } from '../../src/copy/due'
import { openPhone } from './browser'
import { hereIs } from './here'
import { aPhoto } from './photo'

jest.setTimeout(60_000)

const here = hereIs('a phone each')

const matters = (title: string) => here.station.cloud.query('matters', { query: { title } })

/** Writes a matter as far as the button. */
async function write(title: string, entry = '环境卫生'): Promise<void> {
  await here.phone.tapButton('提一件事')
  await here.phone.type('一句话说清楚', title)
  await here.phone.type('详细说说', '已经三天没有人清理，味道很大')
  if (entry) await here.phone.choose(entry)
}

describe('When things do not go well', () => {
  test('without a network what was written stays on the phone, and sent again it is raised once', async () => {
    const title = '垃圾房三天没人清理了'
    await here.phone.become('赵宇')
    await write(title)
    await here.phone.context.setOffline(true)
    await here.phone.tapButton('提交')
    await here.phone.see('已保存在手机里')
    await here.phone.understood()
    expect(await matters(title)).toHaveLength(0)

    await here.phone.context.setOffline(false)
    await here.phone.open('pages/me/index')
    await here.phone.page.reload()
    await here.phone.tapText('上次没有发出去，点这里再试')
    await here.phone.told('已找回上次没提交的内容')
    await here.phone.tapButton('提交')
    await here.phone.see('刚提出，属于“环境卫生”')
    expect(await matters(title)).toHaveLength(1)
    await here.phone.open('pages/me/index')
    await here.phone.see('我提出的')
    expect(await here.phone.page.getByText('没有发出去').count()).toBe(0)
  })

  test('an answer that is lost on the way does not raise it twice', async () => {
    const title = '喷泉池的水发臭了'
    await here.phone.become('赵宇')
    await write(title)
    let lost = 0
    await here.phone.page.route('**/v1/functions/station', async route => {
      const isRaise = route.request().postDataJSON()?.action === 'raise'
      if (!isRaise || lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      await route.abort()
    })
    await here.phone.tapButton('提交')
    await here.phone.see('刚提出，属于“环境卫生”')
    expect([lost, (await matters(title)).length]).toEqual([1, 1])
  })

  test('four quick taps raise it once', async () => {
    const title = '单元门锁坏了关不上'
    await here.phone.become('李晓梅')
    await write(title)
    await here.phone.page.getByRole('button', { name: '提交', exact: true }).evaluate(button => {
      for (const after of [0, 40, 120, 300]) setTimeout(() => (button as HTMLElement).click(), after)
    })
    await here.phone.see('刚提出，属于“环境卫生”')
    await here.phone.page.waitForTimeout(600)
    expect(await matters(title)).toHaveLength(1)
  })

  test('what is typed while the recorder runs is still there when it stops', async () => {
    await here.phone.become('李晓梅')
    await here.phone.tapButton('提一件事')
    await here.phone.tapText('说给我们听')
    await here.phone.see('正在录音 1 秒')
    await here.phone.type('一句话说清楚', '边说边写的一件事')
    await here.phone.tapText('正在录音')
    await here.phone.see(/已录 \d+ 秒/)
    expect(await here.phone.page.getByRole('textbox', { name: '一句话说清楚' }).inputValue()).toBe(
      '边说边写的一件事',
    )
    await here.phone.tapButton('清空重写')
    await here.phone.confirm()
  })

  test('a draft is its writer’s: whoever takes the phone next does not find it, and a lost photo is said', async () => {
    await here.phone.become('赵宇')
    await write('只写给自己看的一件事')
    await here.phone.choosePhoto('添加照片', aPhoto())
    await here.phone.become('李晓梅')
    await here.phone.tapButton('提一件事')
    await here.phone.see('一句话说清楚')
    expect(await here.phone.page.getByRole('textbox', { name: '一句话说清楚' }).inputValue()).toBe('')

    await here.phone.become('赵宇')
    await here.phone.tapButton('提一件事')
    await here.phone.told('已找回文字，照片和录音请重新添加')
    await here.phone.tapButton('提交')
    await here.phone.see('刚提出，属于“环境卫生”')
    expect(here.phone.errors).toEqual([])
  })

  test('who takes back their consent is told why they cannot raise, and may agree again', async () => {
    await here.phone.become('冯志强')
    await here.phone.tab('我的')
    await here.phone.tapText('个人信息告知')
    await here.phone.tapButton('撤回同意')
    await here.phone.confirm()
    await here.phone.see('您已撤回同意')
    await here.phone.open('resident/raise/index')
    await here.phone.type('一句话说清楚', '撤回以后再提的事')
    await here.phone.type('详细说说', '看看还能不能提交上去')
    await here.phone.choose('环境卫生')
    await here.phone.tapButton('提交')
    await here.phone.see('您已撤回个人信息同意')
    await here.phone.understood()
    await here.phone.open('resident/welcome/index?read=1')
    await here.phone.tapButton('重新同意')
    await here.phone.see('撤回同意')
  })

  test('what the station does not take is said with the office that does, and may be looked at a second time', async () => {
    const title = '法院判决了物业还不执行'
    await here.phone.become('王秀英')
    await write(title, '')
    await here.phone.tapButton('都不是？看看不在这里办的事')
    await here.phone.choose('诉讼仲裁中的事')
    await here.phone.see('请找：受理的人民法院、仲裁委或复议机关')
    await here.phone.tapButton('提交')
    await here.phone.see('不予受理：诉讼仲裁中的事')
    await here.phone.tapButton('申请复核')
    await here.phone.type('原因', '判决已经生效，想请大家帮着督促')
    await here.phone.tapButton('确认申请复核')
    await here.phone.see('社区应在期限内复核')

    await here.phone.become('高丽娜')
    await here.phone.tab('办事')
    await here.phone.see('待复核')
    await here.phone.find(title)
    await here.phone.tapButton('复核同意受理')
    await here.phone.type('原因', '可以由小区督促')
    await here.phone.tapButton('确认复核同意受理')
    await here.phone.see('待受理')
  })

  test('somebody who may not do a thing is not offered it', async () => {
    await here.phone.become('赵宇')
    await here.phone.find('地下室渗水快漫到配电箱')
    await here.phone.see('办理过程')
    for (const step of ['受理定级', '不予受理', '提级办理', '更多'])
      expect(await here.phone.page.getByRole('button', { name: step, exact: true }).count()).toBe(0)
  })

  test.each(['posts', 'reviews', 'roll', 'scope', 'behalf'])(
    'a resident who opens the page %s by its address is told whose it is',
    async page => {
      await here.phone.become('赵宇')
      await here.phone.open(`workbench/${page}/index`)
      await here.phone.see('这里要由担任相应职务的人来办')
    },
  )

  test('an address that leads to nothing says so and offers to try again', async () => {
    await here.phone.become('赵宇')
    await here.phone.open('resident/matter/index?id=no-such-matter')
    await here.phone.see('没有找到要办理的内容')
    await here.phone.open('resident/matter/index')
    await here.phone.see('没有找到要办理的内容')
    await here.phone.see('重新加载')
  })

  test('a phone whose clock is three days ahead has heard which day it is before it is asked for one', async () => {
    const { station, browser } = here
    const token = station.tokenOf('p-ly-secretary')
    const phone = await openPhone(browser, station.url, { token, daysAhead: 3 })
    await phone.open('pages/today/index')
    await phone.calm()
    const today = dayOf(station.cloud.now())
    for (const _ of ['by a tap', 'as the first page of another time']) {
      await phone.open('works/decide/index?id=ly-liyuan:r1:sports')
      await phone.choose(/^用纸质票/)
      await phone.see(dayInFull(today, today))
      await phone.page.reload()
    }
    expect(phone.errors).toEqual([])
    await phone.close()
  })
})
