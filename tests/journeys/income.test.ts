import tcb from '@cloudbase/node-sdk'
import type { Entry, Question, Statement } from '@domain/income'
import { monthOf, monthPlus, shortHash, yuanOf } from '@domain/kernel'
import { DEMO_PEOPLE } from '../../local/demo'
import { monthInWords } from '../../src/copy/due'
import type { Phone } from './browser'
import { openPhone } from './browser'
import { hereIs } from './here'

jest.setTimeout(90_000)

const here = hereIs('no phone')
const lastMonth = (): string => monthPlus(monthOf(here.station.cloud.now()), -1)

/** A person's own phone, with all it remembers. */
const phoneOf = (personId: string): Promise<Phone> =>
  openPhone(here.browser, here.station.url, { token: here.station.tokenOf(personId) })

async function statementOf(compoundId: string, month: string): Promise<Statement> {
  const [found] = await here.station.cloud.query('incomeStatements', {
    query: { _id: `${compoundId}:${month}` },
  })
  return found as unknown as Statement
}

/** Reaches into the database past every rule, as somebody with its key could. */
async function tamper(collection: string, id: string, change: object): Promise<void> {
  const { cloud } = here.station
  Object.assign(process.env, cloud.sdkEnv)
  await tcb.init({ env: cloud.envId }).database().collection(collection).doc(id).update(change)
}

const answerAs = async (personId: string, input: object): Promise<unknown> => {
  const openid = DEMO_PEOPLE.find(({ _id }) => _id === personId)?.openid ?? ''
  const sent = { action: 'answer', input, requestId: `journey-${Date.now()}` }
  return here.station.cloud.callFunction('income', sent, openid)
}

