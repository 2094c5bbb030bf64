import type { DecisionRecord, Entry, Statement } from '@domain/income'
import { monthOf, monthPlus } from '@domain/kernel'
import { monthInWords } from '../../src/copy/due'
import { openPhone, type Phone } from './browser'
import { hereIs } from './here'
import { aPhoto } from './photo'

jest.setTimeout(120_000)

const here = hereIs('no phone')
const lastMonth = (): string => monthPlus(monthOf(here.station.cloud.now()), -1)

const phoneOf = (personId: string): Promise<Phone> =>
  openPhone(here.browser, here.station.url, { token: here.station.tokenOf(personId) })

const find = async <T>(collection: string, query: object): Promise<T[]> =>
  (await here.station.cloud.query(collection, { query } as never)) as unknown as T[]

/** Photographs a voucher that has nothing to cover. */
async function addVoucher(phone: Phone): Promise<void> {
  await phone.chooseFile('加照片', aPhoto())
  await phone.tapButton('没有个人信息，用这张')
  await phone.page.locator('.photo-kept').last().waitFor()
}

/** Counts every tap on a button from now on. */
const countTaps = (phone: Phone): Promise<void> =>
  phone.page.evaluate(() => {
    const counter = window as unknown as { taps: number }
    counter.taps = 0
    const count = ({ target }: Event) => {
      if ((target as Element).closest('[role=button]')) counter.taps++
    }
    document.addEventListener('click', count, true)
  })
const tapsOf = (phone: Phone): Promise<number> =>
  phone.page.evaluate(() => (window as unknown as { taps: number }).taps)

/** The colour of a stored photo at a point, in shares of its width and height. */
const colourAt = (phone: Phone, url: string, x: number, y: number): Promise<number[]> =>
  phone.page.evaluate(
    async ([address, left, top]) => {
      const bitmap = await createImageBitmap(await (await fetch(String(address))).blob())
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: bitmap.width, height: bitmap.height })
      const brush = canvas.getContext('2d')
      brush?.drawImage(bitmap, 0, 0)
      const at = [Number(left) * bitmap.width, Number(top) * bitmap.height] as const
      return [...(brush?.getImageData(at[0], at[1], 1, 1).data ?? [])].slice(0, 3)
    },
    [url, x, y],
  )

