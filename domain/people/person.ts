import * as z from 'zod/mini'
import { At, Id, keysOf } from '../kernel'
import { PlacePath } from '../place'
import { ROLES } from './roles'

export const RoleSchema = z.enum(keysOf(ROLES))

export const RELATIONS = ['owner', 'tenant', 'family'] as const
export type Relation = (typeof RELATIONS)[number]
export const RELATION_NAMES = { owner: '业主', tenant: '租户', family: '家人' } as const satisfies Record<
  Relation,
  string
>
export const RelationSchema = z.enum(RELATIONS)

/** A person's place in a household; `label` is how screens name it: «天润花园 3号楼 2单元 301». */
export const Home = z.strictObject({
  householdId: Id,
  relation: RelationSchema,
  path: PlacePath,
  label: z.string(),
  since: At,
  /** Who vouched: a person's id, or the invitation's maker. */
  admittedBy: Id,
})
export type Home = z.output<typeof Home>

/** In a command: which of the caller's homes there it is for, where they have several. */
export const HomeActedFor = z.optional(Id)
/** In a question: the homes the caller would look at, where they have several in a compound. */
export const HomesLookedAt = z.optional(z.array(Id).check(z.maxLength(50)))

/** A role held in a place; `label` names the place. */
export const Post = z.strictObject({
  role: RoleSchema,
  path: PlacePath,
  label: z.string(),
  since: At,
  grantedBy: Id,
})
export type Post = z.output<typeof Post>

export const Consent = z.strictObject({ version: z.string(), at: At, agreed: z.boolean() })

/** A known person. `_id` is ours; `openid` is the platform's and never leaves the functions. */
export const Person = z.strictObject({
  _id: Id,
  openid: z.string(),
  name: z.string(),
  /** When they last took another name; absent where they never did. */
  renamedAt: z.optional(At),
  phone: z.nullable(z.string()),
  homes: z.array(Home),
  posts: z.array(Post),
  consents: z.array(Consent),
  createdAt: At,
  revision: z.int(),
})
export type Person = z.output<typeof Person>

/** What a person may see of themselves. */
export const Me = z.omit(Person, { openid: true, revision: true })
export type Me = z.output<typeof Me>
