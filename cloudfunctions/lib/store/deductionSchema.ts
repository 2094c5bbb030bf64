import type { CollectionSchema } from './indexSchema'

/** The collections of deductions by the covenant. */
export const DEDUCTION_COLLECTIONS = {
  pointDeductions: {
    indexes: [
      {
        name: 'household',
        keys: [
          ['householdId', 1],
          ['noticedAt', -1],
        ],
      },
      {
        name: 'state',
        keys: [
          ['compoundId', 1],
          ['state', 1],
          ['noticedAt', -1],
        ],
      },
      {
        name: 'taken',
        keys: [
          ['compoundId', 1],
          ['state', 1],
          ['taken.at', 1],
        ],
      },
      {
        name: 'waiting',
        keys: [
          ['compoundId', 1],
          ['state', 1],
          ['dueOn', 1],
        ],
      },
      {
        name: 'waiting_compound',
        keys: [
          ['path.compound', 1],
          ['state', 1],
          ['dueOn', 1],
        ],
      },
      {
        name: 'waiting_grid',
        keys: [
          ['path.grid', 1],
          ['state', 1],
          ['dueOn', 1],
        ],
      },
      {
        name: 'waiting_community',
        keys: [
          ['path.community', 1],
          ['state', 1],
          ['dueOn', 1],
        ],
      },
      { name: 'due', keys: [['dueOn', 1]] },
    ],
  },
  pointConductMonths: { indexes: [] },
} as const satisfies Record<string, CollectionSchema>
