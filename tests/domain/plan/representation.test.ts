import { planOf, whoGotNothing } from '@domain/plan'
import { instanceOf } from './instances'

it('who got nothing is counted building by building, those who ticked nothing among them', () => {
  const instance = {
    ...instanceOf(10, { lift: 10, bench: 5 }, []),
    ballots: [
      { ticks: ['lift'], group: '1号楼' },
      { ticks: ['lift', 'bench'], group: '1号楼', weight: 2 },
      { ticks: ['bench'], group: '2号楼', weight: 2 },
      { ticks: [], group: '2号楼' },
      { ticks: [] },
    ],
  }
  const { winners } = planOf(instance, { rule: 'greedy' })
  // Four ticked the bench, three the lift; the lift does not fit any more.
  expect(winners.map(({ id }) => id)).toEqual(['bench'])
  expect(whoGotNothing(instance, winners)).toEqual([
    { group: '1号楼', voters: 3, tickedNothing: 0, gotNothing: 1 },
    { group: '2号楼', voters: 3, tickedNothing: 1, gotNothing: 1 },
    { group: '', voters: 1, tickedNothing: 1, gotNothing: 1 },
  ])
})

it.each([
  ['a cost that is not a whole number', instanceOf(10, { a: 1.5 }, ['a'])],
  ['a cost of nothing', instanceOf(10, { a: 0 }, ['a'])],
  ['a budget below nothing', instanceOf(-1, { a: 1 }, ['a'])],
  ['an unknown project', instanceOf(10, { a: 1 }, ['b'])],
  ['a project ticked twice', instanceOf(10, { a: 1 }, ['a a'])],
  ['a lot that forgets a project', { ...instanceOf(10, { a: 1, b: 1 }, ['a']), lot: ['a'] }],
  ['costs that add up to more than is counted exactly', instanceOf(10, { a: 2 ** 53 - 1, b: 1 }, ['a'])],
  [
    'more voters than are counted',
    { ...instanceOf(10, { a: 1 }, []), ballots: [{ ticks: ['a'], weight: 2 ** 31 }] },
  ],
])('%s is a fault, not a plan', (_, instance) => {
  expect(() => planOf(instance, { rule: 'mes' })).toThrow(RangeError)
})
