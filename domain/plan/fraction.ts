/** An exact rational number; `den` is positive. */
export type Fraction = { readonly num: bigint; readonly den: bigint }

/** Below nothing, nothing or above nothing, as `a` is less than, equal to or more than `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** The same number in lowest terms. */
export function reduced({ num, den }: Fraction): Fraction {
  const common = gcd(num < 0n ? -num : num, den)
  return common > 1n ? { num: num / common, den: den / common } : { num, den }
}

/** «7» or «33/10». */
export const textOfFraction = ({ num, den }: Fraction): string => (den === 1n ? `${num}` : `${num}/${den}`)

/** The smallest whole number that is not below a fraction of at least nothing. */
export const ceilOf = ({ num, den }: Fraction): bigint => (num + den - 1n) / den
