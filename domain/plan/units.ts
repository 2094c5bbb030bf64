/** Effective votes are compared in units of 1/2²⁰ where that settles it: even 2³¹ of them are a whole number that is held exactly. */
export const VOTE = 2n ** 20n

/** A whole number divided and rounded down, without a fraction in between. */
export const divided = (whole: number, by: number): number => (whole - (whole % by)) / by

/** Effective votes in units of 1/2²⁰ at a price of at least so much: at most so many. */
export const mostVotesAt = (cost: number, least: number): number =>
  least === 0 ? Number.MAX_SAFE_INTEGER : Number(((BigInt(cost) + 1n) * VOTE) / BigInt(least)) + 1
