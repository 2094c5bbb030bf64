import {
  type Asset,
  type Books,
  type CheckedDraft,
  clear,
  closeMonth,
  type DecisionRecord,
  drawnStatement,
  type Entry,
  firstOpenMonth,
  giveBackStatement,
  type MonthSources,
  nextDrawDay,
  type PublishedMonth,
  post,
  publish,
  redrawDay,
  reopenMonth,
  reverse,
  type Statement,
  type StatementFile,
  withBankSays,
} from '@domain/income'
import { DAY_MS, type Decision, dayOf, monthOf } from '@domain/kernel'
import { must } from '../../station/walk'
import { CLERK, facts, PAPER, RULES } from '../cast'
import { Oracle } from './oracle'

/** Frozen through and through: a rule that changed what it was given would throw. */
export function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

const decisionIdsOf = (draft: CheckedDraft) => ('decisionIds' in draft ? [...new Set(draft.decisionIds)] : [])
/** Where a draft's money is once it is entered, and what it is for, in the oracle's words. */
const noteOf = (draft: CheckedDraft) => {
  const isIn = draft.kind === 'opening' || draft.kind === 'receive'
  const isOnItsWay = draft.kind !== 'opening' && draft.inTransit
  const names = { opening: '', receive: 'income:', pay: 'cost:', allocate: 'allocation:' }
  return {
    category: draft.kind === 'opening' ? 'opening' : names[draft.kind] + draft.category,
    fen: isIn ? draft.fen : -draft.fen,
    at: isOnItsWay ? (isIn ? 'transitIn' : 'transitOut') : 'bank',
    decisionIds: decisionIdsOf(draft),
    leaseId: draft.kind === 'receive' ? draft.leaseId : null,
  }
}

/** One compound's books with all that is kept beside them, and an oracle that is told what was taken. */
export class World {
  readonly oracle = new Oracle()
  readonly entries = new Map<string, Entry>()
  /** What is published. */
  readonly statements: Statement[] = []
  /** What is drawn up and neither published nor given back. */
  waiting: Statement | null = null
  readonly decisions: Map<string, DecisionRecord>
  /** Has income, or what the books began with, been taken back? Then less may be there than was spent. */
  hasLostIncome = false

  books: Books
  now: number
  readonly assets: readonly Asset[]

  constructor(books: Books, now: number, assets: readonly Asset[], decisions: readonly DecisionRecord[]) {
    this.books = frozen(books)
    this.now = now
    this.assets = frozen(assets)
    this.decisions = new Map(decisions.map(one => [one._id, frozen(one)]))
  }

  wait(days: number): void {
    this.now += days * DAY_MS
  }

  post(draft: CheckedDraft): Decision<unknown> {
    const about = facts({
      decisions: [...this.decisions.values()],
      asset: this.assets.find(one => 'assetId' in draft && one._id === draft.assetId) ?? null,
    })
    const step = post(this.books, frozen(draft), about, CLERK, this.now)
    if (!step.ok) return step
    this.keep(step.value)
    this.oracle.enter(step.value.entry._id, draft.on.slice(0, 7), noteOf(draft))
    return step
  }

  reverse(original: Entry, on: string): Decision<unknown> {
    const drawn = original.decisionIds.flatMap(id => this.decisions.get(id) ?? [])
    const because = { on, why: '记错了', vouchers: [PAPER] }
    const step = reverse(this.books, original, because, drawn, CLERK, this.now)
    if (!step.ok) return step
    this.keep(step.value)
    this.oracle.takeBack(original._id, on.slice(0, 7))
    this.hasLostIncome ||= original.row.kind === 'opening' || original.row.kind === 'receive'
    return step
  }

  clear(original: Entry, on: string): Decision<unknown> {
    const step = clear(this.books, original, { on, vouchers: [PAPER], bankLineId: null }, CLERK, this.now)
    if (!step.ok) return step
    this.keep(step.value)
    this.oracle.arrive(original._id, on.slice(0, 7))
    return step
  }

  bankSays(month: string, fen: number): void {
    const step = withBankSays(this.books, month, fen, this.now)
    if (step.ok) this.books = frozen(step.value)
  }

  /** What the next month is drawn up from; null while it is not over, or the one before it waits for its signatures. */
  sources(): MonthSources | null {
    const month = firstOpenMonth(this.books)
    if (this.waiting || month >= monthOf(this.now)) return null
    const all = [...this.entries.values()]
    return {
      books: this.books,
      month,
      entries: all.filter(one => one.month === month).sort((a, b) => a.row.no - b.row.no),
      inTransit: all.filter(one => one.month <= month && (one.onItsWayUntil ?? '') > month),
      assets: this.assets,
      before: this.statements.at(-1)?.body ?? null,
      rules: RULES,
    }
  }

  /** Draws the next month up and closes it; it waits for its signatures. */
  draw(sources: MonthSources): Statement {
    const drawn = frozen(drawnStatement(sources, null, this.now))
    this.books = frozen(closeMonth(this.books, sources.month, nextDrawDay(drawn, RULES)))
    this.waiting = drawn
    return drawn
  }

  /** Publishes the month that waits. */
  publish(drawn: Statement): void {
    this.statements.push(frozen(publish(drawn, this.statements.at(-1)?.hash ?? null, RULES, this.now)))
    this.waiting = null
  }

  /** Has the month that waits given back: it is open again. */
  giveBack(drawn: Statement): void {
    const signer = { personId: 'supervisor', name: '赵监督', role: 'supervisor' as const }
    const returned = must(giveBackStatement(drawn, signer, '少一张凭证', true, this.now))
    this.books = frozen(reopenMonth(this.books, returned, redrawDay(dayOf(this.now))))
    this.waiting = null
  }

  /** All that is published, with its rows, as somebody saves it. */
  file(): StatementFile {
    const months: PublishedMonth[] = this.statements.map(
      ({ body, bodyHash, publication, previousHash, hash, month }) => ({
        body,
        bodyHash,
        previousHash,
        publication: publication as PublishedMonth['publication'],
        hash: hash as string,
        rows: [...this.entries.values()]
          .filter(one => one.month === month)
          .sort((a, b) => a.row.no - b.row.no)
          .map(({ row }) => row),
      }),
    )
    return {
      format: 'haoyi-income-1',
      compoundId: this.books._id,
      compoundName: this.books.compoundName,
      months,
    }
  }

  private keep(step: { books: Books; entry: Entry; decisions: readonly DecisionRecord[]; original?: Entry }) {
    this.books = frozen(step.books)
    for (const entry of [step.original, step.entry]) if (entry) this.entries.set(entry._id, frozen(entry))
    for (const decision of step.decisions) this.decisions.set(decision._id, frozen(decision))
  }
}
