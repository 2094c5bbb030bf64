import type { Electorate } from './electorate'
import type { Fraction } from './fraction'
import { type Round, repeated, sharesRun } from './shares'

/** What every voter begins with: an equal share of the budget, raised `steps` times. */
export const endowmentOf = ({ budget, voters }: Electorate, steps: number, step: number): Fraction => ({
  num: BigInt(budget) + BigInt(steps) * BigInt(step) * BigInt(voters),
  den: BigInt(Math.max(voters, 1)),
})

/** What the bought projects cost together. */
const costOf = ({ projects }: Electorate, rounds: readonly Round[]): number =>
  rounds.reduce((sum, { project }) => sum + (projects[project]?.cost as number), 0)

/** Whether raising cannot help: nothing else fits into the budget, or nothing that anybody ticked is left. */
function isComplete({ budget, projects, ticks }: Electorate, rounds: readonly Round[], cost: number) {
  const bought = new Set(rounds.map(({ project }) => project))
  const others = projects.flatMap((project, index) => (bought.has(index) ? [] : [{ ...project, index }]))
  return others.every(other => cost + other.cost > budget) || others.every(({ index }) => ticks[index] === 0)
}

/**
 * How often Add1 raises every voter's money by `step`: until a run's outcome is exhaustive or the next one would cost more than the
 * budget; the last that does not counts. Gives the number of steps and that run's purchases.
 *
 * Steps may be millions (a share of 10,000 yuan in fen), so they are not all run: where `repeated` proves that every endowment up to one
 * far ahead leads to the same purchases, all of them are neither exhaustive nor too dear, and the run goes on there. The stride doubles
 * while that holds and halves where it does not, nor does it go again beyond where it did not; a single step is simply run. The result is that of taking every step.
 */
export function addOne(electorate: Electorate, step: number): { steps: number; rounds: readonly Round[] } {
  const at = (steps: number) => endowmentOf(electorate, steps, step)
  let steps = 0
  let rounds = sharesRun(electorate, at(0)).rounds
  let stride = 1
  let wall = Number.POSITIVE_INFINITY
  while (!isComplete(electorate, rounds, costOf(electorate, rounds))) {
    const ahead = stride > 1 ? repeated(electorate, at(steps + stride), rounds) : null
    if (ahead !== null || stride === 1) {
      const next: readonly Round[] = ahead ?? sharesRun(electorate, at(steps + 1)).rounds
      if (costOf(electorate, next) > electorate.budget) break
      rounds = next
      steps += stride
      if (steps >= wall) wall = Number.POSITIVE_INFINITY
      stride = Math.max(1, Math.min(stride * 2, Math.floor((wall - steps) / 2)))
    } else {
      wall = steps + stride
      stride = Math.floor(stride / 2)
    }
  }
  return { steps, rounds }
}
