import type { Order, PlanDoc } from '@domain/menu'
import { openPhone, type Phone } from './browser'
import { ordersOf, settlePapers } from './elsewhere'
import { hereIs } from './here'
import { aPhoto } from './photo'

jest.setTimeout(120_000)

const here = hereIs('no phone')
const ROUND = 'tianrun:r1'
/** In hours, as the clock is moved. */
const A_MINUTE = 1 / 60
const phoneOf = (personId: string): Promise<Phone> =>
  openPhone(here.browser, here.station.url, { token: here.station.tokenOf(personId) })

const ordersWhere = ordersOf(here, ROUND)
const orderOf = async (householdId: string): Promise<Order | undefined> =>
  (await ordersWhere({ householdId }))[0]

const box = (phone: Phone, name: string) =>
  phone.page.getByRole('checkbox', { name: new RegExp(`^${name}(，|$)`) })
const isTicked = async (phone: Phone, name: string): Promise<boolean> =>
  (await box(phone, name).getAttribute('aria-checked')) === 'true'
/** Ticks exactly these. */
async function tickOnly(phone: Phone, names: readonly string[]): Promise<void> {
  await box(phone, '绿化').waitFor()
  for (const one of await phone.page.getByRole('checkbox').all()) {
    const isOn = (await one.getAttribute('aria-checked')) === 'true'
    if (isOn !== names.includes((await one.getAttribute('aria-label'))?.split('，')[0] ?? '')) await one.tap()
  }
}
const isWithout = (orders: readonly Order[]) => (room: string) =>
  orders.every(({ householdId }) => householdId !== room)

