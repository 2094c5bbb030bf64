/** The platform's time, in epoch milliseconds: the one place where a function reads a clock. */
export const readClock = (): number => Date.now()
