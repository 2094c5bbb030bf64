import type { Desk } from '@domain/income'
import {
  BANK_HEADER,
  booksIn,
  csvOf,
  hoursToNextMonth,
  monthAtBank,
  openEntries,
  seenOf,
} from '../bankStatement'
import { hereIs } from './here'

jest.setTimeout(120_000)

const here = hereIs('one phone')
const compoundId = 'tianrun'

async function deskOf(month: string): Promise<Desk> {
  const response = await fetch(`${here.station.url}/v1/functions/income`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${here.station.tokenOf('p-property')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ action: 'desk', input: { compoundId, month } }),
  })
  return ((await response.json()) as { value: Desk }).value
}
const isDone = (desk: Desk, key: string) => desk.checklist.find(one => one.key === key)?.isDone

let atBank: Awaited<ReturnType<typeof monthAtBank>>
beforeAll(async () => {
  const { cloud } = here.station
  await cloud.advanceClock(hoursToNextMonth(cloud.now()))
  atBank = await monthAtBank(cloud, compoundId, 28)
})

describe('The clerk and the bank’s statement', () => {
  test('the month’s statement is read, what it shows is posted at once, and the books agree with the bank', async () => {
    const { phone } = here
    const { month, fresh, byHand, all, file } = atBank
    await phone.become('陈立新')
    await phone.open(`workbench/bank/index?compound=${compoundId}`)
    await phone.see('没有等着处理的流水')
    await phone.chooseFile('选择银行流水', file)
    await phone.see('有 2 行没读懂，没有读入')
    await phone.see(`第 ${all + 3} 行`)
    await phone.see('收入和支出都有金额，分不清是收还是付。')
    await phone.see('租金：早餐摊2号')
    expect(isDone(await deskOf(month), 'agrees')).toBe(false)

    await phone.tapButton(`一起入账（${fresh} 笔）`)
    await phone.confirm()
    await phone.see(`办好了 ${fresh} 笔`)
    expect(isDone(await deskOf(month), 'agrees')).toBe(true)
    await phone.open(`workbench/desk/index?compound=${compoundId}`)
    await phone.tapButton('上个月')
    await phone.see('和账面一致')
    await phone.open(`workbench/bank/index?compound=${compoundId}`)

    await phone.tapButton(`一起划掉（${byHand} 行）`)
    await phone.confirm()
    await phone.see('没有等着处理的流水')
    expect(isDone(await deskOf(month), 'bankLines')).toBe(true)
    expect(phone.errors).toEqual([])
  })

  test('the same statement once more brings nothing new', async () => {
    const { phone } = here
    await phone.open(`workbench/bank/index?compound=${compoundId}`)
    await phone.chooseFile('选择银行流水', atBank.file)
    await phone.see('以前读过')
    expect(await phone.text('.bank-figures')).toMatch(new RegExp(`^0\\s+新读入\\s+${atBank.all}\\s`))
    await phone.see('没有等着处理的流水')
  })

  test('what nobody knows is left without an entry for a reason', async () => {
    const { phone } = here
    const rows = [BANK_HEADER, [`${atBank.month}-26`, '66.00', '', '', '王芳', '误转', 'x1']]
    await phone.open(`workbench/bank/index?compound=${compoundId}`)
    await phone.chooseFile('选择银行流水', {
      name: '又一份.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csvOf(rows)),
    })
    await phone.see('王芳 · 误转')
    await phone.tapButton('不用入账')
    await phone.choose('银行记错，已经退回')
    await phone.tapButton('确定不入账')
    await phone.see('没有等着处理的流水')
    expect(phone.errors).toEqual([])
  })

  test('a batch that loses the network half-way goes on later; what was done is not done twice', async () => {
    const { phone, station } = here
    const amounts = [101, 102, 103, 104, 105]
    const rows = amounts.map((fen, i) => [
      `${atBank.month}-25`,
      (fen / 100).toFixed(2),
      '',
      '',
      '',
      '结息',
      `i${i}`,
    ])
    await phone.open(`workbench/bank/index?compound=${compoundId}`)
    await phone.chooseFile('选择银行流水', {
      name: '利息.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csvOf([BANK_HEADER, ...rows])),
    })
    await phone.see('一起入账（5 笔）')
    let posts = 0
    // From the third on the cloud still hears the phone, but the phone no longer hears the cloud.
    await phone.page.route('**/v1/functions/income', async route => {
      const { action } = route.request().postDataJSON() as { action: string }
      if (action !== 'post') return route.continue()
      posts += 1
      if (posts < 3) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await phone.tapButton('一起入账（5 笔）')
    await phone.confirm()
    await phone.see('网络断了，还有 3 笔没办')
    await phone.page.unroute('**/v1/functions/income')
    await phone.tapButton('一起入账（2 笔）')
    await phone.confirm()
    await phone.see('办好了 2 笔')
    await phone.see('没有等着处理的流水')
    const entries = await openEntries(station.cloud, await booksIn(station.cloud, compoundId))
    const posted = seenOf(entries).filter(
      ({ on, words }) => on === `${atBank.month}-25` && words === '存款利息',
    )
    expect(posted.map(({ fen }) => fen).sort()).toEqual(amounts)
  })
})
