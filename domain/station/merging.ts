import { accept, type Decision, refuse } from '../kernel'
import type { Doer } from './doer'
import { inCharge } from './handling'
import type { Matter } from './matter'
import type { StationRefusal } from './refusals'
import { checkState, take } from './step'

/** The supporters of both, once a household; the household that raised the merged one now supports the other. */
function supportersOfBoth(merged: Matter, into: Matter, now: number): Matter['supporters'] {
  const { personId, householdId } = merged.raiser
  const raiser = householdId ? [{ householdId, personId, at: now }] : []
  const byHousehold = new Map<string, Matter['supporters'][number]>()
  for (const one of [...into.supporters, ...merged.supporters, ...raiser]) {
    if (!byHousehold.has(one.householdId) && one.householdId !== into.raiser.householdId) {
      byHousehold.set(one.householdId, one)
    }
  }
  return [...byHousehold.values()]
}

function checkMerge(merged: Matter, into: Matter, doer: Doer): Decision<void, StationRefusal> {
  if (merged._id === into._id) return refuse('station.mergeSelf')
  const may = checkState(into, 'absorb')
  if (!may.ok || merged.path.compound !== into.path.compound) return refuse('station.mergeElsewhere')
  const by = inCharge(merged, 'merge', doer)
  return by.ok ? accept(undefined) : by
}

/** One matter instead of two: `merged` ends, `into` takes over its supporters, counted once a household. Both are saved or neither. */
export function merge(
  merged: Matter,
  into: Matter,
  input: { why: string },
  doer: Doer,
  now: number,
): Decision<{ merged: Matter; into: Matter }, StationRefusal> {
  const may = checkMerge(merged, into, doer)
  if (!may.ok) return may
  const by = inCharge(merged, 'merge', doer)
  if (!by.ok) return by
  const supporters = supportersOfBoth(merged, into, now)
  const common = { by: by.value, at: now, why: input.why, rule: 'station.merge', requestId: doer.requestId }
  return accept({
    merged: take(merged, {
      ...common,
      event: 'merge',
      to: { state: 'merged' },
      facts: { into: into._id, title: into.title },
      dueAt: null,
      changes: { mergedInto: into._id, closedAt: now, pause: null },
    }),
    into: take(into, {
      ...common,
      event: 'absorb',
      facts: { absorbed: merged._id, title: merged.title, supporters: supporters.length },
      changes: { supporters, supportCount: supporters.length, absorbed: [...into.absorbed, merged._id] },
    }),
  })
}
