import {
  type Asset,
  type Books,
  balanceAt,
  checklistOf,
  type Desk,
  freeFenIn,
  type IncomeRules,
  type LeaseLine,
  leasesAfter,
  openMonths,
} from '@domain/income'
import { monthOf, monthPlus } from '@domain/kernel'
import type { MemberCall } from '../lib/useCase'
import { may } from './about'

const ACTS = ['keep', 'decide', 'sign', 'answer'] as const

/** Leases with what they owe until the month's end, by the payer's own name: for those who may see the books. */
function duesOf(lines: readonly LeaseLine[], assets: readonly Asset[]): Desk['dues'] {
  const leases = assets.flatMap(asset => asset.leases)
  return lines.map(line => ({
    ...line,
    payerName: leases.find(({ id }) => id === line.leaseId)?.payer ?? line.payer,
  }))
}

const rowsOf = async (month: string, books: Books, { store }: MemberCall) => ({
  month,
  rows: (await store.income.monthEntries(books._id, month)).map(({ row }) => row),
})

/** The clerk's desk: what a month's work is, and what of it is done. */
export async function deskOf(
  books: Books,
  asked: string | null,
  rules: IncomeRules,
  call: MemberCall,
): Promise<Desk> {
  const { income } = call.store
  const month = asked ?? monthOf(call.now)
  const open = openMonths(books, call.now)
  // What was owed before is told by the last month that is drawn up, and by the open ones since.
  const openBefore = open.filter(one => one < month).reverse()
  const [assets, months, drawn, inTransit, waitingLines, openQuestions] = await Promise.all([
    income.assets(books._id),
    Promise.all([...openBefore, month].map(one => rowsOf(one, books, call))),
    income.statement(books._id, monthPlus(openBefore[0] ?? month, -1)),
    income.onItsWay(books._id, month),
    income.countBankLinesWaiting(books._id),
    income.countOpenQuestions(books._id),
  ])
  const dues = duesOf(leasesAfter(assets, months, drawn?.body ?? null), assets)
  const { path: _path, revision: _revision, ...shown } = books
  return {
    books: shown,
    month,
    openMonths: open,
    bankFen: balanceAt(books, 'bank', month),
    freeFen: freeFenIn(books, month),
    dues,
    checklist: checklistOf(books, month, {
      arrears: dues.filter(({ arrearFen }) => arrearFen > 0).length,
      waitingLines,
      inTransit: inTransit.length,
      openQuestions,
    }),
    waitingLines,
    inTransit: [...inTransit],
    rules,
    can: ACTS.filter(act => may(call, `income.${act}`, books)),
  }
}
