import type { Level } from '@domain/escalation'
import type { PlaceKind } from '@domain/place'
import type { ListedWish, Wish } from '@domain/wish'
import type { Database, Fields, Transaction } from './database'

/** The wishes a person has taken on, or a household has not had fulfilled yet. */
export type Hands = { readonly _id: string; readonly wishIds: readonly string[] }
/** The pool of a level as it is seen from the place `kind`:`id`. */
export type PoolKey = { readonly kind: PlaceKind; readonly id: string; readonly level: Level }

const LISTED = ['history'] as const
const at = ({ kind, id }: Pick<PoolKey, 'kind' | 'id'>): Fields => ({ [`path.${kind}`]: id })

export const wishStore = (db: Database) => {
  const _ = db.command
  const list = (
    where: object,
    orderBy: readonly (readonly [string, 'asc' | 'desc'])[],
    skip: number,
    limit: number,
  ) => db.find<ListedWish>('wishes', { where, orderBy, skip, limit, without: LISTED })
  const waitingIn = (pool: PoolKey): Fields => ({ ...at(pool), state: 'open', level: pool.level })

  return {
    get: (id: string) => db.get<Wish>('wishes', id),
    getIn: (tx: Transaction, id: string) => tx.get<Wish>('wishes', id),
    addIn: (tx: Transaction, wish: Wish) => tx.insert('wishes', wish),
    putIn: (tx: Transaction, wish: Wish) => tx.put('wishes', wish),

    handsIn: async (tx: Transaction, id: string): Promise<Hands> =>
      (await tx.get<Hands>('wishHands', id)) ?? { _id: id, wishIds: [] },
    putHandsIn: (tx: Transaction, hands: Hands) => tx.put('wishHands', hands),

    /** What waits in a pool, the longest waiting first. */
    pool: (pool: PoolKey, skip: number, limit: number) =>
      list(waitingIn(pool), [['madeAt', 'asc']], skip, limit),
    countIn: (pool: PoolKey) => db.count('wishes', waitingIn(pool)),

    /** Made by a person, or for one of their households; the latest first. */
    madeBy: (personId: string, householdIds: readonly string[], skip: number, limit: number) =>
      list(
        _.or([{ 'by.personId': personId }, { 'for.householdId': _.in([...householdIds]) }]),
        [['madeAt', 'desc']],
        skip,
        limit,
      ),
    claimedBy: (personId: string, skip: number, limit: number) =>
      list({ 'claimer.personId': personId }, [['claimer.at', 'desc']], skip, limit),

    /** Brought to a household and to be thanked for, or promised by a person; what is due first comes first. */
    waitingFor: (personId: string, householdIds: readonly string[], limit: number) =>
      list(
        _.or([
          { 'for.householdId': _.in([...householdIds]), state: 'delivered' },
          { 'claimer.personId': personId, state: 'claimed' },
        ]),
        [['dueAt', 'asc']],
        0,
        limit,
      ),

    /** Delivered in one of some places and reminded of, the longest waiting first. */
    unthanked: (places: readonly Fields[], skip: number, limit: number) =>
      list(
        _.or(places.map(place => ({ ...place, state: 'delivered', remindedAt: _.gt(0) }))),
        [['madeAt', 'asc']],
        skip,
        limit,
      ),

    /** What time must act on, the longest due first. */
    due: (now: number, skip: number, limit: number) =>
      list({ dueAt: _.lte(now) }, [['dueAt', 'asc']], skip, limit),
  }
}
