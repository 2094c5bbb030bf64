import { serveTimer } from '../lib/serveTimer'
import { disclose } from './disclose'

/** Draws up every compound's month on its day, and publishes what nobody signed in time. */
export const main = serveTimer({ disclose })
