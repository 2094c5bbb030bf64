import type { Database } from '../../../cloudfunctions/lib/store/database'
import { menuStore } from '../../../cloudfunctions/lib/store/menus'

type Search = {
  readonly orderBy: readonly (readonly [string, string])[]
  readonly skip: number
  readonly limit: number
}

/** A store whose equals come in another order each time, as the platform may give them. */
function shuffling(ids: readonly string[]) {
  let asked = 0
  const rows = ids.map(_id => ({ _id, buildingId: 'b' }))
  const find = async (_: string, { orderBy, skip, limit }: Search) => {
    const turned = asked++ % 2 === 0 ? rows : rows.toReversed()
    const isAfter = (one: Record<string, string>, other: Record<string, string>) =>
      orderBy.map(([field]) => (one[field] ?? '').localeCompare(other[field] ?? '')).find(Boolean) ?? 0
    return turned.toSorted(isAfter).slice(skip, skip + limit)
  }
  return { find } as unknown as Database
}

it('Every list of a large round is read once, though they are read in parts', async () => {
  const ids = Array.from({ length: 2_500 }, (_, at) => `r:${String(at).padStart(5, '0')}`)
  const orders = await menuStore(shuffling(ids)).allOrders('r')
  expect(orders.map(({ _id }) => _id)).toEqual(ids)
})
