import { dayInWords } from '@domain/kernel'
import { type Block, beside, stacked } from './blocks'
import { CONTENT_WIDTH, INK, PAGE, type Pen } from './pen'
import type { SheetFacts } from './sheetFacts'

const X = PAGE.margin
const NAME = '公共收益公示'
const TITLE = { size: 29, bold: true, leading: 1.3 } as const
const LEAST_TITLE = 22

/** «2026年11月». */
export const monthInWords = (month: string): string =>
  `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

/** Where this one hangs: the building whose notice board it is for. */
function boardTag(pen: Pen, building: string | null): Block {
  const words = building === null ? '' : `张贴：${building}`
  const style = { size: 14, bold: true, colour: INK.white, align: 'center' } as const
  const width = pen.widthOf(words, style) + 24
  return {
    height: building === null ? 0 : 26,
    draw: y => {
      if (building === null) return
      pen.fill(X + CONTENT_WIDTH - width, y - 4, width, 26, INK.green, 4)
      pen.write(words, X + CONTENT_WIDTH - width, y + 1.5, width, style)
    },
  }
}

/** The head of the first page: whose, of which month, from when until when it hangs. */
export function heading(pen: Pen, { published, building }: SheetFacts): Block {
  const { body, publication } = published
  const [name, what] = [body.compoundName, `${monthInWords(body.month)}公共收益公示表`]
  const oneLine = pen.fitted(`${name} ${what}`, CONTENT_WIDTH, TITLE, LEAST_TITLE)
  // A long name has a line of its own, rather than making both small.
  const lines = oneLine.size > LEAST_TITLE ? [`${name} ${what}`] : [name, what]
  const styles = lines.map(line => pen.fitted(line, CONTENT_WIDTH, TITLE, LEAST_TITLE / 2))
  const posted = `公示时间：${publication.on.slice(0, 4)}年${dayInWords(publication.on)} 至 ${publication.until.slice(0, 4)}年${dayInWords(publication.until)}`
  const top: Block = {
    height: 26,
    draw: y => {
      pen.fill(X, y + 1, 5, 15, INK.green)
      pen.write(`${NAME} · 收益属于全体业主`, X + 12, y + 1, 300, { size: 13, colour: INK.green, bold: true })
    },
  }
  const main = lines.map((line, at): Block => {
    const style = styles[at] ?? TITLE
    return { height: style.size * 1.3, draw: y => pen.write(line, X, y + 2, CONTENT_WIDTH, style) }
  })
  const below: Block = {
    height: 24,
    draw: y => pen.write(`${posted}　单位：元`, X, y + 4, CONTENT_WIDTH, { size: 13, colour: INK.notes }),
  }
  return stacked([beside(top, boardTag(pen, building)), stacked([...main, below])], 4)
}

/** The line above every later page. */
export function smallHeading(pen: Pen, { published, building }: SheetFacts): Block {
  const { body } = published
  const words = `${body.compoundName} ${monthInWords(body.month)}${NAME}`
  const board = building === null ? '' : `张贴：${building}`
  const style = { size: 12, bold: true } as const
  const width = CONTENT_WIDTH - (board === '' ? 0 : pen.widthOf(board, style) + 16)
  return {
    height: 28,
    draw: y => {
      pen.write(words, X, y, width, { ...pen.fitted(words, width, style, 6), colour: INK.green })
      pen.write(board, X, y, CONTENT_WIDTH, { ...style, align: 'right' })
      pen.line(X, y + 19, CONTENT_WIDTH, 1.2, INK.green)
    },
  }
}
