import { cloudApp } from '../app'
import { DuplicateKey, storeError } from './errors'
import type { CollectionName } from './schema'

type Db = ReturnType<ReturnType<typeof cloudApp>['database']>
type SdkTransaction = Awaited<ReturnType<Db['startTransaction']>>

export type Fields = Readonly<Record<string, unknown>>
export type Search = {
  /** Field conditions, or a logic command of them. */
  readonly where: object
  readonly orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  readonly skip?: number
  /** The platform gives 100 unless told, 1000 at most. */
  readonly limit?: number
  /** Fields left out of what comes back. */
  readonly without?: readonly string[]
}

/** Counts what one action costs: requests to the database, and those that only open or end a transaction. */
export type Meter = { trips: number; transactionTrips: number }

/** The SDK silently drops a condition or a field that is undefined: with it, an authorisation. So it never leaves here. */
function refuseUndefined(value: unknown, at: string): void {
  if (value === undefined) throw new TypeError(`undefined at ${at}`)
  const isPlain = Array.isArray(value) || (value && Object.getPrototypeOf(value) === Object.prototype)
  if (isPlain) for (const [key, one] of Object.entries(value)) refuseUndefined(one, `${at}.${key}`)
}

/** A condition as the SDK wants it, once it is known to be whole. */
function whole(collection: string, where: object): Fields {
  refuseUndefined(where, collection)
  return where as Fields
}

/** What may be done inside a transaction: only what works on one document by its id (the platform runs the rest outside it). */
export class Transaction {
  private readonly sdk: SdkTransaction
  private readonly meter: Meter

  constructor(sdk: SdkTransaction, meter: Meter) {
    this.sdk = sdk
    this.meter = meter
  }

  async get<T>(collection: CollectionName, id: string): Promise<T | null> {
    return (await this.run(collection, c => c.doc(id).get())).data ?? null
  }

  /** Adds a document under its own `_id`; a taken id throws `DuplicateKey` and spoils the transaction. */
  async insert(collection: CollectionName, doc: Fields & { _id: string }): Promise<void> {
    refuseUndefined(doc, collection)
    await this.run(collection, c => c.add(doc))
  }

  /** Adds several at once, all or none of them. */
  async insertAll(collection: CollectionName, docs: readonly (Fields & { _id: string })[]): Promise<void> {
    for (const doc of docs) refuseUndefined(doc, collection)
    if (docs.length > 0) await this.run(collection, c => c.add([...docs]))
  }

  /** Changes fields of one document; objects replace, they do not merge, when wrapped by `replaced`. */
  async change(collection: CollectionName, id: string, changes: Fields): Promise<void> {
    refuseUndefined(changes, collection)
    await this.run(collection, c => c.doc(id).update(changes))
  }

  /** Writes the whole document, there or not. */
  async put(collection: CollectionName, { _id, ...doc }: Fields & { _id: string }): Promise<void> {
    refuseUndefined(doc, collection)
    await this.run(collection, c => c.doc(_id).set(doc))
  }

  async remove(collection: CollectionName, id: string): Promise<void> {
    await this.run(collection, c => c.doc(id).delete())
  }

  // biome-ignore lint/suspicious/noExplicitAny: the SDK types a transaction's collection as any
  private async run(collection: string, request: (c: any) => Promise<any>): Promise<any> {
    this.meter.trips += 1
    try {
      return await request(this.sdk.collection(collection))
    } catch (error) {
      throw storeError(error, collection)
    }
  }
}

/** The document database, metered: every method is one round trip, `transact` is two and what its work does. */
export class Database {
  private readonly db: Db = cloudApp().database()
  readonly command = this.db.command
  readonly meter: Meter

  constructor(meter: Meter) {
    this.meter = meter
  }

  /** Inside a change: `value` takes the field's place as a whole (the SDK would merge objects). */
  replaced = (value: unknown): unknown => this.command.set(value)

  async get<T>(collection: CollectionName, id: string): Promise<T | null> {
    return (await this.find<T>(collection, { where: { _id: id }, limit: 1 }))[0] ?? null
  }

  async find<T>(collection: CollectionName, search: Search): Promise<T[]> {
    let query = this.db.collection(collection).where(whole(collection, search.where))
    for (const [field, direction] of search.orderBy ?? []) query = query.orderBy(field, direction)
    if (search.skip) query = query.skip(search.skip)
    if (search.limit) query = query.limit(search.limit)
    if (search.without) query = query.field(Object.fromEntries(search.without.map(field => [field, false])))
    return (await this.run(collection, () => query.get())).data as T[]
  }

  async count(collection: CollectionName, where: Fields): Promise<number> {
    const query = this.db.collection(collection).where(whole(collection, where))
    return (await this.run(collection, () => query.count())).total ?? 0
  }

  /** Runs aggregation stages over what matches `where`; `$` is the SDK's aggregate command. */
  async aggregate<T>(
    collection: CollectionName,
    where: object,
    // biome-ignore lint/suspicious/noExplicitAny: the SDK's aggregation is untyped
    stages: (pipeline: any, $: any) => any,
  ): Promise<T[]> {
    const pipeline = this.db.collection(collection).aggregate().match(whole(collection, where))
    return (await this.run(collection, () => stages(pipeline, this.command.aggregate).end())).data as T[]
  }

  /** Adds a document under its own `_id`. False when the id is taken: nothing was written. */
  async insert(collection: CollectionName, doc: Fields & { _id: string }): Promise<boolean> {
    refuseUndefined(doc, collection)
    try {
      await this.run(collection, () => this.db.collection(collection).add(doc))
      return true
    } catch (error) {
      if (error instanceof DuplicateKey) return false
      throw error
    }
  }

  /** Changes every document that matches, atomically each; gives how many. */
  async changeWhere(collection: CollectionName, where: Fields, changes: Fields): Promise<number> {
    refuseUndefined(changes, collection)
    const query = this.db.collection(collection).where(whole(collection, where))
    return (await this.run(collection, () => query.update(changes))).updated ?? 0
  }

  /** All that `work` writes, or none of it. A lost race throws `WriteConflict`; whoever called runs the action again. */
  async transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.meter.transactionTrips += 2
    const sdk = await this.db.startTransaction()
    try {
      const result = await work(new Transaction(sdk, this.meter))
      await sdk.commit()
      return result
    } catch (error) {
      await sdk.rollback(error).catch(() => undefined)
      throw storeError(error, 'transaction')
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: the SDK answers each request in its own shape
  private async run(collection: string, request: () => Promise<any>): Promise<any> {
    this.meter.trips += 1
    try {
      const answer = await request()
      if (answer.code) throw answer
      return answer
    } catch (error) {
      throw storeError(error, collection)
    }
  }
}
