import { walletOps } from './walletOps'

/** Every command and query about points, each part of the room its own list. */
export const pointsContract = { ...walletOps } as const
export type PointsContract = typeof pointsContract
