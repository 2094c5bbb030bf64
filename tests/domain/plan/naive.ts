import type { Fraction, Instance } from '@domain/plan'

/*
 * Equal shares as the text of the method says it, voter by voter and step by step: no blocs, no bounds, no common denominator, no
 * skipping. Slow, and written without looking at how the room does it.
 */
type Project = Instance['projects'][number]

const minus = (a: Fraction, b: Fraction): Fraction => ({
  num: a.num * b.den - b.num * a.den,
  den: a.den * b.den,
})
const plus = (a: Fraction, b: Fraction): Fraction => ({
  num: a.num * b.den + b.num * a.den,
  den: a.den * b.den,
})
const over = (a: Fraction, by: number): Fraction => ({ num: a.num, den: a.den * BigInt(by) })
const isLess = (a: Fraction, b: Fraction): boolean => a.num * b.den < b.num * a.den
export const smaller = (a: Fraction, b: Fraction): Fraction => (isLess(a, b) ? a : b)
export const whole = (figure: number): Fraction => ({ num: BigInt(figure), den: 1n })
export const sumOf = (figures: readonly Fraction[]): Fraction => figures.reduce(plus, whole(0))
export const isEqual = (a: Fraction, b: Fraction): boolean => !isLess(a, b) && !isLess(b, a)
export { isLess, minus }

const ticksOf = ({ ballots }: Instance, { id }: Project): number =>
  ballots.filter(({ ticks }) => ticks.includes(id)).length

/** Most ticks, lowest cost, lowest name. */
export const tieOrder = (instance: Instance): Project[] =>
  [...instance.projects].sort(
    (a, b) => ticksOf(instance, b) - ticksOf(instance, a) || a.cost - b.cost || (a.id < b.id ? -1 : 1),
  )

/** The smallest payment with which these purses raise the cost: of the payments that fit some number of payers, the smallest that does. */
function paymentFor(cost: number, purses: readonly Fraction[]): Fraction | null {
  const sorted = [...purses].sort((a, b) => (isLess(a, b) ? -1 : 1))
  const payments = sorted.map((_, poor) =>
    over(minus(whole(cost), sumOf(sorted.slice(0, poor))), sorted.length - poor),
  )
  const enough = payments.filter(
    payment => !isLess(sumOf(purses.map(purse => smaller(purse, payment))), whole(cost)),
  )
  return enough.length === 0 ? null : enough.reduce(smaller)
}

/** The winners of one run in which every voter begins with the same sum, in order. */
export function naiveShares(instance: Instance, endowment: Fraction): string[] {
  const purses = instance.ballots.map(() => endowment)
  const winners: string[] = []
  for (;;) {
    let best: { project: Project; payment: Fraction; rate: Fraction } | null = null
    for (const project of tieOrder(instance)) {
      const mine = purses.filter((_, voter) => instance.ballots[voter]?.ticks.includes(project.id))
      const payment = winners.includes(project.id) ? null : paymentFor(project.cost, mine)
      const rate = payment && over(payment, project.cost)
      if (payment && rate && (!best || isLess(rate, best.rate))) best = { project, payment, rate }
    }
    if (!best) return winners
    winners.push(best.project.id)
    for (const [voter, { ticks }] of instance.ballots.entries())
      if (ticks.includes(best.project.id))
        purses[voter] = minus(purses[voter] as Fraction, smaller(purses[voter] as Fraction, best.payment))
  }
}

const costOf = ({ projects }: Instance, ids: readonly string[]): number =>
  projects.reduce((sum, { id, cost }) => sum + (ids.includes(id) ? cost : 0), 0)

/** Whether nothing else fits into the budget. */
export const isExhaustive = (instance: Instance, winners: readonly string[]): boolean =>
  instance.projects.every(
    ({ id, cost }) => winners.includes(id) || costOf(instance, winners) + cost > instance.budget,
  )

/** Whatever fits, in the order of ties, after some have won. */
export function naiveFill(instance: Instance, winners: readonly string[]): string[] {
  const all = [...winners]
  for (const { id, cost } of tieOrder(instance))
    if (!all.includes(id) && costOf(instance, all) + cost <= instance.budget) all.push(id)
  return all
}

/** Add1: every single step is run. */
export function naiveAddOne(instance: Instance, step = 1): string[] {
  const voters = instance.ballots.length
  const at = (steps: number) =>
    naiveShares(instance, over(whole(instance.budget + steps * step * voters), voters))
  let winners = at(0)
  const isAllTicked = () =>
    instance.projects.every(
      ({ id }) => winners.includes(id) || ticksOf(instance, { id, name: '', cost: 0 }) === 0,
    )
  for (let steps = 1; !isExhaustive(instance, winners) && !isAllTicked(); steps++) {
    const next = at(steps)
    if (costOf(instance, next) > instance.budget) break
    winners = next
  }
  return winners
}
