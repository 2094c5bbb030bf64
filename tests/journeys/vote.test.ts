import { openPhone } from './browser'
import { hereIs } from './here'
import { aPhoto } from './photo'

jest.setTimeout(180_000)

const here = hereIs('a phone each')
const HOURS_IN_DAY = 24
const days = (count: number) => here.station.cloud.advanceClock(count * HOURS_IN_DAY)
const voteOf = async (title: string): Promise<string> => {
  const [vote] = await here.station.cloud.query('votes', { query: { title } })
  return String(vote?._id)
}

/** Enters a paper of a house as one of the two who must. */
async function enterPaper(name: string, voteId: string, ...way: string[]): Promise<void> {
  await here.phone.become(name)
  await here.phone.open(`vote/show/index?id=${voteId}`)
  await here.phone.tapButton('录入纸票')
  for (const place of way) await here.phone.tapText(place)
  await here.phone.choose('同意')
  await here.phone.choosePhoto('加照片', aPhoto())
  await here.phone.tapButton('录好了')
}

describe('A vote of owners', () => {
  const title = '更换东门门禁'

  test('is written, its roll drawn and laid open, frozen and noticed by the secretary', async () => {
    const { phone } = here
    await phone.become('李国强')
    await phone.tab('我的')
    await phone.tapText('小区表决')
    await phone.tapButton('发起表决')
    await phone.type('题目', title)
    await phone.type('请大家表决的话', '同意使用维修资金更换东门门禁')
    await phone.tapButton('保存')
    await phone.see('还没有名册')
    await phone.tapText('业主名册')
    await phone.tapButton('从户册生成')
    await phone.told('已换上')
    const id = await voteOf(title)
    await phone.open(`vote/manage/index?id=${id}`)
    await phone.tapButton('公开名册核对')
    await phone.confirm()
    await phone.see('核对期满、更正处理完，就锁定名册')
    await days(7)
    await phone.open(`vote/manage/index?id=${id}`)
    await phone.tapButton('锁定名册')
    await phone.confirm()
    await phone.see('公示不少于 15 天')
    await phone.tapButton('发出公示')
    await phone.confirm()
    await phone.see('到时间自动开始投票，不用办理')
    expect(phone.errors).toEqual([])
  })

  test('opens by itself, is cast by 王阿姨, who is given a receipt and changes her mind', async () => {
    const { phone } = here
    const id = await voteOf(title)
    await phone.become('王秀英')
    await phone.open(`vote/show/index?id=${id}`)
    await phone.see('公示中')
    await days(16)
    await phone.open('pages/matters/index')
    await phone.tapText(/^(小区表决|更换东门门禁)$/)
    await phone.open(`vote/show/index?id=${id}`)
    await phone.see('投票中')
    await phone.choose('同意')
    await phone.tapButton('投票')
    await phone.see('您选的是：同意')
    await phone.confirm()
    await phone.see('您投的是：同意')
    await phone.see('回执码')
    await phone.tapButton('修改我的票')
    await phone.choose('不同意')
    await phone.tapButton('投票')
    await phone.confirm()
    await phone.see('您投的是：不同意')
    await phone.see('截止以前，谁都看不到大家投了什么。')
    expect(await phone.page.getByText('同意的人数').count()).toBe(0)
    expect(phone.errors).toEqual([])
  })

  test('takes a paper only after two people have entered it alike', async () => {
    const { phone } = here
    const id = await voteOf(title)
    await enterPaper('刘敏', id, '3号楼', '602')
    await phone.see('已录第一次，等另一个人再录')
    await phone.understood()
    const second = await openPhone(here.browser, here.station.url)
    here.phone = second
    // A building head begins in the own building.
    await enterPaper('张建国', id, '602')
    await second.see('两次一样，已计入')
    await second.understood()
    expect(await here.station.cloud.query('voteBallots', { query: { voteId: id } })).toHaveLength(2)
    expect([...phone.errors, ...second.errors]).toEqual([])
    await phone.close()
  })

  test('closes by itself and is counted; of two ballots no list is published, since it would say who chose what', async () => {
    const { phone } = here
    const id = await voteOf(title)
    await days(15)
    await here.station.cloud.runTimer('keep')
    await phone.become('王秀英')
    await phone.open(`vote/show/index?id=${id}`)
    await phone.see('已公布')
    await phone.see('没有通过')
    await phone.see('参与的人数不够三分之二')
    await phone.tapButton('核对我的票')
    await phone.see('没有公布清单')
    await phone.open('vote/show/index?id=vote-parking')
    await phone.see('已公布')
    expect(phone.errors).toEqual([])
  })

  test('of many shows each fraction, and 王阿姨’s phone says that hers is counted as she cast it', async () => {
    const { phone } = here
    await phone.become('王秀英')
    await phone.open('vote/show/index?id=vote-roof')
    await phone.see('参与的过半数同意')
    await phone.see('同意的面积')
    await phone.tapButton('核对我的票')
    await phone.see('您的票已计入，和您投的一样')
    await phone.tapButton('看公布的选票清单')
    await phone.see('清单没有被改过：手机算出的校验码和公布的一样')
    await phone.see(/共 \d+ 张票/)
    expect(phone.errors).toEqual([])
  })
})
