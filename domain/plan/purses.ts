import type { Electorate } from './electorate'
import type { Fraction } from './fraction'
import { Payments } from './payments'

const EMPTY = -1
/** Effective votes are compared in units of 1/2²⁰ where that settles it: even 2³¹ of them are a whole number that is held exactly. */
export const VOTE = 2n ** 20n

/** The supporters of one project who have money left: first those known to have less than its price, then the others. */
export type Backers = { readonly project: number; readonly blocs: Int32Array; poor: number; size: number }

/**
 * The smallest payment with which a project's supporters raise its cost, paid in full by so many voters. In whole units it is at least
 * `least` and less than `most`; exactly it is `num / (payers × scale)`, where that has been needed.
 */
export type Price = {
  readonly payers: number
  readonly least: number
  readonly most: number
  num: bigint | null
}

/**
 * What every voter has left, so that prices are found quickly and exactly. Adding up the exact numbers for each bloc is slow, and most
 * questions are settled by bounds. A unit is a small part of what voters begin with; `about` is a bloc's money in units after k payments
 * that were each rounded down, so its money is at most `about` and at least `about − k`. Only where such bounds leave a question open are
 * the exact numbers asked; none is ever settled by a rounded one.
 */
export class Purses {
  readonly #electorate: Electorate
  readonly #payments: Payments
  /** How many units a full purse is: a power of two, so large that all the money there is remains a whole number held exactly. */
  readonly #units: number
  readonly #costs: readonly bigint[]
  readonly #costUnits: readonly number[]
  readonly #about: Int32Array

  /** Purses with the same sum each. */
  constructor(electorate: Electorate, endowment: Fraction) {
    const { projects, weights, voters } = electorate
    this.#electorate = electorate
    this.#payments = new Payments(electorate, endowment)
    this.#units = 2 ** Math.min(30, 52 - voters.toString(2).length)
    this.#costs = projects.map(({ cost }) => BigInt(cost))
    this.#costUnits = this.#costs.map(cost =>
      this.#unitsOf(cost * endowment.den, 1, (voters + 1) * this.#units),
    )
    this.#about = new Int32Array(weights.length).fill(endowment.num === 0n ? EMPTY : this.#units)
  }

  /** The supporters of a project, as if nobody were known to be poor. */
  backersOf(project: number): Backers {
    const blocs = Int32Array.from(this.#electorate.supporters[project] as Int32Array)
    return { project, blocs, poor: 0, size: blocs.length }
  }

  /**
   * The lowest price at which these supporters raise the cost; null where all their money is not enough. Begins with those known to be
   * poorer than an earlier price (money only falls and prices only rise, so they still are) and takes in who cannot pay the price so
   * far until everyone else can.
   */
  priceOf(backers: Backers): Price | null {
    this.#dropEmpty(backers)
    const cost = this.#costUnits[backers.project] as number
    const poor = this.#rough(backers, 0, backers.poor)
    let { voters: payers } = this.#rough(backers, backers.poor, backers.size)
    while (payers > 0) {
      const least = divided(Math.max(cost - poor.money, 0), payers)
      const most = divided(cost + 1 - poor.money + this.#payments.rounds * poor.voters, payers) + 1
      const price: Price = { payers, least, most, num: null }
      const from = backers.poor
      this.#takeInPoorer(price, backers)
      if (backers.poor === from) return price
      const more = this.#rough(backers, from, backers.poor)
      poor.money += more.money
      poor.voters += more.voters
      payers -= more.voters
    }
    return null
  }

  /** Buys a project at the price just found: who has less gives everything, everyone else the price. */
  buy(backers: Backers, price: Price): void {
    const about = this.#about
    const num = this.#exactly(price, backers, backers.poor)
    const units = this.#unitsOf(num, price.payers, this.#units)
    for (let at = 0; at < backers.size; at++) {
      const bloc = backers.blocs[at] as number
      about[bloc] = at < backers.poor ? EMPTY : (about[bloc] as number) - units
    }
    this.#payments.note(backers.project, num, price.payers)
  }

  /** All the money of a project's supporters, exactly. */
  moneyOf(backers: Backers): Fraction {
    this.#dropEmpty(backers)
    return { num: this.#payments.sumOf(backers.blocs, backers.size), den: this.#payments.scale }
  }

  /** The price just found, exactly. */
  paymentAt(price: Price, backers: Backers): Fraction {
    const num = this.#exactly(price, backers, backers.poor)
    return { num, den: this.#payments.scale * BigInt(price.payers) }
  }

  /** Effective votes (cost divided by price) in units of 1/2²⁰: at least and at most so many. */
  votesAt({ least, most }: Price, { project }: Backers): { least: number; most: number } {
    const cost = BigInt(this.#costUnits[project] as number)
    return {
      least: Number((cost * VOTE) / BigInt(most)),
      most: least === 0 ? Number.MAX_SAFE_INTEGER : Number(((cost + 1n) * VOTE) / BigInt(least)) + 1,
    }
  }

  /** `num / (payers × scale)` in units, rounded down; whatever is more than `atMost` is one more than that. */
  #unitsOf(num: bigint, payers: number, atMost: number): number {
    if (this.#payments.full === 0n) return atMost + 1
    const units = (num * BigInt(this.#units)) / (BigInt(payers) * this.#payments.full)
    return units > atMost ? atMost + 1 : Number(units)
  }

  /** How many voters these are, and their money in units: at most so much, and at least that less one for each voter and round. */
  #rough({ blocs }: Backers, from: number, to: number): { voters: number; money: number } {
    const { weights } = this.#electorate
    const about = this.#about
    let [voters, money] = [0, 0]
    for (let at = from; at < to; at++) {
      const bloc = blocs[at] as number
      const weight = weights[bloc] as number
      voters += weight
      money += weight * (about[bloc] as number)
    }
    return { voters, money }
  }

  /** Moves those of the richer part who have less than the price to the poorer part. */
  #takeInPoorer(price: Price, backers: Backers): void {
    const { blocs, size, poor: from } = backers
    const about = this.#about
    const surely = price.most + this.#payments.rounds
    for (let at = from; at < size; at++) {
      const bloc = blocs[at] as number
      const has = about[bloc] as number
      if (has >= surely) continue
      if (has >= price.least) {
        const num = this.#exactly(price, backers, from)
        if (this.#payments.beyond(bloc, num, price.payers) >= 0n) continue
      }
      blocs[at] = blocs[backers.poor] as number
      blocs[backers.poor++] = bloc
    }
  }

  /** What the others have to pay together once the first `poor` blocs have given all they have, times scale. */
  #exactly(price: Price, backers: Backers, poor: number): bigint {
    const cost = this.#costs[backers.project] as bigint
    price.num ??= cost * this.#payments.scale - this.#payments.sumOf(backers.blocs, poor)
    return price.num
  }

  #dropEmpty(backers: Backers): void {
    const { blocs } = backers
    const about = this.#about
    let [poor, size] = [0, 0]
    for (let at = 0; at < backers.size; at++) {
      const bloc = blocs[at] as number
      if (about[bloc] === EMPTY) continue
      if (at < backers.poor) poor++
      blocs[size++] = bloc
    }
    backers.poor = poor
    backers.size = size
  }
}

/** A whole number divided and rounded down, without a fraction in between. */
const divided = (whole: number, by: number): number => (whole - (whole % by)) / by
