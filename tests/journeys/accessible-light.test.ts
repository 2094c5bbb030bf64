import { everyScreenIn } from './accessible'

everyScreenIn('light', {})
