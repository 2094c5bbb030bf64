import { accept, PAGE_SIZE } from '@domain/kernel'
import { placedOnPage, pointsContract, type Tally } from '@domain/points'
import { pageOf } from '../../lib/page'
import { compoundHere, whereItIs } from '../../lib/places'
import { hiddenIn, shownHomes, shownPeople } from '../../lib/points/naming'
import type { Store } from '../../lib/store'
import { useCase } from '../../lib/useCase'

const KINDS = { homes: 'home', people: 'person' } as const

/** How many stand above the first of a page. */
const aboveFirst = async (rows: readonly Tally[], without: readonly string[], skip: number, store: Store) => {
  const [first] = rows
  return first && skip > 0 ? store.honours.above(first, without) : 0
}

/** A page of a month's ranking; those who opted out are left out before it is counted, so that no place is missing. */
export const ranking = useCase(pointsContract.ranking)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { month, of, skip }, { store, me }) => {
    const compoundId = compound._id
    const hidden = (await hiddenIn(compoundId, store))[of]
    const about = { compoundId, month, kind: KINDS[of] }
    const { page, more } = pageOf(await store.honours.ranked(about, hidden, skip, PAGE_SIZE + 1))
    const ids = page.map(({ ownerId }) => ownerId)
    const [above, shown] = await Promise.all([
      aboveFirst(page, hidden, skip, store),
      of === 'homes' ? shownHomes(ids, store) : shownPeople(compoundId, ids, store),
    ])
    const own = [me._id, ...me.homes.map(({ householdId }) => householdId)]
    const lines = placedOnPage(page, skip, above).flatMap(({ ownerId, rank, score, minutes }) => {
      const name = shown[ownerId]
      return name ? [{ rank, shown: name, score, minutes, isMine: own.includes(ownerId) }] : []
    })
    return accept({ lines, more })
  },
})
