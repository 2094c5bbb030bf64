import { readClock } from '../lib/clock'
import { log } from '../lib/log'
import { type Store, WriteConflict } from '../lib/store'

/** A round through all compounds of the days or months that are over, each once. */
export type RoundTrip = {
  readonly id: string
  /** The latest day or month that is over. */
  readonly latest: string
  readonly next: (period: string) => string
  /** The month whose compounds are gone to. */
  readonly monthOf: (period: string) => string
  /** Safe to do twice, and at once. */
  readonly visit: (compoundId: string, period: string) => Promise<boolean>
}

const BATCH = 100

/** Notes how far a round has come, where nobody else has moved it meanwhile. */
async function moveOn(store: Store, id: string, from: Stop, to: Stop): Promise<void> {
  await store.transact(async tx => {
    const stored = await store.rounds.getIn(tx, id)
    if (stored && (stored.period !== from.period || stored.after !== from.after))
      throw new WriteConflict('round')
    await store.rounds.putIn(tx, { _id: id, ...to })
  })
}
type Stop = { readonly period: string; readonly after: string }

/** Visits some compounds; the last up to which none failed is how far the round has come. */
async function visitSome(
  compounds: readonly string[],
  { id, visit }: RoundTrip,
  period: string,
  mustStopAt: number,
) {
  let done = 0
  for (const [i, compoundId] of compounds.entries()) {
    if (readClock() >= mustStopAt) return { done, reached: compounds[i - 1] ?? null, isWhole: false }
    try {
      if (await visit(compoundId, period)) done += 1
    } catch (error) {
      log({ timer: id, id: compoundId, code: 'fault', error: String((error as Error).stack ?? error) })
      return { done, reached: compounds[i - 1] ?? null, isWhole: false }
    }
  }
  return { done, reached: compounds.at(-1) ?? null, isWhole: true }
}

/**
 * Goes on with a round where it stopped: in order of the compounds' ids, noting after each batch how far it came. One that fails is logged and tried
 * again at the next run. Two at once do the same twice, which does nothing.
 * @returns how many compounds something was done in
 */
export async function goRound(store: Store, trip: RoundTrip, mustStopAt: number): Promise<number> {
  const { id, latest, next, monthOf } = trip
  let stop: Stop = (await store.rounds.get(id)) ?? { period: latest, after: '' }
  let done = 0
  while (stop.period <= latest && readClock() < mustStopAt) {
    const { period, after } = stop
    const compounds = await store.rounds.compounds(monthOf(period), after, BATCH)
    const some = await visitSome(compounds, trip, period, mustStopAt)
    done += some.done
    const isOver = some.isWhole && compounds.length < BATCH
    const to = isOver ? { period: next(period), after: '' } : { period, after: some.reached ?? after }
    try {
      await moveOn(store, id, { period, after }, to)
    } catch (error) {
      if (error instanceof WriteConflict) return done
      throw error
    }
    if (!some.isWhole) return done
    stop = to
  }
  return done
}
