import { GRANTS, type Me, type Post, ROLES, type Role } from '@domain/people'
import type { PlaceKind } from '@domain/place'

/** Which posts a person may give and take back, and the place within which. */
export type Grants = {
  readonly placeId: string
  readonly kind: PlaceKind
  readonly name: string
  readonly roles: readonly Role[]
}

/** The place a post is held in. */
export const smallestPlace = (post: Pick<Post, 'role' | 'path'>): string =>
  post.path[ROLES[post.role].in] ?? ''

/** The first of one's posts that gives posts to others; null where none does. */
export function grantsOf(me: Me): Grants | null {
  const post = me.posts.find(held => held.role in GRANTS)
  if (!post) return null
  const kind = ROLES[post.role].in
  const roles = (GRANTS as Partial<Record<Role, readonly Role[]>>)[post.role] ?? []
  return { placeId: smallestPlace(post), kind, name: post.label, roles }
}
