import { randomUUID } from 'node:crypto'
import { conflict, duplicate, noTransaction } from '../wire/errors'
import { type Change, documentName, namesOf, uniqueKeys } from './changes'
import { type Collection, readDoc } from './documents'
import { idText, type Overlay } from './find'
import type { Doc } from './values'

/** A write outside any transaction that must wait until this one has ended. */
export class Blocked extends Error {}

type Version = {
  readonly seq: number
  readonly collection: number
  readonly id: string
  readonly before: Doc | null
}
type Write = { readonly collection: Collection; readonly id: string | number; readonly after: Doc | null }

/** One open transaction: the moment it sees, and what it has written so far, in order. */
export type Transaction = {
  readonly id: string
  readonly seq: number
  readonly writes: Map<string, Write>
  readonly holds: Set<string>
  readonly expiry: NodeJS.Timeout
}

/**
 * Snapshot isolation: a transaction sees the documents as they were when it began, and its own writes. Of two that write
 * the same document the first wins and the other fails at once. Replaced versions are kept only while a transaction
 * older than them is open.
 */
export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly holders = new Map<string, Transaction>()
  private readonly history = new Map<string, Version[]>()
  private seq = 0
  private readonly lifetimeMs: number
  private readonly ended: () => void

  constructor(lifetimeMs: number, ended: () => void) {
    this.lifetimeMs = lifetimeMs
    this.ended = ended
  }

  start(): string {
    const id = randomUUID()
    const expiry = setTimeout(() => this.end(this.find(id)), this.lifetimeMs)
    expiry.unref()
    this.open.set(id, { id, seq: this.seq, writes: new Map(), holds: new Set(), expiry })
    return id
  }

  find(id: unknown): Transaction {
    const found = typeof id === 'string' ? this.open.get(id) : undefined
    if (!found) throw noTransaction(String(id))
    return found
  }

  end(tx: Transaction): void {
    clearTimeout(tx.expiry)
    this.open.delete(tx.id)
    for (const name of tx.holds) this.holders.delete(name)
    const oldest = Math.min(...[...this.open.values()].map(one => one.seq))
    for (const [name, versions] of this.history) {
      const kept = versions.filter(version => version.seq > oldest)
      if (kept.length > 0) this.history.set(name, kept)
      else this.history.delete(name)
    }
    this.ended()
  }

  endAll(): void {
    for (const tx of [...this.open.values()]) this.end(tx)
  }

  /** What `tx` sees in place of the committed documents of a collection. */
  overlay(tx: Transaction, collection: Collection): Overlay {
    const seen = new Map<string, Doc | null>()
    for (const versions of this.history.values()) {
      const version = versions.find(one => one.seq > tx.seq && one.collection === collection.id)
      if (version) seen.set(version.id, version.before)
    }
    for (const write of tx.writes.values())
      if (write.collection === collection) seen.set(idText(write.id), write.after)
    return seen
  }

  /** A document as `tx` sees it. */
  read(tx: Transaction, collection: Collection, id: string | number): Doc | null {
    const name = documentName(collection, id)
    const own = tx.writes.get(name)
    if (own) return own.after
    const version = this.history.get(name)?.find(one => one.seq > tx.seq)
    if (version) return version.before
    return this.committed(collection, id)?.doc ?? null
  }

  /** Notes a write; it reaches the store when the transaction commits. A lost race ends the transaction. */
  write(tx: Transaction, collection: Collection, id: string | number, after: Doc | null): void {
    try {
      this.hold(tx, collection, id, after)
    } catch (error) {
      this.end(tx)
      throw error
    }
    tx.writes.set(documentName(collection, id), { collection, id, after })
  }

  private hold(tx: Transaction, collection: Collection, id: string | number, after: Doc | null): void {
    const name = documentName(collection, id)
    if (this.history.get(name)?.some(version => version.seq > tx.seq)) throw conflict()
    this.claim(tx, name)
    if (!after) return
    for (const { index, name: key, owners } of uniqueKeys(collection, after)) {
      this.claim(tx, key)
      const others = owners.map(owner => documentName(collection, owner._id)).filter(other => other !== name)
      const clash = others.some(other => !tx.writes.has(other))
      if (clash || this.ownWritesWith(tx, collection, key).some(other => other !== name))
        throw duplicate(collection.name, index.schema.name)
    }
  }

  private claim(tx: Transaction, name: string): void {
    const holder = this.holders.get(name)
    if (holder && holder !== tx) throw conflict()
    tx.holds.add(name)
    this.holders.set(name, tx)
  }

  /** The documents that this transaction itself has given a unique key. */
  private ownWritesWith(tx: Transaction, collection: Collection, key: string): string[] {
    const having = [...tx.writes].filter(
      ([, { collection: other, after }]) =>
        after && other === collection && uniqueKeys(collection, after).some(one => one.name === key),
    )
    return having.map(([name]) => name)
  }

  private committed(collection: Collection, id: string | number): Change['before'] {
    const row = collection.get(id)
    return row ? { n: row.n, doc: readDoc(row.body) } : null
  }

  /** The transaction's writes as changes of what is committed now. */
  changesOf(tx: Transaction): Change[] {
    const changes = [...tx.writes.values()].map(({ collection, id, after }) => ({
      collection,
      before: this.committed(collection, id),
      after,
    }))
    return changes.filter(({ before, after }) => before || after)
  }

  /** Throws `Blocked` when an open transaction holds what a plain write is about to write. */
  checkFree(changes: readonly Change[]): void {
    if (this.holders.size === 0) return
    for (const change of changes)
      for (const name of namesOf(change)) if (this.holders.has(name)) throw new Blocked(name)
  }

  /** Counts a commit, and keeps what it replaced for those who still see it. */
  committing(changes: readonly Change[]): void {
    this.seq += 1
    if (this.open.size === 0) return
    for (const { collection, before, after } of changes) {
      const id = (after ?? before?.doc)?._id as string
      const name = documentName(collection, id)
      const version = {
        seq: this.seq,
        collection: collection.id,
        id: idText(id),
        before: before?.doc ?? null,
      }
      this.history.set(name, [...(this.history.get(name) ?? []), version])
    }
  }
}
