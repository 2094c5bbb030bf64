import { ACTIVITY_REFUSALS } from './activity/refusals'
import { CONDUCT_REFUSALS } from './conduct/refusals'
import { GUARD_REFUSALS } from './guard/refusals'
import { HONOUR_REFUSALS } from './honours/refusals'
import { LEDGER_REFUSALS } from './ledgerRefusals'
import { SHOP_REFUSALS } from './shop/refusals'

/** Everything the points refuse, in words a resident understands; each part of the room keeps its own. */
export const POINT_REFUSALS = {
  ...LEDGER_REFUSALS,
  ...ACTIVITY_REFUSALS,
  ...SHOP_REFUSALS,
  ...CONDUCT_REFUSALS,
  ...HONOUR_REFUSALS,
  ...GUARD_REFUSALS,
} as const
export type PointRefusal = keyof typeof POINT_REFUSALS
