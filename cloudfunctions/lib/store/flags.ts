import type { Flag, PointEntry, Turn } from '@domain/points'
import type { Database, Transaction } from './database'

const AT_ONCE = 1000

/** What the guard found, and what it looks at. */
export const flagStore = (db: Database) => {
  const _ = db.command
  /** All that match, page by page. */
  async function all<T>(collection: 'pointEntries' | 'pointTurns', where: object, by: string): Promise<T[]> {
    const found: T[] = []
    for (let more = true; more; ) {
      const page = await db.find<T>(collection, {
        where,
        orderBy: [
          [by, 'asc'],
          ['_id', 'asc'],
        ],
        skip: found.length,
        limit: AT_ONCE,
      })
      found.push(...page)
      more = page.length === AT_ONCE
    }
    return found
  }
  return {
    get: (id: string) => db.get<Flag>('pointFlags', id),
    getIn: (tx: Transaction, id: string) => tx.get<Flag>('pointFlags', id),
    putIn: (tx: Transaction, flag: Flag) => tx.put('pointFlags', flag),
    /** False where it is there already. */
    add: (flag: Flag) => db.insert('pointFlags', flag),
    /** A page of a compound's flags, the latest first. */
    page: (compoundId: string, isOpen: boolean, skip: number, limit: number) =>
      db.find<Flag>('pointFlags', {
        where: { compoundId, isOpen },
        orderBy: [
          ['on', 'desc'],
          ['_id', 'asc'],
        ],
        skip,
        limit,
      }),
    /** Everything found since a day, whatever became of it. */
    since: (compoundId: string, on: string) =>
      db.find<Flag>('pointFlags', { where: { compoundId, on: _.gte(on) }, limit: AT_ONCE }),

    entries: (ids: readonly string[]) =>
      db.find<PointEntry>('pointEntries', { where: { _id: _.in([...ids]) }, limit: AT_ONCE }),
    /** A compound's entries from one moment until before another, in order. */
    entriesBetween: (compoundId: string, fromAt: number, untilAt: number) =>
      all<PointEntry>('pointEntries', { compoundId, at: _.gte(fromAt).and(_.lt(untilAt)) }, 'at'),
    /** A compound's turns of service that were paid for, from one day to another. */
    paidTurns: (compoundId: string, from: string, to: string) =>
      all<Turn>('pointTurns', { compoundId, day: _.gte(from).and(_.lte(to)), state: 'done' }, 'day'),
    /** One account's entries from one moment until before another. */
    ofAccount: (accountId: string, fromAt: number, untilAt: number) =>
      db.find<PointEntry>('pointEntries', {
        where: { accounts: accountId, at: _.gte(fromAt).and(_.lt(untilAt)) },
        orderBy: [['at', 'desc']],
        limit: AT_ONCE,
      }),
  }
}
