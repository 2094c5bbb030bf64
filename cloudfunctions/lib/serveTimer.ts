import { randomUUID } from 'node:crypto'
import type { Answer } from '@domain/kernel'
import * as z from 'zod/mini'
import { sourceOf } from './caller'
import { readClock } from './clock'
import { log } from './log'
import { openStore, type Store } from './store'

const TimerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.string() })

/** What a timer does: gets the time and how long it may go on, gives figures for the log. */
export type TimerJob = (store: Store, now: number, mustStopAt: number) => Promise<Record<string, number>>

const BUDGET_MS = 45_000

/**
 * Serves timers: only the platform's own trigger is believed, by its context, never a payload that looks like one.
 * @param jobs what each trigger name does
 */
export function serveTimer(jobs: Readonly<Record<string, TimerJob>>) {
  return async (event: unknown, context: object): Promise<Answer<Record<string, number>>> => {
    if (sourceOf(context).kind !== 'timer')
      return { ok: false, code: 'call.forbidden', message: '只有系统定时器可以触发。' }
    const timer = TimerEvent.safeParse(event)
    const job =
      timer.success && Object.hasOwn(jobs, timer.data.TriggerName) ? jobs[timer.data.TriggerName] : undefined
    if (!job) return { ok: false, code: 'call.unknownAction', message: '没有这个定时任务。' }
    const store = openStore()
    const startedAt = performance.now()
    const now = readClock()
    try {
      const value = await job(store, now, now + BUDGET_MS)
      log({
        timer: timer.data?.TriggerName,
        ms: Math.round(performance.now() - startedAt),
        ...store.meter,
        ...value,
      })
      return { ok: true, value }
    } catch (error) {
      const trace = randomUUID()
      log({
        timer: timer.data?.TriggerName,
        code: 'fault',
        trace,
        error: String((error as Error).stack ?? error),
      })
      return { ok: false, code: 'fault', message: '定时任务出错。', trace }
    }
  }
}
