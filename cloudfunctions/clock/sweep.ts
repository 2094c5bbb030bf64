import { dueNow, type Matter } from '@domain/station'
import { readClock } from '../lib/clock'
import { log } from '../lib/log'
import { partsOf } from '../lib/parts'
import { type Store, WriteConflict } from '../lib/store'

const BATCH = 100
const AT_ONCE = 8

type Outcome = 'acted' | 'raced' | 'failed'

/** One matter: what the rules say is due now, saved only if nobody wrote meanwhile. */
async function act(store: Store, matter: Matter, now: number): Promise<Outcome> {
  try {
    const after = dueNow(matter, now)
    if (after.revision === matter.revision) return 'failed'
    await store.matters.save(matter, after)
    return 'acted'
  } catch (error) {
    if (error instanceof WriteConflict) return 'raced'
    log({ timer: 'sweep', matter: matter._id, code: 'fault', error: String((error as Error).stack ?? error) })
    return 'failed'
  }
}

/**
 * Does what is due and only that: it reads the `due` index up to now, so it costs what is due, not what is open. Safe to run twice or
 * at once: the loser of a race leaves the matter to the winner. After an outage it works through what piled up, batch by
 * batch, until done or out of time. A matter that fails is logged, stepped over and tried again at the next sweep.
 */
export async function sweep(store: Store, now: number, mustStopAt: number): Promise<Record<string, number>> {
  const done = { acted: 0, raced: 0, failed: 0 }
  while (readClock() < mustStopAt) {
    const due = await store.matters.due(now, done.failed, BATCH)
    for (const part of partsOf(due, AT_ONCE)) {
      const outcomes = await Promise.all(part.map(matter => act(store, matter, now)))
      for (const outcome of outcomes) done[outcome] += 1
    }
    if (due.length < BATCH) break
  }
  return done
}
