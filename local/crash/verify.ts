import { entriesOf } from '../cloud/store/indexes'
import { Store } from '../cloud/store/store'
import type { Doc } from '../cloud/store/values'
import { ACCOUNTS, accountId, CLIENTS, counterId, type Ledger, SCHEMA, START_BALANCE } from './ledger'

export class Broken extends Error {}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Broken(what)
}

const allOf = (store: Store, name: string): Doc[] =>
  store.find(store.catalog.collection(name), { query: {} }).map(({ doc }) => doc)

function checkNotes(notes: readonly Doc[], { acknowledged, pending }: Ledger): void {
  const byId = new Map(notes.map(note => [note._id, note]))
  for (const note of acknowledged.notes)
    demand(
      JSON.stringify(byId.get(note._id)) === JSON.stringify(note),
      `note ${note._id} was acknowledged and is not there`,
    )
  const known = new Set([...acknowledged.notes.map(note => note._id), ...pending.notes.keys()])
  for (const note of notes) demand(known.has(String(note._id)), `note ${note._id} was refused and is there`)
  demand(new Set(notes.map(note => note.code)).size === notes.length, 'a unique code is there twice')
}

function checkCounters(counters: readonly Doc[], { counters: known }: Ledger): void {
  for (const [client, { sure, perhaps }] of known.entries()) {
    const counter = counters.find(one => one._id === counterId(client))
    const n = Number(counter?.n)
    demand(n === sure || n === perhaps, `counter ${client} is at ${n}, acknowledged ${sure}`)
    const steps = counter?.steps as number[]
    demand(steps.length === n && steps.every((step, i) => step === i + 1), `counter ${client} lost a step`)
  }
}

function checkAccounts(
  accounts: readonly Doc[],
  transfers: readonly Doc[],
  { acknowledged, pending }: Ledger,
): void {
  const expected = new Map(Array.from({ length: ACCOUNTS }, (_, n) => [accountId(n), START_BALANCE]))
  for (const { from, to, amount } of transfers as unknown as { from: string; to: string; amount: number }[]) {
    expected.set(from, (expected.get(from) ?? 0) - amount)
    expected.set(to, (expected.get(to) ?? 0) + amount)
  }
  for (const { _id, balance } of accounts)
    demand(
      balance === expected.get(String(_id)),
      `${_id} has ${balance}, its transfers make ${expected.get(String(_id))}`,
    )
  const sum = accounts.reduce((total, { balance }) => total + Number(balance), 0)
  demand(sum === ACCOUNTS * START_BALANCE, `the sum is ${sum}`)
  const known = new Set([...acknowledged.transfers.map(one => one._id), ...pending.transfers.keys()])
  for (const { _id } of transfers) demand(known.has(String(_id)), `transfer ${_id} was refused and is there`)
  const there = new Set(transfers.map(({ _id }) => _id))
  for (const { _id } of acknowledged.transfers)
    demand(there.has(_id), `transfer ${_id} was acknowledged and is not there`)
}

function checkIndexes(store: Store): void {
  for (const name of store.catalog.names()) {
    const collection = store.catalog.collection(name)
    const rows = [...collection.rows()].map(({ n }) => ({ n, doc: collection.at(n) }))
    for (const index of collection.indexes) {
      const expected = rows.flatMap(({ n, doc }) =>
        entriesOf(index.schema, doc).keys.map(key => `${key.toString('hex')}:${n}`),
      )
      const actual = index.allEntries().map(([key, n]) => `${Buffer.from(key).toString('hex')}:${n}`)
      demand(
        expected.sort().join() === actual.sort().join(),
        `index ${index.schema.name} of ${name} differs from its documents`,
      )
    }
  }
}

/** Puts the starting documents in. */
export function prepare(dataDir: string): void {
  const store = new Store({ dataDir, schema: SCHEMA })
  store.load(
    'accounts',
    Array.from({ length: ACCOUNTS }, (_, n) => ({ _id: accountId(n), balance: START_BALANCE })),
  )
  store.load(
    'counters',
    Array.from({ length: CLIENTS }, (_, client) => ({ _id: counterId(client), n: 0, steps: [] })),
  )
  store.close()
}

/**
 * Opens the store that a killed process left behind and checks everything the clients know. Throws `Broken` on any
 * difference. Then starts the next round's book: what was checked is taken out, the counters are read anew.
 */
export async function verify(dataDir: string, ledger: Ledger): Promise<Ledger['counters']> {
  const store = new Store({ dataDir, schema: SCHEMA })
  const check = store.catalog.db.prepare('PRAGMA quick_check').all([]) as { quick_check: string }[]
  demand(check[0]?.quick_check === 'ok', `SQLite: ${JSON.stringify(check)}`)
  checkNotes(allOf(store, 'notes'), ledger)
  checkCounters(allOf(store, 'counters'), ledger)
  checkAccounts(allOf(store, 'accounts'), allOf(store, 'transfers'), ledger)
  checkIndexes(store)
  await startAnew(store)
  store.close()
  return Array.from({ length: CLIENTS }, () => ({ sure: 0, perhaps: 0 }))
}

async function startAnew(store: Store): Promise<void> {
  await store.run(() => {
    for (const name of ['notes', 'transfers']) {
      const collection = store.catalog.collection(name)
      const matches = store.find(collection, { query: {} })
      store.change(
        collection,
        matches.map(match => ({ match, after: null })),
      )
    }
    const accounts = store.catalog.collection('accounts')
    const balances = store.find(accounts, { query: { balance: { $ne: START_BALANCE } } })
    store.change(
      accounts,
      balances.map(match => ({ match, after: { _id: match.doc._id, balance: START_BALANCE } })),
    )
    const counters = store.catalog.collection('counters')
    const moved = store.find(counters, { query: {} })
    store.change(
      counters,
      moved.map(match => ({ match, after: { _id: match.doc._id, n: 0, steps: [] } })),
    )
  })
}
