import { bigYuan } from '@domain/kernel'
import { PLAN_RULES, type PlanResult } from '@domain/menu'
import { momentInWords } from '@domain/station'
import { type Block, stacked } from '../blocks'
import { words } from '../form'
import { CONTENT_WIDTH, INK, PAGE, type Pen } from '../pen'
import type { PlanFacts } from './planFacts'

const X = PAGE.margin
const GAP = 10
const THIRD = (CONTENT_WIDTH - 2 * GAP) / 3
const PADDING = 9

export function planHeading(pen: Pen, { round, plan }: PlanFacts): Block {
  const title = `${round.title}　三种方案`
  const said = `${plan.households} 户里有 ${plan.orders} 户点了单，没点的也算在内。资金 ${bigYuan(plan.budgetFen)}（${round.sources}）。`
  return {
    height: 78,
    draw: y => {
      pen.fill(X, y + 1, 5, 14, INK.green)
      const green = { size: 12.5, bold: true, colour: INK.green }
      pen.write(`${round.compoundName} · 改造点单`, X + 11, y, CONTENT_WIDTH, green)
      pen.write(
        title,
        X,
        y + 19,
        CONTENT_WIDTH,
        pen.fitted(title, CONTENT_WIDTH, { size: 26, bold: true }, 12),
      )
      pen.write(said, X, y + 57, CONTENT_WIDTH, pen.fitted(said, CONTENT_WIDTH, { size: 12 }, 7))
    },
  }
}

/** The plan's money as one strip: the basic items, each winner a piece, what is left over pale. */
function strip(pen: Pen, { plan }: PlanFacts, result: PlanResult, x: number, width: number, y: number): void {
  const height = 12
  const of = (fen: number): number => (plan.budgetFen === 0 ? 0 : (fen / plan.budgetFen) * width)
  pen.fill(x, y, width, height, INK.pale)
  const basic = of(plan.budgetFen - plan.leftFen)
  if (basic > 0) pen.fill(x, y, basic, height, INK.notes)
  let at = x + basic
  for (const { costFen } of result.winners) {
    pen.fill(at, y, Math.max(0.6, of(costFen) - 0.8), height, INK.green)
    at += of(costFen)
  }
  pen.frame(x, y, width, height, INK.rule, 0.6, 0)
}

const NOTE = { size: 10.3, colour: INK.notes, leading: 1.3 }

type Card = {
  readonly x: number
  readonly noteHeight: number
  readonly height: number
  readonly density: number
}

function card(pen: Pen, facts: PlanFacts, result: PlanResult, at: Card, y: number): void {
  const { x, noteHeight, height, density } = at
  const isAdopted = facts.plan.adopted?.rule === result.rule
  const { name, note } = PLAN_RULES[result.rule]
  const width = THIRD - 2 * PADDING
  const { households } = result.nothing
  const said = [
    `做 ${result.winners.length} 项，用 ${bigYuan(result.costFen)}`,
    households === 0 ? '没有一户落空' : `${households} 户一项没排上`,
  ]
  if (isAdopted) pen.fill(x, y, THIRD, height, INK.pale, 4)
  pen.frame(x, y, THIRD, height, isAdopted ? INK.green : INK.rule, isAdopted ? 2 : 0.9)
  const title = isAdopted ? `${name}（采用）` : name
  const head = { size: 15.5 * density, bold: true, colour: INK.green }
  pen.write(title, x + PADDING, y + PADDING - 2, width, pen.fitted(title, width, head, 8))
  pen.write(note, x + PADDING, y + PADDING + 23 * density, width, { ...NOTE, size: NOTE.size * density })
  const below = y + PADDING + 26 * density + noteHeight + 4
  strip(pen, facts, result, x + PADDING, width, below)
  for (const [line, one] of said.entries()) {
    const fitted = pen.fitted(one, width, { size: 12.5 * density, bold: true }, 7)
    pen.write(one, x + PADDING, below + 16 + line * 19 * density, width, fitted)
  }
}

/** The three results beside each other, the adopted one framed and named. */
export function cardsOf(pen: Pen, facts: PlanFacts, density: number): Block {
  const { results } = facts.plan
  const style = { ...NOTE, size: NOTE.size * density }
  const notes = results.map(({ rule }) => pen.heightOf(PLAN_RULES[rule].note, THIRD - 2 * PADDING, style))
  const noteHeight = Math.max(0, ...notes)
  const height = 26 * density + noteHeight + 4 + 16 + 38 * density + 2 * PADDING
  const legend = '长条是全部资金：灰的是先做的基础类，绿的是排上的项目，一段一项，浅的是没用完的。'
  return stacked([
    {
      height: height + 5,
      draw: y => {
        for (const [at, result] of results.entries())
          card(pen, facts, result, { x: X + at * (THIRD + GAP), noteHeight, height, density }, y)
      },
    },
    words(pen, legend, { size: 9.5 * density, colour: INK.notes }),
  ])
}

/** Which plan is taken and why, or that none is yet. */
export function adoptedOf(pen: Pen, { plan }: PlanFacts, density: number): Block {
  const { adopted } = plan
  const style = { size: 12.5 * density, leading: 1.35 }
  if (!adopted) return words(pen, '还没有定用哪一种。', { ...style, bold: true, colour: INK.alert })
  const said = `采用“${PLAN_RULES[adopted.rule].name}”。理由：${adopted.why}（${adopted.byName} ${momentInWords(adopted.at)} 定）`
  return words(pen, said, { ...style, bold: true })
}
