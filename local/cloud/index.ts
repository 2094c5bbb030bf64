import { join, resolve } from 'node:path'
import { type Clock, makeClock } from './clock'
import { FunctionRunner, type FunctionSettings } from './functions'
import { serveHttp } from './http'
import { type LocalPerson, listPeople, SignIn, type Titles } from './people'
import { routesOf } from './routes'
import { FileStorage } from './storage'
import { type Cost, find, type Search } from './store/find'
import type { Schema } from './store/indexes'
import { Store } from './store/store'
import type { Doc } from './store/values'
import { Timers } from './timers'
import type { Trips } from './wire/actions'
import { OUTBOX } from './wire/wechat'

export type { LocalPerson } from './people'
export type { Schema } from './store/indexes'
export type { Trips } from './wire/actions'

/** A deployed function as the function table names it. */
export type DeployedFunction = FunctionSettings & {
  readonly timers?: readonly { readonly name: string; readonly cron: string }[]
}
export type CloudOptions = {
  /** Everything is kept here; one process at a time. */
  readonly dataDir: string
  /** The collections there are and their indexes. */
  readonly schema: Schema
  /** 0, or nothing, takes a free one. */
  readonly port?: number
  readonly envId?: string
  /** The built bundles, `<folder>/<name>/index.js`, and each function's settings. */
  readonly functions?: { readonly folder: string; readonly table: Readonly<Record<string, DeployedFunction>> }
  /** Where the functions' time stands as it opens, epoch milliseconds: where it stood before, at first the machine's, unless told. */
  readonly at?: number
  /** The built app, served at `/`. */
  readonly h5Folder?: string
  /** Do the timers fire by themselves? Else only by `advanceClock` and `runTimer`. Yes unless told. */
  readonly timersRun?: boolean
  /** How long a transaction may stay open: 30 s, as in the cloud, unless told. */
  readonly transactionMs?: number
  /** How long a plain write waits for an open transaction on its document: 10 s unless told. */
  readonly waitMs?: number
  /** A line about those of the `people` collection whom one can be. */
  readonly titles?: Titles
}

/** A running local CloudBase. */
export type Cloud = {
  readonly url: string
  readonly port: number
  readonly envId: string
  /** The environment variables under which the platform's SDK, in any process, talks to this cloud. */
  readonly sdkEnv: Readonly<Record<string, string>>
  /** The functions' time, epoch milliseconds. */
  readonly now: () => number
  /** Puts many documents in at once; they are on disk when it returns. For seeds and benches, with no transaction open. */
  readonly load: (collection: string, docs: Iterable<Doc>) => number
  readonly query: (collection: string, search?: Partial<Search>) => Promise<Doc[]>
  /** What a search costs: which index, how many entries and documents it looked at. */
  readonly explain: (collection: string, search: Search) => Cost
  readonly isEmpty: () => boolean
  readonly people: (query?: object) => Promise<readonly LocalPerson[]>
  /** A bearer token for an openid, as signing in gives it. */
  readonly tokenFor: (openid: string) => string
  /** Calls a function as a person's phone does, or (null) as the platform's timer does. */
  readonly callFunction: (name: string, event: unknown, openid: string | null) => Promise<unknown>
  /** Moves the functions' time and sets off, once each, the timers it passed; settles when they are done. */
  readonly advanceClock: (hours: number) => Promise<void>
  readonly runTimer: (triggerName: string) => Promise<unknown>
  /** Requests of the SDK since the last reset. */
  readonly trips: Trips
  readonly close: () => Promise<void>
}

const timersOf = (table: Readonly<Record<string, DeployedFunction>>) =>
  Object.entries(table).flatMap(([functionName, { timers = [] }]) =>
    timers.map(({ name, cron }) => ({ functionName, triggerName: name, cron })),
  )

function openStore(options: CloudOptions): { store: Store; clock: Clock } {
  const { dataDir, schema, transactionMs, waitMs } = options
  const store = new Store({
    dataDir,
    schema: { ...schema, [OUTBOX]: { indexes: [{ name: 'when', keys: [['at', -1]] }] } },
    ...(transactionMs !== undefined && { transactionMs }),
    ...(waitMs !== undefined && { waitMs }),
  })
  const offsetMs =
    options.at === undefined ? Number(store.catalog.meta('offsetMs') ?? 0) : options.at - Date.now()
  return { store, clock: makeClock(offsetMs) }
}

/** What tests, seeds and benches do with the store without going through the wire. */
const inProcess = (store: Store) => ({
  load: (collection: string, docs: Iterable<Doc>) => store.load(collection, docs),
  query: (collection: string, search: Partial<Search> = {}) =>
    store.run(() =>
      store.find(store.catalog.collection(collection), { query: {}, ...search }).map(({ doc }) => doc),
    ),
  explain: (collection: string, search: Search) => find(store.catalog.collection(collection), search).cost,
  isEmpty: () => store.catalog.names().every(name => store.catalog.collection(name).count() === 0),
})

/**
 * Opens the local CloudBase: the SDK's wire protocol over documents, transactions and files on this machine, the functions
 * run from their built bundles, and the HTTP face the app talks to, on the loopback address only.
 * Throws when another process has the data folder, or the port is taken (`EADDRINUSE`).
 */
export async function openCloud(options: CloudOptions): Promise<Cloud> {
  const { envId = 'haoyi-local', functions = { folder: '', table: {} } } = options
  const { store, clock } = openStore(options)
  const signIn = new SignIn(store.catalog)
  let url = ''
  const runner = new FunctionRunner({
    folder: resolve(functions.folder),
    settings: functions.table,
    envId,
    clock,
    url: () => url,
  })
  const storage = new FileStorage({
    folder: join(options.dataDir, 'files'),
    envId,
    secret: store.catalog.meta('secret') as string,
    url: () => url,
  })
  const timers = new Timers(timersOf(functions.table), runner, clock)
  const people = (query?: object) => listPeople(store, options.titles ?? {}, query)
  const trips: Trips = { database: 0, transaction: 0, other: 0 }
  const advanceClock = (hours: number) =>
    timers.advance(hours, () => store.run(() => store.keepMeta('offsetMs', String(clock.offsetMs()))))
  const platform = { store, now: clock.now, storage, functions: runner }
  const routes = routesOf({ platform, signIn, people, advance: advanceClock, trips })
  const { server, port } = await serveHttp(
    routes,
    options.port ?? 0,
    options.h5Folder && resolve(options.h5Folder),
  ).catch(error => {
    store.close()
    throw error
  })
  url = `http://127.0.0.1:${port}`
  if (options.timersRun !== false) timers.start()
  return {
    ...inProcess(store),
    url,
    port,
    envId,
    sdkEnv: runner.sdkEnv(),
    now: clock.now,
    people,
    tokenFor: openid => signIn.tokenFor(openid) ?? '',
    callFunction: (name, event, openid) =>
      runner.call(
        name,
        event,
        openid === null ? { kind: 'timer' } : { kind: 'person', openid, ip: '127.0.0.1' },
      ),
    advanceClock,
    runTimer: name => timers.run(name),
    trips,
    close: async () => {
      await timers.stop()
      server.closeAllConnections()
      await new Promise(done => server.close(done))
      await store.run(() => undefined)
      store.close()
    },
  }
}