describe('王秀英 and her family order', () => {
  let wang: Phone
  let daughter: Phone
  beforeAll(async () => {
    wang = await phoneOf('p-wang')
    daughter = await phoneOf('p-wang-daughter')
  })
  afterAll(async () => {
    await wang.close()
    await daughter.close()
  })

  test('from the list of matters she comes to the round, reads the menu, ticks, and sees what it would cost her household', async () => {
    await wang.open('pages/matters/index')
    await wang.tapText('正在改造点单')
    await wang.see('楼前楼后微改造点单')
    await wang.tapText('改造菜单')
    await wang.see('更换老化的进户主管和阀门')
    await wang.tapTab(/^完善类/)
    await wang.see('要业主表决，四分之三同意')
    await wang.open(`menu/order/index?round=${ROUND}`)
    await tickOnly(wang, ['绿化', '适老和无障碍'])
    await wang.see('已点 2 项')
    const two = await wang.text('.order-sum-yuan')
    expect(two).toMatch(/^您家约承担 [\d,]+\.\d\d 元$/)
    await tickOnly(wang, ['绿化', '适老和无障碍', '照明'])
    expect(await wang.text('.order-sum-yuan')).not.toBe(two)
    await wang.tapButton('提交点单')
    await wang.see('点单已收到')
    await wang.see('天润花园 3号楼 2单元 301，点了 3 项')
    expect((await orderOf('tianrun:3:2:301'))?.ticks).toEqual(['access', 'green', 'light'])
  })

  test('her daughter, who looked before and taps after her, reads who was quicker and goes on from there', async () => {
    await daughter.open(`menu/order/index?round=${ROUND}`)
    await daughter.see(/^王秀英 .* 点了 3 项$/)
    await wang.tapButton('再改一改')
    await tickOnly(wang, ['绿化', '照明'])
    await wang.tapButton('提交点单')
    await wang.see(/点了 2 项/)
    await tickOnly(daughter, ['绿化', '停车场地'])
    await daughter.tapButton('提交点单')
    await daughter.see('王秀英刚刚改过家里的点单，已经换成最新的，请看过再点。')
    await daughter.understood()
    expect([await isTicked(daughter, '照明'), await isTicked(daughter, '停车场地')]).toEqual([true, false])
    await tickOnly(daughter, ['绿化', '照明', '停车场地'])
    await daughter.tapButton('提交点单')
    await daughter.see('点单已收到')
    expect(await orderOf('tianrun:3:2:301')).toMatchObject({
      ticks: ['green', 'light', 'parking'],
      online: { byName: '李晓梅' },
    })
  })

  test('the daughter, who rents in 10号楼 as well, orders for that home by itself; what she ticked there waits while she looks at her mother’s', async () => {
    const before = await orderOf('tianrun:3:2:301')
    await daughter.open(`menu/order/index?round=${ROUND}`)
    await daughter.choose('10号楼 1单元 302')
    await daughter.see('天润花园 10号楼 1单元 302')
    await tickOnly(daughter, ['适老和无障碍'])
    await daughter.choose('3号楼 2单元 301')
    await daughter.see('天润花园 3号楼 2单元 301')
    expect(await isTicked(daughter, '照明')).toBe(true)
    await daughter.open('pages/me/index')
    await daughter.tapText('天润花园 10号楼 1单元 302 · 写了一半，点这里继续')
    await daughter.see('还没有提交')
    expect([await isTicked(daughter, '照明'), await isTicked(daughter, '适老和无障碍')]).toEqual([
      false,
      true,
    ])
    await daughter.tapButton('提交点单')
    await daughter.see('天润花园 10号楼 1单元 302，点了 1 项')
    expect((await orderOf('tianrun:10:1:302'))?.ticks).toEqual(['access'])
    expect(await orderOf('tianrun:3:2:301')).toEqual(before)
    await daughter.choose('3号楼 2单元 301')
  })

  test('what was ticked without a network is still there when the page is opened again, and is sent once', async () => {
    await wang.open(`menu/order/index?round=${ROUND}`)
    await tickOnly(wang, ['养老、托育和助餐'])
    await wang.context.setOffline(true)
    await wang.tapButton('提交点单')
    await wang.see(/网络/)
    await wang.understood()
    await wang.context.setOffline(false)
    await wang.open(`menu/order/index?round=${ROUND}`)
    await wang.see('还没有提交')
    expect(await isTicked(wang, '养老、托育和助餐')).toBe(true)
    await wang.tapButton('提交点单')
    await wang.see('点单已收到')
    expect((await orderOf('tianrun:3:2:301'))?.ticks).toEqual(['elderly'])
    expect([...wang.errors, ...daughter.errors]).toEqual([])
  })
})

describe('The menu', () => {
  test('gets a picture and a need from the secretary, with the reason; a resident sees both, and the version before', async () => {
    const secretary = await phoneOf('p-secretary')
    await secretary.open('menu/menu/index?compound=tianrun')
    await secretary.tapButton('修改菜单')
    await secretary.tapButton('改供水管网')
    await secretary.choosePhoto('添加照片', aPhoto())
    await secretary.tapText('要先有哪些项目')
    await secretary.page.getByRole('checkbox', { name: '雨污分流', exact: true }).tap()
    await secretary.type('为什么改', '和雨污分流一起开挖')
    await secretary.tapButton('存成新的一版')
    await secretary.see(/^第 2 版/)
    const wang = await phoneOf('p-wang')
    await wang.open('menu/menu/index?compound=tianrun')
    await wang.see(/^第 2 版/)
    await wang.page.getByRole('button', { name: '看“供水管网”的照片，共 1 张' }).waitFor()
    await wang.see('要先有：雨污分流')
    await wang.tapText('以前的版本')
    await wang.tapText('第 1 版')
    await wang.see(/^第 1 版 · 李国强/)
    expect(await wang.page.getByRole('button', { name: '看“供水管网”的照片，共 1 张' }).count()).toBe(0)
    expect([...secretary.errors, ...wang.errors]).toEqual([])
    for (const phone of [secretary, wang]) await phone.close()
  })
})

