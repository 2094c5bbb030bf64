import type { Clock } from './clock'
import { type Cron, nextFire, parseCron } from './cron'
import type { FunctionRunner } from './functions'

/** One timer of one function, as deployed. */
export type TimerSettings = {
  readonly functionName: string
  readonly triggerName: string
  readonly cron: string
}
type Timer = TimerSettings & { readonly parsed: Cron; running: Promise<unknown> | null }

const CHECK_MS = 1000
const HOUR_MS = 3_600_000

/** Fires the functions' timers by the local clock. A timer that is still running is not started again. */
export class Timers {
  private readonly timers: Timer[]
  private readonly functions: FunctionRunner
  private readonly clock: Clock
  private checkedAt: number
  private interval: NodeJS.Timeout | undefined

  constructor(settings: readonly TimerSettings[], functions: FunctionRunner, clock: Clock) {
    this.timers = settings.map(one => ({ ...one, parsed: parseCron(one.cron), running: null }))
    this.functions = functions
    this.clock = clock
    this.checkedAt = clock.now()
  }

  start(): void {
    this.interval = setInterval(() => void this.fireDue(), CHECK_MS)
    this.interval.unref()
  }

  async stop(): Promise<void> {
    clearInterval(this.interval)
    await Promise.allSettled(this.timers.map(timer => timer.running))
  }

  /** Sets one timer off now. Gives the function's answer. */
  run(triggerName: string): Promise<unknown> {
    const timer = this.timers.find(one => one.triggerName === triggerName)
    if (!timer) throw new Error(`no timer called ${triggerName}`)
    return this.fire(timer)
  }

  /**
   * Moves the clock, and sets off, once each, the timers that the passed time would have set off.
   * @param keep writes the new time down before anything happens in it
   */
  async advance(hours: number, keep: () => Promise<void>): Promise<void> {
    await Promise.allSettled(this.timers.map(timer => timer.running))
    this.clock.advance(hours * HOUR_MS)
    await keep()
    await this.fireDue()
  }

  private async fireDue(): Promise<void> {
    const since = this.checkedAt
    const now = this.clock.now()
    this.checkedAt = now
    const due = this.timers.filter(({ parsed }) => {
      const at = nextFire(parsed, since)
      return at !== null && at <= now
    })
    await Promise.all(
      due.map(timer => this.fire(timer).catch(error => console.error(`timer ${timer.triggerName}:`, error))),
    )
  }

  private fire(timer: Timer): Promise<unknown> {
    if (timer.running) return timer.running
    const event = {
      Type: 'Timer',
      TriggerName: timer.triggerName,
      Time: new Date(this.clock.now()).toISOString(),
      Message: '',
    }
    timer.running = this.functions.call(timer.functionName, event, { kind: 'timer' }).finally(() => {
      timer.running = null
    })
    return timer.running
  }
}
