import { activityOps } from './activity'
import { walletOps } from './walletOps'

/** Every command and query about points, each part of the room its own list. */
export const pointsContract = { ...walletOps, ...activityOps } as const

import { conductOps } from './conduct/conductOps'
import { walletOps } from './walletOps'

/** Every command and query about points, each part of the room its own list. */
export const pointsContract = { ...walletOps, ...conductOps } as const

import { shopOps } from './shop/shopOps'
import { walletOps } from './walletOps'

/** Every command and query about points, each part of the room its own list. */
export const pointsContract = { ...walletOps, ...shopOps } as const

import { guardOps } from './guard'
import { honourOps } from './honours'
import { walletOps } from './walletOps'

/** Every command and query about points, each part of the room its own list. */
export const pointsContract = { ...walletOps, ...honourOps, ...guardOps } as const
export type PointsContract = typeof pointsContract
