import { everyScreenIn } from './accessible'

everyScreenIn('by day and by night', { byNight: true })
