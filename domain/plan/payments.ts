import type { Electorate } from './electorate'
import type { Fraction } from './fraction'

/**
 * What every voter has left, exactly. All begin with the same sum; a bloc that is not empty has paid the full price of every project it
 * ticked that was bought. So its money is the beginning less those prices: whole numbers over one common denominator, `scale`, that
 * grows with each price.
 */
export class Payments {
  readonly #electorate: Electorate
  /** By round: the price times scale. By project: the round it was bought in, or -1. */
  readonly #paid: bigint[] = []
  readonly #boughtIn: Int32Array
  #scale: bigint
  #full: bigint

  constructor(electorate: Electorate, endowment: Fraction) {
    this.#electorate = electorate
    this.#boughtIn = new Int32Array(electorate.projects.length).fill(-1)
    this.#scale = endowment.den
    this.#full = endowment.num
  }

  get rounds(): number {
    return this.#paid.length
  }

  get scale(): bigint {
    return this.#scale
  }

  /** The sum every voter began with, times scale. */
  get full(): bigint {
    return this.#full
  }

  /** By how much a bloc that is not empty has more than `num / (payers × scale)`, times both. */
  beyond(bloc: number, num: bigint, payers: number): bigint {
    const { ticked, from } = this.#electorate
    let money = this.#full
    for (let tick = from[bloc] as number; tick < (from[bloc + 1] as number); tick++) {
      const round = this.#boughtIn[ticked[tick] as number] as number
      if (round >= 0) money -= this.#paid[round] as bigint
    }
    return money * BigInt(payers) - num
  }

  /** The money of the first blocs of a list, none of them empty, times scale: added up by round, of how many voters paid in it. */
  sumOf(blocs: Int32Array, to: number): bigint {
    const { weights, ticked, from } = this.#electorate
    const boughtIn = this.#boughtIn
    const paidIn = new Array<number>(this.#paid.length).fill(0)
    let voters = 0
    for (let at = 0; at < to; at++) {
      const bloc = blocs[at] as number
      const weight = weights[bloc] as number
      const end = from[bloc + 1] as number
      voters += weight
      for (let tick = from[bloc] as number; tick < end; tick++) {
        const round = boughtIn[ticked[tick] as number] as number
        if (round >= 0) paidIn[round] = (paidIn[round] as number) + weight
      }
    }
    return paidIn.reduce(
      (sum, count, round) => sum - BigInt(count) * (this.#paid[round] as bigint),
      BigInt(voters) * this.#full,
    )
  }

  /** Notes that a project was bought at `num / (payers × scale)`, over a denominator that fits this price and all before. */
  note(project: number, num: bigint, payers: number): void {
    const common = commonDivisor(payers, Number(num % BigInt(payers)))
    const factor = BigInt(payers / common)
    if (factor > 1n) {
      for (const [round, paid] of this.#paid.entries()) this.#paid[round] = paid * factor
      this.#scale *= factor
      this.#full *= factor
    }
    this.#boughtIn[project] = this.#paid.length
    this.#paid.push(num / BigInt(common))
  }
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b))
