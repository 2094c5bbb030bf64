import type { Store } from '../lib/store'
import { drawHonours } from './drawHonours'
import { endOrders, releaseClaims } from './endOrders'
import { guardPoints } from './guardPoints'
import type { Chore } from './inTurn'
import { keepWishes } from './keepWishes'
import { letExpire } from './letExpire'
import { settleDeductions } from './settleDeductions'
import { tendVotes } from './tendVotes'
import { tendWorks } from './tendWorks'

const CHORES = {
  expired: letExpire,
  orders: endOrders,
  claims: releaseClaims,
  deductions: settleDeductions,
  wishes: keepWishes,
  guard: guardPoints,
  honours: drawHonours,
  votes: tendVotes,
  works: tendWorks,
} as const satisfies Record<string, Chore>

/** Every chore in turn; what is not done in time is done at the next run. */
export async function keep(store: Store, now: number, mustStopAt: number): Promise<Record<string, number>> {
  const done: Record<string, number> = {}
  for (const [name, chore] of Object.entries(CHORES)) done[name] = await chore(store, now, mustStopAt)
  return done
}
