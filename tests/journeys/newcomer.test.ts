import { hereIs } from './here'

jest.setTimeout(60_000)

const here = hereIs('one phone')

/** Somebody the station has never seen: reads the notice, gives a name. */
async function enterAs(name: string): Promise<void> {
  await here.phone.open('demo/people/index')
  await here.phone.tapText('我是新来的')
  await here.phone.see('我们会用到您的哪些信息')
  await here.phone.type('大家怎么称呼您', name)
  await here.phone.tapButton('同意并开始')
  await here.phone.see('先加入您的家')
}

describe('A newcomer', () => {
  test('reads what is kept of them before anything is kept, and is not let in without a name', async () => {
    await here.phone.open('demo/people/index')
    await here.phone.tapText('我是新来的')
    await here.phone.tapButton('同意并开始')
    await here.phone.see('请写上您的称呼')
    await here.phone.tapButton('先不同意')
    await here.phone.see('不同意也没关系')
  })

  test('joins the household of 王阿姨 by the code she sends, and may then raise matters', async () => {
    await here.phone.become('王秀英')
    await here.phone.tab('我的')
    await here.phone.tapButton('邀请家人')
    await here.phone.choose('家人')
    await here.phone.tapButton('生成邀请码')
    await here.phone.see('只能用一次')
    const code = (await here.phone.text('.code')).trim()
    expect(code).toMatch(/^[0-9A-Z]{8}$/)

    await enterAs('李小宝')
    await here.phone.tapButton('加入我的家')
    await here.phone.type('邀请码', code)
    await here.phone.tapButton('加入')
    await here.phone.see('天润花园')
    await here.phone.see('提一件事')

    await enterAs('冒名的人')
    await here.phone.tapButton('加入我的家')
    await here.phone.type('邀请码', code)
    await here.phone.tapButton('加入')
    await here.phone.see('邀请码已经用过了')
    await here.phone.understood()
  })

  test('without a code finds the door by taps, asks, and is admitted by the building head', async () => {
    await enterAs('新邻居')
    await here.phone.tapButton('加入我的家')
    await here.phone.tapTab('没有邀请码')
    await here.phone.type('先找到小区', '天润')
    await here.phone.tapText('天润花园')
    await here.phone.tapButton('3号楼')
    await here.phone.tapButton('502')
    await here.phone.choose('租户')
    await here.phone.type('给审核人留句话', '上周刚搬来')
    await here.phone.tapButton('提交申请')
    await here.phone.see('已提交，等待审核')
    await here.phone.understood()
    await here.phone.see('加入申请正在审核')

    await here.phone.become('张建国')
    await here.phone.tab('办事')
    await here.phone.tapText(/户等着确认/)
    await here.phone.see('上周刚搬来')
    await here.phone.tapButton('同意')
    await here.phone.confirm()
    await here.phone.see('没有等待确认的住户')
    expect(here.phone.errors).toEqual([])
  })
})
