import { randomBytes } from 'node:crypto'
import type { Collection } from '../store/documents'
import type { Match, Search } from '../store/find'
import type { Order } from '../store/planner'
import type { Store } from '../store/store'
import type { Transaction } from '../store/transactions'
import { compare, type Doc, type Fields, isPlain, type Value } from '../store/values'
import { runAggregate } from './aggregate'
import { parseEjson, toEjson } from './ejson'
import { CloudError, invalid } from './errors'
import { compileProjection } from './projection'
import { compileUpdate, refuseOperators } from './update'

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

export type Request = Readonly<Record<string, unknown>>
/** What an action needs besides its request: the store, and the platform's time. */
export type Database = { readonly store: Store; readonly now: () => number }
type Action = (database: Database, request: Request) => Record<string, unknown>

const collectionOf = ({ store }: Database, request: Request): Collection =>
  store.catalog.collection(request.collectionName)
const transactionOf = ({ store }: Database, { transactionId }: Request): Transaction | undefined =>
  transactionId === undefined ? undefined : store.transactions.find(transactionId)

function queryOf({ now }: Database, { query }: Request): Fields {
  const parsed = query === undefined ? {} : parseEjson(query, now())
  if (!isPlain(parsed)) throw invalid('a query is an object')
  return parsed
}

function orderOf({ order }: Request): Order {
  const parsed = order === undefined ? {} : parseEjson(order)
  if (!isPlain(parsed)) throw invalid('an order is an object')
  return Object.entries(parsed).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalid('an order is 1 or -1')
    return [field, direction] as const
  })
}

function whole(value: unknown, name: string, otherwise: number): number {
  if (value === undefined) return otherwise
  if (!Number.isInteger(value) || (value as number) < 0) throw invalid(`${name} must be a whole number`)
  return value as number
}

const newId = (): string => randomBytes(16).toString('hex')

function documentOf(parsed: Value): Doc {
  if (!isPlain(parsed)) throw invalid('a document is an object')
  refuseOperators(parsed)
  const { _id = newId(), ...fields } = parsed
  if (typeof _id !== 'string' && typeof _id !== 'number') throw invalid('_id must be a string or a number')
  return { _id, ...fields }
}

/** A write's matches: all of them, or only the first. In the cloud a condition never sees a transaction's own view. */
function matchesOf(database: Database, request: Request, tx: Transaction | undefined): Match[] {
  const query = queryOf(database, request)
  if (tx && request.queryType !== 'DOC') throw invalid('inside a transaction only documents by id')
  const search: Search = request.multi === true ? { query } : { query, limit: 1 }
  return database.store.find(collectionOf(database, request), search, tx)
}

const insert: Action = (database, request) => {
  const { data } = request
  if (!Array.isArray(data) || data.length === 0) throw invalid('data must be documents')
  const docs = data.map(text => documentOf(parseEjson(text, database.now())))
  database.store.insert(collectionOf(database, request), docs, transactionOf(database, request))
  return { data: { insertedIds: docs.map(({ _id }) => _id) } }
}

const get: Action = (database, request) => {
  const project = compileProjection(
    request.projection === undefined ? undefined : parseEjson(request.projection),
  )
  const limit =
    request.queryType === 'DOC'
      ? 1
      : Math.min(whole(request.limit, 'limit', DEFAULT_LIMIT) || DEFAULT_LIMIT, MAX_LIMIT)
  const search = {
    query: queryOf(database, request),
    order: orderOf(request),
    skip: whole(request.offset, 'offset', 0),
    limit,
  }
  const matches = database.store.find(
    collectionOf(database, request),
    search,
    transactionOf(database, request),
  )
  return { data: { list: matches.map(({ doc }) => toEjson(project(doc))), limit, offset: search.skip } }
}

const count: Action = (database, request) => {
  const collection = collectionOf(database, request)
  const query = queryOf(database, request)
  if (Object.keys(query).length === 0) return { data: { total: collection.count() } }
  return { data: { total: database.store.find(collection, { query }).length } }
}

/** `set` on a document: the whole of it is replaced, or it is made. */
function replace(database: Database, request: Request): Record<string, unknown> {
  const collection = collectionOf(database, request)
  const tx = transactionOf(database, request)
  const { _id } = queryOf(database, request)
  const data = parseEjson(request.data, database.now())
  if (!isPlain(data) || '_id' in data) throw invalid('a document without _id expected')
  const doc = documentOf({ _id, ...data })
  const [match] = matchesOf(database, { ...request, multi: false }, tx)
  if (!match) {
    if (request.upsert !== true) return { data: { updated: 0, upsert_id: null } }
    database.store.insert(collection, [doc], tx)
    return { data: { updated: 0, upsert_id: doc._id } }
  }
  if (compare(match.doc, doc) === 0) return { data: { updated: 0, upsert_id: null } }
  database.store.change(collection, [{ match, after: doc }], tx)
  return { data: { updated: 1, upsert_id: null } }
}

const modify: Action = (database, request) => {
  if (request.merge !== true) return replace(database, request)
  if (request.upsert === true) throw invalid('an update by operators does not make documents here')
  const update = compileUpdate(parseEjson(request.data, database.now()))
  const tx = transactionOf(database, request)
  const changes = matchesOf(database, request, tx)
    .map(match => ({ match, after: update(match.doc) }))
    .filter(({ match, after }) => compare(match.doc, after) !== 0)
  database.store.change(collectionOf(database, request), changes, tx)
  return { data: { updated: changes.length, upsert_id: null } }
}

const modifyAndReturn: Action = (database, request) => {
  const update = compileUpdate(parseEjson(request.data, database.now()))
  const tx = transactionOf(database, request)
  const collection = collectionOf(database, request)
  const [match] = database.store.find(collection, { query: queryOf(database, request), limit: 1 }, tx)
  if (!match) return { data: { updated: 0, doc: null } }
  const after = update(match.doc)
  database.store.change(collection, [{ match, after }], tx)
  return { data: { updated: 1, doc: toEjson(after) } }
}

const remove: Action = (database, request) => {
  const tx = transactionOf(database, request)
  const changes = matchesOf(database, request, tx).map(match => ({ match, after: null }))
  database.store.change(collectionOf(database, request), changes, tx)
  return { data: { deleted: changes.length } }
}

const aggregate: Action = (database, request) => {
  const list = runAggregate(database.store, collectionOf(database, request), request.stages, database.now())
  return { data: { list: list.map(toEjson) } }
}

const addCollection: Action = ({ store }, { collectionName }) => {
  if (typeof collectionName !== 'string' || !/^[A-Za-z0-9][\w-]{0,63}$/.test(collectionName))
    throw invalid('collection name')
  if (store.catalog.has(collectionName))
    throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `Db or Table already exist: ${collectionName}`)
  store.create(collectionName)
  return { data: {} }
}

const end =
  (finish: 'commit' | 'abort'): Action =>
  ({ store }, { transactionId }) => {
    const tx = store.transactions.find(transactionId)
    if (finish === 'commit') store.commit(tx)
    else store.transactions.end(tx)
    return {}
  }

/** The database actions of the SDK's wire protocol. */
export const DATABASE_ACTIONS: Readonly<Record<string, Action>> = {
  'database.insertDocument': insert,
  'database.getDocument': get,
  'database.calculateDocument': count,
  'database.modifyDocument': modify,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': remove,
  'database.aggregateDocuments': aggregate,
  'database.addCollection': addCollection,
  'database.startTransaction': ({ store }) => ({ transactionId: store.transactions.start() }),
  'database.commitTransaction': end('commit'),
  'database.abortTransaction': end('abort'),
}
