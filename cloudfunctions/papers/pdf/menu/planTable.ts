import { bigYuan } from '@domain/kernel'
import { PLAN_RULES, type PlanRule } from '@domain/menu'
import { type Block, stacked } from '../blocks'
import { section } from '../form'
import { CONTENT_WIDTH, INK, PAGE, type Pen } from '../pen'
import { chosenResult, nameIn, type PlanFacts, type PlanLine, planLines } from './planFacts'
import { whyOf } from './planWords'

const X = PAGE.margin
const RULES = Object.keys(PLAN_RULES) as PlanRule[]
/** The item with its reason, what it costs, who ticked it, and each of the three plans. */
const WIDTHS = [236.28, 68, 75, 48, 48, 48] as const
const PADDING = 5
const xOf = (column: number): number => X + WIDTHS.slice(0, column).reduce((sum, width) => sum + width, 0)

export function planTableHead(pen: Pen, facts: PlanFacts, density: number): Block {
  const height = 24 * density
  const rule = chosenResult(facts)?.rule
  const reasons = rule ? `项目，按“${PLAN_RULES[rule].name}”排上或没排上的原因` : '项目'
  const names = [reasons, '造价', '几户点了', ...RULES.map(one => PLAN_RULES[one].name)]
  return {
    height,
    draw: y => {
      pen.fill(X, y, CONTENT_WIDTH, height, INK.green)
      for (const [column, name] of names.entries()) {
        const padding = column === 0 ? PADDING : 1
        const room = (WIDTHS[column] ?? 0) - 2 * padding
        const style = { size: 10.5 * density, bold: true, colour: INK.white }
        const align = column === 0 ? 'left' : 'center'
        const fitted = pen.fitted(name, room, style, 5)
        pen.write(name, xOf(column) + padding, y + 6 * density, room, { ...fitted, align })
      }
    },
  }
}

/** In a plan is a filled label, out of it a dash: told apart without colour. */
function mark(pen: Pen, isIn: boolean, column: number, y: number, density: number): void {
  const x = xOf(column) + PADDING
  const room = (WIDTHS[column] ?? 0) - 2 * PADDING
  const style = { size: 11 * density, bold: true, align: 'center' } as const
  if (isIn) pen.fill(x + 4, y + 1, room - 8, 17 * density, INK.green, 3)
  pen.write(isIn ? '做' : '—', x, y + 3 * density, room, { ...style, colour: isIn ? INK.white : INK.notes })
}

function lineOf(pen: Pen, line: PlanLine, { plan, round }: PlanFacts, density: number): Block {
  const { name, costFen, households, isIn, chosen } = line
  const room = WIDTHS[0] - 2 * PADDING
  const style = { size: 12 * density, bold: true }
  const note = { size: 9.6 * density, colour: INK.notes, leading: 1.25 }
  const why = whyOf(chosen, round.items)
  const noteHeight = pen.heightOf(why, room, note)
  const height = 17 * density + noteHeight + 5 * density
  const cell = { size: 10.5 * density, align: 'center' } as const
  return {
    height,
    draw: y => {
      pen.write(name, xOf(0) + PADDING, y + 2, room, pen.fitted(name, room, style, 7))
      pen.write(why, xOf(0) + PADDING, y + 2 + 16 * density, room, note)
      pen.write(bigYuan(costFen), xOf(1), y + 4, WIDTHS[1], pen.fitted(bigYuan(costFen), WIDTHS[1], cell, 6))
      const width = WIDTHS[2] - 2 * PADDING
      const part = plan.households === 0 ? 0 : Math.min(1, households / plan.households)
      pen.write(`${households} 户`, xOf(2), y + 2, WIDTHS[2], cell)
      pen.fill(xOf(2) + PADDING, y + 19 * density, width, 5, INK.pale)
      if (part > 0) pen.fill(xOf(2) + PADDING, y + 19 * density, Math.max(1, part * width), 5, INK.green)
      for (const [at, rule] of RULES.entries()) mark(pen, isIn[rule], 3 + at, y + 4, density)
      pen.line(X, y + height, CONTENT_WIDTH)
    },
  }
}

/** Item by item, in or out of each plan, with the reason under the plan that is looked at. */
export const planRows = (pen: Pen, facts: PlanFacts, density: number): Block[] =>
  planLines(facts).map(line => lineOf(pen, line, facts, density))

/** The basic items that go before all others, each with the survey's reason. */
export function planBasics(pen: Pen, { plan, round }: PlanFacts, density: number): Block[] {
  if (plan.basic.length === 0) return []
  const style = { size: 11 * density, leading: 1.3 }
  const title = section(pen, `先做的基础类 ${plan.basic.length} 项，按现状评估，不用点`, density)
  const lines = plan.basic.map(({ key, costFen, why }): Block => {
    const said = `${nameIn(round.items, key)}　${bigYuan(costFen)}　${why}`
    return {
      height: pen.heightOf(said, CONTENT_WIDTH, style) + 2,
      draw: y => pen.write(said, X, y, CONTENT_WIDTH, style),
    }
  })
  return [stacked([title, ...lines])]
}
