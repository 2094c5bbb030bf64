import type { incomeContract } from '@domain/income'
import type { Input, Output } from '@domain/kernel'
import { dayPlus } from '@domain/kernel'
import writeXlsx from 'write-excel-file/node'
import {
  BANK_HEADER,
  bankRows,
  booksIn,
  csvOf,
  hoursToNextMonth,
  openEntries,
  type Seen,
  seenOf,
} from '../../bankStatement'
import { demoForAll } from '../fixture'
import { compoundId, takenIn, today } from './there'

const demo = demoForAll()
const clerk = () => demo.as('p-property')
type Report = Output<(typeof incomeContract)['importBank']>

/** Chinese as GBK has it, for there is no encoder of it here: every pair of bytes read once. */
const GBK = (() => {
  const codes = new Map<string, Buffer>()
  const decoder = new TextDecoder('gbk')
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const bytes = Buffer.from([high, low])
      const letter = decoder.decode(bytes)
      if (letter.length === 1 && letter !== '\ufffd') codes.set(letter, bytes)
    }
  return codes
})()
const gbkOf = (text: string): Buffer =>
  Buffer.concat([...text].map(letter => GBK.get(letter) ?? Buffer.from(letter, 'latin1')))

let files = 0
async function send(bytes: Uint8Array | string, who = 'p-property', of = compoundId) {
  files += 1
  const phone = demo.as(who)
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  const fileId = await phone.upload(`bank-${files}.csv`, content)
  return phone.call('income', 'importBank', { compoundId: of, fileId })
}
async function take(bytes: Uint8Array | string, who?: string, of?: string): Promise<Report> {
  const answer = await send(bytes, who, of)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
type Lines = Output<(typeof incomeContract)['bankLines']>
const waiting = async (): Promise<Lines> => {
  const lines: Lines['lines'] = []
  for (;;) {
    const page: Lines = await clerk().get('income', 'bankLines', { compoundId, skip: lines.length })
    lines.push(...page.lines)
    if (!page.more) return { ...page, lines }
  }
}
const lineOf = async (words: string) => {
  const line = (await waiting()).lines.find(one => one.words === words)
  if (!line) throw new Error(`no line waits with «${words}»`)
  return line
}
const seen = (words: string, fen: number, party = '', on = today(demo)): Seen => ({ on, fen, party, words })
const table = (...some: Seen[]) => csvOf([BANK_HEADER, ...bankRows(some, 1_000_000)])
const posted = (input: Input<(typeof incomeContract)['post']>) => clerk().call('income', 'post', input)

describe('A bank’s statement', () => {
  test('is read in UTF-8, in GBK and from Excel alike: sent in all three, each line is taken once', async () => {
    const rows = [
      ['药都农商银行对账单'],
      BANK_HEADER,
      ...bankRows([seen('三种写法一', 100), seen('三种写法二', -50)], 500),
    ]
    const xlsx = await writeXlsx(
      rows.map(row =>
        row.map(cell => (/^\d[\d,]*\.\d\d$/.test(cell) ? Number(cell.replace(/,/g, '')) : cell)),
      ),
    ).toBuffer()
    expect(await take(csvOf(rows))).toMatchObject({ rows: 2, taken: 2, knownAlready: 0, bad: [], gap: null })
    expect(await take(gbkOf(csvOf(rows)))).toMatchObject({ taken: 0, knownAlready: 2 })
    expect(await take(xlsx)).toMatchObject({ taken: 0, knownAlready: 2 })
    expect(await lineOf('三种写法一')).toMatchObject({ fen: 100, on: today(demo), state: 'waiting' })
  })

  test('with dates that Excel keeps as dates is read on the right days', async () => {
    const [header, ...rows] = [BANK_HEADER, ...bankRows([seen('日期格式', 100)], 500)]
    const xlsx = await writeXlsx([
      (header ?? []).map(value => ({ value })),
      ...rows.map(row => [
        { value: new Date(`${row[0]}T00:00:00Z`), type: Date, format: 'yyyy/m/d' },
        ...row.slice(1).map(value => ({ value })),
      ]),
    ]).toBuffer()
    expect(await take(xlsx)).toMatchObject({ taken: 1, bad: [] })
    expect(await lineOf('日期格式')).toMatchObject({ on: today(demo) })
  })

  test('that overlaps another gives only what is new; two payments alike in everything stay two', async () => {
    const alike = [today(demo), '3.00', '', '', '王芳', '同样两笔', '']
    const other = [today(demo), '4.00', '', '', '王芳', '后来一笔', '']
    expect(await take(csvOf([BANK_HEADER, alike, alike]))).toMatchObject({ taken: 2, knownAlready: 0 })
    expect(await take(csvOf([BANK_HEADER, alike, alike, other]))).toMatchObject({ taken: 1, knownAlready: 2 })
  })

  test('sent by two at once gives each line once', async () => {
    const text = table(seen('同时一', 100), seen('同时二', 200), seen('同时三', 300))
    const reports = await Promise.all([take(text), take(text), take(text)])
    expect(reports.reduce((sum, { taken }) => sum + taken, 0)).toBe(3)
    const { lines } = await waiting()
    expect(lines.filter(({ words }) => words.startsWith('同时')).length).toBe(3)
  })

  test('gives what is right; each row not understood is told by its number and why, and so is the first gap', async () => {
    const on = today(demo)
    const report = await take(
      csvOf([
        BANK_HEADER,
        [on, '1.00', '', '101.00', '', '看得懂', ''],
        [on, '1.00', '1.00', '101.00', '', '两边都有', ''],
        ['某日', '1.00', '', '102.00', '', '没有日期', ''],
        [dayPlus(on, 40), '1.00', '', '103.00', '', '还没到', ''],
        ['2019-01-01', '1.00', '', '104.00', '', '建账以前', ''],
        [on, '', '2.00', '90.00', '', '接不上', ''],
        ['合计', '5.00', '3.00', '', '', '', ''],
      ]),
    )
    expect(report).toMatchObject({ rows: 6, taken: 2, knownAlready: 0, gap: { row: 7, column: '余额' } })
    expect(report.bad.map(({ row, column }) => [row, column])).toEqual([
      [3, null],
      [4, '交易日期'],
      [5, null],
      [6, null],
    ])
    expect(report.bad.map(({ sentence }) => sentence).join()).toMatch(
      /收入和支出都有.*某日.*还没到.*建账以前/,
    )
  })

  test('of another account is refused, and so is a table that is none', async () => {
    const rows = [['账号：340501676600000009999'], BANK_HEADER, ...bankRows([seen('别的账户', 100)], 0)]
    expect(await send(csvOf(rows))).toMatchObject({ code: 'income.bankOtherAccount' })
    expect(await send('姓名,电话\n王芳,139')).toMatchObject({ code: 'income.bankColumns' })
    expect(await send('\n')).toMatchObject({ code: 'sheet.empty' })
  })

  test('is the clerk’s to send, from a file of their own, and theirs and the auditors’ to read', async () => {
    const text = table(seen('谁能传', 100))
    for (const who of ['p-wang', 'p-committee', 'p-supervisor', 'p-secretary', 'p-ly-property'])
      expect(await send(text, who)).toMatchObject({ ok: false, code: 'call.forbidden' })
    const fileId = await demo.as('p-property-staff').upload('theirs.csv', Buffer.from(text))
    expect(await clerk().call('income', 'importBank', { compoundId, fileId })).toMatchObject({
      code: 'call.foreignFile',
    })
    for (const who of ['p-wang', 'p-tenant', 'p-ly-property'])
      expect(await demo.as(who).call('income', 'bankLines', { compoundId, skip: 0 })).toMatchObject({
        code: 'call.forbidden',
      })
    expect(await demo.as('p-supervisor').call('income', 'bankLines', { compoundId, skip: 0 })).toMatchObject({
      ok: true,
    })
  })

  test('of three hundred rows takes a dozen round trips, and its lines are matched in as few', async () => {
    const counted = async <T>(work: () => Promise<T>) => {
      await fetch(`${demo.cloud.url}/local/trips`, { method: 'POST', body: '{}' })
      const value = await work()
      const trips = (await (await fetch(`${demo.cloud.url}/local/trips`)).json()) as Record<string, number>
      return { value, trips: (trips.database ?? 0) + (trips.transaction ?? 0) }
    }
    const many = Array.from({ length: 300 }, (_, i) => seen(`三百行 ${i}`, 100 + i))
    const imported = await counted(() => take(table(...many), 'p-property-xinhua', 'xinhua'))
    expect(imported.value.taken).toBe(300)
    expect(imported.trips).toBeLessThanOrEqual(12)
    const listed = await counted(() =>
      demo.as('p-property-xinhua').get('income', 'bankLines', { compoundId: 'xinhua', skip: 0 }),
    )
    expect(listed.value.waiting).toBe(300)
    expect(listed.trips).toBeLessThanOrEqual(10)
  })
})

describe('A line that waits', () => {
  test('is suggested as the rent of whoever owes it, posted as suggested with the bank’s file for a voucher, once', async () => {
    await take(table(seen('转账', 90_000, '李记粥铺')))
    const line = await lineOf('转账')
    expect(line.suggestion).toMatchObject({ as: 'lease', words: expect.stringContaining('租金：早餐摊2号') })
    if (line.suggestion.as !== 'lease') throw new Error(line.suggestion.as)
    const input = { compoundId, draft: line.suggestion.draft, bankLineId: line._id, recurringId: null }
    const onItsWay = { ...input, draft: { ...line.suggestion.draft, inTransit: true } }
    expect(await posted(onItsWay)).toMatchObject({ ok: false, code: 'income.bankLineAmount' })
    const answers = await Promise.all([posted(input), posted(input), posted(input)])
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(answers.find(({ ok }) => ok)).toMatchObject({
      value: {
        entry: {
          row: {
            party: '个人承租',
            vouchers: [{ kind: 'bankLine', digest: line.fileDigest }],
          },
          files: [line.fileId],
        },
      },
    })
    expect(answers.filter(({ ok }) => !ok)).toMatchObject([
      { code: 'income.bankLineTaken' },
      { code: 'income.bankLineTaken' },
    ])
    expect((await waiting()).lines.find(({ _id }) => _id === line._id)).toBeUndefined()
  })

  test('that somebody entered by hand already is shown as entered, not suggested a second time', async () => {
    const books = await booksIn(demo.cloud, compoundId)
    const byHand = seenOf(
      (await openEntries(demo.cloud, books)).filter(({ bankLineId }) => bankLineId === null),
    )
    const some = byHand.filter((one, i) => byHand.findIndex(({ fen }) => fen === one.fen) === i)
    await take(csvOf([BANK_HEADER, ...bankRows(some, 0)]))
    const { lines, booked } = await waiting()
    for (const { words, fen } of some) {
      const line = lines.find(one => one.words === words && one.fen === fen)
      expect(line?.suggestion).toMatchObject({
        as: expect.not.stringMatching(/lease|clear|recurring|interest/),
      })
    }
    expect(booked).toBeGreaterThan(0)
  })

  test('is interest where the bank says so, and nothing known where it says nothing', async () => {
    await take(table(seen('结息', 1_837), seen('微信转账', 2_345, '王芳')))
    expect((await lineOf('结息')).suggestion).toMatchObject({
      as: 'interest',
      draft: { category: 'interest', party: '药都农商银行薛阁支行' },
    })
    expect((await lineOf('微信转账')).suggestion).toMatchObject({ as: 'unknown' })
  })

  test('waits again once its entry is taken back, so that the right one can be made of it', async () => {
    await take(table(seen('先记错了', 4_100, '王芳')))
    const line = await lineOf('先记错了')
    const as = (category: 'stall' | 'parking') => ({
      compoundId,
      draft: {
        ...takenIn(line.on, line.fen, { fileId: line.fileId, kind: 'bankLine' as const }),
        category,
      },
      bankLineId: line._id,
      recurringId: null,
    })
    const wrong = await posted(as('stall'))
    if (!wrong.ok) throw new Error(wrong.code)
    const { month, row } = wrong.value.entry
    const back = { compoundId, ref: { month, no: row.no }, on: line.on, why: '类别记错', vouchers: [] }
    expect(await clerk().call('income', 'reverse', back)).toMatchObject({ ok: true })
    expect(await lineOf('先记错了')).toMatchObject({ _id: line._id, entry: null })
    expect(await posted(as('parking'))).toMatchObject({ ok: true })
  })

  test('can be left without an entry for a reason, once, and by the clerk only', async () => {
    await take(table(seen('不是我们的钱', 100)))
    const line = await lineOf('不是我们的钱')
    const ignore = (who: string) =>
      demo.as(who).call('income', 'ignoreBankLine', { compoundId, bankLineId: line._id, why: '银行误记' })
    expect(await ignore('p-committee')).toMatchObject({ code: 'call.forbidden' })
    const before = (await waiting()).waiting
    expect(await ignore('p-property')).toMatchObject({ value: { left: before - 1 } })
    expect(await ignore('p-property')).toMatchObject({ code: 'income.bankLineTaken' })
    expect((await waiting()).waiting).toBe(before - 1)
    expect(await take(table(seen('不是我们的钱', 100)))).toMatchObject({ taken: 0, knownAlready: 1 })
  })

  test('of another compound is not there', async () => {
    await take(table(seen('天润的', 100)))
    const line = await lineOf('天润的')
    expect(
      await demo
        .as('p-property')
        .call('income', 'ignoreBankLine', { compoundId, bankLineId: `${line._id}x`, why: '不存在' }),
    ).toMatchObject({ code: 'call.notFound' })
  })
})

test('Once a month is over, its statement says what was on the account when it ended; a month still running is not told', async () => {
  const month = today(demo).slice(0, 7)
  const saysFen = async (of: string) =>
    (await clerk().get('income', 'desk', { compoundId, month: of })).books.months[of]?.bankSaysFen ?? null
  const rows = [BANK_HEADER, ...bankRows([seen('月末前', 100, '', `${month}-01`)], 4_321_000)]
  expect(await take(csvOf(rows))).toMatchObject({ balances: [] })
  expect(await saysFen(month)).toBeNull()
  await demo.cloud.advanceClock(hoursToNextMonth(demo.cloud.now()))
  expect(await take(csvOf(rows))).toMatchObject({ taken: 0, balances: [{ month, fen: 4_321_100 }] })
  expect(await saysFen(month)).toBe(4_321_100)
}, 60_000)
