import { LEVELS, type Level } from '@domain/escalation'
import { accept, type Decision, PAGE_SIZE, refuse } from '@domain/kernel'
import { can, type HeldRole, reachOf } from '@domain/people'
import { type Place, type PlacePath, pathUpTo } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import { inPool, type ListedWish, poolKindAt, wishContract, wishLineOf } from '@domain/wish'
import { addressesOf } from '../lib/files'
import { pageOf } from '../lib/page'
import type { PoolKey } from '../lib/store/wishes'
import { type MemberCall, useCase } from '../lib/useCase'
import { doerOf } from './doer'

type Spot = Pick<Place, 'kind' | 'path'>

/** A page of wishes as the caller may see them, each with its cover: one request for all covers. */
async function pageFor(found: readonly ListedWish[], call: MemberCall) {
  const { page, more } = pageOf(found)
  const files = await addressesOf(page.flatMap(({ photo }) => photo ?? []))
  const viewer = doerOf(call)
  return { wishes: page.map(wish => wishLineOf(wish, viewer, files)), more }
}

/** Places one looks into pools from, each with its index in the store's schema. */
const LOOKED_FROM = ['compound', 'grid', 'community', 'subdistrict', 'district'] as const

/** The caller's own places need no look-up: their homes and posts say where they are. */
async function spotOf(
  { placeId }: { placeId: string },
  { store, roles }: MemberCall,
): Promise<Decision<Spot, RefusalCode>> {
  for (const { path } of roles) {
    const kind = LOOKED_FROM.find(one => path[one] === placeId)
    if (kind) return accept({ kind, path: pathUpTo(path, kind) })
  }
  const place = await store.places.head(placeId)
  return place && LOOKED_FROM.some(kind => kind === place.kind) ? accept(place) : refuse('call.notFound')
}

/** The pool of a level seen from a place, and where it is: a compound looks into its whole community's. */
function poolAt({ kind, path }: Spot, level: Level): (PoolKey & { readonly path: PlacePath }) | null {
  const at = poolKindAt(kind, level)
  const id = path[at]
  return id === undefined ? null : { kind: at, id, level, path: pathUpTo(path, at) }
}

/** Is the pool one of the caller's? The permission reaches as far as a wish can ever rise; this is how far it has. */
const isOpenTo = ({ roles }: MemberCall, { kind, path }: PoolKey & { readonly path: PlacePath }): boolean =>
  roles.some(held => can([held], 'wish.read', path) && inPool(held, kind, path))

export const pool = useCase(wishContract.pool)({
  load: spotOf,
  where: ({ path }) => path,
  run: async (spot, { level, skip }, call) => {
    const seen = poolAt(spot, level)
    if (!seen || !isOpenTo(call, seen)) return refuse('call.forbidden')
    return accept(await pageFor(await call.store.wishes.pool(seen, skip, PAGE_SIZE + 1), call))
  },
})

export const pools = useCase(wishContract.pools)({
  load: spotOf,
  where: ({ path }) => path,
  run: async (spot, _, call) => {
    const count = async (level: Level): Promise<[Level, number]> => {
      const seen = poolAt(spot, level)
      return [level, seen && isOpenTo(call, seen) ? await call.store.wishes.countIn(seen) : 0]
    }
    const counted = await Promise.all(LEVELS.map(count))
    return accept({ open: Object.fromEntries(counted) as Record<Level, number> })
  },
})

export const todo = useCase(wishContract.todo)({
  load: async (_, { me, store }) => {
    const households = me.homes.map(({ householdId }) => householdId)
    return accept(await store.wishes.waitingFor(me._id, households, PAGE_SIZE))
  },
  run: async (found, _, call) => accept({ wishes: (await pageFor(found, call)).wishes }),
})

export const mine = useCase(wishContract.mine)({
  load: async ({ of, skip }, { me, store }) => {
    const households = me.homes.map(({ householdId }) => householdId)
    return accept(
      of === 'made'
        ? await store.wishes.madeBy(me._id, households, skip, PAGE_SIZE + 1)
        : await store.wishes.claimedBy(me._id, skip, PAGE_SIZE + 1),
    )
  },
  run: async (found, _, call) => accept(await pageFor(found, call)),
})

/** Where the caller speaks for wishers, as a condition on a wish's path; a building's within its compound's. */
const speaksIn = (roles: readonly HeldRole[]): Record<string, string>[] =>
  roles.flatMap(held => {
    const [reach] = reachOf([held], 'wish.makeFor')
    const { compound } = held.path
    return reach ? [{ ...(compound && { 'path.compound': compound }), [`path.${reach.kind}`]: reach.id }] : []
  })

export const waiting = useCase(wishContract.waiting)({
  load: async ({ skip }, { roles, store }) => {
    const places = speaksIn(roles)
    return accept(places.length > 0 ? await store.wishes.unthanked(places, skip, PAGE_SIZE + 1) : [])
  },
  run: async (found, _, call) => accept(await pageFor(found, call)),
})
