import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { noCollection } from '../wire/errors'
import { Collection, Index } from './documents'
import type { IndexSchema, Schema } from './indexes'

const TABLES = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS indexes (id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, schema TEXT NOT NULL, arrays TEXT NOT NULL);
`
/** How much of the file is kept in memory. */
export const CACHE_KIB = 64 * 1024

/**
 * Takes the data folder for this process alone: an exclusive SQLite lock on a file of its own. The lock is the operating
 * system's and falls with the process, however it dies. Give it back with a rollback.
 */
function takeFolder(dataDir: string): Database.Database {
  mkdirSync(dataDir, { recursive: true })
  const owner = join(dataDir, 'owner')
  const lock = new Database(join(dataDir, 'lock.db'))
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!/locked|busy/i.test(String(error))) throw error
    let pid = 'unknown'
    try {
      pid = readFileSync(owner, 'utf8')
    } catch {}
    throw new Error(
      `The data folder ${dataDir} is in use by another local cloud (process ${pid}). Stop that one first.`,
    )
  }
  writeFileSync(owner, String(process.pid))
  return lock
}

function openFile(dataDir: string): Database.Database {
  const db = new Database(join(dataDir, 'store.db'))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec(`PRAGMA cache_size = -${CACHE_KIB}`)
  db.exec(TABLES)
  return db
}

/** The tables behind the collections: which there are, and that they have exactly the indexes the schema says. */
export class Catalog {
  readonly db: Database.Database
  private readonly lock: Database.Database
  private readonly collections = new Map<string, Collection>()

  constructor(dataDir: string, schema: Schema) {
    this.lock = takeFolder(dataDir)
    this.db = openFile(dataDir)
    const rows = this.db.prepare('SELECT id, name FROM collections').all([]) as { id: number; name: string }[]
    for (const { id, name } of rows) this.collections.set(name, new Collection(this.db, id, name))
    this.db.exec('BEGIN')
    try {
      for (const [name, { indexes }] of Object.entries(schema))
        this.align(this.collections.get(name) ?? this.create(name), indexes)
      this.db.exec('COMMIT')
    } catch (error) {
      this.close()
      throw error
    }
  }

  /** Lets the file and the data folder go. */
  close(): void {
    this.db.close()
    this.lock.exec('ROLLBACK')
    this.lock.close()
  }

  /** The collection of that name; a missing one is an error, as in the cloud. */
  collection(name: unknown): Collection {
    const found = typeof name === 'string' ? this.collections.get(name) : undefined
    if (!found) throw noCollection(String(name))
    return found
  }
  has = (name: string): boolean => this.collections.has(name)
  names = (): string[] => [...this.collections.keys()]

  create(name: string): Collection {
    const made = this.db.prepare('INSERT INTO collections (name) VALUES (?)').run([name])
    const id = Number(made.lastInsertRowid)
    this.db.exec(
      `CREATE TABLE d_${id} (n INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`,
    )
    const collection = new Collection(this.db, id, name)
    this.collections.set(name, collection)
    return collection
  }

  /** Drops what the schema no longer names, builds what is new, keeps the rest. */
  private align(collection: Collection, wanted: readonly IndexSchema[]): void {
    const rows = this.db
      .prepare('SELECT id, schema, arrays FROM indexes WHERE collection = ?')
      .all([collection.id])
    const there = new Map(
      (rows as { id: number; schema: string; arrays: string }[]).map(row => [row.schema, row]),
    )
    for (const schema of wanted) {
      const text = JSON.stringify(schema)
      const row = there.get(text)
      there.delete(text)
      collection.indexes.push(
        row
          ? new Index(this.db, row.id, collection.id, schema, JSON.parse(row.arrays))
          : this.build(collection, schema, text),
      )
    }
    for (const { id } of there.values()) {
      this.db.exec(`DROP TABLE i_${id}`)
      this.db.prepare('DELETE FROM indexes WHERE id = ?').run([id])
    }
  }

  private build(collection: Collection, schema: IndexSchema, text: string): Index {
    const made = this.db
      .prepare("INSERT INTO indexes (collection, schema, arrays) VALUES (?, ?, '[]')")
      .run([collection.id, text])
    const id = Number(made.lastInsertRowid)
    this.db.exec(
      `CREATE TABLE i_${id} (key BLOB NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (key, n)) WITHOUT ROWID`,
    )
    const index = new Index(this.db, id, collection.id, schema, [])
    collection.fill(index)
    return index
  }

  meta(name: string): string | undefined {
    const rows = this.db.prepare('SELECT value FROM meta WHERE name = ?').all([name]) as { value: string }[]
    return rows[0]?.value
  }
  setMeta(name: string, value: string): void {
    this.db.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run([name, value])
  }
}
