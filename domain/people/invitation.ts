import { accept, DAY_MS, type Decision, refuse } from '../kernel'
import type { PlacePath } from '../place'
import { can, type HeldRole } from './permissions'
import { type Home, RELATION_NAMES, type Relation } from './person'
import type { PeopleRefusal } from './refusals'

/** Digits and capitals without those taken for each other on paper or by ear: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const CODE_LETTERS = '34679ACDEFGHJKMNPQRTWXY'
export const CODE_LENGTH = 8
export const INVITATION_DAYS = 7

/**
 * An invitation code from random bytes: 23 letters, 8 of them, about 8 × 10^10 codes.
 * @param bytes at least 16 random ones; those past the last whole multiple of 23 are skipped, so that no letter is likelier
 */
export function codeFrom(bytes: Uint8Array): string {
  const even = Math.floor(256 / CODE_LETTERS.length) * CODE_LETTERS.length
  const letters = [...bytes].filter(byte => byte < even).map(byte => CODE_LETTERS[byte % CODE_LETTERS.length])
  if (letters.length < CODE_LENGTH) throw new RangeError('too few random bytes')
  return letters.slice(0, CODE_LENGTH).join('')
}

/** A code as it was typed or read aloud, made comparable: full-width letters, small ones, spaces and hyphens. */
export const cleanCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—－]/g, '')

/** Whom a member may invite to the own household. Ownership decides votes, so nobody but an official may vouch for it. */
export const INVITES = {
  owner: ['tenant', 'family'],
  tenant: ['tenant', 'family'],
  family: ['family'],
} as const satisfies Record<Relation, readonly Relation[]>

/** May someone with these roles and homes invite a `relation` to the household at `path`? */
export function mayInvite(
  roles: readonly HeldRole[],
  home: Home | undefined,
  relation: Relation,
  path: PlacePath,
): Decision<void, PeopleRefusal> {
  const posts = roles.filter(held => held.role !== 'resident')
  if (can(posts, 'household.invite', path)) return accept(undefined)
  if (!home) return refuse('people.notYourHome')
  const allowed: readonly Relation[] = INVITES[home.relation]
  return allowed.includes(relation)
    ? accept(undefined)
    : refuse('people.relationNotYours', {
        mine: RELATION_NAMES[home.relation],
        asked: RELATION_NAMES[relation],
      })
}

export const invitationExpiry = (now: number): number => now + INVITATION_DAYS * DAY_MS

/** Is the code still good at `now`? The last millisecond before it expires is. */
export function checkInvitation(
  invitation: { readonly expiresAt: number; readonly usesLeft: number; readonly createdBy: string },
  personId: string,
  now: number,
): Decision<void, PeopleRefusal> {
  if (invitation.createdBy === personId) return refuse('people.ownCode')
  if (invitation.usesLeft < 1) return refuse('people.codeSpent')
  return now < invitation.expiresAt ? accept(undefined) : refuse('people.codeExpired')
}
