import { dayOf } from '@domain/kernel'

let ahead = 0

/** Learns the cloud's time from an answer, so that days on the phone are the cloud's days. */
export const learnNow = (at: number): void => {
  ahead = at - Date.now()
}

/** The time as the cloud has it, as far as this phone has heard. */
export const readNow = (): number => Date.now() + ahead

/** The day as the cloud has it. */
export const todayHere = (): string => dayOf(readNow())
