import { accept, type Decision, monthPlus, monthSpan, PAGE_SIZE, refuse } from '@domain/kernel'
import type { HeldRole } from '@domain/people'
import { type Place, pathUpTo } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import {
  explain,
  MATTER_EVENTS,
  type Matter,
  QUEUE_ORDER,
  reviewStandingIn,
  similarTo,
  stationContract,
} from '@domain/station'
import { pageOf } from '../lib/page'
import type { Store } from '../lib/store'
import { useCase } from '../lib/useCase'
import { lines } from './show'

const SIMILAR_AMONG = 100

/** The place an input names, or a refusal. */
export async function placeOf(placeId: string, store: Store): Promise<Decision<Place, RefusalCode>> {
  const place = await store.places.head(placeId)
  return place ? accept(place) : refuse('call.notFound')
}

/** The places that have a queue, each with its index in the store's schema. */
const QUEUED = ['district', 'subdistrict', 'community', 'grid', 'compound'] as const
type Queued = Pick<Place, 'kind' | 'path'>

/** The place of that id on the path of one of the caller's roles, with its own path: known without a look-up. */
function placeOnPath(placeId: string, roles: readonly HeldRole[]): Queued | undefined {
  for (const { path } of roles) {
    const kind = QUEUED.find(one => path[one] === placeId)
    if (kind) return { kind, path: pathUpTo(path, kind) }
  }
  return undefined
}

/** A place's matters in the queue's stated order. The caller's own places need no look-up: their homes and posts say where they are. */
export const queue = useCase(stationContract.queue)({
  load: async ({ placeId }, { store, roles }): Promise<Decision<Queued, RefusalCode>> => {
    const held = placeOnPath(placeId, roles)
    if (held) return accept(held)
    const place = await placeOf(placeId, store)
    return place.ok && !QUEUED.some(kind => kind === place.value.kind) ? refuse('call.notFound') : place
  },
  where: ({ path }) => path,
  run: async ({ kind }, { placeId, phase, skip }, call) => {
    const found = await call.store.matters.queue({ kind, id: placeId }, phase, skip, PAGE_SIZE + 1)
    const { page, more } = pageOf(found)
    return accept({ matters: await lines(page, call), more, order: QUEUE_ORDER })
  },
})

export const mine = useCase(stationContract.mine)({
  load: async ({ skip }, { me, store }) => accept(await store.matters.raisedBy(me._id, skip, PAGE_SIZE + 1)),
  run: async (found, _, call) => {
    const { page, more } = pageOf(found)
    return accept({ matters: await lines(page, call), more })
  },
})

export const similar = useCase(stationContract.similar)({
  load: async ({ compoundId }, { store }) => placeOf(compoundId, store),
  where: place => place.path,
  run: async (_, { compoundId, title }, call) => {
    const open = await call.store.matters.queue(
      { kind: 'compound', id: compoundId },
      'open',
      0,
      SIMILAR_AMONG,
    )
    return accept({ matters: await lines(similarTo(title, open), call) })
  },
})

function lastStepIn(matter: Pick<Matter, 'history'>, untilAt: number): string {
  const last = matter.history.filter(event => event.at < untilAt).at(-1)
  return last ? `${MATTER_EVENTS[last.event]}：${explain(last) || last.why}` : ''
}

/** The month's publication (一事一月一评一公示): every matter open in it, with its review or the lack of one. */
export const publication = useCase(stationContract.publication)({
  load: ({ compoundId }, { store }) => placeOf(compoundId, store),
  where: place => place.path,
  run: async (place, { compoundId, month, skip }, call) => {
    const { fromAt } = monthSpan(month)
    const { fromAt: untilAt } = monthSpan(monthPlus(month, 1))
    const found = await call.store.matters.openDuring(compoundId, fromAt, untilAt, skip, PAGE_SIZE + 1)
    const { page, more } = pageOf(found)
    const shown = await lines(page, call)
    const published = page.map((matter, i) => {
      const review = matter.reviews.findLast(one => one.month === month)
      return {
        line: shown[i] as (typeof shown)[number],
        review: reviewStandingIn(matter, month, call.now),
        grade: review?.grade ?? null,
        words: review?.words ?? '',
        by: review?.by ?? '',
        lastStep: lastStepIn(matter, untilAt),
      }
    })
    return accept({ compound: place.name, month, lines: published, more })
  },
})
