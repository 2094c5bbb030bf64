import { addOne, endowmentOf } from './addOne'
import { type Electorate, electorateOf } from './electorate'
import { ceilOf, type Fraction, reduced } from './fraction'
import type { Instance } from './instance'
import { sharesRun } from './shares'
import { bought, inOrder, majorityOf, ticksLacking } from './ticks'

/** `greedy`: most ticks first, while it fits; `majority`: so, but only what more than half ticked; `mes`: Method of Equal Shares. */
export const RULES = ['greedy', 'majority', 'mes'] as const
export type Rule = (typeof RULES)[number]
/** What is done with money that equal shares leave over: nothing; bought for by ticks; or each voter's share raised, then by ticks. */
export const COMPLETIONS = ['none', 'utilitarian', 'add1u'] as const
export type Completion = (typeof COMPLETIONS)[number]

/** Why a project won: in which round, by whose ticks or by whose money. */
export type Winner = {
  readonly id: string
  readonly cost: number
  readonly round: number
  /** How many voters ticked it. */
  readonly supporters: number
  readonly by: 'ticks' | 'shares'
  /** Cost divided by the largest payment, and that payment; null where it was bought by ticks. */
  readonly effectiveVotes: Fraction | null
  readonly maxPayment: Fraction | null
}

/** How much a project lacked: money of its supporters at the end of equal shares (rounded up), or ticks under a rule of ticks. */
export type Loser = {
  readonly id: string
  readonly cost: number
  readonly supporters: number
  readonly lacksMoney: number | null
  /** Null also where the ticks of all voters would not have been enough. */
  readonly lacksTicks: number | null
}

/** A plan with its reasons, the winners in the order in which they were bought. */
export type Plan = {
  readonly rule: Rule
  readonly completion: Completion
  readonly budget: number
  readonly cost: number
  readonly voters: number
  /** What every voter began with in the run that counts; null under a rule of ticks. */
  readonly endowment: Fraction | null
  readonly winners: readonly Winner[]
  readonly losers: readonly Loser[]
}

export type PlanOptions = {
  readonly rule: Rule
  /** Under `mes` only: the rules of ticks leave nothing that fits, or leave it on purpose. */
  readonly completion?: Completion
  /** By how much Add1 raises every voter's money at a time: one unit of the currency. */
  readonly step?: number
}

const winnerOf = ({ projects, ticks }: Electorate, project: number, round: number): Winner => {
  const { id, cost } = projects[project] as { id: string; cost: number }
  const supporters = ticks[project] as number
  return { id, cost, round, supporters, by: 'ticks', effectiveVotes: null, maxPayment: null }
}

type Lacking = Pick<Loser, 'lacksMoney' | 'lacksTicks'>

/** The plan made of these winners; `lackingOf` says of everything else how much it lacked. */
function planWith(
  electorate: Electorate,
  head: Pick<Plan, 'rule' | 'completion' | 'endowment'>,
  winners: readonly Winner[],
  lackingOf: (project: number) => Lacking,
): Plan {
  const won = new Set(winners.map(({ id }) => id))
  const losers = electorate.projects.flatMap(({ id, cost }, project) =>
    won.has(id) ? [] : [{ id, cost, supporters: electorate.ticks[project] as number, ...lackingOf(project) }],
  )
  const cost = winners.reduce((sum, winner) => sum + winner.cost, 0)
  return { ...head, budget: electorate.budget, cost, voters: electorate.voters, winners, losers }
}

function byTicks(electorate: Electorate, rule: 'greedy' | 'majority'): Plan {
  const least = rule === 'majority' ? majorityOf(electorate) : 0
  const winners = bought(electorate, inOrder(electorate, least), electorate.budget)
  return planWith(
    electorate,
    { rule, completion: 'none', endowment: null },
    winners.map((project, index) => winnerOf(electorate, project, index + 1)),
    project => ({ lacksMoney: null, lacksTicks: ticksLacking(electorate, project, least) }),
  )
}

function byShares(electorate: Electorate, completion: Completion, step: number): Plan {
  const steps = completion === 'add1u' ? addOne(electorate, step).steps : 0
  const endowment = endowmentOf(electorate, steps, step)
  const { rounds, moneyLeft } = sharesRun(electorate, endowment)
  const winners = rounds.map(({ project, votes, payment }, index) => ({
    ...winnerOf(electorate, project, index + 1),
    by: 'shares' as const,
    effectiveVotes: reduced(votes),
    maxPayment: reduced(payment),
  }))
  const won = new Set(rounds.map(({ project }) => project))
  const left = winners.reduce((money, { cost }) => money - cost, electorate.budget)
  const others = inOrder(electorate, 0).filter(project => !won.has(project))
  const filled = completion === 'none' ? [] : bought(electorate, others, left)
  return planWith(
    electorate,
    { rule: 'mes', completion, endowment: reduced(endowment) },
    [...winners, ...filled.map((project, at) => winnerOf(electorate, project, rounds.length + at + 1))],
    project => {
      const { num, den } = moneyLeft(project)
      const cost = BigInt(electorate.projects[project]?.cost as number)
      return { lacksMoney: Number(ceilOf({ num: cost * den - num, den })), lacksTicks: null }
    },
  )
}

/** Which projects the money goes to, by one of the three rules, and why. The same instance always gives the same plan. */
export function planOf(instance: Instance, { rule, completion = 'add1u', step = 1 }: PlanOptions): Plan {
  const electorate = electorateOf(instance)
  return rule === 'mes' ? byShares(electorate, completion, step) : byTicks(electorate, rule)
}
