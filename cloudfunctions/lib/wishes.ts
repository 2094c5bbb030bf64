import { isEnded, type Wish } from '@domain/wish'
import type { Store, Transaction } from './store'

/** Whose hands a wish is in: its household's until it ends, its claimer's until it is delivered. */
const handsOf = ({ state, claimer, for: { householdId } }: Wish): string[] => [
  ...(isEnded(state) ? [] : [homeHands(householdId)]),
  ...(state === 'claimed' && claimer ? [personHands(claimer.personId)] : []),
]
export const homeHands = (householdId: string): string => `home:${householdId}`
export const personHands = (personId: string): string => `person:${personId}`

/** Writes a wish and whose hands it is in by now, in one transaction; a new one where there is none `before`. */
export async function saveWishIn(
  tx: Transaction,
  store: Store,
  before: Wish | null,
  after: Wish,
): Promise<void> {
  const [held, holds] = [before ? handsOf(before) : [], handsOf(after)]
  const { _id } = after
  for (const id of [...held, ...holds].filter(one => held.includes(one) !== holds.includes(one))) {
    const hands = await store.wishes.handsIn(tx, id)
    const others = hands.wishIds.filter(one => one !== _id)
    await store.wishes.putHandsIn(tx, { _id: id, wishIds: holds.includes(id) ? [...others, _id] : others })
  }
  await (before ? store.wishes.putIn(tx, after) : store.wishes.addIn(tx, after))
}
