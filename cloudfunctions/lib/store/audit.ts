import type { Decision } from '@domain/kernel'
import type { PlacePath } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import type { Database, Transaction } from './database'
import { DuplicateKey, WriteConflict } from './errors'

/** Who did what, where, when: written in the transaction that did it, never changed. Holds the answer, for a repeat. */
export type AuditRow = {
  readonly _id: string
  readonly at: number
  readonly personId: string
  readonly action: string
  readonly path: PlacePath
  readonly facts: Readonly<Record<string, unknown>>
  readonly answer: unknown
}
export type AuditedAct = Omit<AuditRow, '_id' | 'answer'> & { readonly requestId: string }

class Refused extends Error {
  readonly verdict: Decision<never, RefusalCode>
  constructor(verdict: Decision<never, RefusalCode>) {
    super('refused')
    this.verdict = verdict
  }
}

export const auditStore = (db: Database) => ({
  /** What a person did, the latest first. */
  by: (personId: string, limit: number) =>
    db.find<AuditRow>('audit', {
      where: { personId },
      orderBy: [['at', 'desc']],
      limit,
      without: ['answer'],
    }),

  /**
   * Runs `work`, which is one atomic write that is safe to repeat, and then writes its audit row: for what no transaction can do. What was done already
   * is not done again, and answers as it did then.
   */
  async after<T>(
    act: AuditedAct,
    work: () => Promise<Decision<T, RefusalCode>>,
  ): Promise<Decision<T, RefusalCode>> {
    const { requestId, ...row } = act
    const _id = `${act.personId}:${requestId}`
    const before = await db.get<AuditRow>('audit', _id)
    if (before) return { ok: true, value: before.answer as T }
    const verdict = await work()
    if (!verdict.ok || (await db.insert('audit', { _id, ...row, answer: verdict.value }))) return verdict
    const done = await db.get<AuditRow>('audit', _id)
    return done ? { ok: true, value: done.answer as T } : verdict
  },

  /**
   * Runs `work` and its audit row in one transaction. The row's id is the person's request, so the same request twice
   * writes once and answers the same. A refusal inside `work` undoes everything; an id that somebody else has just taken throws `WriteConflict`.
   */
  async once<T>(
    act: AuditedAct,
    work: (tx: Transaction) => Promise<Decision<T, RefusalCode>>,
  ): Promise<Decision<T, RefusalCode>> {
    const { requestId, ...row } = act
    const _id = `${act.personId}:${requestId}`
    try {
      return await db.transact(async tx => {
        const verdict = await work(tx)
        if (!verdict.ok) throw new Refused(verdict)
        await tx.insert('audit', { _id, ...row, answer: verdict.value })
        return verdict
      })
    } catch (error) {
      // A repeat of what is done answers as it did then, even where doing it again would be refused.
      // Ids follow from the request: in a repeat what it made is there already, whichever of it is met first.
      if (!(error instanceof DuplicateKey) && !(error instanceof Refused)) throw error
      const done = await db.get<AuditRow>('audit', _id)
      if (done) return { ok: true, value: done.answer as T }
      if (error instanceof Refused) return error.verdict
      throw error.collection === 'audit' ? error : new WriteConflict(error.collection)
    }
  },
})
