import { duplicate } from '../wire/errors'
import { Catalog } from './catalog'
import { applyChanges, type Change } from './changes'
import { CommitQueue } from './commit'
import type { Collection } from './documents'
import { find, type Match, type Overlay, type Search } from './find'
import type { Schema } from './indexes'
import { loadDocuments } from './load'
import { type Transaction, Transactions } from './transactions'
import type { Doc } from './values'

export type StoreOptions = {
  readonly dataDir: string
  readonly schema: Schema
  /** How long a transaction may stay open: 30 s in the cloud. */
  readonly transactionMs?: number
  /** How long a plain write waits for a transaction on its document. */
  readonly waitMs?: number
}

/** The document store: collections with indexes in SQLite, transactions over them, every acknowledged write on disk. */
export class Store {
  readonly catalog: Catalog
  readonly transactions: Transactions
  private readonly commits: CommitQueue

  constructor({ dataDir, schema, transactionMs = 30_000, waitMs = 10_000 }: StoreOptions) {
    this.catalog = new Catalog(dataDir, schema)
    this.commits = new CommitQueue(sql => this.catalog.db.exec(sql), waitMs)
    this.transactions = new Transactions(transactionMs, this.commits.wake)
  }

  /** Runs work on the store in its turn; settles once what it wrote is on disk. */
  run = <T>(work: () => T): Promise<T> => this.commits.submit(work)

  find(collection: Collection, search: Search, tx?: Transaction): Match[] {
    const overlay: Overlay | undefined = tx && this.transactions.overlay(tx, collection)
    return find(collection, search, overlay).matches
  }

  /** Writes changes outside any transaction, all or none. */
  write(changes: readonly Change[]): void {
    this.transactions.checkFree(changes)
    applyChanges(changes, this.commits.begin)
    this.transactions.committing(changes)
  }

  insert(collection: Collection, docs: readonly Doc[], tx?: Transaction): void {
    if (!tx) {
      this.write(docs.map(doc => ({ collection, before: null, after: doc })))
      return
    }
    for (const doc of docs) {
      if (this.transactions.read(tx, collection, doc._id)) {
        this.transactions.end(tx)
        throw duplicate(collection.name, '_id')
      }
      this.transactions.write(tx, collection, doc._id, doc)
    }
  }

  /** Gives matched documents their new state, or removes them (null). */
  change(
    collection: Collection,
    changes: readonly { match: Match; after: Doc | null }[],
    tx?: Transaction,
  ): void {
    if (!tx) {
      this.write(changes.map(({ match, after }) => ({ collection, before: match, after })))
      return
    }
    for (const { match, after } of changes) this.transactions.write(tx, collection, match.doc._id, after)
  }

  commit(tx: Transaction): void {
    try {
      const changes = this.transactions.changesOf(tx)
      applyChanges(changes, this.commits.begin)
      this.transactions.committing(changes)
    } finally {
      this.transactions.end(tx)
    }
  }

  /** Puts many documents in at once, for seeds and benches: on disk when it returns. */
  load(name: string, docs: Iterable<Doc>): number {
    return loadDocuments(this.catalog, this.catalog.collection(name), docs)
  }

  /** Makes a collection that no schema names; it has no indexes. */
  create(name: string): void {
    this.commits.begin()
    this.catalog.create(name)
  }

  /** Remembers a setting, as durably as a document. */
  keepMeta(name: string, value: string): void {
    this.commits.begin()
    this.catalog.setMeta(name, value)
  }

  close(): void {
    this.transactions.endAll()
    this.catalog.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    this.catalog.close()
  }
}
