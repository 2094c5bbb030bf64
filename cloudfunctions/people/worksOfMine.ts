import type { Person } from '@domain/people'
import type { Store } from '../lib/store'

const MOST = 1_000

/** What the caller's households have pledged to renovation projects, and what the caller said of the work. */
export async function worksOfMine(me: Person, store: Store) {
  const [pledges, verdicts] = await Promise.all([
    store.works.pledgesOf(
      me.homes.map(({ householdId }) => householdId),
      MOST,
    ),
    store.works.verdictsBy(me._id, MOST),
  ])
  return {
    pledges: pledges.map(({ projectId, fund, promisedFen, heldFen, spentFen, at }) => ({
      ...{ projectId, fund, promisedFen, heldFen, spentFen, at },
    })),
    verdicts: verdicts.map(({ projectId, checkNo, verdict, words, photos, at, answer }) => ({
      ...{ projectId, checkNo, verdict, words, photos, at, answer },
    })),
  }
}
