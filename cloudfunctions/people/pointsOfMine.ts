import { accountIdOf, personAccount } from '@domain/points'
import type { Store } from '../lib/store'

const MOST = 1_000

/** What is kept of a person's points in the compounds of their homes: every movement, every service, every order. */
export async function pointsOfMine(
  {
    _id,
    homes,
  }: {
    readonly _id: string
    readonly homes: readonly { readonly path: { readonly compound?: string | undefined } }[]
  },
  store: Store,
) {
  const compounds = [...new Set(homes.flatMap(({ path }) => path.compound ?? []))]
  return Promise.all(
    compounds.map(async compoundId => {
      const [movements, services, orders] = await Promise.all([
        store.points.history(accountIdOf(personAccount(compoundId, _id)), 0, MOST),
        store.activities.served(_id, compoundId, 0, MOST),
        store.shop.ordersOf(_id, compoundId, 0, MOST),
      ])
      return {
        compoundId,
        movements: movements.map(({ on, kind, words, points, from, to }) => ({
          on,
          kind,
          words,
          points,
          from,
          to,
        })),
        services: services.map(({ day, title, minutes, points, state }) => ({
          day,
          title,
          minutes,
          points,
          state,
        })),
        orders: orders.map(({ name, count, points, state, reservedAt }) => ({
          name,
          count,
          points,
          state,
          reservedAt,
        })),
      }
    }),
  )
}
