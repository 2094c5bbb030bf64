import { accept, type Decision, refuse } from '../kernel'
import type { StationRefusal } from './refusals'
import type { ScopeEntry, ScopeList } from './scope'

/**
 * The next version of a district's lists. Refused when somebody published one meanwhile, when an id stands twice, when one of the two lists is
 * empty, or when an excluded entry names no office.
 */
export function nextScope(
  current: ScopeList,
  entries: readonly ScopeEntry[],
  baseVersion: number,
  by: string,
  now: number,
): Decision<ScopeList, StationRefusal> {
  if (current.version !== baseVersion) return refuse('station.scopeChanged')
  const excluded = entries.filter(entry => entry.list === 'excluded')
  const whole =
    new Set(entries.map(entry => entry.id)).size === entries.length &&
    excluded.length > 0 &&
    excluded.length < entries.length &&
    excluded.every(entry => entry.office !== '')
  if (!whole) return refuse('station.scopeShape')
  return accept({
    districtId: current.districtId,
    version: current.version + 1,
    since: now,
    by,
    entries: [...entries],
  })
}
