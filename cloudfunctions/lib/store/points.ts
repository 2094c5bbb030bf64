import type { PlacePath } from '@domain/place'
import {
  type Account,
  type AccountRef,
  accountIdOf,
  draftTariff,
  type PointEntry,
  type Tally,
  type Tariff,
} from '@domain/points'
import type { Database, Transaction } from './database'

type StoredTariff = Tariff & { _id: string }
const AT_ONCE = 1000

/** The ledger of points: accounts with their balances, entries that never change, and each account's months. */
export const pointStore = (db: Database) => ({
  account: (ref: AccountRef) => db.get<Account>('pointAccounts', accountIdOf(ref)),
  accounts: (refs: readonly AccountRef[]): Promise<Account[]> =>
    db.find<Account>('pointAccounts', {
      where: { _id: db.command.in(refs.map(accountIdOf)) },
      limit: AT_ONCE,
    }),
  accountIn: (tx: Transaction, id: string) => tx.get<Account>('pointAccounts', id),
  putAccountIn: (tx: Transaction, account: Account) => tx.put('pointAccounts', account),
  /** Accounts on which something has passed its last day, the oldest first. */
  expiredBefore: (today: string, skip: number, limit: number) =>
    db.find<Account>('pointAccounts', {
      where: { expiresOn: db.command.lt(today) },
      orderBy: [['expiresOn', 'asc']],
      skip,
      limit,
    }),
  /** What a compound's accounts of each kind hold in all. */
  balances: async (compoundId: string): Promise<Pick<Account, 'kind' | 'balance'>[]> => {
    const rows = await db.aggregate<{ _id: Account['kind']; balance: number }>(
      'pointAccounts',
      { compoundId },
      (pipeline, $) => pipeline.group({ _id: '$kind', balance: $.sum('$balance') }),
    )
    return rows.map(({ _id, balance }) => ({ kind: _id, balance }))
  },

  entry: (id: string) => db.get<PointEntry>('pointEntries', id),
  entryIn: (tx: Transaction, id: string) => tx.get<PointEntry>('pointEntries', id),
  addEntryIn: (tx: Transaction, entry: PointEntry) => tx.insert('pointEntries', entry),
  /** Notes that an entry was taken back; nothing else of it is ever written again. */
  noteReversedIn: (tx: Transaction, { _id, reversedBy }: Pick<PointEntry, '_id' | 'reversedBy'>) =>
    tx.change('pointEntries', _id, { reversedBy }),
  /** A page of an account's history, the latest first. */
  history: (accountId: string, skip: number, limit: number) =>
    db.find<PointEntry>('pointEntries', {
      where: { accounts: accountId },
      orderBy: [['at', 'desc']],
      skip,
      limit,
    }),
  /** A compound's entries from a moment on, in order. */
  entriesSince: (compoundId: string, fromAt: number, skip: number, limit: number) =>
    db.find<PointEntry>('pointEntries', {
      where: { compoundId, at: db.command.gte(fromAt) },
      orderBy: [['at', 'asc']],
      skip,
      limit,
    }),

  tallies: (ids: readonly string[]): Promise<Tally[]> =>
    db.find<Tally>('pointTallies', {
      where: { _id: db.command.in([...ids]) },
      orderBy: [['_id', 'asc']],
      limit: AT_ONCE,
    }),
  tallyIn: (tx: Transaction, id: string) => tx.get<Tally>('pointTallies', id),
  putTallyIn: (tx: Transaction, tally: Tally) => tx.put('pointTallies', tally),
  /** A month's tallies of a kind, the highest score first. */
  ranking: (compoundId: string, month: string, kind: Tally['kind'], skip: number, limit: number) =>
    db.find<Tally>('pointTallies', {
      where: { compoundId, month, kind, score: db.command.gt(0) },
      orderBy: [['score', 'desc']],
      skip,
      limit,
    }),

  /** The tariff in force: the newest version, or our draft where the compound has not made its own. */
  async tariff(compoundId: string, path: PlacePath): Promise<Tariff> {
    const [newest] = await db.find<StoredTariff>('pointTariffs', {
      where: { compoundId },
      orderBy: [['version', 'desc']],
      limit: 1,
    })
    if (!newest) return draftTariff(compoundId, path)
    const { _id, ...tariff } = newest
    return tariff
  },
  /** The versions there were, the newest first. */
  tariffVersions: (compoundId: string, skip: number, limit: number) =>
    db.find<Omit<Tariff, 'rules'>>('pointTariffs', {
      where: { compoundId },
      orderBy: [['version', 'desc']],
      skip,
      limit,
      without: ['rules'],
    }),
  addTariffIn: (tx: Transaction, tariff: Tariff) =>
    tx.insert('pointTariffs', { _id: `${tariff.compoundId}:${tariff.version}`, ...tariff }),
})
