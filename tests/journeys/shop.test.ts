import type { Account, PointOrder } from '@domain/points'
import { openPhone, type Phone } from './browser'
import { hereIs } from './here'

jest.setTimeout(120_000)

const here = hereIs('no phone')
const phoneOf = (personId: string): Promise<Phone> =>
  openPhone(here.browser, here.station.url, { token: here.station.tokenOf(personId) })

const find = async <T>(collection: string, query: object): Promise<T[]> =>
  (await here.station.cloud.query(collection, { query } as never)) as unknown as T[]
const homePoints = async (): Promise<number> => {
  const [account] = await find<Account>('pointAccounts', { _id: 'household:tianrun:3:2:301' })
  return account?.balance ?? 0
}
const digitsOf = (shown: string): string => shown.replace(/\D/g, '')

describe('王秀英 and the bag of rice', () => {
  let wang: Phone
  let keeper: Phone
  let code: string
  let before: number
  beforeAll(async () => {
    wang = await phoneOf('p-wang')
    keeper = await phoneOf('p-shopkeeper')
    before = await homePoints()
  })
  afterAll(async () => {
    await wang.close()
    await keeper.close()
  })

  test('she goes from her points to the shop and changes them for the rice, having been asked once more', async () => {
    await wang.open('points/wallet/index')
    await wang.tapButton('去兑换')
    await wang.see('垃圾袋 5 卷')
    await wang.tapText('大米 5 公斤')
    await wang.see('东北长粒香米')
    await wang.tapButton('用 300 分兑换')
    await wang.see(/从家庭积分扣 300 分/)
    await wang.confirm()
    await wang.see('换好了')
    code = digitsOf(await wang.text('.pick-up-digits'))
    expect(code).toHaveLength(8)
    expect(await homePoints()).toBe(before - 300)
    expect(await wang.page.getByRole('img', { name: /^领取码/ }).count()).toBe(1)
    expect(wang.errors).toEqual([])
  })

  test('the code is white paper with black squares, in dark mode and in large type too', async () => {
    for (const look of [{ isDark: true }, { isLarge: true }]) {
      const token = here.station.tokenOf('p-wang')
      const phone = await openPhone(here.browser, here.station.url, { ...look, token })
      await phone.open('points/orders/index')
      await phone.see(`${code.slice(0, 4)} ${code.slice(4)}`)
      const card = phone.page.locator('.pick-up').first()
      expect(await card.evaluate(one => getComputedStyle(one).backgroundColor)).toBe('rgb(255, 255, 255)')
      const digits = phone.page.locator('.pick-up-digits').first()
      const box = await digits.boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390)
      expect(await digits.evaluate(one => Number.parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThan(
        36,
      )
      expect(phone.errors).toEqual([])
      await phone.close()
    }
  })

  test('the shopkeeper types it, sees what it is and for whom, and hands it over', async () => {
    await keeper.open('pages/today/index')
    await keeper.tapButton('超市柜台')
    await keeper.typeNumber('领取码', '123')
    await keeper.tapButton('查找')
    await keeper.see('领取码是 8 位数字')
    await keeper.typeNumber('领取码', code)
    await keeper.tapButton('查找')
    await keeper.see('王** · 3号楼 2单元')
    await keeper.tapButton('交付')
    await keeper.see(/交付后不能撤销/)
    await keeper.confirm()
    await keeper.told('已交付')
    const [order] = await find<PointOrder>('pointOrders', { code, personId: 'p-wang' })
    expect(order).toMatchObject({ state: 'handed', handedBy: { id: 'p-shopkeeper' } })
    await keeper.typeNumber('领取码', code)
    await keeper.tapButton('查找')
    await keeper.see(/这一份已经领走了/)
    expect(keeper.errors).toEqual([])
  })

  test('it stands among what she fetched, and every point of it in the household’s account', async () => {
    await wang.open('points/orders/index')
    await wang.see(/领走，孟庆芬 交付/)
    await wang.open('points/history/index')
    await wang.tapTab('家庭')
    await wang.see('兑换 大米 5 公斤')
    await wang.see('-300')
  })

  test('what she no longer wants she gives up, and has the points again', async () => {
    const now = await homePoints()
    await wang.open('points/orders/index')
    await wang.see('明天是最后一天')
    await wang.page.getByRole('button', { name: '取消，退回积分' }).first().tap()
    await wang.confirm('退回积分')
    await wang.told('已取消，积分已退回')
    expect(await homePoints()).toBeGreaterThan(now)
    expect(wang.errors).toEqual([])
  })

  test('what the shop cannot keep the shopkeeper calls off with a reason, and she reads it and has the points again', async () => {
    const now = await homePoints()
    const [order] = await find<PointOrder>('pointOrders', { personId: 'p-wang', state: 'reserved' })
    await keeper.open('pointsdesk/counter/index')
    await keeper.page.getByRole('button', { name: `给不了：${order?.name}，王**` }).tap()
    await keeper.tapButton('退回积分')
    await keeper.see('至少写 2 个字，换的人看得到')
    await keeper.see('请选一项')
    await keeper.type('为什么给不了', '这一批受潮了，下周到新货')
    await keeper.choose(/^不能，没有了/)
    await keeper.tapButton('退回积分')
    await keeper.see(/^王\*\*.*换的“.*”不给了/)
    await keeper.confirm('退回积分')
    await keeper.told('积分已退回')
    expect(await homePoints()).toBe(now + (order?.points ?? 0))
    await wang.open('points/orders/index')
    await wang.see(`“${order?.name}”店里取消了，${order?.points} 分已经退回`)
    await wang.see('店里说：这一批受潮了，下周到新货（孟庆芬）')
    expect([...keeper.errors, ...wang.errors]).toEqual([])
  })
})

test('the shopkeeper puts something new on the shelf, and residents find it', async () => {
  const keeper = await phoneOf('p-shopkeeper')
  await keeper.open('pointsdesk/shelf/index')
  await keeper.tapButton('上新')
  await keeper.type('名称', '热水袋')
  await keeper.typeNumber('要多少分', '35')
  await keeper.typeNumber('先放多少份', '12')
  await keeper.tapButton('保存')
  await keeper.see('请写清在哪里、什么时候领')
  await keeper.type('在哪里、什么时候领', '党群服务中心一楼，每天 9:00–17:00')
  await keeper.tapButton('保存')
  await keeper.see('热水袋')
  expect(keeper.errors).toEqual([])
  await keeper.close()
  const wang = await phoneOf('p-wang')
  await wang.open('points/shop/index')
  await wang.see('热水袋')
  await wang.close()
})

test('on a shelf that was empty the first thing stands as soon as it is put there', async () => {
  const secretary = await phoneOf('p-secretary-xinhua')
  await secretary.open('pointsdesk/shelf/index')
  await secretary.see('货架还是空的')
  await secretary.tapButton('上新')
  await secretary.type('名称', '洗衣粉')
  await secretary.typeNumber('要多少分', '20')
  await secretary.typeNumber('先放多少份', '5')
  await secretary.type('在哪里、什么时候领', '小区办公室，每天 9:00–17:00')
  await secretary.tapButton('保存')
  await secretary.see('20 分')
  expect(await secretary.page.getByText('货架还是空的').filter({ visible: true }).count()).toBe(0)
  expect(secretary.errors).toEqual([])
  await secretary.close()
})
