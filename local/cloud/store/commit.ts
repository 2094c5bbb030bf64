import { CloudError } from '../wire/errors'
import { Blocked } from './transactions'

type Job = {
  readonly run: () => unknown
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
  readonly deadline: number
}
const MAX_BATCH = 256

/**
 * Group commit: whatever arrived in the same turn runs in order and shares one SQLite transaction, and nobody is answered
 * before it is on disk. A job that meets another's open transaction waits until that has ended.
 */
export class CommitQueue {
  private queue: Job[] = []
  private parked: Job[] = []
  private scheduled = false
  private writing = false
  /** Has the job that runs now begun to write? */
  private touched = false
  private broken: unknown
  private readonly exec: (sql: string) => void
  private readonly waitMs: number

  constructor(exec: (sql: string) => void, waitMs: number) {
    this.exec = exec
    this.waitMs = waitMs
  }

  /** Runs a piece of store work; the promise settles once what it wrote is durable. */
  submit<T>(run: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.queue.push({ run, resolve, reject, deadline: Date.now() + this.waitMs })
      this.schedule()
    })
  }

  /** Opens the SQLite transaction that the current turn's writes share. */
  begin = (): void => {
    if (!this.writing) this.exec('BEGIN IMMEDIATE')
    this.writing = true
    this.touched = true
  }

  /** An open transaction has ended: those who waited try again. */
  wake = (): void => {
    this.queue.unshift(...this.parked)
    this.parked = []
    this.schedule()
  }

  private schedule(): void {
    if (this.scheduled || this.queue.length === 0) return
    this.scheduled = true
    setImmediate(() => this.drain())
  }

  private drain(): void {
    this.scheduled = false
    const answers: (() => void)[] = []
    const batch = this.queue.splice(0, MAX_BATCH)
    try {
      if (this.broken) throw this.broken
      for (const job of batch) this.runJob(job, answers)
      if (this.writing) this.exec('COMMIT')
      this.writing = false
      for (const answer of answers) answer()
    } catch (error) {
      this.fail(error, batch)
    }
    this.schedule()
  }

  private runJob(job: Job, answers: (() => void)[]): void {
    this.touched = false
    try {
      const value = job.run() as never
      answers.push(() => job.resolve(value))
    } catch (error) {
      if (error instanceof Blocked) this.park(job)
      else if (!this.touched) answers.push(() => job.reject(error))
      else throw error
    }
  }

  private park(job: Job): void {
    this.parked.push(job)
    const timer = setTimeout(
      () => {
        if (!this.parked.includes(job)) return
        this.parked = this.parked.filter(one => one !== job)
        job.reject(
          new CloudError('DATABASE_TIMEOUT', 'waited too long for an open transaction on this document'),
        )
      },
      Math.max(0, job.deadline - Date.now()),
    )
    timer.unref()
  }

  /** A fault in the store itself: nothing of this turn is kept, nobody is told it was, and the store takes no more work. */
  private fail(error: unknown, batch: readonly Job[]): void {
    this.broken = error
    if (this.writing) {
      try {
        this.exec('ROLLBACK')
      } catch {}
    }
    this.writing = false
    for (const job of [...batch, ...this.queue.splice(0)]) job.reject(error)
  }
}
