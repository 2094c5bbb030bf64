import type { Person } from '@domain/people'
import type { Store } from '../lib/store'

const MOST = 1_000

/** What the caller chose: their households' lists of what is renovated, and every vote they cast on the phone. */
export async function choicesOfMine({ _id, homes }: Person, store: Store) {
  const households = homes.map(({ householdId }) => householdId)
  const [orders, ballots] = await Promise.all([
    households.length > 0 ? store.menus.ordersOfHouseholds(households, MOST) : [],
    store.votes.ballotsBy(_id, MOST),
  ])
  return {
    orders: orders.map(({ roundId, label, ticks, source, online }) => ({
      ...{ roundId, label, ticks, source },
      myTaps: online?.byId === _id ? online.ticks : null,
    })),
    votes: ballots.map(({ voteId, casts }) => ({
      voteId,
      mine: casts.filter(({ by, personId }) => by === 'online' && personId === _id),
    })),
  }
}
