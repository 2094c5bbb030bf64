import type { Schema } from '../cloud'

/** What is written while the cloud is being killed. */
export const SCHEMA = {
  notes: {
    indexes: [
      { name: 'code', keys: [['code', 1]], unique: true },
      {
        name: 'round',
        keys: [
          ['round', 1],
          ['n', -1],
        ],
      },
    ],
  },
  counters: { indexes: [{ name: 'n', keys: [['n', 1]] }] },
  accounts: { indexes: [{ name: 'balance', keys: [['balance', 1]] }] },
  transfers: { indexes: [{ name: 'from', keys: [['from', 1]] }] },
} as const satisfies Schema

export const CLIENTS = 8
export const ACCOUNTS = 12
export const START_BALANCE = 1_000

export const accountId = (n: number): string => `account-${n}`
export const counterId = (client: number): string => `counter-${client}`

export type Note = { readonly _id: string; readonly code: string; readonly round: number; readonly n: number }
export type Transfer = {
  readonly _id: string
  readonly from: string
  readonly to: string
  readonly amount: number
}

/** What the clients know: what was acknowledged, and what was asked and may or may not have happened. */
export type Ledger = {
  readonly acknowledged: { readonly notes: Note[]; readonly transfers: Transfer[] }
  readonly pending: { readonly notes: Map<string, Note>; readonly transfers: Map<string, Transfer> }
  /** By client: how far its counter surely is, and how far it may be. */
  readonly counters: { sure: number; perhaps: number }[]
  refused: number
}

export const emptyLedger = (counters: Ledger['counters']): Ledger => ({
  acknowledged: { notes: [], transfers: [] },
  pending: { notes: new Map(), transfers: new Map() },
  counters,
  refused: 0,
})

/** A small seeded generator, so that a failing run can be run again. Gives 0 up to but without `below`. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39)
    mixed = (mixed ^ (mixed >>> 15)) >>> 0
    return mixed % below
  }
}
