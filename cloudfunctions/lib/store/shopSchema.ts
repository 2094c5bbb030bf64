import type { CollectionSchema } from './indexSchema'

/** The collections of the points shop. */
export const SHOP_COLLECTIONS = {
  pointGoods: {
    indexes: [
      {
        name: 'onOffer',
        keys: [
          ['compoundId', 1],
          ['kind', 1],
          ['isOn', 1],
          ['price', 1],
        ],
      },
      {
        name: 'shelf',
        keys: [
          ['compoundId', 1],
          ['isOn', -1],
          ['name', 1],
        ],
      },
      { name: 'claims', keys: [['claimCount', 1]] },
    ],
  },
  pointOrders: {
    indexes: [
      {
        name: 'person',
        keys: [
          ['personId', 1],
          ['compoundId', 1],
          ['isOpen', -1],
          ['reservedAt', -1],
        ],
      },
      {
        name: 'code',
        keys: [
          ['compoundId', 1],
          ['code', 1],
          ['reservedAt', -1],
        ],
      },
      {
        name: 'waiting',
        keys: [
          ['compoundId', 1],
          ['isOpen', 1],
          ['holdUntil', 1],
        ],
      },
      {
        name: 'overdue',
        keys: [
          ['isOpen', 1],
          ['holdUntil', 1],
        ],
      },
    ],
  },
  pointQuotas: { indexes: [] },
} as const satisfies Record<string, CollectionSchema>