describe('陈立新, who keeps the books of 天润花园', () => {
  let clerk: Phone
  beforeAll(async () => {
    clerk = await phoneOf('p-property')
  })
  afterAll(() => clerk.close())

  test('enters a rent that came in with four taps and one stroke over the payer’s name', async () => {
    await clerk.open('pages/today/index')
    await clerk.tapButton('记账')
    await clerk.see('可用余额（元）')
    await countTaps(clerk)
    await clerk.tapButton('收到租金：早餐摊2号')
    await clerk.chooseFile('加照片', aPhoto())
    await clerk.see('还没有涂黑')
    await clerk.cover([0.2, 0.3], [0.7, 0.4])
    await clerk.see('已涂黑 1 处')
    await clerk.tapButton('都遮好了，用这张')
    await clerk.page.locator('.photo-kept').waitFor()
    await clerk.tapButton('记下这笔收入')
    await clerk.see('已记好')
    expect(await tapsOf(clerk)).toBe(4)
    const [entry] = await find<Entry>('incomeEntries', {
      compoundId: 'tianrun',
      month: monthOf(here.station.cloud.now()),
      'row.kind': 'receive',
      byId: 'p-property',
      'row.words': { $regex: '^早餐摊2号.*租金$' },
    })
    expect(entry?.row).toMatchObject({ party: '个人承租', postings: [{ account: 'bank', fen: 270_000 }, {}] })
    expect(JSON.stringify(entry)).not.toContain('李记粥铺')
  })

  test('what lies under the stroke is in no stored picture', async () => {
    const month = monthOf(here.station.cloud.now())
    await clerk.open(`workbench/entries/index?compound=tianrun&month=${month}`)
    await clerk.tapTab('收入')
    await clerk.see('早餐摊2号')
    await clerk.page.getByRole('button', { name: '凭证 1 份' }).first().tap()
    // There before it has its address.
    const picture = clerk.page.locator('.photo-image img[src*="/storage/"]').first()
    await picture.waitFor()
    const url = (await picture.getAttribute('src')) ?? ''
    expect(await colourAt(clerk, url, 0.45, 0.35)).toEqual([0, 0, 0])
    expect(await colourAt(clerk, url, 0.45, 0.1)).not.toEqual([0, 0, 0])
  })

  test('is told what a large payment must rest on before sending it, and nothing is sent', async () => {
    await clerk.open('workbench/post/index?compound=tianrun&kind=pay')
    await clerk.typeNumber('金额', '8000')
    await clerk.choose('维护费')
    await clerk.see(/单笔满 5,000.00 元.*要先有党支部讨论记录/)
    await clerk.see('还没有能用的记录')
    await addVoucher(clerk)
    await clerk.type('摘要', '北门道闸大修')
    await clerk.type('付给谁', '亳州平安门业有限公司')
    await clerk.type('依据', '维修合同 TR-道闸-02')
    await clerk.tapButton('记下这笔支出')
    await clerk.told('请先选好依据的讨论或决定')
    expect(await find('incomeEntries', { 'row.words': '北门道闸大修' })).toEqual([])
  })

  test('pays it once 李国强 has recorded the branch’s discussion, which it is drawn on', async () => {
    const secretary = await phoneOf('p-secretary')
    await secretary.open('pages/today/index')
    await secretary.tapButton('决议记录')
    await secretary.tapButton('记一次讨论或决定')
    await secretary.choose('党支部讨论')
    await secretary.type('编号', '第7号')
    await secretary.type('关于什么', '北门道闸大修')
    await secretary.type('谁主持', '李国强')
    await secretary.typeNumber('多少人参加', '9')
    await secretary.typeNumber('同意用多少钱', '9000')
    await secretary.type('讨论记录', '道闸两次失灵，三家报价最低8000元，参会党员一致同意。')
    await secretary.tapButton('记下来')
    await secretary.confirm()
    await secretary.see('第7号 北门道闸大修')
    await secretary.see('还可用 9,000.00 元')
    expect(secretary.errors).toEqual([])
    await secretary.close()

    await clerk.tapButton('看决议记录')
    await clerk.see('第7号 北门道闸大修')
    await clerk.tapButton('返回')
    await clerk.see(/支部 .* 第7号 北门道闸大修/)
    await clerk.tapButton('记下这笔支出')
    await clerk.see('已记好')
    const [entry] = await find<Entry>('incomeEntries', { 'row.words': '北门道闸大修' })
    const [decision] = await find<DecisionRecord>('incomeDecisions', { no: '第7号' })
    expect(entry?.decisionIds).toEqual([decision?._id])
    expect(decision?.spentFen).toBe(800_000)
    expect(clerk.errors).toEqual([])
  })

  test('finds what was written of an entry again after the phone was put away, and enters it once', async () => {
    await clerk.open('workbench/post/index?compound=tianrun&kind=receive')
    await clerk.typeNumber('金额', '36.5')
    await clerk.choose('其他收入')
    await clerk.type('摘要', '废纸箱变卖款')
    await clerk.type('谁付的', '回收站')
    await clerk.page.reload()
    await clerk.told('已找回上次没记完的')
    await addVoucher(clerk)
    await clerk.tapButton('记下这笔收入')
    await clerk.see('已记好')
    expect(await find('incomeEntries', { 'row.words': '废纸箱变卖款' })).toHaveLength(1)
    await clerk.open('workbench/post/index?compound=tianrun&kind=receive')
    await clerk.see('是什么收入')
    expect(await clerk.page.getByText('已找回').count()).toBe(0)
  })
})

