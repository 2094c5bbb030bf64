import {
  type Books,
  balanceAt,
  type CheckedDraft,
  defaultRules,
  type Entry,
  type IncomeRules,
  newBooks,
  post,
  withBankSays,
} from '@domain/income'
import { monthOf, monthPlus } from '@domain/kernel'
import type { Cloud } from '../cloud'

export const RULES = defaultRules('bench')
const CLERK = { personId: 'p-clerk', name: '陈立新' }
const VOUCHERS = [
  { fileId: 'cloud://bench.b/uploads/p-clerk/receipt.png', digest: 'ab'.repeat(32), kind: 'photo' as const },
]
const INCOME = ['parking', 'stall', 'advert', 'locker', 'charging', 'premises', 'interest'] as const
const COST = ['power', 'wages', 'upkeep', 'tax'] as const

/** Two in three entries are income, every one small enough to need no discussion. */
function draftOf(n: number, on: string): CheckedDraft {
  const common = { on, vouchers: VOUCHERS, partyIsPerson: false, inTransit: false }
  const fen = 1_000 + ((n * 7_919) % 90_000)
  if (n % 3 !== 2)
    return {
      ...common,
      kind: 'receive',
      fen,
      category: INCOME[n % INCOME.length] as (typeof INCOME)[number],
      words: `第${n + 1}笔收入`,
      party: '某某商户',
      assetId: null,
      leaseId: null,
    }
  return {
    ...common,
    kind: 'pay',
    fen: Math.ceil(fen / 100),
    category: COST[n % COST.length] as (typeof COST)[number],
    words: `第${n + 1}笔支出`,
    party: '某某公司',
    basis: '合同 2026-01',
    decisionIds: [],
  }
}

/** A compound's books with so many entries in the month before `now`, made by the rules. */
export function filledBooks(
  id: string,
  entries: number,
  now: number,
  rules: IncomeRules = RULES,
): { books: Books; entries: Entry[] } {
  const month = monthPlus(monthOf(now), -1)
  const about = {
    account: { holder: '业主委员会', bank: '农商银行', tail: '0001' },
    complaint: '社区服务大厅',
    services: [],
    firstMonth: month,
  }
  const path = { district: 'bench', subdistrict: `s${id}`, community: `c${id}`, compound: id }
  const begun = newBooks(about, { id, name: `小区${id}`, path }, RULES, now)
  if (!begun.ok) throw new Error(begun.refusal.code)
  let books = begun.value
  const made: Entry[] = []
  const facts = { rules, decisions: [], asset: null, bankLineId: null, recurringId: null }
  for (let n = 0; n < entries; n++) {
    const on = `${month}-${String(1 + Math.floor((n * 28) / entries)).padStart(2, '0')}`
    const posted = post(books, draftOf(n, on), facts, CLERK, now)
    if (!posted.ok) throw new Error(posted.refusal.code)
    books = posted.value.books
    made.push(posted.value.entry)
  }
  const said = withBankSays(books, month, balanceAt(books, 'bank', month), now)
  return { books: said.ok ? said.value : books, entries: made }
}

/** Puts the books of so many compounds into the cloud, their month over and due. */
export function loadDueBooks(cloud: Cloud, compounds: number, entries: number) {
  const now = cloud.now()
  const filled = Array.from({ length: compounds }, (_, n) => filledBooks(`k${n}`, entries, now))
  cloud.load(
    'incomeBooks',
    filled.map(({ books }) => ({ ...books, nextDrawOn: '2020-01-01' })),
  )
  cloud.load(
    'incomeEntries',
    filled.flatMap(made => made.entries),
  )
  return filled
}
