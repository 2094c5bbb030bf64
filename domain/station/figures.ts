/** What a place's matters add up to; all are counts of matters. */
export type Counts = {
  readonly accepted: number
  readonly closed: number
  readonly rated: number
  readonly satisfied: number
  readonly fair: number
  readonly neverOverdue: number
}

/** A share in per mille, rounded half up, in integers; null of nothing. */
export const perMilleOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((2000 * part + whole) / (2 * whole))

/** The rates with what they are made of (facts C4: keep formula and denominators, and print them). */
const RATES = [
  {
    name: '办结率',
    formula: '已销号 ÷ 已受理',
    numerator: (c: Counts) => c.closed,
    denominator: (c: Counts) => c.accepted,
  },
  {
    name: '满意率',
    formula: '（满意＋基本满意）÷ 提出人已评价',
    numerator: (c: Counts) => c.satisfied + c.fair,
    denominator: (c: Counts) => c.rated,
  },
  {
    name: '按期率',
    formula: '从未超期 ÷ 已受理',
    numerator: (c: Counts) => c.neverOverdue,
    denominator: (c: Counts) => c.accepted,
  },
] as const

export const ratesOf = (counts: Counts) =>
  RATES.map(({ name, formula, numerator, denominator }) => ({
    name,
    formula,
    numerator: numerator(counts),
    denominator: denominator(counts),
    perMille: perMilleOf(numerator(counts), denominator(counts)),
  }))
