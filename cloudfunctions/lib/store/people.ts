import type { Person, Role } from '@domain/people'
import type { PlacePath } from '@domain/place'
import { changesBetween } from './changes'
import type { Database, Transaction } from './database'
import { WriteConflict } from './errors'

const PAGE = 100

export const peopleStore = (db: Database) => ({
  /** The known person behind a platform login, or null. */
  byOpenid: async (openid: string): Promise<Person | null> =>
    (await db.find<Person>('people', { where: { openid }, limit: 1 }))[0] ?? null,

  get: (id: string) => db.get<Person>('people', id),

  many: (ids: string[]): Promise<Person[]> =>
    ids.length === 0
      ? Promise.resolve([])
      : db.find<Person>('people', { where: { _id: db.command.in([...new Set(ids)]) }, limit: PAGE }),

  /** False when the openid is already known. */
  add: (person: Person) => db.insert('people', person),

  /** Saves what changed, if nobody else saved since `before` was read; else throws `WriteConflict`. */
  async save(before: Person, after: Person, tx?: Transaction): Promise<void> {
    const changes = changesBetween(db, before, after)
    if (tx) return tx.change('people', before._id, changes)
    const saved = await db.changeWhere('people', { _id: before._id, revision: before.revision }, changes)
    if (saved === 0) throw new WriteConflict('person')
  },

  getIn: (tx: Transaction, id: string) => tx.get<Person>('people', id),

  /** Who holds a post in the place `path[kind]` or below it. */
  holders: (kind: keyof PlacePath, placeId: string, skip: number, limit: number) =>
    db.find<Person>('people', {
      where: { [`posts.path.${kind}`]: placeId },
      orderBy: [['_id', 'asc']],
      skip,
      limit,
    }),

  /** Does anybody hold this role in that compound? Both may be true of two posts of one person: so posts are looked through. */
  isHeldIn: async (role: Role, compoundId: string): Promise<boolean> => {
    const where = { 'posts.path.compound': compoundId, 'posts.role': role }
    const found = await db.find<Person>('people', { where, limit: PAGE })
    return found.some(({ posts }) =>
      posts.some(post => post.role === role && post.path.compound === compoundId),
    )
  },

  /** Everyone of these households. */
  ofHouseholds: (householdIds: string[]) =>
    db.find<Person>('people', { where: { 'homes.householdId': db.command.in(householdIds) }, limit: PAGE }),
})
