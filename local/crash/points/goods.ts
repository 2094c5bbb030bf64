import type { PointGood } from '@domain/points'
import { POINTS_AT } from '../../bench/pointsWorld'

/** Two goods of the shop: one that runs out soon, one that does not. */
export const STOCKS = { rice: 12, oil: 100_000 } as const
export const GOODS = Object.keys(STOCKS) as (keyof typeof STOCKS)[]
export const PRICE = 30

export const goodOf = (id: keyof typeof STOCKS): PointGood => ({
  _id: id,
  compoundId: POINTS_AT,
  path: { district: 'qiaocheng', compound: POINTS_AT },
  kind: 'good',
  name: id,
  words: '',
  photo: null,
  price: PRICE,
  perHousehold: null,
  pickUpAt: '爱心超市',
  holdDays: 7,
  isOn: true,
  stock: STOCKS[id],
  reserved: 0,
  handed: 0,
  handedIn: { month: '2026-01', count: 0 },
  slots: {},
  claims: {},
  claimCount: 0,
  revision: 0,
})
