/**
 * Something the money may go to. `cost` is a whole number of the smallest units there are (fen, say). `needs` are the projects without which it is not
 * done, `excludes` those it is not done beside, whichever of the two says so; only `planThatFits` heeds them.
 */
export type Project = {
  readonly id: string
  readonly name: string
  readonly cost: number
  readonly needs?: readonly string[]
  readonly excludes?: readonly string[]
}

/**
 * What one voter ticked; nothing ticked is a ballot too. It counts as `weight` voters (1 unless said); `group` (a building, say) is
 * only for showing who got nothing.
 */
export type Ballot = { readonly ticks: readonly string[]; readonly weight?: number; readonly group?: string }

/** What a plan is made from. */
export type Instance = {
  readonly budget: number
  readonly projects: readonly Project[]
  readonly ballots: readonly Ballot[]
  /** Every project's id as they were drawn before the run; where no lot was drawn, ids ascend. */
  readonly lot?: readonly string[]
}

const WHOLE = /^\d+$/

/** Ids that are whole numbers come first, by their value (2 before 10); the others by their characters. */
export function compareIds(a: string, b: string): number {
  const [isWholeA, isWholeB] = [WHOLE.test(a), WHOLE.test(b)]
  if (isWholeA !== isWholeB) return isWholeA ? -1 : 1
  const difference = isWholeA ? BigInt(a) - BigInt(b) : 0n
  if (difference !== 0n) return difference < 0n ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}
