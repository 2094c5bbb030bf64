import { serveTimer } from '../lib/serveTimer'
import { tell } from './tell'

/** Tells people what has happened, apart from the doing of it: a message that fails holds nothing up. */
export const main = serveTimer({ tell })
