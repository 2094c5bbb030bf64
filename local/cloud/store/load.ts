import type Database from 'libsql'
import { toEjson } from '../wire/ejson'
import { duplicate } from '../wire/errors'
import { CACHE_KIB, type Catalog } from './catalog'
import type { Collection, Index } from './documents'
import { entriesOf } from './indexes'
import { keyOf } from './keys'
import type { Doc } from './values'

const CHUNK = 20_000
const LOADING_CACHE_KIB = 2 * 1024 * 1024
const ROWS = 100

/** Inserts rows many at a time: one call to the database for a hundred. */
function insertRows(db: Database.Database, into: string, width: number, values: readonly unknown[]): void {
  const row = `(${Array(width).fill('?').join(',')})`
  const statement = (rows: number) =>
    db.prepare(`INSERT INTO ${into} VALUES ${Array(rows).fill(row).join(',')}`)
  const many = values.length >= ROWS * width ? statement(ROWS) : null
  let from = 0
  for (; many && from + ROWS * width <= values.length; from += ROWS * width)
    many.run(values.slice(from, from + ROWS * width))
  if (from < values.length) statement((values.length - from) / width).run(values.slice(from))
}

function insertEntries(
  db: Database.Database,
  collection: Collection,
  index: Index,
  docs: readonly Doc[],
  first: number,
): void {
  const entries: [Buffer, number][] = []
  const arrays = new Set<string>()
  for (const [position, doc] of docs.entries()) {
    const { keys, arrays: held } = entriesOf(index.schema, doc)
    for (const key of keys) entries.push([key, first + position])
    for (const field of held) arrays.add(field)
  }
  entries.sort(([a, n], [b, m]) => Buffer.compare(a, b) || n - m)
  if (index.schema.unique)
    for (const [position, [key]] of entries.entries())
      if (entries[position - 1]?.[0].equals(key) || index.owners(key).length > 0)
        throw duplicate(collection.name, index.schema.name)
  insertRows(db, `i_${index.id}`, 2, entries.flat())
  index.learn([...arrays])
}

function loadChunk({ db }: Catalog, collection: Collection, docs: readonly Doc[]): void {
  const table = `d_${collection.id}`
  const [{ top }] = db.prepare(`SELECT COALESCE(MAX(n), 0) AS top FROM ${table}`).all([]) as [{ top: number }]
  const values = docs.flatMap((doc, position) => [top + 1 + position, keyOf(doc._id), toEjson(doc)])
  insertRows(db, `${table} (n, id, body)`, 3, values)
  for (const index of collection.indexes) insertEntries(db, collection, index, docs, top + 1)
}

function loadChunks(catalog: Catalog, collection: Collection, docs: Iterable<Doc>): number {
  let chunk: Doc[] = []
  let count = 0
  for (const doc of docs) {
    chunk.push(doc)
    if (chunk.length < CHUNK) continue
    loadChunk(catalog, collection, chunk)
    count += chunk.length
    chunk = []
  }
  if (chunk.length > 0) loadChunk(catalog, collection, chunk)
  return count + chunk.length
}

/**
 * Puts documents in, all of them or none, in one SQLite transaction and with room for its pages: a page of an index that many
 * documents touch is written once. Gives how many.
 */
export function loadDocuments(catalog: Catalog, collection: Collection, docs: Iterable<Doc>): number {
  const { db } = catalog
  db.exec(`PRAGMA cache_size = -${LOADING_CACHE_KIB}; BEGIN IMMEDIATE`)
  try {
    const count = loadChunks(catalog, collection, docs)
    db.exec('COMMIT')
    return count
  } catch (error) {
    db.exec('ROLLBACK')
    throw /UNIQUE/.test(String(error)) ? duplicate(collection.name, '_id') : error
  } finally {
    db.exec(`PRAGMA cache_size = -${CACHE_KIB}; PRAGMA shrink_memory`)
  }
}
