import { readFileSync } from 'node:fs'
import { diagrams } from '../../config/lifecycleDrawings'

test.each(Object.entries(diagrams()))('the drawing %s shows the table as it is', (file, text) => {
  expect(readFileSync(file, 'utf8')).toBe(text)
})
