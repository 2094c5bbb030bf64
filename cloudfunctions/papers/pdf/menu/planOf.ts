import { dayOf, shortHash } from '@domain/kernel'
import { DECISIONS, type DecisionNeeded, PLAN_RULES } from '@domain/menu'
import { momentInWords } from '@domain/station'
import { partsOf } from '../../../lib/parts'
import { shareBar } from '../bars'
import { type Block, beside, fewestPages, stacked } from '../blocks'
import { pageLine, rule, section, words } from '../form'
import { CONTENT_WIDTH, PAGE, Pen, type Size } from '../pen'
import { chosenResult, type PlanFacts } from './planFacts'
import { adoptedOf, cardsOf, planHeading } from './planHead'
import { planBasics, planRows, planTableHead } from './planTable'

const X = PAGE.margin
const TOP = 34
const BOTTOM = PAGE.height - 40
const GAP = 10
const HALF = (CONTENT_WIDTH - 18) / 2
const DENSITIES = [1.2, 1.14, 1.08, 1.02, 0.96, 0.9, 0.85, 0.8, 0.76] as const

/** Who of those that ordered gets nothing, building by building; buildings with few orders are not shown apart. */
function nothingOf(pen: Pen, facts: PlanFacts, density: number): Block[] {
  const result = chosenResult(facts)
  if (!result) return []
  const { households, ofHouseholds, buildings } = result.nothing
  const left = buildings.filter(one => one.households > 0)
  const said =
    households === 0
      ? '点了单的每一户，都至少有一项排上了。'
      : `点了单的 ${ofHouseholds} 户里，有 ${households} 户点的一项都没排上。${left.length > 0 ? '点单太少的楼不单独列。' : ''}`
  const title = section(pen, `按“${PLAN_RULES[result.rule].name}”，谁家一项都没排上`, density)
  const rows = partsOf(left, 2).map(pair =>
    beside(
      ...pair.map(({ name, households: part, ofHouseholds: of }, at) => {
        const bar = { name, part, of, needed: null, said: `${part} 户，共 ${of} 户点了单`, isMet: true }
        return shareBar(pen, bar, X + at * (HALF + 18), HALF, density)
      }),
    ),
  )
  return [stacked([title, words(pen, said, { size: 11.5 * density }), stacked(rows)], 4)]
}

/** What the law still asks before what is in the plan is done. */
function lawOf(pen: Pen, facts: PlanFacts, density: number): Block {
  const won = new Set(chosenResult(facts)?.winners.map(({ key }) => key))
  const lines = (Object.keys(DECISIONS) as DecisionNeeded[]).flatMap(decision => {
    const own = facts.round.items.filter(item => won.has(item.key) && item.decision === decision)
    return own.length === 0 ? [] : [`${DECISIONS[decision]}：${own.map(({ name }) => name).join('、')}`]
  })
  return rule(pen, '接下来', lines.map(line => `${line}。`).join(''), density)
}

function checking(pen: Pen, { plan }: PlanFacts, density: number): Block {
  const said = `${shortHash(plan.ballotsHash)}，全文 ${plan.ballotsHash}。\n手机上“看方案”里可以导出不带姓名门牌的点单数据，谁都可以拿去重算一遍，校验码相同、结果相同，就是没有改过。${plan.byName} ${momentInWords(plan.at)} 算出。`
  return rule(pen, '点单校验码', said, density)
}

type Body = { readonly blocks: Block[]; readonly rows: ReadonlySet<Block> }

/** What stands under the heading; of the table's rows it is known which they are, for they have its head above them. */
function bodyOf(pen: Pen, facts: PlanFacts, density: number): Body {
  const [first, ...rest] = planRows(pen, facts, density)
  const blocks = [
    stacked([cardsOf(pen, facts, density), adoptedOf(pen, facts, density)], 6),
    ...planBasics(pen, facts, density).map(block => spaced(pen, block)),
    spaced(pen, stacked([planTableHead(pen, facts, density), ...(first ? [first] : [])])),
    ...rest,
    ...nothingOf(pen, facts, density).map(block => spaced(pen, block)),
    spaced(pen, stacked([lawOf(pen, facts, density), checking(pen, facts, density)], 3)),
  ]
  return { blocks, rows: new Set(rest) }
}

/** A block with a gap above it. */
const spaced = (pen: Pen, block: Block): Block => stacked([words(pen, ' ', { size: GAP / 1.5 }), block])

/** The three plans of a round for the notice board: on one page where they can be read there. */
export function planOf(facts: PlanFacts, size: Size): Promise<Buffer> {
  const { round, plan } = facts
  const title = `${round.compoundName} ${round.title} 方案`
  const pen = new Pen(size, title, dayOf(plan.at))
  const top = planHeading(pen, facts)
  const room = BOTTOM - TOP
  const roomOn = (page: number) => room - (page === 0 ? top.height : planTableHead(pen, facts, 1.2).height)
  const bodies = new Map<number, Body>(DENSITIES.map(density => [density, bodyOf(pen, facts, density)]))
  const { density, pages } = fewestPages(DENSITIES, at => bodies.get(at)?.blocks ?? [], roomOn)
  const rows = bodies.get(density)?.rows
  for (const [at, blocks] of pages.entries()) {
    const goesOn = blocks[0] !== undefined && rows?.has(blocks[0])
    const above = at === 0 ? [top] : goesOn ? [planTableHead(pen, facts, density)] : []
    pen.newPage()
    stacked([...above, ...blocks]).draw(TOP)
    pageLine(pen, `${title} · 校验码 ${shortHash(plan.ballotsHash)}`, at + 1, pages.length)
  }
  return pen.done()
}
