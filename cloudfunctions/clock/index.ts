import { serveTimer } from '../lib/serveTimer'
import { sweep } from './sweep'
import { tell } from './tell'

/** What happens by time alone: each timer of the function table, by its name. */
export const main = serveTimer({ sweep, tell })
