import type { Books, PublishedMonth, Statement, StatementFile } from '@domain/income'
import { accept, type Decision, refuse } from '@domain/kernel'
import type { RefusalCode } from '@domain/refusals'
import { type Earlier, earlierFigures } from '../lib/books'
import type { Store } from '../lib/store'

type Verdict<T> = Decision<T, RefusalCode>

/** What is published of a statement; null of one that is not. */
function publishedOf(statement: Statement): Omit<PublishedMonth, 'rows'> | null {
  if (statement.state !== 'published' || !statement.publication || !statement.hash) return null
  const { body, bodyHash, publication, previousHash, hash } = statement
  return { body, bodyHash, publication, previousHash, hash }
}

async function withRows(
  published: readonly Omit<PublishedMonth, 'rows'>[],
  { income }: Store,
): Promise<PublishedMonth[]> {
  const [first, last] = [published[0], published.at(-1)]
  if (!first || !last) return []
  const { compoundId, month } = first.body
  const entries = await income.entriesBetween(compoundId, month, last.body.month)
  const rowsOf = new Map<string, PublishedMonth['rows']>(published.map(one => [one.body.month, []]))
  for (const { month: of, row } of entries) rowsOf.get(of)?.push(row)
  return published.map(one => ({ ...one, rows: rowsOf.get(one.body.month) ?? [] }))
}

/** Every published month of the books with its entries, the earliest first. */
export async function publishedFile(books: Books, store: Store): Promise<Verdict<StatementFile>> {
  const found = await store.income.everyPublished(books._id)
  const months = await withRows(
    found.flatMap(statement => publishedOf(statement) ?? []),
    store,
  )
  if (months.length === 0) return refuse('income.nothingPublished')
  return accept({
    format: 'haoyi-income-1',
    compoundId: books._id,
    compoundName: books.compoundName,
    months,
  })
}

/** Those of some months that are published, with their entries, the earliest first. */
export async function publishedMonths(
  books: Books,
  months: readonly string[],
  store: Store,
): Promise<PublishedMonth[]> {
  const found = await store.income.statements(books._id, months)
  return withRows(
    found.flatMap(statement => publishedOf(statement) ?? []),
    store,
  )
}

/** A published month with its entries and what it is compared with; refused where it is not published. */
export type Compared = Earlier & { readonly published: PublishedMonth }
export async function comparedMonth(books: Books, month: string, store: Store): Promise<Verdict<Compared>> {
  const [[published], earlier] = await Promise.all([
    publishedMonths(books, [month], store),
    earlierFigures(books, month, store),
  ])
  return published ? accept({ published, ...earlier }) : refuse('income.notPublished')
}
