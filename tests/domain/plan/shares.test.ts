import { type Instance, type PlanOptions, planOf, textOfFraction } from '@domain/plan'
import fc from 'fast-check'
import { anyInstance, instanceOf, nearlyEqual } from './instances'
import { naiveAddOne, naiveFill, naiveShares } from './naive'

const winnersOf = (instance: Instance, options: Omit<PlanOptions, 'rule'> = {}) =>
  planOf(instance, { rule: 'mes', ...options }).winners.map(({ id }) => id)

/** How the rounds went, as people would note them on a board. */
const boardOf = (instance: Instance, options: Omit<PlanOptions, 'rule'>) =>
  planOf(instance, { rule: 'mes', ...options }).winners.map(
    ({ id, round, supporters, effectiveVotes, maxPayment }) =>
      `${round} ${id}: ${effectiveVotes && textOfFraction(effectiveVotes)} of ${supporters}, ${maxPayment && textOfFraction(maxPayment)} each`,
  )

const COSTS = { bike: 700, gym: 400, park: 250, play: 200, library: 100 }
const KIDS = ['park play library', 'play', 'play library', 'park play library']
const SPORT = ['bike gym', 'bike gym park', 'bike gym', 'bike gym park', 'bike gym park', 'bike gym']

describe('the two examples that equalshares.net works by hand', () => {
  it('the bike path takes all its supporters have; then the playground and the library', () => {
    const instance = instanceOf(1100, COSTS, [...SPORT, ...KIDS, 'bike'])
    expect(boardOf(instance, { completion: 'none' })).toEqual([
      '1 bike: 7 of 7, 100 each',
      '2 play: 4 of 4, 50 each',
      '3 library: 3 of 3, 100/3 each',
    ])
  })

  it('once the last voter ticks the gym, nobody can pay for the path, and three pay less than the others for the park', () => {
    const instance = instanceOf(1100, COSTS, [...SPORT, ...KIDS, 'gym'])
    expect(boardOf(instance, { completion: 'none' })).toEqual([
      '1 gym: 7 of 7, 400/7 each',
      '2 park: 70/17 of 5, 425/7 each',
      '3 play: 56/17 of 4, 425/7 each',
    ])
    const { losers } = planOf(instance, { rule: 'mes', completion: 'none' })
    // Three of the path's supporters have 300/7 left each; of the library's, one has 100 − 425/7.
    expect(losers.map(({ id, lacksMoney }) => [id, lacksMoney])).toEqual([
      ['bike', 572],
      ['library', 61],
    ])
  })
})

describe('a minority', () => {
  // Peters, Pierczyński, Skowron: what 51 of 100 want fills a budget that 49 have half of.
  const red = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`red${at}`, 1000]))
  const blue = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`blue${at}`, 1000]))
  const ballots = Array.from({ length: 100 }, (_, at) => Object.keys(at < 51 ? red : blue).join(' '))
  const instance = instanceOf(10_000, { ...red, ...blue }, ballots)
  const countOf = (ids: readonly string[]) => ids.filter(id => id.startsWith('blue')).length

  it('gets nothing where the most ticks win', () => {
    expect(countOf(planOf(instance, { rule: 'greedy' }).winners.map(({ id }) => id))).toBe(0)
  })

  it('gets with equal shares what its share of the money pays for, and half of all once shares are raised', () => {
    const winners = winnersOf(instance, { completion: 'none' })
    expect([winners.length, countOf(winners)]).toEqual([9, 4])
    expect(countOf(winnersOf(instance))).toBe(5)
  })
})

describe('who ticked nothing', () => {
  it('still counts: their share of the money is nobody else’s', () => {
    const two = instanceOf(10, { a: 10 }, ['a', 'a'])
    const three = instanceOf(10, { a: 10 }, ['a', 'a', ''])
    expect(winnersOf(two, { completion: 'none' })).toEqual(['a'])
    expect(winnersOf(three, { completion: 'none' })).toEqual([])
    expect(planOf(three, { rule: 'mes', completion: 'none' }).losers[0]?.lacksMoney).toBe(4)
  })
})

describe('a tie', () => {
  it('goes to most ticks even where that is dearer, then to lowest cost', () => {
    // Who bought m has nothing left, so a (three ticks, twelve yuan) has two effective votes, as b (two ticks, five yuan) has.
    const tied = instanceOf(80, { m: 40, a: 12, b: 5 }, ['m a', 'm', 'm', 'm', 'a', 'a', 'b', 'b'])
    expect(boardOf(tied, { completion: 'none' })).toEqual([
      '1 m: 4 of 4, 10 each',
      '2 a: 2 of 3, 6 each',
      '3 b: 2 of 2, 5/2 each',
    ])
    expect(winnersOf(instanceOf(20, { a: 12, b: 11 }, ['a b', 'a b']), { completion: 'none' })).toEqual(['b'])
  })

  it('that neither settles goes to the lowest id, 9 before 10, or to the lot where one was drawn', () => {
    const tied = instanceOf(20, { 10: 12, 9: 12 }, ['9 10', '9 10'])
    expect(winnersOf(tied)).toEqual(['9'])
    expect(winnersOf({ ...tied, lot: ['10', '9'] })).toEqual(['10'])
  })
})

describe('beside the method done by hand, voter by voter', () => {
  const endowment = ({ budget, ballots }: Instance) => ({ num: BigInt(budget), den: BigInt(ballots.length) })

  it('has the same winners in the same order, with and without what is filled up', () => {
    fc.assert(
      fc.property(anyInstance({ voters: 9, projects: 6 }), instance => {
        const winners = naiveShares(instance, endowment(instance))
        expect(winnersOf(instance, { completion: 'none' })).toEqual(winners)
        expect(winnersOf(instance, { completion: 'utilitarian' })).toEqual(naiveFill(instance, winners))
      }),
      { numRuns: 1_000 },
    )
  })

  it('comes to where raising everyone’s money step by step comes, though it skips steps', () => {
    fc.assert(
      fc.property(anyInstance({ voters: 5, cost: 300, budget: 600 }), instance => {
        expect(winnersOf(instance)).toEqual(naiveFill(instance, naiveAddOne(instance)))
      }),
      { numRuns: 400 },
    )
  })

  it('does not skip to a step at which a tie begins and goes the other way', () => {
    // Whoever bought m has what is over 10 each, so a, at 30, has 60/(40 − share) effective votes. With 18 and 19 each that is less than
    // the three of w; with 20 as much, a is cheaper, w cannot be paid for after it, and g can, which is too much for the budget.
    const instance = instanceOf(104, { m: 40, a: 30, w: 54, g: 39, y: 1 }, [
      'm a',
      'm',
      'm',
      'm',
      'a w',
      'a w',
      'w g',
      'g',
    ])
    expect(boardOf(instance, { completion: 'add1u' })).toEqual([
      '1 m: 4 of 4, 10 each',
      '2 w: 3 of 3, 18 each',
      '3 y: null of 0, null each',
    ])
    expect(planOf(instance, { rule: 'mes' }).endowment).toEqual({ num: 19n, den: 1n })
  })

  it('tells apart what differs by a millionth of a millionth', () => {
    fc.assert(
      fc.property(nearlyEqual({ voters: 6 }), instance => {
        const winners = naiveShares(instance, endowment(instance))
        expect(winnersOf(instance, { completion: 'none' })).toEqual(winners)
        const step = 5 * 10 ** 9 + 1
        expect(winnersOf(instance, { step })).toEqual(naiveFill(instance, naiveAddOne(instance, step)))
      }),
      { numRuns: 200 },
    )
  })
})
