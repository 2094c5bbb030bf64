import { ACTIVITY_COLLECTIONS } from './activitySchema'
import { HONOUR_COLLECTIONS } from './honourSchema'
import type { CollectionSchema } from './indexSchema'
import { MENU_COLLECTIONS } from './menuSchema'
import { POINT_COLLECTIONS } from './pointSchema'
import { SHOP_COLLECTIONS } from './shopSchema'
import { VOTE_COLLECTIONS } from './voteSchema'
import { WISH_COLLECTIONS } from './wishSchema'
import { WORKS_COLLECTIONS } from './worksSchema'

export type { CollectionSchema } from './indexSchema'

/** The queue's stated order, see the station's `QUEUE_ORDER`: urgency, support by households, age. */
const QUEUE = [
  ['phase', 1],
  ['urgencyRank', -1],
  ['supportCount', -1],
  ['raisedAt', 1],
] as const
/** What is done, the latest first. */
const DONE = [
  ['phase', 1],
  ['closedAt', -1],
] as const
/** What a level has in hand, the most pressing first. */
const IN_HAND = [
  ['level', 1],
  ['phase', 1],
  ['dueAt', 1],
] as const

/**
 * Every collection there is and its indexes; the local cloud and the deployment are both made from this table.
 * Every collection is closed to clients: the functions are the only door.
 */
export const COLLECTIONS = {
  people: {
    indexes: [
      { name: 'openid', keys: [['openid', 1]], unique: true },
      { name: 'home', keys: [['homes.householdId', 1]] },
      { name: 'post_community', keys: [['posts.path.community', 1]] },
      { name: 'post_subdistrict', keys: [['posts.path.subdistrict', 1]] },
      { name: 'post_district', keys: [['posts.path.district', 1]] },
      { name: 'post_grid', keys: [['posts.path.grid', 1]] },
      { name: 'post_compound', keys: [['posts.path.compound', 1]] },
      { name: 'post_building', keys: [['posts.path.building', 1]] },
      { name: 'post_unit', keys: [['posts.path.unit', 1]] },
    ],
  },
  places: {
    indexes: [
      {
        name: 'parent',
        keys: [
          ['parentId', 1],
          ['name', 1],
        ],
      },
      {
        name: 'kind',
        keys: [
          ['kind', 1],
          ['name', 1],
        ],
      },
      {
        name: 'compound',
        keys: [
          ['path.compound', 1],
          ['kind', 1],
        ],
      },
    ],
  },
  joinRequests: {
    indexes: [
      {
        name: 'mine',
        keys: [
          ['personId', 1],
          ['state', 1],
        ],
      },
      {
        name: 'building',
        keys: [
          ['path.building', 1],
          ['state', 1],
          ['askedAt', 1],
        ],
      },
      {
        name: 'grid',
        keys: [
          ['path.grid', 1],
          ['state', 1],
          ['askedAt', 1],
        ],
      },
      {
        name: 'compound',
        keys: [
          ['path.compound', 1],
          ['state', 1],
          ['askedAt', 1],
        ],
      },
    ],
  },
  invitations: { indexes: [{ name: 'household', keys: [['householdId', 1]] }] },
  scopes: {
    indexes: [
      {
        name: 'district',
        keys: [
          ['districtId', 1],
          ['version', -1],
        ],
      },
    ],
  },
  matters: {
    indexes: [
      { name: 'due', keys: [['dueAt', 1]], sparse: true },
      { name: 'untold', keys: [['untoldSince', 1]], sparse: true },
      { name: 'queue_compound', keys: [['path.compound', 1], ...QUEUE] },
      { name: 'queue_grid', keys: [['path.grid', 1], ...QUEUE] },
      { name: 'queue_community', keys: [['path.community', 1], ...QUEUE] },
      { name: 'queue_subdistrict', keys: [['path.subdistrict', 1], ...QUEUE] },
      { name: 'queue_district', keys: [['path.district', 1], ...QUEUE] },
      { name: 'done_compound', keys: [['path.compound', 1], ...DONE] },
      { name: 'done_grid', keys: [['path.grid', 1], ...DONE] },
      { name: 'done_community', keys: [['path.community', 1], ...DONE] },
      { name: 'done_subdistrict', keys: [['path.subdistrict', 1], ...DONE] },
      { name: 'done_district', keys: [['path.district', 1], ...DONE] },
      { name: 'hand_compound', keys: [['path.compound', 1], ...IN_HAND] },
      { name: 'hand_community', keys: [['path.community', 1], ...IN_HAND] },
      { name: 'hand_subdistrict', keys: [['path.subdistrict', 1], ...IN_HAND] },
      {
        name: 'mine',
        keys: [
          ['raiser.personId', 1],
          ['raisedAt', -1],
        ],
      },
      {
        name: 'entered',
        keys: [
          ['raiser.enteredBy.personId', 1],
          ['raisedAt', -1],
        ],
      },
      { name: 'supported', keys: [['supporters.personId', 1]] },
      {
        name: 'published',
        keys: [
          ['path.compound', 1],
          ['acceptedAt', 1],
        ],
      },
    ],
  },
  incomeBooks: { indexes: [{ name: 'due', keys: [['nextDrawOn', 1]] }] },
  incomeEntries: {
    indexes: [
      {
        name: 'month',
        keys: [
          ['compoundId', 1],
          ['month', 1],
          ['row.no', 1],
        ],
      },
      {
        name: 'onItsWay',
        keys: [
          ['compoundId', 1],
          ['onItsWayUntil', 1],
        ],
      },
    ],
  },
  incomeAssets: { indexes: [{ name: 'compound', keys: [['compoundId', 1]] }] },
  incomeDecisions: {
    indexes: [
      {
        name: 'compound',
        keys: [
          ['compoundId', 1],
          ['heldOn', -1],
        ],
      },
    ],
  },
  incomeStatements: {
    indexes: [
      {
        name: 'published',
        keys: [
          ['body.compoundId', 1],
          ['state', 1],
          ['month', 1],
        ],
      },
      {
        name: 'unpublished',
        keys: [
          ['state', 1],
          ['waitsUntil', 1],
        ],
      },
    ],
  },
  incomeQuestions: {
    indexes: [
      {
        name: 'month',
        keys: [
          ['compoundId', 1],
          ['month', 1],
          ['askedAt', 1],
        ],
      },
      {
        name: 'open',
        keys: [
          ['compoundId', 1],
          ['answer', 1],
          ['dueAt', 1],
        ],
      },
    ],
  },
  incomeAudits: { indexes: [] },
  incomeBankLines: {
    indexes: [
      {
        name: 'waiting',
        keys: [
          ['compoundId', 1],
          ['state', 1],
          ['on', 1],
        ],
      },
    ],
  },
  incomeRules: {
    indexes: [
      {
        name: 'district',
        keys: [
          ['districtId', 1],
          ['version', -1],
        ],
      },
    ],
  },
  ...POINT_COLLECTIONS,
  ...MENU_COLLECTIONS,
  ...ACTIVITY_COLLECTIONS,
  ...WISH_COLLECTIONS,
  ...WORKS_COLLECTIONS,
  ...SHOP_COLLECTIONS,
  ...HONOUR_COLLECTIONS,
  ...VOTE_COLLECTIONS,
  audit: {
    indexes: [
      { name: 'when', keys: [['at', -1]] },
      {
        name: 'person',
        keys: [
          ['personId', 1],
          ['at', -1],
        ],
      },
    ],
  },
} as const satisfies Record<string, CollectionSchema>

export type CollectionName = keyof typeof COLLECTIONS
