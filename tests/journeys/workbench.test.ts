import { ROLL_HEADER, rollRowsOf } from '../rollRows'
import { openPhone } from './browser'
import { hereIs } from './here'

jest.setTimeout(90_000)

const here = hereIs('a phone each')

const csv = (...rows: string[]) => ({
  name: '户册.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([ROLL_HEADER, ...rows].join('\n')),
})

describe('Those who serve', () => {
  test('the grid worker enters what an elder without a phone told her at the door', async () => {
    const title = '6号楼台阶太高摔过人'
    await here.phone.become('刘敏')
    await here.phone.tab('办事')
    await here.phone.tapButton('代居民登记')
    await here.phone.type('居民称呼', '孙爷爷')
    await here.phone.tapText('天润花园')
    await here.phone.tapText('6号楼')
    await here.phone.tapButton('101')
    await here.phone.choose('入户走访')
    await here.phone.type('一句话说清楚', title)
    await here.phone.type('详细说说', '孙爷爷说单元门口台阶太高，上个月摔过一次，想加个扶手')
    await here.phone.choose('公共设施维修')
    await here.phone.tapButton('提交')
    await here.phone.see('刚提出，属于“公共设施维修”')
    await here.phone.see('入户走访')
    const [matter] = await here.station.cloud.query('matters', { query: { title } })
    expect(matter).toMatchObject({
      channel: 'visit',
      raiser: { personId: null, name: '孙爷爷', enteredBy: { name: '刘敏' } },
    })
    expect(here.phone.errors).toEqual([])
  })

  test('the secretary checks a roll, is shown the bad row, mends it, and sees exactly what will change before it does', async () => {
    const rows = await rollRowsOf(here.station.cloud, 'xinhua')
    await here.phone.become('宋玉珍')
    await here.phone.tab('办事')
    await here.phone.tapButton('户册导入')
    await here.phone.chooseFile('选择表格', csv(...rows, '9号楼,1单元,101,1,八十'))
    await here.phone.tapButton('检查')
    await here.phone.see(`第 ${rows.length + 2} 行`)
    await here.phone.see('不是数字：八十')
    expect(await here.phone.page.getByRole('button', { name: '确认导入' }).count()).toBe(0)

    await here.phone.chooseFile('已选：户册.csv', csv(...rows, '9号楼,1单元,101,1,80'))
    await here.phone.tapButton('检查')
    await here.phone.see('全部正确，可以导入')
    await here.phone.tapButton('确认导入')
    await here.phone.see('将新增 1 户、修改 0 户、移除 0 户')
    await here.phone.confirm()
    await here.phone.told('已导入')
    expect(await rollRowsOf(here.station.cloud, 'xinhua')).toHaveLength(rows.length + 1)
    expect(here.phone.errors).toEqual([])
  })
})

test('what an officer has written in a step is still there after a call came in between, and gone once it is done', async () => {
  await here.phone.become('李国强')
  await here.phone.tab('办事')
  await here.phone.find('希望垃圾分类亭加个洗手池')
  await here.phone.tapEither('受理定级')
  await here.phone.type('说明', '周五去看过现场，可以办')
  await here.phone.page.reload()
  await here.phone.see('受理后由选定的级别办理')
  const words = here.phone.page.getByRole('textbox', { name: '说明' })
  expect(await words.inputValue()).toBe('周五去看过现场，可以办')
  await here.phone.choose(/^小事/)
  await here.phone.choose('一般')
  await here.phone.tapButton('确认受理定级')
  await here.phone.see('周五去看过现场，可以办')
})

describe('Those who are not content', () => {
  test('赵宇 says it was done badly, has it done again one level up, and may do so once', async () => {
    const title = '垃圾亭的灯修了又坏'
    const tenant = await openPhone(here.browser, here.station.url, {
      token: here.station.tokenOf('p-tenant'),
    })
    await tenant.open('resident/raise/index')
    await tenant.type('一句话说清楚', title)
    await tenant.type('详细说说', '晚上倒垃圾看不见路，希望换个好一点的灯')
    await tenant.choose('公共设施维修')
    await tenant.tapButton('提交')
    await tenant.see('刚提出')

    const step = async (event: string, fill: () => Promise<void>, asksAgain = false) => {
      await here.phone.become('李国强')
      await here.phone.tab('办事')
      await here.phone.find(title)
      await here.phone.tapEither(event)
      await fill()
      await here.phone.tapButton(`确认${event}`)
      if (asksAgain) await here.phone.confirm()
      await here.phone.see('办理过程')
    }
    await step('受理定级', async () => {
      await here.phone.choose(/^小事/)
      await here.phone.choose('一般')
    })
    await step('交办任务', async () => {
      await here.phone.type('商量出的办法', '物业换灯')
      await here.phone.type('要做什么', '换垃圾亭的灯')
      await here.phone.type('谁来办', '物业 陈立新')
      await here.phone.chooseDay('什么时候办完')
    })
    await step('公布结果', async () => here.phone.type('办理结果', '灯已经换好'), true)

    await tenant.open('pages/today/index')
    await tenant.find(title)
    await tenant.tapButton('评价')
    await tenant.choose('不满意')
    await tenant.tapButton('确认评价')
    await tenant.confirm()
    await tenant.see('办理过程')
    await tenant.tapEither('重新办理')
    await tenant.type('原因', '第二天又不亮了')
    await tenant.tapButton('确认重新办理')
    await tenant.see('居民不满意，提级到社区重新办理')
    const [matter] = await here.station.cloud.query('matters', { query: { title } })
    expect(matter).toMatchObject({
      level: 'community',
      state: 'accepted',
      reopened: true,
      satisfaction: null,
    })
    expect(tenant.errors).toEqual([])
    await tenant.close()
  })
})
