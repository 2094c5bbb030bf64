import type { CollectionSchema } from './indexSchema'

/** The collections of the works room: projects, what is pledged to them, how money moved, and what households say of the work. */
export const WORKS_COLLECTIONS = {
  works: {
    indexes: [
      {
        name: 'compound',
        keys: [
          ['compoundId', 1],
          ['roundNo', -1],
          ['no', 1],
        ],
      },
      { name: 'due', keys: [['dueAt', 1]] },
    ],
  },
  worksPledges: {
    indexes: [
      {
        name: 'project',
        keys: [
          ['projectId', 1],
          ['at', -1],
          ['_id', 1],
        ],
      },
      {
        name: 'household',
        keys: [
          ['householdId', 1],
          ['at', -1],
        ],
      },
    ],
  },
  worksEntries: {
    indexes: [
      {
        name: 'project',
        keys: [
          ['projectId', 1],
          ['at', -1],
          ['_id', 1],
        ],
      },
    ],
  },
  worksVerdicts: {
    indexes: [
      { name: 'ref', keys: [['ref', 1]], unique: true },
      {
        name: 'mine',
        keys: [
          ['byId', 1],
          ['at', -1],
        ],
      },
      {
        name: 'unfit',
        keys: [
          ['projectId', 1],
          ['verdict', 1],
          ['at', -1],
          ['_id', 1],
        ],
      },
    ],
  },
} as const satisfies Record<string, CollectionSchema>
