import { randomBytes } from 'node:crypto'
import { accept, type Decision, refuse } from '@domain/kernel'
import { pathUpTo } from '@domain/place'
import { type Activity, activityRules, mayCancel, pointsContract, published } from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../../lib/act'
import { unsafe } from '../../lib/contentGuard'
import { idFrom } from '../../lib/ids'
import { compoundHere, whereItIs } from '../../lib/places'
import { tariffAt } from '../../lib/points/about'
import { WriteConflict } from '../../lib/store'
import { type MemberCall, useCase } from '../../lib/useCase'
import { activityHere } from './about'

const SECRET_BYTES = 20

/** What an activity may be held by: the services of the tariff in force. */
export const publishing = useCase(pointsContract.publishing)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, _, { store }) =>
    accept({ rules: activityRules((await tariffAt(compound, store)).rules) }),
})

async function buildingHere(
  buildingId: string | null,
  compoundId: string,
  { store }: MemberCall,
): Promise<Decision<Activity['building'], RefusalCode>> {
  if (buildingId === null) return accept(null)
  const place = await store.places.head(buildingId)
  if (place?.kind !== 'building' || place.path.compound !== compoundId) return refuse('call.notFound')
  return accept({ id: place._id, name: place.name })
}

/** Publishes an activity or a post under the rule it brings points by. */
export const publish = useCase(pointsContract.publish)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { compoundId, buildingId, ...draft }, call) => {
    const { store, me, now } = call
    const { title, words, where } = draft
    const [building, tariff, isUnsafe] = await Promise.all([
      buildingHere(buildingId, compoundId, call),
      tariffAt(compound, store),
      unsafe(call.openid, [title, words, where]),
    ])
    if (!building.ok) return building
    if (isUnsafe) return refuse(isUnsafe)
    const about = {
      _id: idFrom(call, 'a'),
      compoundId,
      path: pathUpTo(compound.path, 'compound'),
      building: building.value,
      organiserId: me._id,
      organiserName: me.name,
      organiserHomes: me.homes.map(({ householdId }) => householdId),
      secret: randomBytes(SECRET_BYTES).toString('hex'),
    }
    const made = published(draft, about, tariff, now)
    if (!made.ok) return made
    return store.audit.once(actBy(call, 'points.publish', about.path, { title }), async tx => {
      await store.activities.addIn(tx, made.value)
      return accept({ activityId: made.value._id })
    })
  },
})

/** Calls an activity off, with the reason those read who signed up. */
export const cancelActivity = useCase(pointsContract.cancelActivity)({
  load: activityHere,
  where: whereItIs,
  run: async (activity, { why }, call) => {
    const { store, me, now } = call
    const done = accept({ state: 'cancelled' as const })
    if (activity.state === 'cancelled' && activity.cancelled?.byName !== me.name) return done
    const act = actBy(call, 'points.cancelActivity', activity.path, { activityId: activity._id, why })
    return store.audit.after(act, async () => {
      if (activity.state === 'cancelled') return done
      const may = mayCancel(activity, now)
      if (!may.ok) return may
      const isUnsafe = await unsafe(call.openid, [why])
      if (isUnsafe) return refuse(isUnsafe)
      const isDone = await store.activities.cancel(activity._id, { at: now, byName: me.name, why }, now)
      if (!isDone) throw new WriteConflict('activity')
      return done
    })
  },
})
