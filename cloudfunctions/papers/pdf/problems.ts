import { problemsInWords } from '@domain/income'
import type { Block } from './blocks'
import { CONTENT_WIDTH, INK, PAGE, type Pen } from './pen'
import type { SheetFacts } from './sheetFacts'

const X = PAGE.margin
const PADDING = 9
const LABEL_WIDTH = 62

/** What is wrong with the month, framed above everything else; nothing where nothing is. */
export function problems(pen: Pen, { published }: SheetFacts, density: number): Block {
  const words = problemsInWords(published.body, published.publication)
    .map(sentence => `· ${sentence}`)
    .join('\n')
  if (words === '') return { height: 0, draw: () => {} }
  const style = { size: 12.5 * density, colour: INK.alert, leading: 1.4 }
  const width = CONTENT_WIDTH - LABEL_WIDTH - 2 * PADDING
  const height = pen.heightOf(words, width, style) + 2 * PADDING
  return {
    height,
    draw: y => {
      pen.frame(X, y, CONTENT_WIDTH, height, INK.alert, 1.4)
      pen.write('请注意', X + PADDING + 2, y + PADDING, LABEL_WIDTH, { ...style, bold: true })
      pen.write(words, X + PADDING + LABEL_WIDTH, y + PADDING, width, style)
    },
  }
}
