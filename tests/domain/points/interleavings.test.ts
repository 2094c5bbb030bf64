import {
  type Account,
  expiredOn,
  figuresOf,
  isHolder,
  type MoveKind,
  move,
  newTally,
  openingOf,
  type PointEntry,
  reverse,
  type Tally,
  tallied,
} from '@domain/points'
import fc from 'fast-check'
import { BUDGET, doing, empty, NOW, REFS, WHO, type Who } from './cast'

type Ways = readonly (readonly [MoveKind, Who, Who])[]
const WAYS: Ways = [
  ['earn', 'issue', 'wang'],
  ['earn', 'issue', 'li'],
  ['award', 'issue', 'home'],
  ['spend', 'wang', 'rice'],
  ['spend', 'li', 'oil'],
  ['spend', 'home', 'rice'],
  ['transfer', 'wang', 'li'],
  ['transfer', 'li', 'wang'],
  ['transfer', 'wang', 'home'],
  ['donate', 'wang', 'fund'],
  ['aid', 'fund', 'home'],
  ['deduct', 'home', 'taken'],
  ['expire', 'wang', 'expired'],
  ['expire', 'home', 'expired'],
]
type Act =
  | { readonly kind: 'move'; readonly way: number; readonly points: number; readonly years: number }
  | { readonly kind: 'reverse'; readonly which: number; readonly years: number }

const YEAR_MS = 365 * 86_400_000
const acts = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('move' as const),
        way: fc.nat(WAYS.length - 1),
        points: fc.integer({ min: 1, max: 400 }),
        years: fc.constantFrom(0, 0, 0, 1, 2),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('reverse' as const),
        which: fc.nat(60),
        years: fc.constantFrom(0, 0, 1),
      }),
    },
  ),
  { minLength: 1, maxLength: 80 },
)

/** Everything that happened to a few accounts, one act after another: what is refused leaves all as it was. */
class Life {
  accounts = new Map<string, Account>(WHO.map(who => [empty(who)._id, empty(who)]))
  entries: PointEntry[] = []
  tallies = new Map<string, Tally>()
  years = 0

  of = (who: Who): Account => this.accounts.get(empty(who)._id) as Account

  private keep({ entry, from, to }: { entry: PointEntry; from: Account; to: Account }): void {
    for (const account of [from, to]) {
      this.accounts.set(account._id, account)
      const id = `${account._id}:${entry.month}`
      if (isHolder(account))
        this.tallies.set(
          id,
          tallied(this.tallies.get(id) ?? newTally({ ...account, balance: 0 }, entry.month), entry),
        )
    }
    this.entries.push(entry)
  }

  act(act: Act): void {
    this.years = Math.min(3, this.years + (act.years === 2 ? 1 : 0))
    const at = NOW + this.years * YEAR_MS + this.entries.length
    if (act.kind === 'move') {
      const [kind, from, to] = WAYS[act.way] as Ways[number]
      const points =
        kind === 'expire' ? expiredOn(this.of(from), new Date(at).toISOString().slice(0, 10)) : act.points
      if (points === 0) return
      const done = move(kind, { from: this.of(from), to: this.of(to), points }, doing({ at }), BUDGET)
      if (done.ok) this.keep(done.value)
      return
    }
    const original = this.entries[act.which % Math.max(1, this.entries.length)]
    const from = original && this.accounts.get(original.from.account)
    const to = original && this.accounts.get(original.to.account)
    if (!original || !from || !to) return
    const done = reverse(original, { from, to }, doing({ at }))
    if (!done.ok) return
    this.entries[this.entries.indexOf(original)] = done.value.original
    this.keep(done.value)
  }
}

const lived = (all: readonly Act[], each: (life: Life) => void = () => undefined): Life => {
  const life = new Life()
  for (const act of all) {
    life.act(act)
    each(life)
  }
  return life
}
const lotsSum = ({ lots }: Account): number => Object.values(lots).reduce((sum, points) => sum + points, 0)

describe('whatever happens in whatever order', () => {
  it('at every moment issued = held + spent + expired, by year as well', () => {
    fc.assert(
      fc.property(acts, all => {
        lived(all, ({ accounts }) => {
          const { issued, held, spent, expired } = figuresOf([...accounts.values()])
          expect(issued).toBe(held + spent + expired)
          const years: Record<string, number> = {}
          for (const { lots } of accounts.values())
            for (const [year, points] of Object.entries(lots)) years[year] = (years[year] ?? 0) + points
          for (const sum of Object.values(years)) expect(sum).toBe(0)
        })
      }),
    )
  })

  it('nobody has less than nothing, of no year, and no month issues more than its budget', () => {
    fc.assert(
      fc.property(acts, all => {
        lived(all, life => {
          for (const account of life.accounts.values()) {
            if (account.kind === 'issue') continue
            for (const points of Object.values(account.lots)) expect(points).toBeGreaterThan(0)
          }
          expect(life.of('issue').balance).toBeGreaterThanOrEqual(-BUDGET)
        })
      }),
    )
  })

  it('a balance is the sum of its entries, and the sum of its years', () => {
    fc.assert(
      fc.property(acts, all => {
        const { accounts, entries } = lived(all)
        for (const account of accounts.values()) {
          const sum = entries.reduce(
            (total, { from, to, points }) =>
              total + (to.account === account._id ? points : 0) - (from.account === account._id ? points : 0),
            0,
          )
          expect(account.balance).toBe(sum)
          expect(lotsSum(account)).toBe(sum)
          expect(account.count).toBe(entries.filter(one => one.accounts.includes(account._id)).length)
        }
      }),
    )
  })

  it('taking everything back, the latest first, leaves nothing anywhere', () => {
    fc.assert(
      fc.property(acts, all => {
        const life = lived(all.filter(({ kind }) => kind === 'move'))
        for (let i = life.entries.length - 1; i >= 0; i--) life.act({ kind: 'reverse', which: i, years: 0 })
        for (const { balance, lots } of life.accounts.values()) {
          expect(balance).toBe(0)
          expect(lots).toEqual({})
        }
      }),
    )
  })

  it('a month begins with what the month before ended with', () => {
    fc.assert(
      fc.property(acts, all => {
        const { tallies } = lived(all)
        for (const who of WHO.filter(one => isHolder(REFS[one]))) {
          const months = [...tallies.values()]
            .filter(one => one.accountId === empty(who)._id)
            .sort((a, b) => (a.month < b.month ? -1 : 1))
          let before = 0
          for (const tally of months) {
            expect(openingOf(tally)).toBe(before)
            before = tally.closing
          }
        }
      }),
    )
  })
})