describe('王阿姨 wants to know where the money went', () => {
  let wang: Phone
  beforeAll(async () => {
    wang = await phoneOf('p-wang')
  })
  afterAll(() => wang.close())

  test('she opens 公示 and sees what came in, what went out and what is left', async () => {
    const { figures } = (await statementOf('tianrun', lastMonth())).body
    await wang.open('pages/disclosure/index')
    await wang.see(yuanOf(figures.closingFen))
    await wang.see(`+${yuanOf(figures.incomeFen)}`)
    await wang.see(`-${yuanOf(figures.costFen + figures.allocationFen)}`)
    await wang.see('钱从哪里来')
  })

  test('she opens the month and reads every line, also what is compared and who signed', async () => {
    await wang.tapButton('看这个月的账')
    await wang.see('收支总表')
    await wang.see('比去年同月')
    await wang.see(/钱德厚 · 监督委员/)
    await wang.see('依据：经营管理合同 HR-2025-06')
  })

  test('she questions a line, and unanswered it stands there as unanswered for everybody', async () => {
    await wang.tapTab('逐笔账目')
    await wang.tapText(`${Number(lastMonth().slice(5))}月停车收费员工资`)
    await wang.tapButton('我要问')
    await wang.type('您想问什么', '收费员一共几个人，每人多少钱？')
    await wang.tapButton('提交')
    await wang.see(/还没有答复，最晚 \d+月\d+日 答复/)
    const neighbour = await phoneOf('p-tenant')
    await neighbour.open(`resident/statement/index?compound=tianrun&month=${lastMonth()}`)
    await neighbour.tapTab(/^提问/)
    await neighbour.see('收费员一共几个人，每人多少钱？')
    await neighbour.see('等待答复')
    await neighbour.see(/3号楼住户 · \d+月\d+日 问/)
    expect(await neighbour.page.getByText('王秀英').count()).toBe(0)
    await neighbour.close()
  })

  test('the property manager answers, and she reads the answer beside the line', async () => {
    const [question] = (await here.station.cloud.query('incomeQuestions', {
      query: { words: '收费员一共几个人，每人多少钱？' },
    })) as unknown as Question[]
    const said = { questionId: question?._id, words: '两个人轮班，每人每月1200元，合同在物业可以看。' }
    expect(await answerAs('p-property', said)).toMatchObject({ ok: true })
    await wang.open(`resident/statement/index?compound=tianrun&month=${lastMonth()}`)
    await wang.tapTab('逐笔账目')
    await wang.tapText(`${Number(lastMonth().slice(5))}月停车收费员工资`)
    await wang.see(said.words)
    await wang.see(/陈立新（物业经理） · \d+月\d+日 答/)
  })

  test('a card that was sent says whether the month is still the one that was sent', async () => {
    const { hash } = await statementOf('tianrun', lastMonth())
    const path = `resident/statement/index?compound=tianrun&month=${lastMonth()}&head=`
    await wang.open(`${path}${hash?.slice(0, 12)}`)
    await wang.see('和群里转发时是同一份，没有改过。')
    await wang.open(`${path}0123456789ab`)
    await wang.see(/和群里转发时的校验码不一样/)
  })

  test('she checks all of it herself, and compares it with the sheet on the board', async () => {
    await wang.open('resident/check/index?compound=tianrun')
    await wang.tapButton('开始核对')
    await wang.see('全部对得上')
    const { hash } = await statementOf('tianrun', monthPlus(lastMonth(), -2))
    await wang.type('纸上的 12 位校验码', shortHash(hash ?? ''))
    await wang.tapButton('比一比')
    await wang.see(`一样：就是 ${monthInWords(monthPlus(lastMonth(), -2))} 的公示`)
    await wang.type('纸上的 12 位校验码', '0000 1111 2222')
    await wang.tapButton('比一比')
    await wang.see(/手机里没有哪个月是这个校验码/)
  })

  test('when somebody alters a published entry in the database, her phone names its month and its number', async () => {
    const month = monthPlus(lastMonth(), -3)
    const [entry] = (await here.station.cloud.query('incomeEntries', {
      query: { _id: `tianrun:${month}:4` },
    })) as unknown as Entry[]
    await tamper('incomeEntries', `tianrun:${month}:4`, { 'row.words': '改过的一笔' })
    await wang.open('resident/check/index?compound=tianrun')
    await wang.see(/上次核对：/)
    await wang.tapButton('开始核对')
    await wang.see(`${monthInWords(month)} 第 4 笔 对不上`)
    await wang.see('内容和公示时不一样：这一笔被改动过')
    await wang.tapButton('看那个月的账')
    await wang.see(monthInWords(month))
    await tamper('incomeEntries', `tianrun:${month}:4`, { 'row.words': entry?.row.words ?? '' })
  })

  test('when a month that she has checked is taken away, her phone remembers that it was there', async () => {
    await tamper('incomeStatements', `tianrun:${lastMonth()}`, { state: 'drawn' })
    await wang.open('resident/check/index?compound=tianrun')
    await wang.tapButton('开始核对')
    await wang.see(`${monthInWords(lastMonth())} 对不上`)
    await wang.see('留存过这个月的校验码，现在却没有这个月了')
    await tamper('incomeStatements', `tianrun:${lastMonth()}`, { state: 'published' })
    await wang.tapButton('再核对一遍')
    await wang.see('全部对得上')
    await wang.see(/您上次核对过的账（到 .+）也没有变/)
    expect(wang.errors).toEqual([])
  })

  test('she takes the month along: a sheet to print, a spreadsheet, the journal and the file to check', async () => {
    await wang.open(`resident/statement/index?compound=tianrun&month=${lastMonth()}`)
    for (const [paper, ending, begins] of [
      ['打印件（A4）', 'pdf', '%PDF'],
      ['电子表格（Excel）', 'xlsx', 'PK'],
      ['账本文本', 'journal', ';'],
      ['核对文件', 'json', '{'],
    ] as const) {
      const taken =
        ending === 'pdf'
          ? wang.context.waitForEvent('response', answer => answer.url().includes('.pdf?'))
          : wang.page.waitForEvent('download')
      const [file] = await Promise.all([taken, wang.tapText(paper)])
      const bytes = Buffer.from(await (await fetch(file.url())).arrayBuffer())
      expect([paper, bytes.toString('latin1', 0, begins.length)]).toEqual([paper, begins])
      await wang.page.getByText('正在生成').waitFor({ state: 'hidden' })
    }
  })

  test('she asks for an audit for her household, once', async () => {
    await wang.open('pages/disclosure/index')
    await wang.see('37 户 / 共 528 户')
    await wang.tapButton('我家要求审计')
    await wang.confirm()
    await wang.see('38 户 / 共 528 户')
    await wang.see('您家已经提出')
  })
})

describe('Those who check a month before it is published', () => {
  const path = () => `resident/statement/index?compound=ly-liyuan&month=${lastMonth()}`

  test('a resident sees that it is late, and nothing of it before it is published', async () => {
    const resident = await phoneOf('p-ly-resident')
    await resident.open('pages/disclosure/index')
    await resident.see('逾期未公示')
    await resident.open(path())
    await resident.see('这个月还没有公示。')
    await resident.close()
  })

  test('the committee signs with what it does not agree with, the supervisor signs, and it is published with both', async () => {
    for (const [who, objection] of [
      ['p-ly-committee', '门岗广告位的价格明年要重新谈'],
      ['p-ly-supervisor', ''],
    ] as const) {
      const signer = await phoneOf(who)
      await signer.open(path())
      await signer.see('收支总表')
      await signer.tapButton('审核通过')
      if (objection) await signer.type('保留意见', objection)
      await signer.tapButton('确认通过')
      await signer.confirm()
      await signer.told('已签字')
      await signer.see('谁看过、签了字')
      expect(signer.errors).toEqual([])
      await signer.close()
    }
    const resident = await phoneOf('p-ly-resident')
    await resident.open(path())
    await resident.see('逾期公示')
    await resident.see('保留意见：门岗广告位的价格明年要重新谈')
    await resident.close()
  })
})
