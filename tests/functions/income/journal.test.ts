import {
  type Account,
  ALLOCATION_KEYS,
  COST_KEYS,
  figuresOf,
  INCOME_KEYS,
  journalAccount,
  type Statement,
  type Totals,
} from '@domain/income'
import { monthPlus } from '@domain/kernel'
import { booksIn, paperFrom } from '../../../local/income/papers'
import { demoForAll } from '../fixture'
import { BOOKKEEPERS, balancesBefore, isThere } from './bookkeepers'

const demo = demoForAll()

const journalOf = async (compoundId: string): Promise<string> =>
  (await paperFrom(demo.cloud, await booksIn(demo.cloud, compoundId), 'journal', {})).bytes.toString()

const publishedBy = async (compoundId: string) =>
  (await demo.cloud.query('incomeStatements', {
    query: { 'body.compoundId': compoundId, state: 'published' },
    order: [['month', 1]],
  })) as unknown as Statement[]

const MONEY = ['bank', 'transitIn', 'transitOut'] as const satisfies Account[]
const NAMED: readonly Account[] = [
  ...MONEY,
  'opening',
  ...INCOME_KEYS.map(key => `income:${key}` as const),
  ...COST_KEYS.map(key => `cost:${key}` as const),
  ...ALLOCATION_KEYS.map(key => `allocation:${key}` as const),
]
const held = (balances: ReadonlyMap<string, number>): number =>
  MONEY.reduce((sum, account) => sum + (balances.get(journalAccount(account)) ?? 0), 0)

/** What moved on each of our accounts between two answers of a program. */
const moved = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Totals =>
  Object.fromEntries(
    NAMED.map(account => {
      const name = journalAccount(account)
      return [account, (after.get(name) ?? 0) - (before.get(name) ?? 0)]
    }),
  )

describe.each(BOOKKEEPERS)('%s', program => {
  const testIfThere = isThere(program) ? test : test.skip
  testIfThere(
    'reads the journal of every compound of the demo world and comes to the figures of every statement, to the fen',
    async () => {
      const books = await demo.cloud.query('incomeBooks')
      let compared = 0
      for (const { _id } of books) {
        const journal = await journalOf(String(_id))
        let before = new Map<string, number>()
        for (const { month, body } of await publishedBy(String(_id))) {
          const after = balancesBefore(program, journal, `${monthPlus(month, 1)}-01`)
          expect([...after.keys()].filter(name => !NAMED.map(journalAccount).includes(name))).toEqual([])
          expect({ month, ...figuresOf(held(before), moved(before, after)) }).toEqual({
            month,
            ...body.figures,
          })
          expect(held(after)).toBe(body.figures.closingFen)
          before = after
          compared += 1
        }
      }
      expect(books.length).toBeGreaterThanOrEqual(13)
      expect(compared).toBeGreaterThan(60)
    },
    180_000,
  )

  testIfThere('refuses a journal in which an amount was changed, at the next month’s end', async () => {
    const journal = await journalOf('xinhua')
    const both = /(资产:银行存款 {2})([\d.]+)( CNY\n {4}收入:\S+ {2}-)\2 CNY/
    const changed = journal.replace(both, '$10.07$30.07 CNY')
    expect(changed).not.toBe(journal)
    expect(() => balancesBefore(program, changed, '2099-01-01')).toThrow(/assert/)
  })
})
