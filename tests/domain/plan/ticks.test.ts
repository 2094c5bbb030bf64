import { type Instance, planOf, type Rule } from '@domain/plan'
import fc from 'fast-check'
import { anyInstance, instanceOf } from './instances'
import { naiveFill } from './naive'

const winnersOf = (instance: Instance, rule: Rule) => planOf(instance, { rule }).winners.map(({ id }) => id)
const times = (count: number, ticked: string) => new Array<string>(count).fill(ticked)

describe('most ticks first', () => {
  it('passes over what does not fit and goes on', () => {
    const instance = instanceOf(100, { lift: 90, bench: 20, lamp: 10 }, [
      ...times(3, 'lift bench lamp'),
      'lift bench',
      'lift',
    ])
    expect(winnersOf(instance, 'greedy')).toEqual(['lift', 'lamp'])
    const { losers, cost } = planOf(instance, { rule: 'greedy' })
    expect(cost).toBe(100)
    // As many ticks as the lift would do: the bench is cheaper.
    expect(losers).toEqual([{ id: 'bench', cost: 20, supporters: 4, lacksMoney: null, lacksTicks: 1 }])
  })

  it('buys as written down naively', () => {
    fc.assert(
      fc.property(anyInstance(), instance => {
        expect(winnersOf(instance, 'greedy')).toEqual(naiveFill(instance, []))
      }),
    )
  })

  it('never drops a winner for being ticked once more', () => {
    fc.assert(
      fc.property(anyInstance(), fc.nat(), fc.nat(), (instance, which, who) => {
        const winners = winnersOf(instance, 'greedy')
        fc.pre(winners.length > 0)
        const winner = winners[which % winners.length] as string
        const voter = who % instance.ballots.length
        const ballots = instance.ballots.map(({ ticks }, at) => ({
          ticks: at === voter && !ticks.includes(winner) ? [...ticks, winner] : ticks,
        }))
        expect(winnersOf({ ...instance, ballots }, 'greedy')).toContain(winner)
      }),
    )
  })
})

describe('a plain majority', () => {
  const instance = instanceOf(100, { lift: 60, bench: 30, lamp: 30 }, [
    ...times(2, 'lift bench lamp'),
    'lift lamp',
    ...times(1, ''),
  ])

  it('leaves what half or fewer of all voters ticked, though money is left', () => {
    expect(winnersOf(instance, 'majority')).toEqual(['lamp', 'lift'])
    expect(winnersOf({ ...instance, budget: 200 }, 'majority')).toEqual(['lamp', 'lift'])
    expect(winnersOf({ ...instance, budget: 200 }, 'greedy')).toEqual(['lamp', 'lift', 'bench'])
    expect(planOf({ ...instance, budget: 200 }, { rule: 'majority' }).losers[0]?.lacksTicks).toBe(1)
  })
})

describe.each(['greedy', 'majority'] as const)('how many ticks a loser lacked under %s', rule => {
  const withMore = (instance: Instance, id: string, more: number): Instance => {
    let left = more
    const ballots = instance.ballots.map(({ ticks }) =>
      ticks.includes(id) || left-- <= 0 ? { ticks } : { ticks: [...ticks, id] },
    )
    return { ...instance, ballots }
  }

  it('is the smallest number with which it would have won', () => {
    fc.assert(
      fc.property(anyInstance(), instance => {
        for (const { id, supporters, lacksTicks } of planOf(instance, { rule }).losers) {
          const most = instance.ballots.length - supporters
          const numbers = Array.from({ length: most }, (_, at) => at + 1)
          const enough = numbers.find(more => winnersOf(withMore(instance, id, more), rule).includes(id))
          expect(lacksTicks).toBe(enough ?? null)
        }
      }),
      { numRuns: 300 },
    )
  })
})
