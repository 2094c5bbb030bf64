/** A deployed function: how long it may run, and the timer that sets it off (seven-field cron, China time). */
export type FunctionSettings = {
  readonly timeoutSeconds: number
  readonly timers: readonly [] | readonly [{ readonly name: string; readonly cron: string }]
}

/** Every deployed function: one a room, `clock` and `teller` for what happens by time alone. The platform gives a function one timer. */
export const FUNCTIONS = {
  people: { timeoutSeconds: 10, timers: [] },
  place: { timeoutSeconds: 60, timers: [] },
  station: { timeoutSeconds: 10, timers: [] },
  income: { timeoutSeconds: 20, timers: [] },
  points: { timeoutSeconds: 60, timers: [] },
  menu: { timeoutSeconds: 60, timers: [] },
  wish: { timeoutSeconds: 20, timers: [] },
  vote: { timeoutSeconds: 20, timers: [] },
  works: { timeoutSeconds: 20, timers: [] },
  papers: { timeoutSeconds: 60, timers: [] },
  clock: { timeoutSeconds: 60, timers: [{ name: 'sweep', cron: '0 */5 * * * * *' }] },
  teller: { timeoutSeconds: 60, timers: [{ name: 'tell', cron: '30 * * * * * *' }] },
  discloser: { timeoutSeconds: 60, timers: [{ name: 'disclose', cron: '15 */10 * * * * *' }] },
  keeper: { timeoutSeconds: 60, timers: [{ name: 'keep', cron: '40 */5 * * * * *' }] },
} as const satisfies Record<string, FunctionSettings>
