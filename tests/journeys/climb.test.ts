import { hereIs } from './here'
import { aPhoto } from './photo'

const TITLE = '3号楼门口路面塌了一个坑'

jest.setTimeout(60_000)

const here = hereIs('one phone')

/** Becomes somebody and opens the matter from what waits for them. */
async function openAs(name: string): Promise<void> {
  await here.phone.become(name)
  await here.phone.tab('办事')
  await here.phone.find(TITLE)
  await here.phone.see('办理过程')
}

/** Opens the matter from the queue of one's place. */
async function openFromQueue(name: string): Promise<void> {
  await here.phone.become(name)
  await here.phone.find(TITLE)
  await here.phone.see('办理过程')
}

/** Where it stands in the store: holidays make the wait longer than a week. */
async function levelNow(): Promise<unknown> {
  const [matter] = await here.station.cloud.query('matters', { query: { title: TITLE } })
  return matter?.level
}

describe('A matter climbs from a stairwell to the subdistrict, by tapping', () => {
  test('王阿姨 opens the app, says who she is, and raises a matter with words, a photo and her voice', async () => {
    await here.phone.open('')
    await here.phone.see('我是谁')
    await here.phone.become('王秀英')
    await here.phone.tapButton('提一件事')
    await here.phone.type('一句话说清楚', TITLE)
    await here.phone.type('详细说说', '昨天下雨后塌的，晚上看不清，怕老人摔进去，希望尽快填平。')
    await here.phone.choosePhoto('添加照片', aPhoto())
    await here.phone.tapText('说给我们听')
    await here.phone.see('正在录音 1 秒')
    await here.phone.tapText('正在录音')
    await here.phone.see(/已录 \d+ 秒/)
    await here.phone.choose('公共设施维修')
    await here.phone.type('具体位置', '3号楼 2单元门口')
    await here.phone.tapButton('提交')
    await here.phone.see('刚提出，属于“公共设施维修”')
    await here.phone.see('待受理')
    await here.phone.see(/听录音 \d+″/)
  })

  test('her neighbour supports it', async () => {
    await openFromQueue('张建国')
    await here.phone.tapButton('附议')
    await here.phone.see('您家已附议')
  })

  test('the station secretary accepts it as a small matter and begins to deliberate', async () => {
    await openAs('李国强')
    await here.phone.tapButton('受理定级')
    await here.phone.choose(/^小事/)
    await here.phone.choose('一般')
    await here.phone.tapButton('确认受理定级')
    await here.phone.see('定为小事，由小区办理')
    await here.phone.tapButton('开始协商')
    await here.phone.chooseDay('哪一天')
    await here.phone.type('地点', '小区议事亭')
    await here.phone.type('请谁参加', '王秀英、张建国、物业经理陈立新')
    await here.phone.tapButton('确认开始协商')
    await here.phone.see('协商中')
  })

  test('nobody acts in time, and the clock takes it up to the community by itself', async () => {
    await here.phone.advanceClock('一周')
    while ((await levelNow()) === 'compound') await here.phone.advanceClock('一天')
    await openAs('高丽娜')
    await here.phone.see('按规则自动从小区提级到社区')
    await here.phone.see(/原期限 \d+月\d+日/)
  })

  test('the community officer finds it beyond the community’s powers and takes it up to the subdistrict', async () => {
    await here.phone.tapRest('提级办理')
    await here.phone.choose('超出本级职权')
    await here.phone.type('原因', '路面下是市政管网，要由街道协调市政部门')
    await here.phone.tapButton('确认提级办理')
    await here.phone.see('因“超出本级职权”从社区提级到街道')
  })

  test('the subdistrict officer gives the task, reports and publishes the result with a photo', async () => {
    await openAs('马志远')
    await here.phone.tapEither('交办任务')
    await here.phone.type('商量出的办法', '开挖检查管网，修好后重铺路面')
    await here.phone.type('要做什么', '修复雨水管并重铺路面')
    await here.phone.type('谁来办', '市政工程队 王队长')
    await here.phone.chooseDay('什么时候办完')
    await here.phone.tapButton('确认交办任务')
    await here.phone.see('修复雨水管并重铺路面')
    await here.phone.tapEither('公布结果')
    await here.phone.type('办理结果', '雨水管已修复，路面已重铺，欢迎大家去看。')
    await here.phone.choosePhoto('添加照片', aPhoto())
    await here.phone.tapButton('确认公布结果')
    await here.phone.confirm()
    await here.phone.see('待评价')
  })

  test('王阿姨 rates it, from what waits for her', async () => {
    await openAs('王秀英')
    await here.phone.tapButton('评价')
    await here.phone.choose('满意')
    await here.phone.type('想说的话', '修得很平整')
    await here.phone.tapButton('确认评价')
    await here.phone.confirm()
    await here.phone.see('待销号')
  })

  test('the supervisor reviews it, and only then can it be closed out', async () => {
    await here.phone.become('钱德厚')
    await here.phone.tab('办事')
    await here.phone.tapButton('月度评议')
    await here.phone.see('每件在办的事，每月评议一次')
    await here.phone.find(TITLE)
    await here.phone.choose('推进有力')
    await here.phone.type('评议意见', '街道协调及时，居民满意')
    await here.phone.tapButton('确认月度评议')
    await here.phone.confirm()
    await here.phone.see('每件在办的事')
    await openAs('马志远')
    await here.phone.tapButton('销号')
    await here.phone.tapButton('确认销号')
    await here.phone.confirm()
    await here.phone.see('已销号')
  })

  test('and every step of it can be read on one timeline: who, when, why, and until when', async () => {
    await here.phone.become('王秀英')
    await here.phone.tab('我的')
    await here.phone.tapText('我提出的')
    await here.phone.find(TITLE)
    await here.phone.see('办理过程')
    const told = (await here.phone.text('.steps')).split('\n').filter(Boolean).join(' ')
    const steps = '提出 受理定级 开始协商 到期处理 提级办理 交办任务 公布结果 评价 月度评议 销号'
      .split(' ')
      .reverse()
    let from = 0
    for (const step of steps) {
      const at = told.indexOf(step, from)
      expect([step, at >= from]).toEqual([step, true])
      from = at
    }
    for (const who of [
      '王秀英',
      '李国强 · 小区书记',
      '系统',
      '高丽娜 · 社区干部',
      '马志远 · 街道干部',
      '钱德厚 · 监督委员',
    ])
      expect(told).toContain(who)
    expect(told.match(/下一步期限 \d+月\d+日 \d\d:\d\d/g)?.length).toBeGreaterThanOrEqual(6)
    expect(here.phone.errors).toEqual([])
  })
})
