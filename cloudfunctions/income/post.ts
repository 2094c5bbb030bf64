import {
  type Asset,
  type BankLine,
  type Books,
  type CheckedDraft,
  type Draft,
  incomeContract,
  post as posted,
} from '@domain/income'
import { accept, type Decision, refuse } from '@domain/kernel'
import type { RefusalCode } from '@domain/refusals'
import { booksOf, whereBooksAre } from '../lib/books'
import { unfitForAll } from '../lib/publicWords'
import { type MemberCall, useCase } from '../lib/useCase'
import { rulesAt } from './about'
import { decisionsIn, intoLedger } from './ledger'
import { checkedVouchers } from './vouchers'

/** What of a draft is typed by hand and read by all. */
const typedIn = (draft: Draft): string[] =>
  [draft.words, 'party' in draft ? draft.party : '', 'basis' in draft ? draft.basis : ''].filter(Boolean)

/** The draft with its papers read, or why it cannot be entered at all. */
async function checkedDraft(
  draft: Draft,
  line: BankLine | null,
  call: MemberCall,
): Promise<Decision<CheckedDraft, RefusalCode>> {
  const vouchers = await checkedVouchers(draft.vouchers, line, call)
  if (!vouchers.ok) return vouchers
  const isUnsafe = await unfitForAll(call.openid, typedIn(draft))
  return isUnsafe ? refuse(isUnsafe) : accept({ ...draft, vouchers: vouchers.value })
}

export const post = useCase(incomeContract.post)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books: Books, { draft, bankLineId, recurringId }, call) => {
    const { income } = call.store
    const assetId = draft.kind === 'receive' ? draft.assetId : null
    const [rules, asset, line]: [Awaited<ReturnType<typeof rulesAt>>, Asset | null, BankLine | null] =
      await Promise.all([
        rulesAt(books, call.store),
        assetId === null ? null : income.asset(assetId),
        bankLineId === null ? null : income.bankLine(bankLineId),
      ])
    const checked = await checkedDraft(draft, line, call)
    if (!checked.ok) return checked
    const decisionIds = 'decisionIds' in draft ? draft.decisionIds : []
    const by = { personId: call.me._id, name: call.me.name }
    return intoLedger(call, { books, action: 'income.post', bankLineId }, async (tx, current) => {
      const decisions = await decisionsIn(tx, decisionIds, call)
      return posted(
        current,
        checked.value,
        { rules, decisions, asset, bankLineId, recurringId },
        by,
        call.now,
      )
    })
  },
})
