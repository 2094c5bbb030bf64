import type { CollectionSchema } from './indexSchema'

/** The collections of the votes. */
export const VOTE_COLLECTIONS = {
  votes: {
    indexes: [
      {
        name: 'compound',
        keys: [
          ['compoundId', 1],
          ['createdAt', -1],
        ],
      },
      { name: 'due', keys: [['dueAt', 1]] },
      {
        name: 'state',
        keys: [
          ['state', 1],
          ['_id', 1],
        ],
      },
    ],
  },
  voteOwners: {
    indexes: [
      {
        name: 'roll',
        keys: [
          ['rollId', 1],
          ['no', 1],
        ],
      },
      {
        name: 'building',
        keys: [
          ['rollId', 1],
          ['buildingId', 1],
          ['no', 1],
        ],
      },
      {
        name: 'household',
        keys: [
          ['households', 1],
          ['rollId', 1],
        ],
      },
    ],
  },
  voteBallots: {
    indexes: [
      { name: 'vote', keys: [['voteId', 1]] },
      { name: 'mine', keys: [['casts.personId', 1]] },
    ],
  },
  votePapers: {
    indexes: [
      {
        name: 'vote',
        keys: [
          ['voteId', 1],
          ['state', 1],
        ],
      },
    ],
  },
  voteDeputies: { indexes: [] },
  voteCorrections: {
    indexes: [
      {
        name: 'vote',
        keys: [
          ['voteId', 1],
          ['state', 1],
        ],
      },
    ],
  },
  voteLists: { indexes: [] },
} as const satisfies Record<string, CollectionSchema>
