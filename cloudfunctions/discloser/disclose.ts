import { type Books, firstOpenMonth, type IncomeRules, type Statement } from '@domain/income'
import { accept, dayOf, monthOf } from '@domain/kernel'
import { readClock } from '../lib/clock'
import { drawIn, publishIn, sourcesOf } from '../lib/drawing'
import { log } from '../lib/log'
import { partsOf } from '../lib/parts'
import { type Store, WriteConflict } from '../lib/store'

const BATCH = 48
const AT_ONCE = 8

type Outcome = 'done' | 'raced' | 'failed'

/** The rules of each district, asked for once a run. */
function rulesOnce(store: Store) {
  const known = new Map<string, Promise<IncomeRules>>()
  return (districtId: string): Promise<IncomeRules> => {
    const asked = known.get(districtId) ?? store.income.rules(districtId)
    known.set(districtId, asked)
    return asked
  }
}
type RulesOf = ReturnType<typeof rulesOnce>

/** One thing done; a lost race leaves it to the winner or to the next run, a failure is logged and stepped over. */
async function attempt(about: string, work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work()
    return 'done'
  } catch (error) {
    if (error instanceof WriteConflict) return 'raced'
    log({ timer: 'disclose', about, code: 'fault', error: String((error as Error).stack ?? error) })
    return 'failed'
  }
}

/** Publishes a statement that was not signed by its day, as it is. */
const publishUnsigned = (store: Store, { _id, body, path }: Statement, rulesOf: RulesOf, now: number) =>
  attempt(_id, async () => {
    const rules = await rulesOf(path.district ?? '')
    await store.transact(async tx => {
      const current = await store.income.statementIn(tx, body.compoundId, body.month)
      if (current?.state === 'drawn') await publishIn(tx, store, current, rules, now)
      return accept(null)
    })
  })

/** Draws up the earliest month of some books that is over. */
const drawNext = (store: Store, books: Books, rulesOf: RulesOf, now: number) =>
  attempt(books._id, async () => {
    const month = firstOpenMonth(books)
    if (month >= monthOf(now)) throw new Error(`${books._id} is due before ${month} is over`)
    const sources = await sourcesOf(store, books, month, await rulesOf(books.path.district ?? ''))
    const drawn = await store.transact(tx => drawIn(tx, store, sources, now))
    if (!drawn.ok) throw new Error(`${books._id} ${month}: ${drawn.refusal.code}`)
  })

type Counts = { drawn: number; published: number; raced: number; failed: number }

/** Works through what is due, batch by batch, until nothing is left or the time is up. */
async function workThrough<T>(
  next: (skip: number, limit: number) => Promise<T[]>,
  act: (one: T) => Promise<Outcome>,
  counts: Counts,
  counted: 'drawn' | 'published',
  mustStopAt: number,
): Promise<void> {
  let failed = 0
  while (readClock() < mustStopAt) {
    const due = await next(failed, BATCH)
    for (const part of partsOf(due, AT_ONCE)) {
      for (const outcome of await Promise.all(part.map(act))) {
        if (outcome === 'done') counts[counted] += 1
        else counts[outcome] += 1
        // What failed stays due and is stepped over; what raced may be gone or not, and is met again by the next run.
        if (outcome !== 'done') failed += 1
      }
    }
    if (due.length < BATCH) return
  }
}

/**
 * Publishes what was not signed by its day, then draws up what is due: in this order, since a month is drawn up only after the one before it is
 * published. It costs what is due; it may be cut off anywhere and run again, or run twice at once: each compound's month is one transaction, and the
 * same entries give the same statement.
 */
export async function disclose(
  store: Store,
  now: number,
  mustStopAt: number,
): Promise<Record<string, number>> {
  const counts: Counts = { drawn: 0, published: 0, raced: 0, failed: 0 }
  const rulesOf = rulesOnce(store)
  const today = dayOf(now)
  for (let before = -1; before !== counts.drawn + counts.published && readClock() < mustStopAt; ) {
    before = counts.drawn + counts.published
    await workThrough(
      (skip, limit) => store.income.unpublishedAfter(today, skip, limit),
      statement => publishUnsigned(store, statement, rulesOf, now),
      counts,
      'published',
      mustStopAt,
    )
    await workThrough(
      (skip, limit) => store.income.booksDue(today, skip, limit),
      books => drawNext(store, books, rulesOf, now),
      counts,
      'drawn',
      mustStopAt,
    )
  }
  return counts
}
