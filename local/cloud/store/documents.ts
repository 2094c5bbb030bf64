import type Database from 'libsql'
import { parseEjson, toEjson } from '../wire/ejson'
import { entriesOf, type IndexSchema } from './indexes'
import { keyOf } from './keys'
import type { Doc } from './values'

export type Row = { readonly n: number; readonly body: string }
/** A stretch of keys, from `low` up to but without `high`. */
export type Interval = { readonly low: Buffer; readonly high: Buffer }
const FIRST_CHUNK = 32
const LAST_CHUNK = 1024

type Statement = Database.Statement<unknown[]>

/** Walks entries in key order, a chunk at a time, so that no statement stays open. Parameters go in as one array: libsql takes a lone buffer for named ones. */
function* walk(
  rising: Statement,
  down: Statement,
  { low, high }: Interval,
  backwards: boolean,
): Generator<Row> {
  let [key, n]: [Buffer, number] = backwards ? [high, -1] : [low, -1]
  for (let size = FIRST_CHUNK; ; size = Math.min(size * 2, LAST_CHUNK)) {
    const rows = (backwards ? down.all([low, key, n, size]) : rising.all([high, key, n, size])) as [
      Buffer,
      number,
      string,
    ][]
    for (const [, at, body] of rows) yield { n: at, body }
    const last = rows.at(-1)
    if (!last || rows.length < size) return
    ;[key, n] = [Buffer.from(last[0]), last[1]]
  }
}

const scanOf = (db: Database.Database, select: string, key: string, n: string) => ({
  rising: db
    .prepare(`${select} WHERE ${key} < ? AND (${key}, ${n}) > (?, ?) ORDER BY ${key}, ${n} LIMIT ?`)
    .raw(),
  down: db
    .prepare(
      `${select} WHERE ${key} >= ? AND (${key}, ${n}) < (?, ?) ORDER BY ${key} DESC, ${n} DESC LIMIT ?`,
    )
    .raw(),
})

/** One index in the database: a table of keys and row numbers, in key order. */
export class Index {
  readonly id: number
  readonly schema: IndexSchema
  /** Fields that held an array in some document; the index says less about them. */
  readonly arrays: Set<string>
  private readonly scan
  private readonly statements

  constructor(
    db: Database.Database,
    id: number,
    collection: number,
    schema: IndexSchema,
    arrays: readonly string[],
  ) {
    this.id = id
    this.schema = schema
    this.arrays = new Set(arrays)
    const table = `i_${id}`
    this.scan = scanOf(
      db,
      `SELECT e.key, e.n, d.body FROM ${table} e CROSS JOIN d_${collection} d ON d.n = e.n`,
      'e.key',
      'e.n',
    )
    this.statements = {
      put: db.prepare(`INSERT INTO ${table} (key, n) VALUES (?, ?)`),
      remove: db.prepare(`DELETE FROM ${table} WHERE key = ? AND n = ?`),
      owners: db.prepare(`SELECT n FROM ${table} WHERE key = ? LIMIT 2`).raw(),
      all: db.prepare(`SELECT key, n FROM ${table} ORDER BY key, n`).raw(),
      learn: db.prepare('UPDATE indexes SET arrays = ? WHERE id = ?'),
    }
  }

  put = (key: Buffer, n: number) => this.statements.put.run([key, n])
  remove = (key: Buffer, n: number) => this.statements.remove.run([key, n])
  owners = (key: Buffer): number[] => (this.statements.owners.all([key]) as [number][]).map(([n]) => n)
  rows = (interval: Interval, backwards: boolean) =>
    walk(this.scan.rising, this.scan.down, interval, backwards)
  allEntries = () => this.statements.all.all([]) as [Buffer, number][]

  /** Remembers that these fields hold arrays. */
  learn(arrays: readonly string[]): void {
    if (arrays.every(field => this.arrays.has(field))) return
    for (const field of arrays) this.arrays.add(field)
    this.statements.learn.run([JSON.stringify([...this.arrays]), this.id])
  }
}

/** One collection in the database: its documents by row number and by `_id`, and its indexes. */
export class Collection {
  readonly id: number
  readonly name: string
  readonly indexes: Index[] = []
  private readonly byId
  private readonly natural
  private readonly statements

  constructor(db: Database.Database, id: number, name: string) {
    this.id = id
    this.name = name
    const table = `d_${id}`
    this.byId = scanOf(db, `SELECT id, n, body FROM ${table}`, 'id', 'n')
    this.natural = db.prepare(`SELECT n, body FROM ${table} WHERE n > ? ORDER BY n LIMIT ?`).raw()
    this.statements = {
      get: db.prepare(`SELECT n, body FROM ${table} WHERE id = ?`).raw(),
      at: db.prepare(`SELECT body FROM ${table} WHERE n = ?`).raw(),
      insert: db.prepare(`INSERT INTO ${table} (id, body) VALUES (?, ?)`),
      update: db.prepare(`UPDATE ${table} SET body = ? WHERE n = ?`),
      remove: db.prepare(`DELETE FROM ${table} WHERE n = ?`),
      count: db.prepare(`SELECT COUNT(*) FROM ${table}`).raw(),
    }
  }

  get(id: string | number): Row | null {
    const [row] = this.statements.get.all([keyOf(id)]) as [number, string][]
    return row ? { n: row[0], body: row[1] } : null
  }
  /** The document of a row number that an index gave. */
  at(n: number): Doc {
    const [row] = this.statements.at.all([n]) as [string][]
    if (!row) throw new Error(`row ${n} of ${this.name} is in an index but not in the collection`)
    return readDoc(row[0])
  }
  insert = (doc: Doc): number =>
    Number(this.statements.insert.run([keyOf(doc._id), toEjson(doc)]).lastInsertRowid)
  update = (n: number, doc: Doc) => this.statements.update.run([toEjson(doc), n])
  remove = (n: number) => this.statements.remove.run([n])
  count = (): number => (this.statements.count.all([]) as [number][])[0]?.[0] ?? 0

  rowsById(interval: Interval, backwards: boolean): Generator<Row> {
    return walk(this.byId.rising, this.byId.down, interval, backwards)
  }

  /** Every document in the order of insertion. */
  *rows(): Generator<Row> {
    for (let from = -1, size = FIRST_CHUNK; ; size = Math.min(size * 2, LAST_CHUNK)) {
      const rows = this.natural.all([from, size]) as [number, string][]
      for (const [n, body] of rows) yield { n, body }
      const last = rows.at(-1)
      if (!last || rows.length < size) return
      from = last[0]
    }
  }

  /** Fills an index from the documents there are, in key order. */
  fill(index: Index): void {
    const entries: [Buffer, number][] = []
    const arrays = new Set<string>()
    for (const { n, body } of this.rows()) {
      const { keys, arrays: held } = entriesOf(index.schema, readDoc(body))
      for (const key of keys) entries.push([key, n])
      for (const field of held) arrays.add(field)
    }
    entries.sort(([a, n], [b, m]) => Buffer.compare(a, b) || n - m)
    for (const [position, [key, n]] of entries.entries()) {
      if (index.schema.unique && entries[position - 1]?.[0].equals(key))
        throw new Error(
          `unique index ${index.schema.name} of ${this.name} does not fit the documents there are`,
        )
      index.put(key, n)
    }
    index.learn([...arrays])
  }
}

export const readDoc = (body: string): Doc => parseEjson(body) as Doc
