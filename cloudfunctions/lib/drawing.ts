import {
  type Books,
  closeMonth,
  drawnStatement,
  type IncomeRefusal,
  type IncomeRules,
  type MonthSources,
  nextDrawDay,
  publish,
  type Statement,
} from '@domain/income'
import { accept, type Decision, monthPlus, refuse } from '@domain/kernel'
import { type Store, type Transaction, WriteConflict } from './store'

/** All that a month is drawn up from, read at once. */
export async function sourcesOf(
  store: Store,
  books: Books,
  month: string,
  rules: IncomeRules,
): Promise<MonthSources> {
  const { income } = store
  const [entries, inTransit, assets, before] = await Promise.all([
    income.monthEntries(books._id, month),
    income.onItsWay(books._id, month),
    income.assets(books._id),
    income.statement(books._id, monthPlus(month, -1)),
  ])
  return { books, month, entries, inTransit, assets, before: before?.body ?? null, rules }
}

/**
 * Draws a month up and closes it, in a transaction; run again where somebody posted since its sources were read, so that no entry is left out. Refused
 * where the month before it is not published.
 */
export async function drawIn(
  tx: Transaction,
  store: Store,
  sources: MonthSources,
  now: number,
): Promise<Decision<Statement, IncomeRefusal>> {
  const { books, month, rules } = sources
  const present = await store.income.statementIn(tx, books._id, month)
  if (present && present.state !== 'returned') return refuse('income.drawnAlready', { month })
  const current = await store.income.booksIn(tx, books._id)
  if (current?.revision !== books.revision) throw new WriteConflict('books')
  const earlier = monthPlus(month, -1)
  if (month !== books.firstMonth) {
    const before = await store.income.statementIn(tx, books._id, earlier)
    if (before?.state !== 'published') return refuse('income.earlierFirst', { month: earlier })
  }
  const drawn = drawnStatement(sources, present, now)
  await store.income.putStatementIn(tx, drawn)
  await store.income.saveBooksIn(tx, books, closeMonth(books, month, nextDrawDay(drawn, rules)))
  return accept(drawn)
}

/** Publishes a drawn month, chained to the one before it. */
export async function publishIn(
  tx: Transaction,
  store: Store,
  statement: Statement,
  rules: IncomeRules,
  now: number,
): Promise<Statement> {
  const { compoundId, month } = statement.body
  const before = await store.income.statementIn(tx, compoundId, monthPlus(month, -1))
  const published = publish(statement, before?.hash ?? null, rules, now)
  await store.income.putStatementIn(tx, published)
  return published
}