describe('Papers from the door', () => {
  let grid: Phone
  let head: Phone
  let secretary: Phone
  let rooms: readonly string[]
  beforeAll(async () => {
    grid = await phoneOf('p-grid')
    head = await phoneOf('p-building-head')
    secretary = await phoneOf('p-secretary')
    const ordered = await ordersWhere({ buildingId: 'tianrun:3' })
    rooms = [501, 402, 302, 202, 401, 502]
      .flatMap(room => [`tianrun:3:1:${room}`, `tianrun:3:2:${room}`, `tianrun:3:3:${room}`])
      .filter(isWithout(ordered))
  })
  afterAll(async () => {
    for (const phone of [grid, head, secretary]) await phone.close()
  })
  const [firstRoom, secondRoom] = [() => rooms[0] ?? '', () => rooms[1] ?? '']
  const roomIn = (householdId: string) => householdId.split(':').at(-1)
  const unitIn = (householdId: string) => Number(householdId.split(':')[2]) - 1
  const door = (phone: Phone, householdId: string) =>
    phone.page.getByRole('button', { name: new RegExp(`^${roomIn(householdId)}，`) }).nth(unitIn(householdId))
  const toDoors = async (phone: Phone) => {
    await phone.open(`menu/doors/index?round=${ROUND}`)
    if (phone === grid) await phone.tapText('3号楼')
    await phone.see('点一户，录他家签字的纸质单')
  }

  test('the grid worker goes to a door of the floor map and enters what was signed, with a photo', async () => {
    await toDoors(grid)
    await door(grid, firstRoom()).tap()
    await grid.see('第一次录入')
    await grid.tapButton('录完了')
    await grid.see('要有签字页的照片')
    await grid.choosePhoto('添加照片', aPhoto())
    await tickOnly(grid, ['适老和无障碍', '卫生服务站'])
    await grid.tapButton('录完了')
    await grid.see('录好了一次')
    expect((await orderOf(firstRoom()))?.paperState).toBe('once')
  })

  test('the head of the building enters it from the photo alone, without seeing the first reading, and reads it differently', async () => {
    await toDoors(head)
    expect(await door(head, firstRoom()).getAttribute('aria-label')).toMatch(/录了一次/)
    await door(head, firstRoom()).tap()
    await head.see('刘敏录过一次。请只看照片，自己再录一遍。')
    await head.see('单上勾了 0 项')
    await tickOnly(head, ['适老和无障碍'])
    await head.tapButton('录完了')
    await head.see('请看照片，选签字那天')
    await head.chooseDay('签字那天')
    await head.tapButton('录完了')
    await head.see('两次不一致，已转核对')
  })

  test('the secretary sees both beside the photo and decides, with a reason; it is one list', async () => {
    await secretary.open(`menu/papers/index?round=${ROUND}`)
    await secretary.tapTab('不一致')
    const { label } = (await orderOf(firstRoom())) as Order
    const card = secretary.page.locator('.card', { hasText: label })
    await card.getByRole('row', { name: /卫生服务站.*勾了.*没勾/ }).waitFor()
    await card.getByRole('row', { name: /签字那天/ }).waitFor()
    await card.getByRole('button', { name: '核对', exact: true }).tap()
    await secretary.choose('照张建国录的')
    await secretary.tapButton('就这样定')
    await secretary.see('请写一句为什么')
    await secretary.type('为什么这样定', '照片上只勾了适老')
    await secretary.tapButton('就这样定')
    await card.waitFor({ state: 'detached' })
    expect(await orderOf(firstRoom())).toMatchObject({
      ticks: ['access'],
      source: 'paper',
      paperState: 'settled',
    })
  })

  test('without a network a paper waits on the phone, and is sent from the floor map later', async () => {
    await toDoors(grid)
    await door(grid, secondRoom()).tap()
    await grid.choosePhoto('添加照片', aPhoto())
    await tickOnly(grid, ['绿化'])
    await grid.context.setOffline(true)
    await grid.tapButton('录完了')
    await grid.see('没有网络，已存在手机里')
    expect(await orderOf(secondRoom())).toBeUndefined()
    await grid.tapButton('回到楼里')
    await grid.see('手机里还有 1 份没发出去')
    await grid.context.setOffline(false)
    await grid.tapButton('全部发出')
    await grid.told('发出了 1 份')
    expect((await orderOf(secondRoom()))?.paperState).toBe('once')
    expect([...grid.errors, ...head.errors, ...secretary.errors]).toEqual([])
  })
})

