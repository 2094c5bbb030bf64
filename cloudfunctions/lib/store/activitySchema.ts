import type { CollectionSchema } from './indexSchema'

/** The collections of activities and of turns of service. */
export const ACTIVITY_COLLECTIONS = {
  pointActivities: {
    indexes: [
      {
        name: 'offers',
        keys: [
          ['compoundId', 1],
          ['state', 1],
          ['endsAt', 1],
        ],
      },
      {
        name: 'latest',
        keys: [
          ['compoundId', 1],
          ['endsAt', -1],
        ],
      },
      {
        name: 'organiser',
        keys: [
          ['organiserId', 1],
          ['endsAt', -1],
        ],
      },
      {
        name: 'signedUp',
        keys: [
          ['queue', 1],
          ['endsAt', -1],
        ],
      },
    ],
  },
  pointTurns: {
    indexes: [
      {
        name: 'person',
        keys: [
          ['personId', 1],
          ['arrivedAt', -1],
        ],
      },
      {
        name: 'household',
        keys: [
          ['householdId', 1],
          ['arrivedAt', -1],
        ],
      },
      {
        name: 'activity',
        keys: [
          ['activityId', 1],
          ['day', 1],
        ],
      },
      {
        name: 'compound',
        keys: [
          ['compoundId', 1],
          ['day', 1],
        ],
      },
    ],
  },
} as const satisfies Record<string, CollectionSchema>
