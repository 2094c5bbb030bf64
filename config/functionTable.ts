/** A deployed function: how long it may run, and the timers that set it off (seven-field cron, China time). */
export type FunctionSettings = {
  readonly timeoutSeconds: number
  readonly timers: readonly { readonly name: string; readonly cron: string }[]
}

/** Every deployed function, one a room, and `clock` for what happens by time alone. */
export const FUNCTIONS = {
  people: { timeoutSeconds: 10, timers: [] },
  place: { timeoutSeconds: 60, timers: [] },
  station: { timeoutSeconds: 10, timers: [] },
  clock: {
    timeoutSeconds: 60,
    timers: [
      { name: 'sweep', cron: '0 */5 * * * * *' },
      { name: 'tell', cron: '30 * * * * * *' },
    ],
  },
} as const satisfies Record<string, FunctionSettings>
