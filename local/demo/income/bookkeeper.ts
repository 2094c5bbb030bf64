import {
  type Asset,
  type Books,
  balanceAt,
  type CheckedDraft,
  clear,
  closeMonth,
  type DecisionRecord,
  drawDayOf,
  drawnStatement,
  type Entry,
  type EntryRef,
  freeFenIn,
  giveBackStatement,
  type IncomeRules,
  nextDrawDay,
  post,
  publish,
  publishDayOf,
  reopenMonth,
  reverse,
  type Signer,
  type Statement,
  sign,
  type Voucher,
  WAITING,
  withBankSays,
} from '@domain/income'
import { type Decision, dayPlus, momentOf, monthPlus } from '@domain/kernel'

const TEN = 10 * 60

function must<T>(verdict: Decision<T>): T {
  if (!verdict.ok) throw new Error(`the demo's books were refused: ${JSON.stringify(verdict.refusal)}`)
  return verdict.value
}

export type Clerk = { readonly personId: string; readonly name: string }
type Post = { readonly draft: CheckedDraft; readonly asset?: Asset | null; readonly recurringId?: string }

/** Keeps one compound's books by the rules themselves, day after day; what the rules refuse stops the demo world from being made. */
export class Bookkeeper {
  readonly entries = new Map<string, Entry>()
  readonly statements: Statement[] = []
  readonly decisions = new Map<string, DecisionRecord>()
  books: Books
  readonly rules: IncomeRules
  private readonly clerk: Clerk
  private readonly hasCommittee: boolean

  constructor(books: Books, rules: IncomeRules, clerk: Clerk, hasCommittee: boolean) {
    this.books = books
    this.rules = rules
    this.clerk = clerk
    this.hasCommittee = hasCommittee
  }

  /** What may be paid out in a month, in whole yuan. */
  freeYuan(month: string): number {
    return Math.floor(freeFenIn(this.books, month) / 100)
  }

  decide(decision: DecisionRecord): void {
    this.decisions.set(decision._id, decision)
  }

  post({ draft, asset = null, recurringId }: Post): EntryRef {
    const facts = {
      rules: this.rules,
      decisions: [...this.decisions.values()],
      asset,
      bankLineId: null,
      recurringId: recurringId ?? null,
    }
    const posted = must(post(this.books, draft, facts, this.clerk, momentOf(draft.on, TEN)))
    for (const decision of posted.decisions) this.decisions.set(decision._id, decision)
    return this.keep(posted.books, posted.entry)
  }

  reverse(ref: EntryRef, on: string, why: string, vouchers: readonly Voucher[]): EntryRef {
    const decisions = [...this.decisions.values()].filter(({ _id }) =>
      this.entry(ref).decisionIds.includes(_id),
    )
    const done = must(
      reverse(this.books, this.entry(ref), { on, why, vouchers }, decisions, this.clerk, momentOf(on, TEN)),
    )
    this.entries.set(done.original._id, done.original)
    return this.keep(done.books, done.entry)
  }

  clear(ref: EntryRef, on: string, vouchers: readonly Voucher[]): EntryRef {
    const as = { on, vouchers, bankLineId: null }
    const done = must(clear(this.books, this.entry(ref), as, this.clerk, momentOf(on, TEN)))
    this.entries.set(done.original._id, done.original)
    return this.keep(done.books, done.entry)
  }

  /** The bank agrees with the books, but for so many fen. */
  bankSays(month: string, but = 0): void {
    const on = momentOf(dayPlus(`${monthPlus(month, 1)}-01`, 0), TEN)
    this.books = must(withBankSays(this.books, month, balanceAt(this.books, 'bank', month) + but, on))
  }

  /** Draws a month up on its day, or on another. */
  draw(month: string, assets: readonly Asset[], on = drawDayOf(month, this.rules)): Statement {
    const all = [...this.entries.values()]
    const before = this.statements.findLast(one => one.month === monthPlus(month, -1))
    const returned = this.statements.find(one => one.month === month) ?? null
    const drawn = drawnStatement(
      {
        books: this.books,
        month,
        entries: all.filter(entry => entry.month === month),
        inTransit: all
          .filter(entry => entry.month <= month && (entry.onItsWayUntil ?? '') > month)
          .sort((a, b) => (a._id < b._id ? -1 : 1)),
        assets,
        before: before?.body ?? null,
        rules: this.rules,
      },
      returned,
      momentOf(on, 2 * 60),
    )
    this.books = closeMonth(this.books, month, nextDrawDay(drawn, this.rules))
    return this.put(drawn)
  }

  /** Signed by these on a day. The last hand that was missing publishes. */
  sign(month: string, signers: readonly Signer[], on: string, objection = ''): Statement {
    const at = momentOf(on, TEN)
    const facts = { posters: [this.clerk.personId], hasCommittee: this.hasCommittee }
    return this.put(
      signers.reduce(
        (statement, signer) => must(sign(statement, signer, objection, facts, at)),
        this.of(month),
      ),
    )
  }

  publish(month: string, on = publishDayOf(month, this.rules)): Statement {
    const before = this.statements.find(one => one.month === monthPlus(month, -1))
    return this.put(publish(this.of(month), before?.hash ?? null, this.rules, momentOf(on, TEN)))
  }

  /** Given back to the clerk before it was published; the month is open again. */
  giveBack(month: string, signer: Signer, why: string, on: string): void {
    const before = this.of(month)
    this.put(must(giveBackStatement(before, signer, why, this.hasCommittee, momentOf(on, TEN))))
    this.books = reopenMonth(this.books, before, dayPlus(on, 2))
  }

  /** Entries whose money is still on its way. */
  waiting(): EntryRef[] {
    return [...this.entries.values()]
      .filter(({ onItsWayUntil }) => onItsWayUntil === WAITING)
      .map(({ month, row }) => ({ month, no: row.no }))
  }

  private entry({ month, no }: EntryRef): Entry {
    const entry = this.entries.get(`${this.books._id}:${month}:${no}`)
    if (!entry) throw new Error(`no entry ${month} ${no}`)
    return entry
  }

  private of(month: string): Statement {
    const found = this.statements.find(one => one.month === month)
    if (!found) throw new Error(`no statement of ${month}`)
    return found
  }

  private put(statement: Statement): Statement {
    const index = this.statements.findIndex(one => one.month === statement.month)
    if (index < 0) this.statements.push(statement)
    else this.statements[index] = statement
    return statement
  }

  private keep(books: Books, entry: Entry): EntryRef {
    this.books = books
    this.entries.set(entry._id, entry)
    return { month: entry.month, no: entry.row.no }
  }
}
