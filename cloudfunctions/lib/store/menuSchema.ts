import type { CollectionSchema } from './indexSchema'

/** The collections of the renovation menu. */
export const MENU_COLLECTIONS = {
  menuVersions: {
    indexes: [
      {
        name: 'compound',
        keys: [
          ['compoundId', 1],
          ['version', -1],
        ],
      },
    ],
  },
  menuRounds: {
    indexes: [
      {
        name: 'compound',
        keys: [
          ['compoundId', 1],
          ['no', -1],
        ],
      },
      {
        name: 'state',
        keys: [
          ['state', 1],
          ['_id', 1],
        ],
      },
    ],
  },
  menuOrders: {
    indexes: [
      { name: 'household', keys: [['householdId', 1]] },
      {
        name: 'round',
        keys: [
          ['roundId', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'building',
        keys: [
          ['roundId', 1],
          ['buildingId', 1],
        ],
      },
      {
        name: 'paper',
        keys: [
          ['roundId', 1],
          ['paperState', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'paper_building',
        keys: [
          ['roundId', 1],
          ['paperState', 1],
          ['buildingId', 1],
          ['_id', 1],
        ],
      },
    ],
  },
  menuPlans: { indexes: [] },
} as const satisfies Record<string, CollectionSchema>
