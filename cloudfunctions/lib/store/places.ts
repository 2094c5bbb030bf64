import type { Place, PlaceKind } from '@domain/place'
import type { Database, Transaction } from './database'

const HEAD = ['units'] as const

export const placeStore = (db: Database) => ({
  get: (id: string) => db.get<Place>('places', id),

  /** Without units and households. */
  head: async (id: string): Promise<Place | null> =>
    (await db.find<Place>('places', { where: { _id: id }, limit: 1, without: HEAD }))[0] ?? null,

  /** Several at once, with all that is in them. */
  many: (ids: readonly string[]) =>
    db.find<Place>('places', { where: { _id: db.command.in([...ids]) }, limit: 1000 }),

  children: (parentId: string, skip: number, limit: number) =>
    db.find<Place>('places', { where: { parentId }, orderBy: [['name', 'asc']], skip, limit, without: HEAD }),

  /** Places of a kind whose name holds `text`; all of them where it is empty. */
  named: (kind: PlaceKind, text: string, skip: number, limit: number) =>
    db.find<Place>('places', {
      where: text === '' ? { kind } : { kind, name: contains(text) },
      orderBy: [['name', 'asc']],
      skip,
      limit,
      without: HEAD,
    }),

  /** The buildings of a compound with their households: its roll. */
  buildingsOf: (compoundId: string) =>
    db.find<Place>('places', { where: { 'path.compound': compoundId, kind: 'building' }, limit: 1000 }),

  getIn: (tx: Transaction, id: string) => tx.get<Place>('places', id),
  putIn: (tx: Transaction, place: Place) => tx.put('places', place),
  /** Writes the building without changing its roll, so that a concurrent import sees that someone relies on it. */
  touchIn: (tx: Transaction, place: Place) =>
    tx.change('places', place._id, { revision: (place.revision ?? 0) + 1 }),
  removeIn: (tx: Transaction, id: string) => tx.remove('places', id),
})

const contains = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
