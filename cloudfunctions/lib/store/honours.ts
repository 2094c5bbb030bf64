import { monthSpan } from '@domain/kernel'
import type { Account, HonourRoll, Tally } from '@domain/points'
import type { Database, Transaction } from './database'

const AT_ONCE = 1000
/** More groups than any compound has households or people who earn. */
const MOST_GROUPS = 20_000

export type TallySum = {
  readonly ownerId: string
  readonly score: number
  readonly minutes: number
  /** In how many months. */
  readonly months: number
}
type Earners = 'home' | 'person'

/** Rankings, sums over months, and the rolls of honour that were drawn from them. */
export const honourStore = (db: Database) => {
  const _ = db.command
  const sums = async (where: object): Promise<TallySum[]> => {
    const rows = await db.aggregate<Omit<TallySum, 'ownerId'> & { _id: string }>(
      'pointTallies',
      where,
      (pipeline, $) =>
        pipeline
          .group({
            _id: '$ownerId',
            score: $.sum('$score'),
            minutes: $.sum('$minutes'),
            months: $.sum(1),
          })
          .limit(MOST_GROUPS),
    )
    return rows.map(({ _id, ...row }) => ({ ownerId: _id, ...row }))
  }
  return {
    /** The accounts of all who do not want to be in a list, however many. */
    hidden: async (compoundId: string): Promise<Account[]> => {
      const found: Account[] = []
      for (let more = true; more; ) {
        const page = await db.find<Account>('pointAccounts', {
          where: { compoundId, shownAs: 'hidden' },
          orderBy: [['_id', 'asc']],
          skip: found.length,
          limit: AT_ONCE,
        })
        found.push(...page)
        more = page.length === AT_ONCE
      }
      return found
    },
    accountsOf: (ids: readonly string[]) =>
      db.find<Account>('pointAccounts', { where: { _id: _.in([...ids]) }, limit: AT_ONCE }),

    /** A part of a month's ranking without some, the highest first. */
    ranked: (
      { compoundId, month, kind }: Pick<Tally, 'compoundId' | 'month' | 'kind'>,
      without: readonly string[],
      skip: number,
      limit: number,
    ) =>
      db.find<Tally>('pointTallies', {
        where: { compoundId, month, kind, score: _.gt(0), ownerId: _.nin([...without]) },
        orderBy: [
          ['score', 'desc'],
          ['_id', 'asc'],
        ],
        skip,
        limit,
      }),
    /** How many have more than a score. */
    above: (
      { compoundId, month, kind, score }: Pick<Tally, 'compoundId' | 'month' | 'kind' | 'score'>,
      without: readonly string[],
    ) =>
      db.count('pointTallies', { compoundId, month, kind, score: _.gt(score), ownerId: _.nin([...without]) }),

    /** What each earned over some months. */
    sums: (compoundId: string, kind: Earners, months: readonly string[]) =>
      sums({ compoundId, month: _.in([...months]), kind }),
    /** In how many of some months each household earned. */
    earningMonths: (compoundId: string, months: readonly string[]) =>
      sums({ compoundId, month: _.in([...months]), kind: 'home', score: _.gt(0) }),
    /** Households with a deduction that was taken from the first of some months to the last, and stands: whoever of them it was noted against, and whatever there was to take. */
    deducted: async (
      whose: { readonly compoundId: string } | { readonly householdId: string },
      [first, last]: readonly [string, string],
    ): Promise<string[]> => {
      const [{ fromAt }, { untilAt }] = [monthSpan(first), monthSpan(last)]
      const where = { ...whose, state: 'taken', 'taken.at': _.gte(fromAt).and(_.lt(untilAt)) }
      const rows = await db.aggregate<{ _id: string }>('pointDeductions', where, pipeline =>
        pipeline.group({ _id: '$householdId' }).limit(MOST_GROUPS),
      )
      return rows.map(({ _id }) => _id)
    },

    roll: (id: string) => db.get<HonourRoll>('pointHonours', id),
    rollIn: (tx: Transaction, id: string) => tx.get<HonourRoll>('pointHonours', id),
    addRollIn: (tx: Transaction, roll: HonourRoll) => tx.insert('pointHonours', roll),
  }
}
