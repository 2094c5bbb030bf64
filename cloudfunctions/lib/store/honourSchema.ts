import type { CollectionSchema } from './indexSchema'

/** The collections of honours and of the guard. */
export const HONOUR_COLLECTIONS = {
  pointHonours: { indexes: [] },
  pointFlags: {
    indexes: [
      {
        name: 'queue',
        keys: [
          ['compoundId', 1],
          ['isOpen', 1],
          ['on', -1],
        ],
      },
      {
        name: 'judged',
        keys: [
          ['compoundId', 1],
          ['on', -1],
        ],
      },
    ],
  },
  pointRounds: { indexes: [] },
} as const satisfies Record<string, CollectionSchema>
