import { activityOps } from './activity'
import { conductOps } from './conduct/conductOps'
import { guardOps } from './guard'
import { honourOps } from './honours'
import { shopOps } from './shop/shopOps'
import { walletOps } from './walletOps'

/** Every command and query about points, each part of the room its own list. */
export const pointsContract = {
  ...walletOps,
  ...activityOps,
  ...shopOps,
  ...conductOps,
  ...honourOps,
  ...guardOps,
} as const
export type PointsContract = typeof pointsContract
