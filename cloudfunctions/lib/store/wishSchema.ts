import type { CollectionSchema } from './indexSchema'

/** A pool as it is seen from a place: what waits of a level, the oldest first. */
const POOL = [
  ['state', 1],
  ['level', 1],
  ['madeAt', 1],
] as const

/** The collections of the wish room. `wishHands` has what a person or a household has in hand: what limits are decided on. */
export const WISH_COLLECTIONS = {
  wishes: {
    indexes: [
      { name: 'pool_compound', keys: [['path.compound', 1], ...POOL] },
      { name: 'pool_grid', keys: [['path.grid', 1], ...POOL] },
      { name: 'pool_community', keys: [['path.community', 1], ...POOL] },
      { name: 'pool_subdistrict', keys: [['path.subdistrict', 1], ...POOL] },
      { name: 'pool_district', keys: [['path.district', 1], ...POOL] },
      {
        name: 'made',
        keys: [
          ['by.personId', 1],
          ['madeAt', -1],
        ],
      },
      {
        name: 'household',
        keys: [
          ['for.householdId', 1],
          ['madeAt', -1],
        ],
      },
      {
        name: 'claimed',
        keys: [
          ['claimer.personId', 1],
          ['claimer.at', -1],
        ],
      },
      { name: 'due', keys: [['dueAt', 1]] },
    ],
  },
  wishHands: { indexes: [] },
} as const satisfies Record<string, CollectionSchema>
