import { CHOICES, type ReceiptLine } from '@domain/vote'
import { partsOf } from '../../../lib/parts'
import type { Block } from '../blocks'
import { CONTENT_WIDTH, INK, PAGE, type Pen } from '../pen'
import type { ResultFacts } from './resultFacts'

const X = PAGE.margin
const HEAD = 66
const ROW = 14.5
const GAP = 16
const CODE = { size: 11 } as const
const CHOSEN = { size: 10.5, bold: true } as const

/** «3f9a 22c1 07de» */
const spaced = (receipt: string): string => receipt.replace(/(.{4})(?=.)/g, '$1 ')
const chosen = ({ choices }: ReceiptLine): string => choices.map(choice => CHOICES[choice]).join(' ')

function heading(pen: Pen, { vote, result }: ResultFacts, lines: number): Block {
  const title = `${vote.title} 选票清单`
  const order =
    vote.questions.length > 1 ? `回执码后面依次是第 1 到第 ${vote.questions.length} 项的意见。` : ''
  const said = `共 ${lines} 张票，按回执码排列，不是投票的先后，也看不出是谁投的。${order}清单校验码 ${result.listHash}`
  return {
    height: HEAD,
    draw: y => {
      pen.write(title, X, y, CONTENT_WIDTH, pen.fitted(title, CONTENT_WIDTH, { size: 18, bold: true }, 9))
      pen.write(said, X, y + 26, CONTENT_WIDTH, { size: 9.5, colour: INK.notes, leading: 1.3 })
      pen.line(X, y + HEAD - 8, CONTENT_WIDTH, 1.2, INK.green)
    },
  }
}

/** The list of receipts on as many pages as it takes, column by column: each code with what was chosen. */
export function receiptPages(pen: Pen, facts: ResultFacts, room: number): Block[] {
  const { lines } = facts
  if (!lines || lines.length === 0) return []
  const codeWidth = Math.max(...lines.slice(0, 200).map(line => pen.widthOf(spaced(line.receipt), CODE))) + 8
  const choiceWidth = Math.max(...new Set(lines.map(chosen).map(said => pen.widthOf(said, CHOSEN))))
  const columns = Math.max(1, Math.floor((CONTENT_WIDTH + GAP) / (codeWidth + choiceWidth + GAP)))
  const width = (CONTENT_WIDTH + GAP) / columns
  const rows = Math.floor((room - HEAD) / ROW)
  const top = heading(pen, facts, lines.length)
  return partsOf(lines, rows * columns).map(
    (some): Block => ({
      height: room,
      draw: y => {
        top.draw(y)
        for (const [at, line] of some.entries()) {
          const x = X + Math.floor(at / rows) * width
          const top1 = y + HEAD + (at % rows) * ROW
          pen.write(spaced(line.receipt), x, top1, codeWidth, CODE)
          pen.write(chosen(line), x + codeWidth, top1, choiceWidth + 2, CHOSEN)
        }
      },
    }),
  )
}
