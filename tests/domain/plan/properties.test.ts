import { COMPLETIONS, type Instance, type Plan, type PlanOptions, planOf, RULES } from '@domain/plan'
import fc from 'fast-check'
import { anyInstance } from './instances'
import { isEqual, isExhaustive, isLess, minus, smaller, sumOf, whole } from './naive'

const EVERY: readonly PlanOptions[] = [
  ...RULES.filter(rule => rule !== 'mes').map(rule => ({ rule })),
  ...COMPLETIONS.map(completion => ({ rule: 'mes' as const, completion })),
]
const idsOf = ({ winners }: Plan) => winners.map(({ id }) => id)
const winnersOf = (instance: Instance, options: PlanOptions) => idsOf(planOf(instance, options))
const nameOf = ({ rule, completion }: PlanOptions) => [rule, completion].filter(Boolean).join(' ')

describe.each(EVERY.map(options => [nameOf(options), options] as const))('%s', (_, options) => {
  it('spends no more than there is, and says of each project once whether it won', () => {
    fc.assert(
      fc.property(anyInstance(), instance => {
        const plan = planOf(instance, options)
        const costs = new Map(instance.projects.map(({ id, cost }) => [id, cost]))
        const spent = idsOf(plan).reduce((sum, id) => sum + (costs.get(id) as number), 0)
        expect(plan.cost).toBe(spent)
        expect(spent).toBeLessThanOrEqual(instance.budget)
        expect([...idsOf(plan), ...plan.losers.map(({ id }) => id)].sort()).toEqual([...costs.keys()].sort())
      }),
    )
  })

  it('does not depend on the order in which ballots and projects are listed', () => {
    fc.assert(
      fc.property(anyInstance(), fc.infiniteStream(fc.nat()), (instance, keys) => {
        const shuffled = <T>(items: readonly T[]) =>
          items.map(item => ({ item, key: keys.next().value as number })).sort((a, b) => a.key - b.key)
        const other: Instance = {
          budget: instance.budget,
          projects: shuffled(instance.projects).map(({ item }) => item),
          ballots: shuffled(instance.ballots).map(({ item: { ticks } }) => ({
            ticks: shuffled(ticks).map(({ item }) => item),
          })),
        }
        expect(winnersOf(other, options)).toEqual(winnersOf(instance, options))
      }),
    )
  })

  it('does not depend on what projects are called, as long as the lot is the same', () => {
    fc.assert(
      fc.property(anyInstance(), instance => {
        const lot = instance.projects.map(({ id }) => id)
        const renamed = (id: string) => `${9 - lot.indexOf(id)}`
        const other: Instance = {
          budget: instance.budget,
          lot: lot.map(renamed),
          projects: instance.projects.map(({ id, name, cost }) => ({ id: renamed(id), name, cost })),
          ballots: instance.ballots.map(({ ticks }) => ({ ticks: ticks.map(renamed) })),
        }
        expect(winnersOf(other, options)).toEqual(winnersOf({ ...instance, lot }, options).map(renamed))
      }),
    )
  })

  it('takes a ballot that counts for several as so many ballots', () => {
    fc.assert(
      fc.property(
        anyInstance(),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 7 }),
        (instance, weights) => {
          const weightOf = (at: number) => weights[at] as number
          const weighted = instance.ballots.map(({ ticks }, at) => ({ ticks, weight: weightOf(at) }))
          const copied = instance.ballots.flatMap((ballot, at) => new Array(weightOf(at)).fill(ballot))
          expect(planOf({ ...instance, ballots: weighted }, options)).toEqual(
            planOf({ ...instance, ballots: copied }, options),
          )
        },
      ),
    )
  })

  it('has the same winners when costs, budget and the step of Add1 are all so many times as large', () => {
    fc.assert(
      fc.property(anyInstance(), fc.integer({ min: 2, max: 1000 }), (instance, times) => {
        const larger: Instance = {
          budget: instance.budget * times,
          projects: instance.projects.map(({ id, name, cost }) => ({ id, name, cost: cost * times })),
          ballots: instance.ballots,
        }
        expect(winnersOf(larger, { ...options, step: times })).toEqual(winnersOf(instance, options))
      }),
    )
  })
})

it.each([
  { rule: 'greedy' },
  { rule: 'mes', completion: 'utilitarian' },
  { rule: 'mes', completion: 'add1u' },
] as const)('%o leaves nothing that fits into the money left', options => {
  fc.assert(
    fc.property(anyInstance(), instance => {
      expect(isExhaustive(instance, winnersOf(instance, options))).toBe(true)
    }),
  )
})

/** Every set of some of these, by the bits of a number. */
const subsetsOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((__, at) => (bits >> at) % 2 === 1))

describe('equal shares are fair', () => {
  it('to every group that agrees on what its share of the money would pay for: one of them has as much, but for one project', () => {
    fc.assert(
      fc.property(anyInstance({ voters: 8, projects: 5 }), instance => {
        const { projects, ballots, budget } = instance
        const won = new Set(winnersOf(instance, { rule: 'mes', completion: 'none' }))
        const worth = (ids: readonly string[]) =>
          projects.reduce((sum, { id, cost }) => sum + (ids.includes(id) ? cost : 0), 0)
        for (const wanted of subsetsOf(projects.map(({ id }) => id)).slice(1)) {
          const shortChanged = ballots.filter(({ ticks }) => {
            const has = worth(ticks.filter(id => won.has(id)))
            const withOneMore = wanted.map(id => (won.has(id) ? has : has + worth([id])))
            const agrees = wanted.every(id => ticks.includes(id))
            return agrees && has < worth(wanted) && withOneMore.every(sum => sum <= worth(wanted))
          })
          const canPay = shortChanged.length * budget >= worth(wanted) * ballots.length
          expect(shortChanged.length > 0 && canPay).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('and can be paid for: nobody pays more than they have or for what they did not tick, and no loser’s supporters could', () => {
    fc.assert(
      fc.property(anyInstance({ voters: 9, cost: 60, budget: 150 }), fc.boolean(), (instance, raised) => {
        const plan = planOf(instance, { rule: 'mes', completion: raised ? 'add1u' : 'none' })
        const { ballots } = instance
        const purses = ballots.map(() => plan.endowment ?? whole(0))
        const moneyOf = (id: string) => sumOf(purses.filter((_, voter) => ballots[voter]?.ticks.includes(id)))
        for (const { id, cost, by, maxPayment, effectiveVotes } of plan.winners) {
          if (by === 'ticks' || !maxPayment || !effectiveVotes) continue
          const before = moneyOf(id)
          for (const [voter, { ticks }] of ballots.entries()) {
            const purse = purses[voter] ?? whole(0)
            if (ticks.includes(id)) purses[voter] = minus(purse, smaller(purse, maxPayment))
          }
          expect(isEqual(minus(before, moneyOf(id)), whole(cost))).toBe(true)
          expect(effectiveVotes.num * maxPayment.num).toBe(BigInt(cost) * effectiveVotes.den * maxPayment.den)
        }
        for (const { id, cost, lacksMoney } of plan.losers) {
          const lacks = minus(whole(cost), moneyOf(id))
          expect(
            isLess(lacks, whole((lacksMoney ?? 0) + 1)) && isLess(whole((lacksMoney ?? 0) - 1), lacks),
          ).toBe(true)
          expect(lacksMoney).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })
})
