import { MOST_FEN, monthPlus } from '@domain/kernel'
import { demoForAll, newRequestId } from '../fixture'
import { compoundId, discussed, entriesOf, paid, receipt, takenIn, today } from './there'

const demo = demoForAll()
const thisMonth = () => today(demo).slice(0, 7)
const freeFen = async () =>
  (await demo.as('p-property').get('income', 'desk', { compoundId, month: null })).freeFen

describe('What the clerk enters', () => {
  test('fifty tills posting at once to one account: every one is there once, none is lost, the chain holds', async () => {
    const clerk = demo.as('p-property')
    const voucher = await receipt(clerk)
    const before = await entriesOf(demo, thisMonth())
    const free = await freeFen()
    const amounts = Array.from({ length: 50 }, (_, i) => 100 + i)
    const post = async (fen: number) => {
      const requestId = newRequestId()
      for (;;) {
        const draft = takenIn(today(demo), fen, voucher)
        const answer = await clerk.call(
          'income',
          'post',
          { compoundId, draft, bankLineId: null, recurringId: null },
          requestId,
        )
        if (answer.ok) return answer.value.entry.row.no
        if (answer.code !== 'call.busy') throw new Error(answer.code)
      }
    }
    const numbers = await Promise.all(amounts.map(post))
    expect(new Set(numbers).size).toBe(50)
    const after = await entriesOf(demo, thisMonth())
    expect(after.map(({ row }) => row.no)).toEqual(after.map((_, i) => i + 1))
    expect(after.length).toBe(before.length + 50)
    expect(await freeFen()).toBe(free + amounts.reduce((sum, fen) => sum + fen, 0))
  }, 60_000)

  test('the same intention sent five times at once is one entry, answered alike', async () => {
    const clerk = demo.as('p-property')
    const draft = takenIn(today(demo), 4_200, await receipt(clerk))
    const requestId = newRequestId()
    const before = (await entriesOf(demo, thisMonth())).length
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        clerk.get('income', 'post', { compoundId, draft, bankLineId: null, recurringId: null }, requestId),
      ),
    )
    expect(new Set(answers.map(({ entry }) => entry._id)).size).toBe(1)
    expect((await entriesOf(demo, thisMonth())).length).toBe(before + 1)
  })

  test('no papers, a stranger’s papers, or papers that are none: refused', async () => {
    const clerk = demo.as('p-property')
    const draft = takenIn(today(demo), 100, await receipt(clerk))
    const post = (vouchers: typeof draft.vouchers) =>
      clerk.call('income', 'post', {
        compoundId,
        draft: { ...draft, vouchers },
        bankLineId: null,
        recurringId: null,
      })
    expect(await post([])).toMatchObject({ code: 'call.badInput' })
    expect(await post([await receipt(demo.as('p-wang'))])).toMatchObject({ code: 'call.foreignFile' })
    const fileId = await clerk.upload('a-table.csv', Buffer.from('日期,金额\n'))
    expect(await post([{ fileId, kind: 'photo' }])).toMatchObject({ code: 'income.voucherUnreadable' })
  })

  test('who does not keep these books posts nothing: a resident, who checks them, the clerk of another compound', async () => {
    const draft = takenIn(today(demo), 100, await receipt(demo.as('p-property')))
    for (const id of ['p-wang', 'p-supervisor', 'p-committee', 'p-secretary', 'p-ly-property'])
      expect(
        await demo.as(id).call('income', 'post', { compoundId, draft, bankLineId: null, recurringId: null }),
      ).toMatchObject({ ok: false, code: 'call.forbidden' })
  })

  test('a month that is closed takes no entry', async () => {
    const clerk = demo.as('p-property')
    const draft = takenIn(`${monthPlus(thisMonth(), -2)}-10`, 100, await receipt(clerk))
    expect(
      await clerk.call('income', 'post', { compoundId, draft, bankLineId: null, recurringId: null }),
    ).toMatchObject({ code: 'income.monthClosed' })
  })
})