describe('The end of the round', () => {
  let secretary: Phone
  beforeAll(async () => {
    secretary = await phoneOf('p-secretary')
  })
  afterAll(() => secretary.close())

  test('the secretary ends it with a reason, and cannot make a plan while papers wait', async () => {
    await secretary.open(`menu/round/index?round=${ROUND}`)
    await secretary.tapRest('提前截止')
    await secretary.type('为什么', '大家都点好了')
    await secretary.tapButton('提前截止')
    await secretary.confirm()
    await secretary.see('已截止，等出方案')
    await secretary.see('原因：大家都点好了')
    await secretary.tapButton('出方案')
    await secretary.tapButton('算出三种方案')
    await secretary.confirm()
    await secretary.see('刚刚截止，请过一分钟再出方案。')
    await secretary.understood()
    await here.station.cloud.advanceClock(A_MINUTE)
    await secretary.tapButton('算出三种方案')
    await secretary.confirm()
    await secretary.see(/还有 \d+ 份纸质单没有录完或对不上/)
    await secretary.understood()
  })

  test('once they are settled, the basic items are chosen by the survey and three plans stand side by side', async () => {
    await settlePapers(here, ROUND)
    await secretary.open(`menu/planMake/index?round=${ROUND}`)
    await secretary.see('化粪池和管井')
    await secretary.tapText('化粪池和管井')
    await secretary.tapButton('算出三种方案')
    await secretary.see('请写“化粪池和管井”的评估依据')
    await secretary.type('化粪池和管井 评估依据', '管井返味，去年报修 14 次')
    await secretary.tapButton('算出三种方案')
    await secretary.confirm()
    await secretary.see('三种方案放在一起看')
    await secretary.see('还没有定用哪一种')
    expect(await secretary.page.getByRole('tab').count()).toBe(3)
  })

  test('one is adopted with a reason; a resident reads why each item is in or out, and takes the lists along', async () => {
    await secretary.tapButton('采用“均等份额”')
    await secretary.type('为什么用这一种', '后排几栋也要有份')
    await secretary.tapButton('采用“均等份额”')
    await secretary.confirm()
    await secretary.see('理由：后排几栋也要有份')
    const [plan] = (await here.station.cloud.query('menuPlans', {
      query: { _id: ROUND },
    })) as unknown as PlanDoc[]
    expect(plan?.adopted).toMatchObject({ rule: 'mes', byName: '李国强' })
    const resident = await phoneOf('p-tenant')
    await resident.open('pages/matters/index')
    await resident.tapText('点单方案出来了')
    await resident.see('理由：后排几栋也要有份')
    await resident.see(/\d+ 户点了，每户名下最多摊 [\d,]+\.\d\d 元/)
    await resident.see(/点的人名下的钱合起来还差 [\d,]+\.\d\d 元/)
    await resident.tapTab(/^按票数/)
    await resident.see('谁的票多先做谁')
    await resident.see(/再多 \d+ 户就排得进|没有“.+”配套/)
    const [file] = await Promise.all([
      resident.page.waitForEvent('download'),
      resident.tapButton('导出点单数据'),
    ])
    expect(file.suggestedFilename()).toBe('天润花园-1.pb')
    expect(resident.errors).toEqual([])
    await resident.close()
  })
})
