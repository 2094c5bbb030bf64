import { serveTimer } from '../lib/serveTimer'
import { keep } from './keep'

export const main = serveTimer({ keep })
