import {
  type BankLine,
  type Books,
  type DecisionRecord,
  type Entry,
  freeFenIn,
  type IncomeRefusal,
  type Posted,
  waitsAgain,
} from '@domain/income'
import { accept, type Decision, refuse } from '@domain/kernel'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../lib/act'
import { type Transaction, WriteConflict } from '../lib/store'
import type { MemberCall } from '../lib/useCase'

/** What a ledger command decides inside the transaction. `original` is an entry that gets a note. */
type Outcome = Decision<Posted & { readonly original?: Entry }, IncomeRefusal>
type Verdict<T> = Decision<T, RefusalCode>

/** A bank line that waits, and agrees with the money the entry moves. */
async function lineFor(
  tx: Transaction,
  bankLineId: string | null,
  call: MemberCall,
): Promise<Verdict<BankLine | null>> {
  if (bankLineId === null) return accept(null)
  const line = await call.store.income.bankLineIn(tx, bankLineId)
  if (!line) return refuse('call.notFound')
  return line.state === 'waiting' ? accept(line) : refuse('income.bankLineTaken')
}

/** Marks the line as posted, if the entry moves on the account just what the line says. */
async function takeLine(
  tx: Transaction,
  line: BankLine,
  entry: Entry,
  call: MemberCall,
): Promise<Verdict<null>> {
  const onAccount = entry.row.postings.find(({ account }) => account === 'bank')?.fen ?? 0
  if (line.compoundId !== entry.compoundId || line.fen !== onAccount) return refuse('income.bankLineAmount')
  await call.store.income.saveBankLineIn(tx, {
    ...line,
    state: 'posted',
    entry: { month: entry.month, no: entry.row.no },
    why: '',
  })
  return accept(null)
}

/** The bank's line of an entry that was taken back waits for the right one. */
async function freeLine(tx: Transaction, { reversedBy, bankLineId }: Entry, call: MemberCall): Promise<void> {
  if (reversedBy === null || bankLineId === null) return
  const line = await call.store.income.bankLineIn(tx, bankLineId)
  if (line) await call.store.income.saveBankLineIn(tx, waitsAgain(line))
}

/**
 * One posting: the books read anew inside the transaction, the rule, and all that follows from it, or nothing. Every posting of a compound writes its
 * books, so that of two at once one is run again and sees what the other did.
 */
export function intoLedger(
  call: MemberCall,
  about: { readonly books: Books; readonly action: string; readonly bankLineId: string | null },
  decide: (tx: Transaction, books: Books) => Promise<Outcome | Decision<never, RefusalCode>>,
) {
  const { store } = call
  const { books: seen, action, bankLineId } = about
  const act = actBy(call, action, seen.path, { compoundId: seen._id })
  return store.audit.once(act, async tx => {
    const books = await store.income.booksIn(tx, seen._id)
    if (!books) throw new WriteConflict('books')
    const line = await lineFor(tx, bankLineId, call)
    if (!line.ok) return line
    const decided = await decide(tx, books)
    if (!decided.ok) return decided
    const { entry, books: after, decisions, original } = decided.value
    if (line.value) {
      const taken = await takeLine(tx, line.value, entry, call)
      if (!taken.ok) return taken
    }
    await store.income.addEntryIn(tx, entry)
    if (original) {
      await store.income.noteEntryIn(tx, original)
      await freeLine(tx, original, call)
    }
    for (const decision of decisions) await store.income.saveDecisionIn(tx, decision)
    await store.income.saveBooksIn(tx, books, after)
    return accept({ entry, freeFen: freeFenIn(after, entry.month) })
  })
}

/** Decisions by their ids, as they are inside the transaction; one that is not there is left out. */
export async function decisionsIn(
  tx: Transaction,
  ids: readonly string[],
  call: MemberCall,
): Promise<DecisionRecord[]> {
  const found: DecisionRecord[] = []
  for (const id of new Set(ids)) {
    const decision = await call.store.income.decisionIn(tx, id)
    if (decision) found.push(decision)
  }
  return found
}
