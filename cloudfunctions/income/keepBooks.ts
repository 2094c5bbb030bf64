import { type Books, incomeContract, newBooks, withBankSays } from '@domain/income'
import { accept, type Decision, refuse } from '@domain/kernel'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../lib/act'
import { booksOf, whereBooksAre } from '../lib/books'
import { unsafe } from '../lib/contentGuard'
import { WriteConflict } from '../lib/store'
import { type MemberCall, useCase } from '../lib/useCase'
import { rulesAt } from './about'
import { deskOf } from './deskView'

export const desk = useCase(incomeContract.desk)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { month }, call) =>
    accept(await deskOf(books, month, await rulesAt(books, call.store), call)),
})

/** Changes the books' own document: read anew inside the transaction, decided, saved; answers with the desk. */
async function changeBooks(
  call: MemberCall,
  seen: Books,
  action: string,
  month: string | null,
  change: (books: Books) => Decision<Books, RefusalCode>,
) {
  const { store } = call
  const done = await store.audit.once(actBy(call, action, seen.path), async tx => {
    const before = await store.income.booksIn(tx, seen._id)
    if (!before) throw new WriteConflict('books')
    const after = change(before)
    if (!after.ok) return after
    await store.income.saveBooksIn(tx, before, after.value)
    return after
  })
  if (!done.ok) return done
  return accept({ desk: await deskOf(done.value, month, await rulesAt(seen, store), call) })
}

/** Begins a compound's books. */
export const openBooks = useCase(incomeContract.openBooks)({
  load: async ({ compoundId }, { store }) => {
    const compound = await store.places.head(compoundId)
    return compound?.kind === 'compound' ? accept(compound) : refuse('call.notFound')
  },
  where: compound => compound.path,
  run: async (compound, { compoundId, ...about }, call) => {
    const { store, now } = call
    const { account, complaint, services } = about
    const isUnsafe = await unsafe(call.openid, [account.holder, account.bank, complaint, ...services])
    if (isUnsafe) return refuse(isUnsafe)
    const rules = await rulesAt(compound, store)
    const act = actBy(call, 'income.openBooks', compound.path)
    const done = await store.audit.once(act, async tx => {
      if (await store.income.booksIn(tx, compoundId)) return refuse('income.booksThere')
      const books = newBooks(about, { id: compoundId, name: compound.name, path: compound.path }, rules, now)
      if (books.ok) await store.income.addBooksIn(tx, books.value)
      return books
    })
    return done.ok ? accept({ desk: await deskOf(done.value, null, rules, call) }) : done
  },
})

export const editBooks = useCase(incomeContract.editBooks)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { account, complaint, services }, call) => {
    const isUnsafe = await unsafe(call.openid, [account.holder, account.bank, complaint, ...services])
    if (isUnsafe) return refuse(isUnsafe)
    return changeBooks(call, books, 'income.editBooks', null, current =>
      accept({ ...current, account, complaint, services, revision: current.revision + 1 }),
    )
  },
})

export const bankSays = useCase(incomeContract.bankSays)({
  load: booksOf,
  where: whereBooksAre,
  run: (books, { month, fen }, call) =>
    changeBooks(call, books, 'income.bankSays', month, current =>
      withBankSays(current, month, fen, call.now),
    ),
})

export const keepRecurring = useCase(incomeContract.keepRecurring)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { recurring }, call) => {
    const isUnsafe = await unsafe(
      call.openid,
      recurring.flatMap(({ words, party, basis }) => [words, party, basis]),
    )
    if (isUnsafe) return refuse(isUnsafe)
    return changeBooks(call, books, 'income.keepRecurring', null, current =>
      accept({ ...current, recurring, revision: current.revision + 1 }),
    )
  },
})
