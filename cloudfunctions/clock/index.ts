import { serveTimer } from '../lib/serveTimer'
import { sweep } from './sweep'

/** What happens by time alone: deadlines. */
export const main = serveTimer({ sweep })
