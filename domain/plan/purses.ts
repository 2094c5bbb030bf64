import type { Electorate } from './electorate'
import type { Fraction } from './fraction'
import { Payments } from './payments'
import { divided, mostVotesAt, VOTE } from './units'

const EMPTY = -1
/** The supporters of one project, but for those whose purse was found empty: first those known to have less than its price, then the others. */
export type Backers = {
  readonly project: number
  readonly blocs: Int32Array
  poor: number
  size: number
}

/**
 * The smallest payment with which a project's supporters raise its cost, paid in full by so many voters. In whole units it is at least
 * `least` and less than `most`; exactly it is `num / (payers × scale)`, where that has been needed. Where `isBound`, the search was given up: it is at
 * least `least`, and nothing else is known.
 */
export type Price = {
  readonly payers: number
  readonly least: number
  readonly most: number
  readonly isBound: boolean
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
  /** By project: how many of its supporters have money left. */
  readonly #voters: Int32Array

  /** Purses with the same sum each. */
  constructor(electorate: Electorate, endowment: Fraction) {
    const { projects, ticks, weights, voters } = electorate
    this.#electorate = electorate
    this.#payments = new Payments(electorate, endowment)
    this.#units = 2 ** Math.min(30, 52 - voters.toString(2).length)
    this.#costs = projects.map(({ cost }) => BigInt(cost))
    this.#costUnits = this.#costs.map(cost =>
      this.#unitsOf(cost * endowment.den, 1, (voters + 1) * this.#units),
    )
    this.#about = new Int32Array(weights.length).fill(endowment.num === 0n ? EMPTY : this.#units)
    this.#voters = endowment.num === 0n ? new Int32Array(projects.length) : Int32Array.from(ticks)
  }

  /** The supporters of a project, as if nobody were known to be poor. */
  backersOf(project: number): Backers {
    const blocs = (this.#electorate.supporters[project] as Int32Array).slice()
    return { project, blocs, poor: 0, size: blocs.length }
  }

  /**
   * The lowest price at which these supporters raise the cost; null where all their money is not enough. Begins with those known to be
   * poorer than an earlier price (money only falls and prices only rise, so they still are) and takes in who cannot pay the price so
   * far until everyone else can. Each price on the way is at most the last, so the search is given up as soon as the effective votes are
   * sure to be fewer than `wanted`.
   */
  priceOf(backers: Backers, wanted = 0): Price | null {
    const cost = this.#costUnits[backers.project] as number
    const poor = this.#poorOf(backers)
    let payers = (this.#voters[backers.project] as number) - poor.voters
    while (payers > 0) {
      const least = divided(Math.max(cost - poor.money, 0), payers)
      if (mostVotesAt(cost, least) < wanted) return { payers, least, most: least, isBound: true, num: null }
      const most = divided(cost + 1 - poor.money + this.#payments.rounds * poor.voters, payers) + 1
      const price: Price = { payers, least, most, isBound: false, num: null }
      const from = backers.poor
      this.#takeInPoorer(price, backers)
      if (backers.poor === from) return price
      const more = this.#rough(backers, from)
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
      if (at < backers.poor) this.#empty(bloc)
      else about[bloc] = (about[bloc] as number) - units
    }
    this.#payments.note(backers.project, num, price.payers)
  }

  /** All the money of a project's supporters, exactly. */
  moneyOf(backers: Backers): Fraction {
    const left = backers.blocs.subarray(0, backers.size).filter(bloc => this.#about[bloc] !== EMPTY)
    return { num: this.#payments.sumOf(left, left.length), den: this.#payments.scale }
  }

  /** The price just found, exactly. */
  paymentAt(price: Price, backers: Backers): Fraction {
    const num = this.#exactly(price, backers, backers.poor)
    return { num, den: this.#payments.scale * BigInt(price.payers) }
  }

  /** Effective votes (cost divided by price) in units of 1/2²⁰: at least and at most so many. */
  votesAt({ least, most, isBound }: Price, { project }: Backers): { least: number; most: number } {
    const cost = this.#costUnits[project] as number
    return {
      least: isBound ? 0 : Number((BigInt(cost) * VOTE) / BigInt(most)),
      most: mostVotesAt(cost, least),
    }
  }

  /** `num / (payers × scale)` in units, rounded down; whatever is more than `atMost` is one more than that. */
  #unitsOf(num: bigint, payers: number, atMost: number): number {
    if (this.#payments.full === 0n) return atMost + 1
    const units = (num * BigInt(this.#units)) / (BigInt(payers) * this.#payments.full)
    return units > atMost ? atMost + 1 : Number(units)
  }

  /** Notes that a bloc has nothing left. */
  #empty(bloc: number): void {
    const { weights, ticked, from } = this.#electorate
    const weight = weights[bloc] as number
    this.#about[bloc] = EMPTY
    for (let tick = from[bloc] as number; tick < (from[bloc + 1] as number); tick++) {
      const project = ticked[tick] as number
      this.#voters[project] = (this.#voters[project] as number) - weight
    }
  }

  /** The poorer part as it is now, without those who have nothing left. */
  #poorOf(backers: Backers): { voters: number; money: number } {
    const { blocs } = backers
    const about = this.#about
    for (let at = 0; at < backers.poor; )
      if (about[blocs[at] as number] !== EMPTY) at++
      else {
        blocs[at] = blocs[--backers.poor] as number
        blocs[backers.poor] = blocs[--backers.size] as number
      }
    return this.#rough(backers, 0)
  }

  /** How many voters the poorer part is from one on, and their money in units: at most so much, and at least that less one for each voter and round. */
  #rough({ blocs, poor }: Backers, from: number): { voters: number; money: number } {
    const { weights } = this.#electorate
    const about = this.#about
    let [voters, money] = [0, 0]
    for (let at = from; at < poor; at++) {
      const bloc = blocs[at] as number
      const weight = weights[bloc] as number
      voters += weight
      money += weight * (about[bloc] as number)
    }
    return { voters, money }
  }

  /** Moves those of the richer part who have less than the price to the poorer part, and drops those who have nothing left. */
  #takeInPoorer(price: Price, backers: Backers): void {
    const { blocs, poor: from } = backers
    const about = this.#about
    const surely = price.most + this.#payments.rounds
    for (let at = from; at < backers.size; at++) {
      const bloc = blocs[at] as number
      const has = about[bloc] as number
      if (has >= surely) continue
      if (has === EMPTY) {
        blocs[at--] = blocs[--backers.size] as number
        continue
      }
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
}
