import type { Electorate } from './electorate'
import type { Fraction } from './fraction'

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
 * What every voter has left, exactly. All begin with the same sum; a bloc that is not empty has paid the full price of every project it
 * ticked that was bought. So its money is the beginning less those prices, whole numbers over one common denominator, `scale`.
 *
 * Adding these up for each bloc is slow, so most questions are settled by bounds. A unit is a small part of what voters begin with;
 * `about` is a bloc's money in units after k payments that were each rounded down, so its money is at most `about` and at least
 * `about − k`. Only where such bounds leave a question open are the exact numbers asked; none is ever settled by a rounded one.
 */
export class Purses {
  readonly #electorate: Electorate
  /** How many units a full purse is: a power of two, so large that all the money there is remains a whole number held exactly. */
  readonly #units: number
  readonly #costs: readonly bigint[]
  readonly #costUnits: readonly number[]
  readonly #about: Int32Array
  /** By round: the price times scale. By project: the round it was bought in, or -1. */
  readonly #paid: bigint[] = []
  readonly #boughtIn: Int32Array
  #scale: bigint
  #full: bigint

  /** Purses with the same sum each. */
  constructor(electorate: Electorate, endowment: Fraction) {
    const { projects, weights, voters } = electorate
    this.#electorate = electorate
    this.#units = 2 ** Math.min(30, 52 - voters.toString(2).length)
    this.#scale = endowment.den
    this.#full = endowment.num
    this.#costs = projects.map(({ cost }) => BigInt(cost))
    this.#costUnits = this.#costs.map(cost =>
      this.#unitsOf(cost * this.#scale, 1, (voters + 1) * this.#units),
    )
    this.#about = new Int32Array(weights.length).fill(endowment.num === 0n ? EMPTY : this.#units)
    this.#boughtIn = new Int32Array(projects.length).fill(-1)
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
    const rounds = this.#paid.length
    const cost = this.#costUnits[backers.project] as number
    const poor = this.#rough(backers, 0, backers.poor)
    let { voters: payers } = this.#rough(backers, backers.poor, backers.size)
    while (payers > 0) {
      const least = divided(Math.max(cost - poor.money, 0), payers)
      const most = divided(cost + 1 - poor.money + rounds * poor.voters, payers) + 1
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
    const rounds = this.#paid.length
    for (let at = 0; at < backers.size; at++) {
      const bloc = backers.blocs[at] as number
      const left = (about[bloc] as number) - units
      const isSpent =
        at < backers.poor || (left <= rounds + 1 && this.#beyond(bloc, num, price.payers) === 0n)
      about[bloc] = isSpent ? EMPTY : left
    }
    this.#boughtIn[backers.project] = rounds
    this.#note(num, price.payers)
  }

  /** All the money of a project's supporters, exactly. */
  moneyOf(backers: Backers): Fraction {
    this.#dropEmpty(backers)
    return { num: this.#sumOf(backers, backers.size), den: this.#scale }
  }

  /** The price just found, exactly. */
  paymentAt(price: Price, backers: Backers): Fraction {
    return { num: this.#exactly(price, backers, backers.poor), den: this.#scale * BigInt(price.payers) }
  }

  /** Effective votes (cost divided by price) in units of 1/2²⁰: at least and at most so many. */
  votesAt({ least, most }: Price, { project }: Backers): { least: number; most: number } {
    const cost = BigInt(this.#costUnits[project] as number)
    return {
      least: Number((cost * VOTE) / BigInt(most)),
      most: least === 0 ? Number.MAX_SAFE_INTEGER : Number(((cost + 1n) * VOTE) / BigInt(least)) + 1,
    }
  }

  /** Money in units, rounded down, but no more than a sum and one: for what nobody can pay, one more says it all. */
  #unitsOf(num: bigint, payers: number, atMost: number): number {
    if (this.#full === 0n) return atMost + 1
    const units = (num * BigInt(this.#units)) / (BigInt(payers) * this.#full)
    return units > atMost ? atMost + 1 : Number(units)
  }

  /** How many voters these are, and their money in units: at most so much, and at least that less one for each voter and round. */
  #rough({ blocs }: Backers, from: number, to: number): { voters: number; money: number } {
    const { weights } = this.#electorate
    let [voters, money] = [0, 0]
    for (let at = from; at < to; at++) {
      const bloc = blocs[at] as number
      const weight = weights[bloc] as number
      voters += weight
      money += weight * (this.#about[bloc] as number)
    }
    return { voters, money }
  }

  /** Moves those of the richer part who have less than the price to the poorer part. */
  #takeInPoorer(price: Price, backers: Backers): void {
    const { blocs, size, poor: from } = backers
    const about = this.#about
    const surely = price.most + this.#paid.length
    for (let at = from; at < size; at++) {
      const bloc = blocs[at] as number
      const has = about[bloc] as number
      if (has >= surely) continue
      if (has >= price.least) {
        const num = this.#exactly(price, backers, from)
        if (this.#beyond(bloc, num, price.payers) >= 0n) continue
      }
      blocs[at] = blocs[backers.poor] as number
      blocs[backers.poor++] = bloc
    }
  }

  /** What the others have to pay together once the first `poor` blocs have given all they have, times scale. */
  #exactly(price: Price, backers: Backers, poor: number): bigint {
    price.num ??= (this.#costs[backers.project] as bigint) * this.#scale - this.#sumOf(backers, poor)
    return price.num
  }

  /** By how much a bloc that is not empty has more than a price, times payers and scale. */
  #beyond(bloc: number, num: bigint, payers: number): bigint {
    let money = this.#full
    for (const project of this.#electorate.ballots[bloc] as Int32Array) {
      const round = this.#boughtIn[project] as number
      if (round >= 0) money -= this.#paid[round] as bigint
    }
    return money * BigInt(payers) - num
  }

  /** The money of the first blocs, none of them empty, times scale: added up by round, of how many voters paid in it. */
  #sumOf({ blocs }: Backers, to: number): bigint {
    const { weights, ballots } = this.#electorate
    const paidIn = new Array<number>(this.#paid.length).fill(0)
    let voters = 0
    for (let at = 0; at < to; at++) {
      const bloc = blocs[at] as number
      const weight = weights[bloc] as number
      voters += weight
      for (const project of ballots[bloc] as Int32Array) {
        const round = this.#boughtIn[project] as number
        if (round >= 0) paidIn[round] = (paidIn[round] as number) + weight
      }
    }
    return paidIn.reduce(
      (sum, count, round) => sum - BigInt(count) * (this.#paid[round] as bigint),
      BigInt(voters) * this.#full,
    )
  }

  #dropEmpty(backers: Backers): void {
    const { blocs } = backers
    let [poor, size] = [0, 0]
    for (let at = 0; at < backers.size; at++) {
      const bloc = blocs[at] as number
      if (this.#about[bloc] === EMPTY) continue
      if (at < backers.poor) poor++
      blocs[size++] = bloc
    }
    backers.poor = poor
    backers.size = size
  }

  /** Notes the price of a round, over a denominator that fits it and all before. */
  #note(num: bigint, payers: number): void {
    const common = commonDivisor(payers, Number(num % BigInt(payers)))
    const factor = BigInt(payers / common)
    if (factor > 1n) {
      for (const [round, paid] of this.#paid.entries()) this.#paid[round] = paid * factor
      this.#scale *= factor
      this.#full *= factor
    }
    this.#paid.push(num / BigInt(common))
  }
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b))

/** A whole number divided and rounded down, without a fraction in between. */
const divided = (whole: number, by: number): number => (whole - (whole % by)) / by
