import { readFileSync } from 'node:fs'
import { diagrams } from '../../config/lifecycleDrawings'

/** However a formatter has padded the tables. */
const unpadded = (text: string): string => text.replace(/ +/g, ' ').replace(/\| -+ (?=\|)/g, '|---')

test.each(Object.entries(diagrams()))('the drawing %s shows the table as it is', (file, text) => {
  expect(unpadded(readFileSync(file, 'utf8'))).toBe(unpadded(text))
})
