import type { Account } from '@domain/points'
import { openPhone, type Phone } from './browser'
import { hereIs } from './here'

jest.setTimeout(90_000)

const here = hereIs('no phone')
const phoneOf = (personId: string): Promise<Phone> =>
  openPhone(here.browser, here.station.url, { token: here.station.tokenOf(personId) })

/** What 王阿姨's household has. */
async function homeBalance(): Promise<number> {
  const [found] = (await here.station.cloud.query('pointAccounts', {
    query: { _id: 'household:tianrun:3:2:301' },
  })) as unknown as Account[]
  return found?.balance ?? 0
}

describe('A deduction by the covenant', () => {
  test('the secretary gives notice, by a clause and with what was seen; nothing is taken', async () => {
    const before = await homeBalance()
    const secretary = await phoneOf('p-secretary')
    await secretary.open('pages/me/index')
    await secretary.tapText('爱心积分工作台')
    await secretary.tapText('公约扣分')
    await secretary.tapButton('发扣分通知')
    await secretary.tapText('3号楼')
    await secretary.page.getByText('2单元', { exact: true }).first().waitFor()
    await secretary.page.locator('.houses').nth(1).getByText('301', { exact: true }).tap()
    await secretary.choose(/遛狗不牵绳/)
    await secretary.type('看到了什么', '早上七点在小广场遛狗，没有牵绳')
    await secretary.tapButton('发扣分通知')
    await secretary.see(/7 天内可以申诉，期间不扣分/)
    await secretary.confirm()
    await secretary.see('天润花园 3号楼 2单元 301')
    expect(await homeBalance()).toBe(before)
    expect(secretary.errors).toEqual([])
    await secretary.close()
  })

  test('王阿姨 finds it in her wallet, reads by when she may appeal, and appeals', async () => {
    const wang = await phoneOf('p-wang')
    await wang.open('points/wallet/index')
    await wang.see('有 1 条公约扣分通知')
    await wang.tapText(/遛狗不牵绳 · 扣 10 分/)
    await wang.see('依据：居民公约第7条')
    await wang.see(/现在还没有扣分。有异议，到.+为止可以申诉（还有 7 天）/)
    await wang.tapButton('我要申诉')
    await wang.type('为什么不该扣', '我家没有养狗，早上七点我在医院')
    await wang.tapButton('我要申诉')
    await wang.confirm()
    await wang.see('申诉中')
    await wang.see(/申诉期间不扣分。最晚 .+ 答复，到期没有答复就不扣分。/)
    expect(wang.errors).toEqual([])
    await wang.close()
  })

  test('the supervisor reads both sides and finds for her; her points are as they were', async () => {
    const before = await homeBalance()
    const supervisor = await phoneOf('p-supervisor')
    await supervisor.open('pages/today/index')
    await supervisor.see('扣分申诉等您答复：遛狗不牵绳')
    await supervisor.open('pointsdesk/appeals/index')
    await supervisor.tapText('天润花园 3号楼 2单元 301')
    await supervisor.see('早上七点在小广场遛狗，没有牵绳')
    await supervisor.see('我家没有养狗，早上七点我在医院')
    await supervisor.tapButton('撤销扣分')
    await supervisor.type('为什么撤销', '看了监控，不是这一户的狗')
    await supervisor.tapButton('撤销扣分')
    await supervisor.confirm()
    await supervisor.see('这次没有扣分。')
    expect(supervisor.errors).toEqual([])
    await supervisor.close()
    expect(await homeBalance()).toBe(before)
    const wang = await phoneOf('p-wang')
    await wang.open('points/deductions/index')
    await wang.tapText(/遛狗不牵绳 · 扣 10 分/)
    await wang.see('看了监控，不是这一户的狗')
    await wang.see('申诉成立，不扣分')
    await wang.close()
  })
})

describe('The tariff', () => {
  test('the secretary changes what a rule brings and says why, and residents read it at once', async () => {
    const secretary = await phoneOf('p-secretary')
    await secretary.open('pointsdesk/tariffEdit/index')
    await secretary.see('现在用的是参考稿')
    await secretary.tapText('为老人送餐')
    await secretary.typeNumber('得多少分', '12')
    await secretary.typeNumber('一天最多', '24')
    await secretary.type('为什么改', '11月居民会议通过，送餐多加两分')
    await secretary.tapButton('保存为新版')
    await secretary.confirm()
    await secretary.see('现在是第 1 版')
    expect(secretary.errors).toEqual([])
    await secretary.close()
    const wang = await phoneOf('p-wang')
    await wang.open('points/tariff/index')
    await wang.see('+12 分/次')
    await wang.see('一天最多 24 分，一个月最多 160 分')
    await wang.see('11月居民会议通过，送餐多加两分')
    expect(wang.errors).toEqual([])
    await wang.close()
  })

  test('a household gets its points for a clause it kept', async () => {
    const before = await homeBalance()
    const head = await phoneOf('p-building-head')
    await head.open('pointsdesk/award/index')
    await head.page.getByText('2单元', { exact: true }).first().waitFor()
    await head.page.locator('.houses').nth(1).getByText('301', { exact: true }).tap()
    await head.choose(/红白事简办/)
    await head.type('看到了什么', '女儿婚事不摆酒席')
    await head.tapButton('加分')
    await head.confirm()
    await head.see(/已加 50 分/)
    expect(head.errors).toEqual([])
    await head.close()
    expect(await homeBalance()).toBe(before + 50)
  })
})
