import { accept, type Decision, refuse } from '@domain/kernel'
import { appealed, type Deduction, decided, givenBack, pointsContract, withdrawn } from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../../lib/act'
import { unsafe } from '../../lib/contentGuard'
import { areOwnAndThere } from '../../lib/files'
import { idFrom } from '../../lib/ids'
import { whereItIs } from '../../lib/places'
import { reverseIn } from '../../lib/points/posting'
import { deductedAccountIn, havingAt, putFallenIn, putTakenIn } from '../../lib/points/settling'
import { type Transaction, WriteConflict } from '../../lib/store'
import { type MemberCall, useCase } from '../../lib/useCase'
import { deductionHere, doerOf, showDeduction, speaksFor } from './shown'

type Verdict = Decision<Deduction, RefusalCode>

/** Does one step with a deduction as it is inside the transaction, once words are fit; answers with it as it is then. */
async function answer(
  deduction: Deduction,
  said: { readonly name: string; readonly words: string },
  call: MemberCall,
  step: (before: Deduction, tx: Transaction) => Promise<Verdict>,
) {
  const { store } = call
  const isUnsafe = await unsafe(call.openid, [said.words])
  if (isUnsafe) return refuse(isUnsafe)
  const act = actBy(call, `points.${said.name}`, deduction.path, { deductionId: deduction._id })
  const done = await store.audit.once(act, async tx => {
    const before = await store.deductions.getIn(tx, deduction._id)
    if (!before) throw new WriteConflict('deduction')
    return step(before, tx)
  })
  return done.ok ? accept(await showDeduction(done.value, call)) : done
}

/** Somebody of the household, or who answers for it, says why not: it is suspended. */
export const appealDeduction = useCase(pointsContract.appealDeduction)({
  load: deductionHere,
  where: whereItIs,
  run: async (deduction, { words, photos }, call) => {
    if (!(await areOwnAndThere(photos, call.me._id))) return refuse('call.foreignFile')
    const by = { ...doerOf(call, deduction.householdId), speaksFor: await speaksFor(deduction, call) }
    return answer(deduction, { name: 'appealDeduction', words }, call, async (before, tx) => {
      const after = appealed(before, by, { words, photos })
      if (after.ok) await call.store.deductions.putIn(tx, after.value)
      return after
    })
  },
})

/** Whoever gave notice takes it back. */
export const withdrawDeduction = useCase(pointsContract.withdrawDeduction)({
  load: deductionHere,
  where: whereItIs,
  run: (deduction, { why }, call) =>
    answer(deduction, { name: 'withdrawDeduction', words: why }, call, async (before, tx) => {
      const after = withdrawn(before, doerOf(call, before.householdId), why)
      if (after.ok) await putFallenIn(tx, call.store, after.value)
      return after
    }),
})

/** Decides an appeal: upheld, the points are taken at once. */
export const decideAppeal = useCase(pointsContract.decideAppeal)({
  load: deductionHere,
  where: whereItIs,
  run: (deduction, { outcome, why }, call) =>
    answer(deduction, { name: 'decideAppeal', words: why }, call, async (before, tx) => {
      const account = await deductedAccountIn(tx, call.store, before)
      const by = doerOf(call, before.householdId)
      const after = decided(before, outcome, by, why, havingAt(account, call.now))
      if (!after.ok) return after
      if (after.value.state === 'taken') await putTakenIn(tx, call.store, after.value, account)
      else await putFallenIn(tx, call.store, after.value)
      return after
    }),
})

/** Gives back what was taken in error. */
export const giveBackDeduction = useCase(pointsContract.giveBackDeduction)({
  load: deductionHere,
  where: whereItIs,
  run: (deduction, { why }, call) =>
    answer(deduction, { name: 'giveBackDeduction', words: why }, call, async (before, tx) => {
      const { store, me, now } = call
      const after = givenBack(before, doerOf(call, before.householdId), why)
      if (!after.ok) return after
      const words = `退回扣分：${before.rule.name}`
      const doing = { id: idFrom(call, 'p'), at: now, words, byId: me._id, byName: me.name }
      const reversed = await reverseIn(tx, store, before.taken?.entryId ?? '', doing)
      if (!reversed.ok) return reversed
      await putFallenIn(tx, store, after.value)
      return after
    }),
})
