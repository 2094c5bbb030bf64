import { readClock } from '../lib/clock'
import { log } from '../lib/log'
import { type Store, WriteConflict } from '../lib/store'

/** Something that falls due by time alone: does what is due until `mustStopAt`, and says how many it did. Safe to run twice or at once. */
export type Chore = (store: Store, now: number, mustStopAt: number) => Promise<number>

const BATCH = 100

/**
 * Works through what is due, batch by batch. One that fails is logged, stepped over and tried again at the next run; one that somebody else is just
 * writing is left to them.
 * @param due what is due now, in order, from so many on: what was done is not in it any more
 * @returns how many were done
 */
export async function inTurn<T extends { readonly _id: string }>(
  chore: string,
  due: (skip: number, limit: number) => Promise<readonly T[]>,
  act: (one: T) => Promise<void>,
  mustStopAt: number,
): Promise<number> {
  let done = 0
  let passed = 0
  while (readClock() < mustStopAt) {
    const batch = await due(passed, BATCH)
    for (const one of batch) {
      try {
        await act(one)
        done += 1
      } catch (error) {
        passed += 1
        if (!(error instanceof WriteConflict))
          log({ timer: chore, id: one._id, code: 'fault', error: String((error as Error).stack ?? error) })
      }
      if (readClock() >= mustStopAt) return done
    }
    if (batch.length < BATCH) break
  }
  return done
}
