import { incomeContract, recordDecision as recorded } from '@domain/income'
import { accept, PAGE_SIZE, refuse } from '@domain/kernel'
import { actBy } from '../lib/act'
import { booksOf, whereBooksAre } from '../lib/books'
import { addressesOf, areOwnAndThere } from '../lib/files'
import { idFrom } from '../lib/ids'
import { pageOf } from '../lib/page'
import { unfitForAll } from '../lib/publicWords'
import { useCase } from '../lib/useCase'

export const decisions = useCase(incomeContract.decisions)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { skip }, { store }) => {
    const found = await store.income.decisions(books._id, skip, PAGE_SIZE + 1)
    const { page, more } = pageOf(found)
    return accept({
      decisions: page.map(({ path: _, ...decision }) => decision),
      files: await addressesOf(page.flatMap(({ papers }) => papers)),
      more,
    })
  },
})

/** Records what the branch discussed, or what the owners decided: never changed afterwards. */
export const recordDecision = useCase(incomeContract.recordDecision)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { compoundId, ...said }, call) => {
    const { store, me, now } = call
    if (!(await areOwnAndThere(said.papers, me._id))) return refuse('call.foreignFile')
    const isUnsafe = await unfitForAll(call.openid, [said.no, said.subject, said.chair, said.minutes])
    if (isUnsafe) return refuse(isUnsafe)
    const _id = idFrom(call, 'd')
    const about = { _id, compoundId, path: books.path, byId: me._id, byName: me.name, at: now }
    const act = actBy(call, 'income.recordDecision', books.path)
    const done = await store.audit.once(act, async tx => {
      const decision = recorded({ ...about, ...said }, now)
      if (decision.ok) await store.income.addDecisionIn(tx, decision.value)
      return decision
    })
    if (!done.ok) return done
    const { path: _, ...decision } = done.value
    return accept({ decision })
  },
})