describe('Large spending', () => {
  const pay = async (fen: number, decisionIds: string[]) => {
    const clerk = demo.as('p-property')
    const draft = paid(today(demo), fen, await receipt(clerk), decisionIds)
    return clerk.call('income', 'post', { compoundId, draft, bankLineId: null, recurringId: null })
  }
  const decide = async (limitFen: number, agreed = true) =>
    (await demo.as('p-secretary').get('income', 'recordDecision', discussed(today(demo), limitFen, agreed)))
      .decision._id

  test('waits for the branch’s recorded discussion; with it, it is paid and drawn on it', async () => {
    expect(await pay(600_000, [])).toMatchObject({ code: 'income.needsBranch' })
    expect(await pay(600_000, [await decide(600_000, false)])).toMatchObject({
      code: 'income.decisionNotAgreed',
    })
    const decision = await decide(600_000)
    expect(await pay(600_000, [decision])).toMatchObject({ ok: true })
    expect(await pay(500_000, [decision])).toMatchObject({ code: 'income.decisionSpent' })
  })

  test('ten clerks paying at once on one discussion spend no more than it allows', async () => {
    const decision = await decide(1_600_000)
    const tries = await Promise.all(
      Array.from({ length: 10 }, async () => {
        for (;;) {
          const answer = await pay(500_000, [decision])
          if (answer.ok || answer.code !== 'call.busy') return answer
        }
      }),
    )
    expect(tries.filter(({ ok }) => ok)).toHaveLength(3)
    for (const answer of tries.filter(one => !one.ok))
      expect(answer).toMatchObject({ code: 'income.decisionSpent' })
    const [stored] = await demo.cloud.query('incomeDecisions', { query: { _id: decision }, limit: 1 })
    expect(stored).toMatchObject({ spentFen: 1_500_000 })
  }, 60_000)

  test('taken back, it gives its decision back and the money', async () => {
    const clerk = demo.as('p-property')
    const decision = await decide(700_000)
    const free = await freeFen()
    const answer = await pay(700_000, [decision])
    if (!answer.ok) throw new Error(answer.code)
    const { month, row } = answer.value.entry
    const ref = { month, no: row.no }
    const because = { compoundId, ref, on: today(demo), why: '付款退回', vouchers: [await receipt(clerk)] }
    expect((await clerk.get('income', 'reverse', because)).freeFen).toBe(free)
    expect(await clerk.call('income', 'reverse', because)).toMatchObject({ code: 'income.reversedAlready' })
    expect(await pay(700_000, [decision])).toMatchObject({ ok: true })
  })

  test('what was taken in and is not yet on the account cannot be spent', async () => {
    const clerk = demo.as('p-property')
    const free = await freeFen()
    const draft = { ...takenIn(today(demo), 30_000_000, await receipt(clerk)), inTransit: true }
    const { entry } = await clerk.get('income', 'post', {
      compoundId,
      draft,
      bankLineId: null,
      recurringId: null,
    })
    const decision = await decide(40_000_000)
    expect(await pay(free + 1, [decision])).toMatchObject({ code: 'income.notEnough' })
    const clear = {
      compoundId,
      ref: { month: entry.month, no: entry.row.no },
      on: today(demo),
      vouchers: [],
      bankLineId: null,
    }
    expect((await clerk.get('income', 'clear', clear)).freeFen).toBe(free + 30_000_000)
    expect(await clerk.call('income', 'clear', clear)).toMatchObject({ code: 'income.notInTransit' })
    expect(await pay(free + 1, [decision])).toMatchObject({ ok: true })
  })
})

describe('Amounts beyond all measure', () => {
  test('the largest amount entered by mistake can be seen and taken back; one larger still is refused', async () => {
    const clerk = demo.as('p-property')
    const post = async (fen: number) => {
      const draft = takenIn(today(demo), fen, await receipt(clerk))
      return clerk.call('income', 'post', { compoundId, draft, bankLineId: null, recurringId: null })
    }
    const free = await freeFen()
    const posted = [await post(MOST_FEN), await post(MOST_FEN)]
    expect(await freeFen()).toBe(free + 2 * MOST_FEN)
    expect(await post(MOST_FEN + 1)).toMatchObject({ code: 'call.badInput' })
    for (const answer of posted) {
      if (!answer.ok) throw new Error(answer.code)
      const ref = { month: thisMonth(), no: answer.value.entry.row.no }
      await clerk.get('income', 'reverse', {
        compoundId,
        ref,
        on: today(demo),
        why: '多打了零',
        vouchers: [],
      })
    }
    expect(await freeFen()).toBe(free)
  })
})
