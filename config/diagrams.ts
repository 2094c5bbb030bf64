// `npm run diagrams`: the lifecycle drawings in docs/diagrams, made from the tables they show.
import { writeFileSync } from 'node:fs'
import { diagrams } from './lifecycleDrawings'

for (const [file, text] of Object.entries(diagrams())) writeFileSync(file, text)
