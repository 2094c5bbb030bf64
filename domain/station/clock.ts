import { levelAbove } from '../escalation'
import { climb, supervise } from './climbing'
import { CLOCK } from './doer'
import { lapse } from './finishing'
import { WHEN_DUE } from './lifecycle'
import type { Matter } from './matter'
import { resumeByClock } from './pausing'
import { overturned } from './screening'

/**
 * What the clock does to a matter at `now`: nothing before its deadline, one step after it. Every step sets a deadline later than
 * `now`, so that running it twice does it once, and a long outage costs each matter one step, not all of them.
 */
export function dueNow(matter: Matter, now: number): Matter {
  if (matter.dueAt === null || matter.dueAt > now) return matter
  if (matter.pause) {
    const resumed = resumeByClock(matter, now)
    if (!resumed.ok) throw new Error(`a pause that cannot end: ${matter._id}`)
    return resumed.value
  }
  const timedOut = { event: 'timeOut', by: CLOCK, reason: 'timeout', requestId: null } as const
  switch ((WHEN_DUE as Partial<Record<Matter['state'], string>>)[matter.state]) {
    case 'climb':
      return climb(
        matter,
        {
          ...timedOut,
          why: levelAbove(matter.level) ? '超过办理期限，按规则自动提级' : '超过办理期限，列入督办',
        },
        now,
      )
    case 'supervise':
      return supervise(matter, { ...timedOut, why: '超过销号期限，列入督办' }, now)
    case 'lapse':
      return lapse(matter, now)
    case 'overturn':
      return overturned(matter, CLOCK, '没有按期复核，按居民的意见受理', 'scope.secondLookLate', now, null)
    default:
      throw new Error(`a deadline where there is none: ${matter.state}`)
  }
}
