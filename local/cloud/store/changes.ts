import { duplicate } from '../wire/errors'
import type { Collection, Index } from './documents'
import { idText } from './find'
import { type Entries, entriesOf } from './indexes'
import type { Doc } from './values'

/** One document's change: `before` as committed (null: it is new), `after` (null: it goes). */
export type Change = {
  readonly collection: Collection
  readonly before: { readonly n: number; readonly doc: Doc } | null
  readonly after: Doc | null
}
type IndexChange = {
  readonly index: Index
  readonly added: Buffer[]
  readonly removed: Buffer[]
  readonly arrays: readonly string[]
}
type Prepared = Change & { readonly indexes: readonly IndexChange[] }

const NOTHING: Entries = { keys: [], arrays: [] }
const without = (keys: readonly Buffer[], others: readonly Buffer[]): Buffer[] =>
  keys.filter(key => !others.some(other => other.equals(key)))

/** The name of a unique key among all collections, for locks and for clashes within one batch. */
export const uniqueName = (index: Index, key: Buffer): string => `u:${index.id}:${key.toString('latin1')}`
export const documentName = (collection: Collection, id: string | number): string =>
  `d:${collection.id}:${idText(id)}`

function prepare(change: Change): Prepared {
  const { collection, before, after } = change
  const indexes = collection.indexes.map(index => {
    const old = before ? entriesOf(index.schema, before.doc) : NOTHING
    const now = after ? entriesOf(index.schema, after) : NOTHING
    return {
      index,
      added: without(now.keys, old.keys),
      removed: without(old.keys, now.keys),
      arrays: now.arrays,
    }
  })
  return { ...change, indexes }
}

/** Throws when a key that must be unique would be taken twice; keys given up in the same batch are free. */
function checkUnique(batch: readonly Prepared[]): void {
  const taken = new Set<string>()
  const freed = new Set<string>()
  for (const { before, indexes } of batch)
    for (const { index, removed } of indexes)
      for (const key of index.schema.unique ? removed : [])
        freed.add(`${uniqueName(index, key)}:${before?.n}`)
  for (const { collection, before, after, indexes } of batch) {
    if (!before && after) {
      const name = documentName(collection, after._id)
      if (taken.has(name) || collection.get(after._id)) throw duplicate(collection.name, '_id')
      taken.add(name)
    }
    for (const { index, added } of indexes.filter(one => one.index.schema.unique)) {
      for (const key of added) {
        const name = uniqueName(index, key)
        if (taken.has(name) || index.owners(key).some(n => !freed.has(`${name}:${n}`)))
          throw duplicate(collection.name, index.schema.name)
        taken.add(name)
      }
    }
  }
}

function write({ collection, before, after, indexes }: Prepared): void {
  let n = before?.n ?? 0
  if (!after) collection.remove(n)
  else if (before) collection.update(n, after)
  else n = collection.insert(after)
  for (const { index, added, arrays } of indexes) {
    for (const key of added) index.put(key, n)
    index.learn(arrays)
  }
}

/** Checks a batch of changes as a whole, then writes it as a whole: a refused batch has written nothing. */
export function applyChanges(changes: readonly Change[], begin: () => void): void {
  const batch = changes.map(prepare)
  checkUnique(batch)
  if (batch.length > 0) begin()
  for (const { before, indexes } of batch)
    for (const { index, removed } of indexes)
      for (const key of removed) index.remove(key, before?.n as number)
  for (const one of batch) write(one)
}

/** The unique keys a document has, and which committed documents have them now. */
export function uniqueKeys(
  collection: Collection,
  doc: Doc,
): { index: Index; name: string; owners: Doc[] }[] {
  return collection.indexes
    .filter(index => index.schema.unique)
    .flatMap(index =>
      entriesOf(index.schema, doc).keys.map(key => ({
        index,
        name: uniqueName(index, key),
        owners: index.owners(key).map(n => collection.at(n)),
      })),
    )
}

/** The names a change must hold while it is not committed: its document's, and the unique keys it takes. */
export function namesOf({ collection, before, after }: Change): string[] {
  const names = [documentName(collection, (after ?? before?.doc)?._id as string)]
  for (const index of collection.indexes)
    if (index.schema.unique && after)
      for (const key of entriesOf(index.schema, after).keys) names.push(uniqueName(index, key))
  return names
}
