import { wishDueNow } from '@domain/wish'
import { type Store, WriteConflict } from '../lib/store'
import { saveWishIn } from '../lib/wishes'
import { type Chore, inTurn } from './inTurn'

/** One wish, as it is inside the transaction: what is due by now happens once, whoever else is at it. */
const keepOne = (store: Store, id: string, now: number): Promise<void> =>
  store.transact(async tx => {
    const wish = await store.wishes.getIn(tx, id)
    if (!wish) throw new WriteConflict('wishes')
    const after = wishDueNow(wish, now)
    if (after.revision !== wish.revision) await saveWishIn(tx, store, wish, after)
  })

/** Lets wishes rise that nobody took on, opens those again that were not delivered, and reminds of thanks. */
export const keepWishes: Chore = (store, now, mustStopAt) =>
  inTurn(
    'wishes',
    (skip, limit) => store.wishes.due(now, skip, limit),
    ({ _id }) => keepOne(store, _id, now),
    mustStopAt,
  )
