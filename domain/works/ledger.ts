import * as z from 'zod/mini'
import { Amount, At, accept, Day, type Decision, Fen, FileId, Id, keysOf, refuse } from '../kernel'
import { FUNDS, type Fund } from '../menu'
import { PlacePath } from '../place'
import type { WorksRefusal } from './refusals'

/**
 * Where a project's money can be, fund by fund: with whoever gives it, promised, on hand, or spent. `given` is what givers have promised and not taken
 * back: promised + held + spent = given, at every moment.
 */
export const PURSES = { promised: '已认筹', held: '已到账', spent: '已支出' } as const
export type Purse = keyof typeof PURSES

/** Every way money moves in a project; nothing else moves it. `giver` stands outside. */
export const MOVES = {
  pledge: { name: '认筹', from: 'giver', to: 'promised' },
  release: { name: '撤回认筹', from: 'promised', to: 'giver' },
  receive: { name: '到账', from: 'promised', to: 'held' },
  refund: { name: '退款', from: 'held', to: 'giver' },
  pay: { name: '支付工程款', from: 'held', to: 'spent' },
  draw: { name: '出资方直接支付', from: 'promised', to: 'spent' },
} as const satisfies Record<string, { name: string; from: Purse | 'giver'; to: Purse | 'giver' }>
export type Move = keyof typeof MOVES
/** What can be taken back as wrongly entered; a pledge is released instead. */
export const REVERSIBLE = ['receive', 'refund', 'pay', 'draw'] as const satisfies readonly Move[]

const Whole = Fen.check(z.nonnegative())
/** A fund's share of a project. */
export const FundShare = z.strictObject({
  fund: z.enum(keysOf(FUNDS)),
  targetFen: Whole,
  promisedFen: Whole,
  heldFen: Whole,
  spentFen: Whole,
})
export type FundShare = z.output<typeof FundShare>

export const givenFen = ({ promisedFen, heldFen, spentFen }: Omit<FundShare, 'fund' | 'targetFen'>): number =>
  promisedFen + heldFen + spentFen
export const sumOf = (shares: readonly FundShare[], of: (share: FundShare) => number): number =>
  shares.reduce((sum, share) => sum + of(share), 0)

/** Who gives: a household, or a unit by its name. */
export const Giver = z.strictObject({ kind: z.enum(['household', 'unit']), name: z.string() })
export type Giver = z.output<typeof Giver>

/** Where an entry of the public-income books stands: a payment there is the same payment here. */
export const BookRef = z.strictObject({
  month: z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/)),
  no: z.int(),
})

/** Money moved: never changed, but for who took it back. */
export const WorksEntry = z.strictObject({
  _id: Id,
  projectId: Id,
  compoundId: Id,
  path: PlacePath,
  at: At,
  on: Day,
  kind: z.enum(keysOf(MOVES)),
  fund: z.enum(keysOf(FUNDS)),
  fen: Amount,
  words: z.string(),
  giver: z.nullable(Giver),
  pledgeId: z.nullable(Id),
  files: z.array(FileId),
  books: z.nullable(BookRef),
  byId: Id,
  byName: z.string(),
  /** The entry that this one takes back, and the one that took this back. */
  reverses: z.nullable(Id),
  reversedBy: z.nullable(Id),
})
export type WorksEntry = z.output<typeof WorksEntry>

const KEYS = { promised: 'promisedFen', held: 'heldFen', spent: 'spentFen' } as const
const SHORT = {
  promised: 'works.notPromised',
  held: 'works.notHeld',
  spent: 'works.notSpent',
} as const satisfies Record<Purse, WorksRefusal>

/** Anything with the three purses of one fund or one giver. */
type Purses = { readonly promisedFen: number; readonly heldFen: number; readonly spentFen: number }

/**
 * Moves money between a fund's purses (of a project, or of one giver in it). Nothing is taken from a purse that it does not hold.
 * @param back the way back: for taking an entry back
 */
export function moveFen<T extends Purses>(
  purses: T,
  kind: Move,
  fen: number,
  back = false,
): Decision<T, WorksRefusal> {
  if (!Number.isSafeInteger(fen) || fen <= 0) throw new Error(`${fen} is no amount to move`)
  const [from, to] = back ? [MOVES[kind].to, MOVES[kind].from] : [MOVES[kind].from, MOVES[kind].to]
  const after: { -readonly [K in keyof Purses]: number } = {
    promisedFen: purses.promisedFen,
    heldFen: purses.heldFen,
    spentFen: purses.spentFen,
  }
  if (from !== 'giver') {
    if (after[KEYS[from]] < fen) return refuse(SHORT[from])
    after[KEYS[from]] -= fen
  }
  if (to !== 'giver') after[KEYS[to]] += fen
  return accept({ ...purses, ...after })
}

/** The shares after money has moved in one fund. */
export function moveIn(
  shares: readonly FundShare[],
  { fund, kind, fen }: { readonly fund: Fund; readonly kind: Move; readonly fen: number },
  back = false,
): Decision<FundShare[], WorksRefusal> {
  const share = shares.find(one => one.fund === fund)
  if (!share) return refuse('works.noFund')
  const moved = moveFen(share, kind, fen, back)
  return moved.ok ? accept(shares.map(one => (one === share ? moved.value : one))) : moved
}

/** Everything that is promised and has not arrived is promised no longer. */
export const unpromised = (shares: readonly FundShare[]): FundShare[] =>
  shares.map(share => ({ ...share, promisedFen: 0 }))
