import { readClock } from '../lib/clock'
import { log } from '../lib/log'
import { type Store, WriteConflict } from '../lib/store'
import type { Missed } from '../lib/store/rounds'

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

type Stop = { readonly period: string; readonly after: string }
const isSame = (one: Missed, other: Missed): boolean =>
  one.compoundId === other.compoundId && one.period === other.period
const without = (missed: readonly Missed[], some: readonly Missed[]): Missed[] =>
  missed.filter(one => !some.some(other => isSame(one, other)))

/** Notes how far a round has come and whom it missed, where nobody else has moved it meanwhile. */
async function moveOn(
  store: Store,
  id: string,
  from: Stop,
  to: Stop,
  failed: readonly Missed[],
): Promise<void> {
  await store.transact(async tx => {
    const stored = await store.rounds.getIn(tx, id)
    if (stored && (stored.period !== from.period || stored.after !== from.after))
      throw new WriteConflict('round')
    const before = stored?.missed ?? []
    await store.rounds.putIn(tx, { _id: id, ...to, missed: [...without(before, failed), ...failed] })
  })
}

/** Visits one compound; one that fails is logged. Null where it failed. */
async function visitOne({ id, visit }: RoundTrip, { compoundId, period }: Missed): Promise<boolean | null> {
  try {
    return await visit(compoundId, period)
  } catch (error) {
    log({ timer: id, id: compoundId, code: 'fault', error: String((error as Error).stack ?? error) })
    return null
  }
}

/** Visits some compounds until time is up; those that fail are stepped over. */
async function visitSome(compounds: readonly string[], trip: RoundTrip, period: string, mustStopAt: number) {
  let done = 0
  const failed: Missed[] = []
  for (const [i, compoundId] of compounds.entries()) {
    if (readClock() >= mustStopAt) return { done, failed, reached: compounds[i - 1] ?? null, isWhole: false }
    const isDone = await visitOne(trip, { compoundId, period })
    if (isDone === null) failed.push({ compoundId, period })
    if (isDone) done += 1
  }
  return { done, failed, reached: compounds.at(-1) ?? null, isWhole: true }
}

/** Goes again to where an earlier run failed, the earliest period first; a compound that fails again is left until the next run. */
async function visitMissed(
  store: Store,
  trip: RoundTrip,
  missed: readonly Missed[],
  mustStopAt: number,
): Promise<number> {
  let done = 0
  const over: Missed[] = []
  const failing = new Set<string>()
  for (const one of missed) {
    if (readClock() >= mustStopAt) break
    if (failing.has(one.compoundId)) continue
    const isDone = await visitOne(trip, one)
    if (isDone === null) failing.add(one.compoundId)
    else over.push(one)
    if (isDone) done += 1
  }
  if (over.length > 0)
    await store.transact(async tx => {
      const stored = await store.rounds.getIn(tx, trip.id)
      if (stored) await store.rounds.putIn(tx, { ...stored, missed: without(stored.missed ?? [], over) })
    })
  return done
}

/** Goes on with a round from where it stopped, as far as there is time. */
async function goOn(store: Store, trip: RoundTrip, from: Stop, mustStopAt: number): Promise<number> {
  const { id, latest, next, monthOf } = trip
  let stop = from
  let done = 0
  while (stop.period <= latest && readClock() < mustStopAt) {
    const { period, after } = stop
    const compounds = await store.rounds.compounds(monthOf(period), after, BATCH)
    const some = await visitSome(compounds, trip, period, mustStopAt)
    done += some.done
    const isOver = some.isWhole && compounds.length < BATCH
    const to = isOver ? { period: next(period), after: '' } : { period, after: some.reached ?? after }
    try {
      await moveOn(store, id, { period, after }, to, some.failed)
    } catch (error) {
      if (error instanceof WriteConflict) return done
      throw error
    }
    if (!some.isWhole) return done
    stop = to
  }
  return done
}

/**
 * Goes on with a round where it stopped: in order of the compounds' ids, noting after each batch how far it came. One that fails is logged, stepped over
 * and tried again at the next run. Two at once do the same twice, which does nothing.
 * @returns how many compounds something was done in
 */
export async function goRound(store: Store, trip: RoundTrip, mustStopAt: number): Promise<number> {
  const round = await store.rounds.get(trip.id)
  const { period, after } = round ?? { period: trip.latest, after: '' }
  const done = await goOn(store, trip, { period, after }, mustStopAt)
  return done + (await visitMissed(store, trip, round?.missed ?? [], mustStopAt))
}
