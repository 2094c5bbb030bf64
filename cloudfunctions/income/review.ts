import {
  type Books,
  giveBackStatement,
  incomeContract,
  redrawDay,
  reopenMonth,
  SEATS,
  type Signer,
  type Statement,
  seatOf,
  sign as signed,
  unsignedSeats,
} from '@domain/income'
import { accept, type Decision, dayOf, monthOf, refuse } from '@domain/kernel'
import { can, type Role } from '@domain/people'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../lib/act'
import { booksOf, whereBooksAre } from '../lib/books'
import { drawIn, publishIn, sourcesOf } from '../lib/drawing'
import { unfitForAll } from '../lib/publicWords'
import { WriteConflict } from '../lib/store'
import { type MemberCall, useCase } from '../lib/useCase'
import { rulesAt } from './about'
import { viewOf } from './statementView'

type Verdict<T> = Decision<T, RefusalCode>

/** The caller as a signer: in a role whose seat is still empty, where they hold several. */
function signerOf({ me, roles }: MemberCall, statement: Statement, hasCommittee: boolean): Signer {
  const held = roles.filter(one => can([one], 'income.sign', statement.path)).map(({ role }) => role)
  const seated = held.filter(role => seatOf(role, hasCommittee).ok)
  const open: readonly Role[] = unsignedSeats(statement).flatMap(seat => SEATS[seat].roles)
  const role = seated.find(one => open.includes(one)) ?? seated[0] ?? held[0] ?? 'resident'
  return { personId: me._id, name: me.name, role }
}

/** The statement an input is about, with its books. */
async function loadStatement({ compoundId, month }: { compoundId: string; month: string }, call: MemberCall) {
  const books = await booksOf({ compoundId }, call)
  if (!books.ok) return books
  const statement = await call.store.income.statement(compoundId, month)
  return statement
    ? accept({ books: books.value, statement, path: books.value.path })
    : refuse('call.notFound')
}

type Subject = { readonly books: Books; readonly statement: Statement }

/** The statement as it is inside the transaction. */
async function current(
  call: MemberCall,
  tx: Parameters<typeof call.store.income.statementIn>[0],
  { statement }: Subject,
): Promise<Statement> {
  const { compoundId, month } = statement.body
  const found = await call.store.income.statementIn(tx, compoundId, month)
  if (!found) throw new WriteConflict('statement')
  return found
}

/** Signs; the last hand that was missing publishes. */
export const sign = useCase(incomeContract.sign)({
  load: loadStatement,
  where: whereBooksAre,
  run: async (subject, { bodyHash, objection }, call) => {
    const { store, now } = call
    const { books, statement } = subject
    const [posters, hasCommittee, rules, isUnsafe] = await Promise.all([
      store.income.postersOf(books._id, statement.month),
      store.people.isHeldIn('ownersCommittee', books._id),
      rulesAt(books, store),
      unfitForAll(call.openid, [objection]),
    ])
    if (isUnsafe) return refuse(isUnsafe)
    const done = await store.audit.once(
      actBy(call, 'income.sign', statement.path, { month: statement.month }),
      async (tx): Promise<Verdict<Statement>> => {
        const before = await current(call, tx, subject)
        if (before.bodyHash !== bodyHash) return refuse('income.redrawn')
        const signer = signerOf(call, before, hasCommittee)
        const after = signed(before, signer, objection, { posters, hasCommittee }, now)
        if (!after.ok) return after
        if (unsignedSeats(after.value).length === 0)
          return accept(await publishIn(tx, store, after.value, rules, now))
        await store.income.putStatementIn(tx, after.value)
        return after
      },
    )
    return done.ok ? accept({ statement: await viewOf(done.value, books, rules, call) }) : done
  },
})

/** Gives the month back to the clerk: it opens again. */
export const giveBack = useCase(incomeContract.giveBack)({
  load: loadStatement,
  where: whereBooksAre,
  run: async (subject, { why }, call) => {
    const { store, now } = call
    const { books, statement } = subject
    const [hasCommittee, isUnsafe] = await Promise.all([
      store.people.isHeldIn('ownersCommittee', books._id),
      unfitForAll(call.openid, [why]),
    ])
    if (isUnsafe) return refuse(isUnsafe)
    const act = actBy(call, 'income.giveBack', statement.path, { month: statement.month })
    const done = await store.audit.once(act, async (tx): Promise<Verdict<Statement>> => {
      const before = await current(call, tx, subject)
      const booksNow = await store.income.booksIn(tx, books._id)
      if (!booksNow) throw new WriteConflict('books')
      const after = giveBackStatement(before, signerOf(call, before, hasCommittee), why, hasCommittee, now)
      if (!after.ok) return after
      await store.income.putStatementIn(tx, after.value)
      await store.income.saveBooksIn(tx, booksNow, reopenMonth(booksNow, before, redrawDay(dayOf(now))))
      return after
    })
    if (!done.ok) return done
    return accept({ statement: await viewOf(done.value, books, await rulesAt(books, store), call) })
  },
})

/** Draws a month up by hand. */
export const draw = useCase(incomeContract.draw)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books: Books, { month }, call) => {
    const { store, now } = call
    if (month >= monthOf(now)) return refuse('income.monthNotOver', { month })
    const rules = await rulesAt(books, store)
    const sources = await sourcesOf(store, books, month, rules)
    const act = actBy(call, 'income.draw', books.path, { month })
    const drawn = await store.audit.once(act, tx => drawIn(tx, store, sources, now))
    return drawn.ok ? accept({ statement: await viewOf(drawn.value, books, rules, call) }) : drawn
  },
})
