import { everyScreenIn } from './accessible'

everyScreenIn('dark', { isDark: true })
