import { incomeContract, keptAsset } from '@domain/income'
import { accept, refuse } from '@domain/kernel'
import { actBy } from '../lib/act'
import { booksOf, whereBooksAre } from '../lib/books'
import { idFrom } from '../lib/ids'
import { unfitForAll } from '../lib/publicWords'
import { useCase } from '../lib/useCase'

/** Enters an asset into the register, or changes one; of two who change the same one is told so. */
export const keepAsset = useCase(incomeContract.keepAsset)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { assetId, revision, asset: draft }, call) => {
    const { store } = call
    const typed = draft.leases.flatMap(({ payer, contractNo }) => [payer, contractNo])
    const isUnsafe = await unfitForAll(call.openid, [draft.name, draft.spot, ...typed])
    if (isUnsafe) return refuse(isUnsafe)
    const _id = assetId ?? idFrom(call, 'a')
    const act = actBy(call, 'income.keepAsset', books.path, { _id })
    const done = await store.audit.once(act, async tx => {
      const before = await store.income.assetIn(tx, _id)
      if (before ? before.compoundId !== books._id : assetId !== null) return refuse('income.assetUnknown')
      const after = keptAsset(before, draft, revision, { _id, compoundId: books._id, path: books.path })
      if (after.ok) await store.income.putAssetIn(tx, after.value)
      return after
    })
    if (!done.ok) return done
    const { path: _, ...asset } = done.value
    return accept({ asset })
  },
})
