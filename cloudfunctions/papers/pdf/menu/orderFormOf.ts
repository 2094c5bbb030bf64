import { bigYuan, dayOf, spacedDigits } from '@domain/kernel'
import { MERGE_RULES } from '@domain/menu'
import { momentInWords } from '@domain/station'
import { areaInM2 } from '@domain/vote'
import { type Block, fewestPages, stacked } from '../blocks'
import { lineToFill, pageLine, rule, SLIP_WIDTH, slip, words } from '../form'
import { CONTENT_WIDTH, INK, PAGE, Pen } from '../pen'
import type { FormHome, OrderFacts } from './orderFacts'
import { basicsOf, ticksOf } from './orderItems'

const X = PAGE.margin
const TOP = 30
const BOTTOM = PAGE.height - 36
const HEAD = 112
const SIGNING = 82
const GAP = 6
/** Ticks and signature stand on one side where they can be read there: one photo shows both. */
const DENSITIES = [1.18, 1.12, 1.06, 1, 0.96, 0.92, 0.88, 0.84, 0.8] as const
const WILL = '所填为意愿，不是法定表决。'

const yearOf = (at: number): string => `${dayOf(at).slice(0, 4)}年`

function heading(pen: Pen, { round }: OrderFacts, { label, areaCentiM2, digits }: FormHome): Block {
  const width = CONTENT_WIDTH - SLIP_WIDTH - 10
  const [compound = '', ...rest] = label.split(' ')
  const where = rest.join(' ')
  const until = `${yearOf(round.closesAt)}${momentInWords(round.closesAt)}`
  const title = `${round.title}　点单纸`
  return {
    height: HEAD,
    draw: y => {
      pen.fill(X, y + 1, 5, 14, INK.green)
      const line = `${compound} · 改造点单，第 ${round.no} 次`
      const green = { size: 12, bold: true, colour: INK.green }
      pen.write(line, X + 11, y, width - 11, pen.fitted(line, width - 11, green, 7))
      pen.write(title, X, y + 19, width, pen.fitted(title, width, { size: 21, bold: true }, 10))
      const home = pen.fitted(where, width, { size: 23, bold: true, colour: INK.green }, 9)
      pen.write(where, X, y + 46, width, home)
      pen.write(`请在 ${until} 以前交给网格员或楼栋长，也可以在手机上点。`, X, y + 79, width, { size: 11.5 })
      const area = `您家面积 ${areaInM2(areaCentiM2)} 平方米。一家一张单，可以一项也不勾。`
      pen.write(area, X, y + 94, width, { size: 11, colour: INK.notes })
      slip(pen, 'order', digits, y)
    },
  }
}

/** The will in words, the hand under it and the day: at the foot of every side that has ticks. */
function signing(pen: Pen): Block {
  const half = CONTENT_WIDTH / 2
  return {
    height: SIGNING,
    draw: y => {
      pen.line(X, y + 2, CONTENT_WIDTH, 1.2, INK.green)
      const said = '“您家约”按面积分摊、按较高的价估算，排进方案、真的要做了才需要出钱。'
      pen.write(WILL, X, y + 8, CONTENT_WIDTH, { size: 12.5, bold: true })
      pen.write(said, X, y + 26, CONTENT_WIDTH, { size: 10.5, colour: INK.notes })
      lineToFill(pen, '住户签名', X, y + 54, half + 40, 14)
      lineToFill(pen, '签字日期', X + half + 56, y + 54, half - 56, 14)
    },
  }
}

function rulesOf(pen: Pen, { round }: OrderFacts, density: number): Block[] {
  const span = `${momentInWords(round.opensAt)} 至 ${momentInWords(round.closesAt)}`
  const lines = [
    ['说明', round.words],
    ['点单时间', `${span}，签字的日子要在这段时间里。`],
    ['资金', `一共 ${bigYuan(round.budgetFen)}，来自${round.sources}。`],
    ['算哪一张', `一家一张单，不会重复算。手机点了又签了纸的，${MERGE_RULES[round.mergeRule]}。`],
    ['没点的户', '没点单的户出方案时照样算一户。'],
    ['纸怎么录', '两个人各录一次，两次一样才算数；不一样的，由另一个人照签字页的照片核对。'],
    ['家里分摊', '按您家面积占全小区面积的比例估算（民法典第283条），以最后做的和实际花的为准。'],
    ['不是表决', `${WILL}要业主表决的项目，另外依法表决。`],
  ] as const
  return lines.map(([name, said]) => rule(pen, name, said, density))
}

/** One household's form: what it ticks and signs, then what it may want to know. */
function pagesOf(pen: Pen, facts: OrderFacts, home: FormHome): Block[] {
  const top = heading(pen, facts, home)
  const foot = signing(pen)
  const room = BOTTOM - TOP - top.height - foot.height - GAP
  const ticks = fewestPages(
    DENSITIES,
    at => ticksOf(pen, facts.round, home, at),
    () => room,
  ).pages
  const fronts = ticks.map((blocks): Block => {
    const above = stacked([top, ...blocks])
    return {
      height: BOTTOM - TOP,
      draw: y => {
        above.draw(y)
        foot.draw(y + BOTTOM - TOP - foot.height)
      },
    }
  })
  const back = (at: number) => [
    ...basicsOf(pen, facts.round, home, at),
    words(pen, ' ', { size: 6 }),
    ...rulesOf(pen, facts, at),
  ]
  const backs = fewestPages(DENSITIES, back, () => BOTTOM - TOP).pages.map(blocks => stacked(blocks))
  return [...fronts, ...backs]
}

/** Order forms to be filled in by hand, one household after the other, each beginning on a page of its own. */
export function orderFormsOf(facts: OrderFacts): Promise<Buffer> {
  const pen = new Pen('A4', `${facts.title} 点单纸`, dayOf(facts.round.opensAt))
  for (const home of facts.homes) {
    const pages = pagesOf(pen, facts, home)
    for (const [at, page] of pages.entries()) {
      pen.newPage()
      page.draw(TOP)
      pageLine(pen, `${home.label} · 点单纸 ${spacedDigits(home.digits)}`, at + 1, pages.length)
    }
  }
  return pen.done()
}
