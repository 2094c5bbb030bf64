import { hereIs } from './here'
import { aPhoto } from './photo'

const TITLE = '请人帮忙换厨房的水龙头'

jest.setTimeout(60_000)

const here = hereIs('one phone')

/** Becomes somebody and opens the wishes from the wallet. */
async function openWishesAs(name: string): Promise<void> {
  await here.phone.become(name)
  await here.phone.tab('我的')
  await here.phone.tapText('爱心积分')
  await here.phone.tapText('微心愿')
  await here.phone.see('小小心愿，邻里来圆')
}

describe('A small wish, from the making to the thanks, by tapping', () => {
  test('王阿姨 makes a wish; her telephone stands where only the claimer reads it', async () => {
    await openWishesAs('王秀英')
    await here.phone.tapButton('许个心愿')
    await here.phone.choose(/^帮忙办事/)
    await here.phone.type('一句话说心愿', TITLE)
    await here.phone.type('说说情况', '水龙头滴水，新的已经买好，拧不动。')
    await here.phone.type('联系方式', '电话 0558-7788，下午在家')
    await here.phone.tapButton('许下心愿')
    await here.phone.see('等人认领')
    await here.phone.see('电话 0558-7788，下午在家')
  })

  test('her neighbour reads a family name and a building, takes it on, and reads the door', async () => {
    await openWishesAs('赵宇')
    await here.phone.find(TITLE)
    await here.phone.see('王**')
    const before = await here.phone.text('.page-body')
    for (const secret of ['0558-7788', '301', '王秀英']) expect(before).not.toContain(secret)
    await here.phone.tapButton('我来圆这个心愿')
    await here.phone.chooseDay('答应哪一天前送达')
    await here.phone.tapButton('我来圆这个心愿')
    await here.phone.see('已有人认领')
    await here.phone.see('电话 0558-7788，下午在家')
    await here.phone.see(/3号楼 2单元 301/)
  })

  test('brings it and shows a photo', async () => {
    await here.phone.tapButton('送达')
    await here.phone.type('办得怎么样', '换好了，不滴水了')
    await here.phone.choosePhoto('添加照片', aPhoto())
    await here.phone.tapButton('已经送达')
    await here.phone.see('已送达，待致谢')
  })

  test('王阿姨 says thank you, and the neighbour has twenty points', async () => {
    await openWishesAs('王秀英')
    await here.phone.tapTab('我的')
    await here.phone.find(TITLE)
    await here.phone.tapButton('致谢')
    await here.phone.type('想说的话', '小赵手真巧，谢谢你')
    await here.phone.tapButton('确认收到并致谢')
    await here.phone.confirm()
    await here.phone.see('认领人得到 20 爱心积分')
    await here.phone.see('心愿圆了')
    await here.phone.become('赵宇')
    await here.phone.open('points/history/index')
    await here.phone.see(`圆微心愿：${TITLE}`)
    const [latest] = await here.phone.page.locator('.history-line').allInnerTexts()
    expect(latest).toContain(TITLE)
    expect(latest).toContain('+20')
    expect(here.phone.errors).toEqual([])
  })
})
