import { dayOf, spacedDigits } from '@domain/kernel'
import {
  ADVISORY_NEED,
  CHOICES,
  type Choice,
  KEEPS,
  lawInWords,
  MOST_PRINCIPALS,
  needInWords,
  type Question,
  SILENTS,
  type Vote,
} from '@domain/vote'
import { type Block, fewestPages, paginated, stacked } from '../blocks'
import { lineToFill, pageLine, rule, tickBox, words } from '../form'
import { CONTENT_WIDTH, INK, PAGE, Pen } from '../pen'
import type { Ballot, BallotFacts } from './ballotFacts'
import { about, ballotHeading, modeBand } from './ballotHead'

const X = PAGE.margin
const TOP = 30
const BOTTOM = PAGE.height - 36
const GAP = 9
const PADDING = 10
const SIGNING = 84
const DENSITIES = [1.25, 1.18, 1.1, 1.04, 1, 0.95, 0.9, 0.86] as const
const OPTIONS = Object.keys(CHOICES) as Choice[]

/** A question in its frame: the words, the law, and three boxes large enough for an unsteady hand. */
function questionOf(pen: Pen, vote: Vote, question: Question, no: number, density: number): Block {
  const width = CONTENT_WIDTH - 2 * PADDING
  const said = vote.questions.length > 1 ? `${no}. ${question.words}` : question.words
  const asked = { size: 15 * density, bold: true, leading: 1.3 }
  const law = { size: 10.8 * density, colour: INK.notes, leading: 1.3 }
  const basis =
    vote.mode === 'statutory'
      ? `${lawInWords(question.decision)}。${needInWords(question.decision)}`
      : ADVISORY_NEED
  const askedHeight = pen.heightOf(said, width, asked)
  const lawHeight = pen.heightOf(basis, width, law)
  const side = 24 * density
  const height = PADDING + askedHeight + 3 + lawHeight + 8 + side + PADDING
  return {
    height,
    draw: y => {
      pen.frame(X, y, CONTENT_WIDTH, height, INK.rule, 1)
      pen.write(said, X + PADDING, y + PADDING - 2, width, asked)
      pen.write(basis, X + PADDING, y + PADDING + askedHeight, width, law)
      const row = y + height - PADDING - side
      for (const [at, choice] of OPTIONS.entries()) {
        const left = X + PADDING + at * (width / OPTIONS.length)
        tickBox(pen, left, row, side)
        pen.write(CHOICES[choice], left + side + 9, row + 5 * density, 120, {
          size: 16 * density,
          bold: true,
        })
      }
    },
  }
}

/** Who fills it in, and for whom: at the foot of every side that has questions. */
function signing(pen: Pen): Block {
  return {
    height: SIGNING,
    draw: y => {
      pen.line(X, y, CONTENT_WIDTH, 1.2, INK.green)
      lineToFill(pen, '业主签名', X, y + 12, 310, 14)
      lineToFill(pen, '日期', X + 330, y + 12, CONTENT_WIDTH - 330, 14)
      lineToFill(pen, '代投的，代投人签名', X, y + 42, 310, 12)
      lineToFill(pen, '电话后四位', X + 330, y + 42, CONTENT_WIDTH - 330, 12)
      const note = `代投要附业主的书面委托，一个人最多代 ${MOST_PRINCIPALS} 户。每一项只在一个方格里打勾。`
      pen.write(note, X, y + 66, CONTENT_WIDTH, { size: 10.5, colour: INK.notes })
    },
  }
}

function rulesOf(pen: Pen, { keeps, silents, words: explained }: Vote, density: number): Block[] {
  const { name, warning } = SILENTS[silents]
  const lines = [
    ['怎么合计', `纸票和手机投的票合在一起计，一位业主只算一票；投了几次的，${KEEPS[keeps]}。`],
    ['怎么录入', '纸票由两个人各录一次，第二个人看不到第一个人录的，两次一样才算数。'],
    ['不投票的', `${name}。${warning}`],
    ['谁看得到', '截止以前谁都看不到结果。公布的清单只有回执码和意见，没有姓名和门牌。'],
  ] as const
  const heading = rule(pen, '事项说明', explained, density)
  return [heading, ...lines.map(([label, said]) => rule(pen, label, said, density))]
}

type Sides = { readonly fronts: Block[][]; readonly back: Block[] }

/** Everything on one side where that can be read; else the explanation overleaf, and the front as large as it fits. */
function sidesOf(pen: Pen, vote: Vote, ballot: Ballot, room: number): Sides {
  const asked = (density: number) =>
    vote.questions.map((question, at) => questionOf(pen, vote, question, at + 1, density))
  const askedAfter = (between: (density: number) => Block) => (density: number) => [
    about(pen, vote, ballot, density),
    between(density),
    ...asked(density),
  ]
  const explained = askedAfter(density => stacked(rulesOf(pen, vote, density)))
  const one = fewestPages(DENSITIES, explained, () => room, GAP).pages
  if (one.length === 1) return { fronts: one, back: [] }
  const over = words(pen, '事项说明和计票规则见后面。', { size: 11, bold: true })
  const fronts = fewestPages(
    DENSITIES,
    askedAfter(() => over),
    () => room,
    GAP,
  ).pages
  return { fronts, back: rulesOf(pen, vote, 1.1) }
}

function pagesOf(pen: Pen, { vote }: BallotFacts, ballot: Ballot): Block[] {
  const top = stacked([ballotHeading(pen, vote, ballot), modeBand(pen, vote)], GAP)
  const foot = signing(pen)
  const room = BOTTOM - TOP - top.height - foot.height - 2 * GAP
  const sides = sidesOf(pen, vote, ballot, room)
  const fronts = sides.fronts.map((blocks): Block => {
    const above = stacked([top, ...blocks], GAP)
    return {
      height: BOTTOM - TOP,
      draw: y => {
        above.draw(y)
        foot.draw(y + BOTTOM - TOP - foot.height)
      },
    }
  })
  return [...fronts, ...paginated(sides.back, () => BOTTOM - TOP, GAP).map(blocks => stacked(blocks, GAP))]
}

/** Ballots to be filled in by hand, one owner after the other, each beginning on a page of its own. */
export function ballotFormsOf(facts: BallotFacts): Promise<Buffer> {
  const { vote, title, ballots } = facts
  const pen = new Pen('A4', `${title} 表决票`, dayOf(vote.opensAt ?? vote.createdAt))
  for (const ballot of ballots) {
    const pages = pagesOf(pen, facts, ballot)
    for (const [at, page] of pages.entries()) {
      pen.newPage()
      page.draw(TOP)
      const said = `${vote.title} · ${ballot.units[0]?.label ?? ''} · ${spacedDigits(ballot.digits)}`
      pageLine(pen, said, at + 1, pages.length)
    }
  }
  return pen.done()
}
