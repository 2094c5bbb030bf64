import { messageOf } from '@domain/station'
import { send } from '../lib/messenger'
import type { Store } from '../lib/store'
import type { UntoldMatter } from '../lib/store/matters'

const BATCH = 100

/** Tells one raiser what last happened to their matter, then marks it told; told twice is better than not at all. */
async function tellRaiser(store: Store, untold: UntoldMatter, openid: string | undefined): Promise<void> {
  const { matter, toldSeq } = untold
  const message = messageOf(matter, toldSeq)
  if (openid && message) {
    await send({
      toOpenid: openid,
      template: 'matterStep',
      page: `resident/matter/index?id=${matter._id}`,
      values: message,
    })
  }
  await store.matters.markTold(untold)
}

/** Sends each raiser the news of their matter since the last run: steps are kept with the matter, so none is lost. */
export async function tell(store: Store): Promise<Record<string, number>> {
  const untold = await store.matters.untold(BATCH)
  const raisers = await store.people.many(untold.flatMap(({ matter }) => matter.raiser.personId ?? []))
  const openids = new Map(raisers.map(person => [person._id, person.openid]))
  for (const one of untold) await tellRaiser(store, one, openids.get(one.matter.raiser.personId ?? ''))
  return { told: untold.length }
}