describe('梨园小区’s month, which the supervisor gives back', () => {
  const statement = async (): Promise<Statement> => {
    const [found] = await find<Statement>('incomeStatements', { _id: `ly-liyuan:${lastMonth()}` })
    if (!found) throw new Error('no statement')
    return found
  }

  /** Opens the month from what waits for a signer today. */
  async function fromToday(personId: string): Promise<Phone> {
    const phone = await phoneOf(personId)
    await phone.open('pages/today/index')
    await phone.tapText(`${monthInWords(lastMonth())}公共收益公示表，等您审核`)
    await phone.see('收支总表')
    return phone
  }

  test('the supervisor says what is wrong, and the month is open again', async () => {
    const supervisor = await fromToday('p-ly-supervisor')
    await supervisor.tapButton('退回修改')
    await supervisor.type('为什么退回', '早市摊位的租金和合同不符，请更正')
    await supervisor.tapButton('确认退回')
    await supervisor.told('已退回')
    expect((await statement()).state).toBe('returned')
    await supervisor.close()
  })

  test('the clerk takes the entry back, enters it right in the same month, and draws the month up again', async () => {
    const month = lastMonth()
    const words = `便民早市摊位${Number(month.slice(5))}月租金`
    const [wrong] = await find<Entry>('incomeEntries', { compoundId: 'ly-liyuan', month, 'row.words': words })
    const clerk = await phoneOf('p-ly-property')
    await clerk.open(
      `workbench/correct/index?act=reverse&compound=ly-liyuan&month=${month}&no=${wrong?.row.no}`,
    )
    await clerk.see(words)
    await clerk.type('为什么冲正', '金额与合同不符，重新记')
    await clerk.tapButton('确认冲正')
    await clerk.confirm()
    await clerk.told('已冲正')

    await clerk.open('workbench/desk/index?compound=ly-liyuan')
    await clerk.tapButton('上个月')
    await clerk.see(`${monthInWords(month)}要做的事`)
    await clerk.tapButton('收到租金：便民早市摊位')
    await addVoucher(clerk)
    await clerk.tapButton('记下这笔收入')
    await clerk.see('已记好')
    await clerk.tapButton('返回')
    await clerk.tapButton(`生成${monthInWords(month)}公示表`)
    await clerk.confirm()
    await clerk.see('收支总表')
    const drawn = await statement()
    expect(drawn.state).toBe('drawn')
    expect(drawn.returns.at(-1)).toMatchObject({ why: '早市摊位的租金和合同不符，请更正' })
    const again = await find<Entry>('incomeEntries', { compoundId: 'ly-liyuan', 'row.words': words, month })
    expect(again.map(({ row, reversedBy }) => [row.kind, reversedBy !== null])).toEqual([
      ['receive', true],
      ['receive', false],
    ])
    expect(clerk.errors).toEqual([])
    await clerk.close()
  })

  test('committee and supervisor sign, and with the second hand it is published', async () => {
    for (const personId of ['p-ly-committee', 'p-ly-supervisor']) {
      const signer = await fromToday(personId)
      await signer.tapButton('审核通过')
      await signer.tapButton('确认通过')
      await signer.confirm()
      await signer.told('已签字')
      expect(signer.errors).toEqual([])
      await signer.close()
    }
    const published = await statement()
    expect(published.state).toBe('published')
    expect(published.signatures.map(({ seat }) => seat)).toEqual(['committee', 'supervisor'])
    expect(published.publication?.unsigned).toEqual([])
  })
})

test('a district’s administrator sees who is late first, and who has not begun', async () => {
  const admin = await phoneOf('p-ly-district')
  await admin.open('workbench/standings/index')
  await admin.see('没有建账 1')
  const first = await admin.page.locator('.card .title').first().textContent()
  expect(first).toBe('梨园小区')
  await admin.close()
})
