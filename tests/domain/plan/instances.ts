import type { Instance } from '@domain/plan'
import fc from 'fast-check'

/** Each project with its cost, each voter by what they ticked: short to write by hand. */
export const instanceOf = (
  budget: number,
  costs: Readonly<Record<string, number>>,
  ballots: readonly string[],
): Instance => ({
  budget,
  projects: Object.entries(costs).map(([id, cost]) => ({ id, name: id, cost })),
  ballots: ballots.map(ticked => ({ ticks: ticked === '' ? [] : ticked.split(' ') })),
})

type Size = {
  readonly voters?: number
  readonly projects?: number
  readonly cost?: number
  readonly budget?: number
}

/** Any small instance: few voters and projects, so that equal costs, equal ballots and ties are common. */
export const anyInstance = ({ voters = 7, projects = 5, cost = 12, budget = 40 }: Size = {}) =>
  fc.integer({ min: 1, max: projects }).chain(count => {
    const ids = Array.from({ length: count }, (_, at) => `p${at}`)
    return fc.record({
      budget: fc.integer({ min: 0, max: budget }),
      projects: fc.tuple(
        ...ids.map(id => fc.integer({ min: 1, max: cost }).map(of => ({ id, name: id, cost: of }))),
      ),
      ballots: fc.array(
        fc.subarray(ids).map(ticks => ({ ticks })),
        { minLength: 1, maxLength: voters },
      ),
    })
  })

const LARGE = 10 ** 12

/** The same with amounts so large that what they differ by is far less than any rounding would keep. */
export const nearlyEqual = (size: Size = {}) =>
  fc
    .tuple(anyInstance({ ...size, cost: 4, budget: 12 }), fc.array(fc.nat(3), { minLength: 9 }))
    .map(([{ budget, projects, ballots }, odd]) => ({
      budget: budget * LARGE + (odd[8] as number),
      projects: projects.map((one, at) => ({ ...one, cost: one.cost * LARGE + (odd[at] as number) })),
      ballots,
    }))
