import { everyScreenIn } from './accessible'

everyScreenIn('large', { isLarge: true })
