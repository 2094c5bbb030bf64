import { type Books, clear as cleared, incomeContract, reverse as reversed } from '@domain/income'
import { refuse } from '@domain/kernel'
import { booksOf, whereBooksAre } from '../lib/books'
import { unfitForAll } from '../lib/publicWords'
import { useCase } from '../lib/useCase'
import { decisionsIn, intoLedger } from './ledger'
import { checkedVouchers } from './vouchers'

/** Takes an entry back by another. */
export const reverse = useCase(incomeContract.reverse)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books: Books, { ref, on, why, vouchers: named }, call) => {
    const vouchers = await checkedVouchers(named, null, call)
    if (!vouchers.ok) return vouchers
    const isUnsafe = await unfitForAll(call.openid, [why])
    if (isUnsafe) return refuse(isUnsafe)
    const by = { personId: call.me._id, name: call.me.name }
    return intoLedger(call, { books, action: 'income.reverse', bankLineId: null }, async (tx, current) => {
      const original = await call.store.income.entryIn(tx, books._id, ref)
      if (!original) return refuse('call.notFound')
      const decisions = await decisionsIn(tx, original.decisionIds, call)
      return reversed(current, original, { on, why, vouchers: vouchers.value }, decisions, by, call.now)
    })
  },
})

/** Money on its way has arrived. */
export const clear = useCase(incomeContract.clear)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books: Books, { ref, on, vouchers: named, bankLineId }, call) => {
    const line = bankLineId === null ? null : await call.store.income.bankLine(bankLineId)
    const vouchers = await checkedVouchers(named, line, call)
    if (!vouchers.ok) return vouchers
    const by = { personId: call.me._id, name: call.me.name }
    return intoLedger(call, { books, action: 'income.clear', bankLineId }, async (tx, current) => {
      const original = await call.store.income.entryIn(tx, books._id, ref)
      if (!original) return refuse('call.notFound')
      return cleared(current, original, { on, vouchers: vouchers.value, bankLineId }, by, call.now)
    })
  },
})
