import { type Matter, messageOf } from '@domain/station'
import { send } from '../lib/messenger'
import type { Store } from '../lib/store'

const BATCH = 100

/** Tells one raiser what last happened to their matter, then marks it told; told twice is better than not at all. */
async function tellRaiser(store: Store, matter: Matter, openid: string | undefined): Promise<void> {
  const message = messageOf(matter)
  if (openid && message) {
    await send({
      toOpenid: openid,
      template: 'matterStep',
      page: `resident/matter/index?id=${matter._id}`,
      values: message,
    })
  }
  await store.matters.markTold(matter)
}

/** Sends each raiser the news of their matter since the last run: steps are kept with the matter, so none is lost. */
export async function tell(store: Store): Promise<Record<string, number>> {
  const untold = await store.matters.untold(BATCH)
  const raisers = await store.people.many(untold.flatMap(matter => matter.raiser.personId ?? []))
  const openids = new Map(raisers.map(person => [person._id, person.openid]))
  for (const matter of untold) await tellRaiser(store, matter, openids.get(matter.raiser.personId ?? ''))
  return { told: untold.length }
}
