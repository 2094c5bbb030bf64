import * as z from 'zod/mini'
import type { Contract } from '../kernel'
import { At, Id, Skip, Words } from '../kernel'
import { PlacePath } from '../place'
import { Consent, Me, Post, RelationSchema, RoleSchema } from './person'

export const PersonName = Words(1, 20)

/** A request to be admitted to a household; `_id` is `personId:householdId`, so one person asks once. */
export const JoinRequest = z.strictObject({
  _id: Id,
  personId: Id,
  name: z.string(),
  householdId: Id,
  label: z.string(),
  relation: RelationSchema,
  words: z.string(),
  path: PlacePath,
  askedAt: At,
  state: z.enum(['waiting', 'admitted', 'declined']),
  decidedBy: z.nullable(z.string()),
  why: z.nullable(z.string()),
})
export type JoinRequest = z.output<typeof JoinRequest>

export const Invitation = z.strictObject({
  /** Eight characters without look-alikes; also the document's id. */
  code: z.string(),
  householdId: Id,
  label: z.string(),
  relation: RelationSchema,
  expiresAt: At,
  usesLeft: z.int(),
})

export const Holder = z.strictObject({ personId: Id, name: z.string(), posts: z.array(Post) })

const MeAnswer = z.strictObject({ me: Me, requests: z.array(JoinRequest) })

export const peopleContract = {
  /** Who I am: homes, posts, consents, requests of mine that wait. A first visit is answered `people.unknown`. */
  me: { kind: 'query', input: z.strictObject({}), output: MeAnswer, allow: 'member' },
  /** Becoming a known person: my name and my consent to the notice of that version. Twice changes the consent only. */
  enter: {
    kind: 'command',
    input: z.strictObject({ name: PersonName, consent: z.omit(Consent, { at: true }) }),
    output: MeAnswer,
    allow: 'signedIn',
  },
  rename: { kind: 'command', input: z.strictObject({ name: PersonName }), output: MeAnswer, allow: 'member' },
  /** Everything kept about me, as one text for the clipboard (PIPL §45). */
  exportMine: {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({ json: z.string() }),
    allow: 'member',
  },
  askToJoin: {
    kind: 'command',
    input: z.strictObject({
      householdId: Id,
      buildingId: Id,
      relation: RelationSchema,
      words: Words(0, 100),
    }),
    output: MeAnswer,
    allow: 'member',
  },
  joinByCode: {
    kind: 'command',
    input: z.strictObject({ code: Words(4, 16) }),
    output: MeAnswer,
    allow: 'member',
  },
  leaveHousehold: {
    kind: 'command',
    input: z.strictObject({ householdId: Id }),
    output: MeAnswer,
    allow: 'member',
    withoutConsent: true,
  },
  /** Requests that wait for someone with my reach. */
  joinRequests: {
    kind: 'query',
    input: z.strictObject({ skip: Skip }),
    output: z.strictObject({ requests: z.array(JoinRequest), more: z.boolean() }),
    allow: 'member',
  },
  decideJoin: {
    kind: 'command',
    input: z.strictObject({ joinRequestId: Id, admit: z.boolean(), why: Words(0, 100) }),
    output: z.strictObject({ request: JoinRequest }),
    allow: 'household.approve',
  },
  /** A code for one household: for the person who stands at the door with the grid worker, or for one's own family. */
  invite: {
    kind: 'command',
    input: z.strictObject({ householdId: Id, buildingId: Id, relation: RelationSchema }),
    output: Invitation,
    allow: 'household.invite',
  },
  /** Who holds which post in a place and below it. */
  holders: {
    kind: 'query',
    input: z.strictObject({ placeId: Id, skip: Skip }),
    output: z.strictObject({ holders: z.array(Holder), more: z.boolean() }),
    allow: 'place.read',
  },
  grantRole: {
    kind: 'command',
    input: z.strictObject({ personId: Id, role: RoleSchema, placeId: Id }),
    output: z.strictObject({ holder: Holder }),
    allow: 'role.grant',
  },
  revokeRole: {
    kind: 'command',
    input: z.strictObject({ personId: Id, role: RoleSchema, placeId: Id }),
    output: z.strictObject({ holder: Holder }),
    allow: 'role.grant',
  },
} as const satisfies Contract
