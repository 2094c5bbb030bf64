import type { GrantPlace, Person } from '@domain/people'

/** A person with the posts they hold in a place and below it; their other posts are nobody's business there. */
export const holderIn = (person: Person, place: Pick<GrantPlace, 'id' | 'kind'>) => ({
  personId: person._id,
  name: person.name,
  posts: person.posts.filter(post => post.path[place.kind] === place.id),
})
