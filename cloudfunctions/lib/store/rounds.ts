import type { Database, Transaction } from './database'

/** A compound that a round stepped over because something failed there. */
export type Missed = { readonly compoundId: string; readonly period: string }
/** How far a round through all compounds has come: which day or month it is about, the last compound it was at, and where it has to go again. */
export type Round = {
  readonly _id: string
  readonly period: string
  readonly after: string
  readonly missed?: readonly Missed[]
}

/** Rounds that time alone sets off, and the compounds they go to. */
export const roundStore = (db: Database) => ({
  get: (id: string) => db.get<Round>('pointRounds', id),
  getIn: (tx: Transaction, id: string) => tx.get<Round>('pointRounds', id),
  putIn: (tx: Transaction, round: Round) => tx.put('pointRounds', round),
  /** Compounds that issued points in a month, in order of their ids, after one. */
  async compounds(month: string, after: string, limit: number): Promise<string[]> {
    const found = await db.find<{ compoundId: string }>('pointAccounts', {
      where: { kind: 'issue', ownerId: month, compoundId: db.command.gt(after) },
      orderBy: [['compoundId', 'asc']],
      limit,
    })
    return found.map(({ compoundId }) => compoundId)
  },
})
