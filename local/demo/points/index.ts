import { activityHappenings } from './activities'
import { awardHappenings } from './awards'
import { deductionHappenings } from './deductions'
import type { MakePart } from './part'
import { rollHappenings } from './rolls'
import { shopHappenings } from './shop'
import { suspiciousHappenings } from './suspicions'
import { Till } from './till'
import { wishHappenings } from './wishes'
import type { World } from './world'

/** Every part of the room, each in its own file. */
const PARTS: readonly MakePart[] = [
  awardHappenings,
  activityHappenings,
  shopHappenings,
  deductionHappenings,
  wishHappenings,
  suspiciousHappenings,
  rollHappenings,
]

/** The points of the demo world: everything happens in the order of time, by the real rules. */
export function demoPoints(world: World): Record<string, readonly { readonly _id: string }[]> {
  const till = new Till()
  const parts = PARTS.map(part => part(world))
  const all = parts.flatMap(({ happenings }) => happenings).sort((a, b) => a.at - b.at)
  for (const { run } of all) run(till)
  return {
    ...Object.assign({}, ...parts.map(({ documents }) => documents())),
    pointAccounts: [...till.accounts.values()],
    pointEntries: [...till.entries.values()],
    pointTallies: [...till.tallies.values()],
  }
}
