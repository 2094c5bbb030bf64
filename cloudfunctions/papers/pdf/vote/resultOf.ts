import { dayInWords, dayOf } from '@domain/kernel'
import { KEEPS, MODES, SILENTS } from '@domain/vote'
import { type Block, fewestPages, stacked } from '../blocks'
import { pageLine } from '../form'
import { CONTENT_WIDTH, INK, PAGE, Pen, type Size } from '../pen'
import { modeBand } from './ballotHead'
import { receiptPages } from './receiptPages'
import { answerOf, checking, quorumOf } from './resultBlocks'
import type { ResultFacts } from './resultFacts'

const X = PAGE.margin
const TOP = 34
const BOTTOM = PAGE.height - 40
const GAP = 12
const DENSITIES = [1.25, 1.18, 1.1, 1.04, 0.98, 0.92, 0.86, 0.8] as const

const inFull = (day: string): string => `${day.slice(0, 4)}年${dayInWords(day)}`

function heading(pen: Pen, { vote, on }: ResultFacts): Block {
  const title = `${vote.title}　表决结果`
  const span =
    vote.opensAt === null || vote.closesAt === null
      ? ''
      : `${inFull(dayOf(vote.opensAt))} 到 ${inFull(dayOf(vote.closesAt - 1))} 投票，`
  const said = `${span}${inFull(on)} 公布。${KEEPS[vote.keeps]}，${SILENTS[vote.silents].name}。`
  return {
    height: 80,
    draw: y => {
      pen.fill(X, y + 1, 5, 14, INK.green)
      const green = { size: 12.5, bold: true, colour: INK.green }
      const line = `${vote.compoundName} · 业主共同决定`
      pen.write(line, X + 11, y, CONTENT_WIDTH, pen.fitted(line, CONTENT_WIDTH, green, 7))
      pen.write(
        title,
        X,
        y + 20,
        CONTENT_WIDTH,
        pen.fitted(title, CONTENT_WIDTH, { size: 27, bold: true }, 10),
      )
      pen.write(said, X, y + 60, CONTENT_WIDTH, pen.fitted(said, CONTENT_WIDTH, { size: 11.5 }, 7))
    },
  }
}

function bodyOf(pen: Pen, facts: ResultFacts, density: number): Block[] {
  const { vote, result, lines } = facts
  const answers = result.tally.questions.map((tally, at) => answerOf(pen, vote, at, tally, density))
  return [quorumOf(pen, vote, result, density), ...answers, checking(pen, facts, lines !== null, density)]
}

/** A published result for the notice board, as large as one page allows, and behind it the list of receipts where it is wanted. */
export function resultOf(facts: ResultFacts, size: Size): Promise<Buffer> {
  const { vote, on } = facts
  const title = `${vote.compoundName} ${vote.title} 表决结果`
  const pen = new Pen(size, title, on)
  const top = stacked([heading(pen, facts), modeBand(pen, vote)], GAP)
  const room = BOTTOM - TOP
  const roomOn = (page: number) => (page === 0 ? room - top.height - GAP : room)
  const pages = fewestPages(DENSITIES, at => bodyOf(pen, facts, at), roomOn, GAP).pages.map((blocks, at) =>
    stacked(at === 0 ? [top, ...blocks] : blocks, GAP),
  )
  const all = [...pages, ...receiptPages(pen, facts, room)]
  for (const [at, page] of all.entries()) {
    pen.newPage()
    page.draw(TOP)
    pageLine(pen, `${title}（${MODES[vote.mode].name}）`, at + 1, all.length)
  }
  return pen.done()
}
