import { DEDUCTION_COLLECTIONS } from './deductionSchema'
import type { CollectionSchema } from './indexSchema'

/** The collections of the points. */
export const POINT_COLLECTIONS = {
  ...DEDUCTION_COLLECTIONS,
  pointAccounts: {
    indexes: [
      {
        name: 'compound',
        keys: [
          ['compoundId', 1],
          ['kind', 1],
        ],
      },
      { name: 'expires', keys: [['expiresOn', 1]] },
      {
        name: 'shown',
        keys: [
          ['compoundId', 1],
          ['shownAs', 1],
        ],
      },
      {
        name: 'issued',
        keys: [
          ['kind', 1],
          ['ownerId', 1],
          ['compoundId', 1],
        ],
      },
    ],
  },
  pointEntries: {
    indexes: [
      {
        name: 'history',
        keys: [
          ['accounts', 1],
          ['at', -1],
        ],
      },
      {
        name: 'compound',
        keys: [
          ['compoundId', 1],
          ['at', 1],
        ],
      },
    ],
  },
  pointTallies: {
    indexes: [
      {
        name: 'ranking',
        keys: [
          ['compoundId', 1],
          ['month', 1],
          ['kind', 1],
          ['score', -1],
        ],
      },
    ],
  },
  pointTariffs: {
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
} as const satisfies Record<string, CollectionSchema>
