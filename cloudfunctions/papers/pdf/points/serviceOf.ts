import { dayInWords } from '@domain/kernel'
import { type Certificate, type CertificateLine, minutesInWords } from '@domain/points'
import { type Block, paginated, stacked } from '../blocks'
import { CONTENT_WIDTH, INK, PAGE, Pen } from '../pen'

const X = PAGE.margin
const TOP = 48
const BOTTOM = PAGE.height - 52
const NAME = '志愿服务记录证明'
const PADDING = 6
/** Day, what was done, how long, who confirmed. */
const WIDTHS = [92, 243.28, 96, 92] as const
const HEADS = ['日期', '服务内容', '时长', '确认人'] as const
const WITH_SEAL = 3
const LAW = '依据《志愿服务条例》第十九条，按记录如实、免费开具。'

const inFull = (day: string): string => `${day.slice(0, 4)}年${dayInWords(day)}`
const xOf = (column: number): number => X + WIDTHS.slice(0, column).reduce((sum, width) => sum + width, 0)

/** Whose service it was, how much, and from when to when. */
function statement(pen: Pen, proof: Certificate): Block {
  const { name, compoundName, firstOn, lastOn, turns, minutes } = proof
  const said = `兹证明 ${name} 于${inFull(firstOn)}至${inFull(lastOn)}在${compoundName}参加志愿服务 ${turns} 次，累计服务时长 ${minutesInWords(minutes)}。每一次的日期、内容、时长和确认人列在下面。`
  const style = { size: 15, leading: 1.75 }
  const height = pen.heightOf(said, CONTENT_WIDTH, style)
  return {
    height: 70 + height,
    draw: y => {
      pen.write(NAME, X, y, CONTENT_WIDTH, { size: 28, bold: true, align: 'center' })
      pen.fill(X + CONTENT_WIDTH / 2 - 32, y + 46, 64, 3, INK.green)
      pen.write(said, X, y + 66, CONTENT_WIDTH, style)
    },
  }
}

const head = (pen: Pen): Block => ({
  height: 25,
  draw: y => {
    pen.fill(X, y, CONTENT_WIDTH, 25, INK.green)
    for (const [column, name] of HEADS.entries()) {
      const style = { size: 11.5, bold: true, colour: INK.white }
      pen.write(name, xOf(column) + PADDING, y + 6, (WIDTHS[column] ?? 0) - PADDING, style)
    }
  },
})

function turnOf(pen: Pen, { day, title, rule, minutes, verifierName }: CertificateLine): Block {
  const style = { size: 11.5, leading: 1.3 }
  const what = title === rule ? title : `${title} · ${rule}`
  const width = WIDTHS[1] - 2 * PADDING
  const height = pen.heightOf(what, width, style) + 9
  return {
    height,
    draw: y => {
      const at = y + 4.5
      pen.write(day, xOf(0) + PADDING, at, WIDTHS[0], style)
      pen.write(what, xOf(1) + PADDING, at, width, style)
      pen.write(minutesInWords(minutes), xOf(2) + PADDING, at, WIDTHS[2] - PADDING, style)
      const room = WIDTHS[3] - 2 * PADDING
      pen.write(verifierName, xOf(3) + PADDING, at, room, pen.fitted(verifierName, room, style, 7))
      pen.line(X, y + height, CONTENT_WIDTH)
    },
  }
}

/** By what it can be checked, and the room for a stamp. */
function seal(pen: Pen, { compoundName, issuedOn, check }: Certificate): Block {
  const half = CONTENT_WIDTH / 2
  const note = { size: 10.5, colour: INK.notes, leading: 1.4 }
  return {
    height: 112,
    draw: y => {
      pen.line(X, y + 8, CONTENT_WIDTH, 1.2, INK.green)
      pen.write('校验码', X, y + 18, half, { size: 11.5, bold: true, colour: INK.green })
      pen.write(check, X, y + 36, half, { size: 18, bold: true })
      pen.write(
        `${LAW}在小程序“我的服务记录”里再开一次，校验码相同就是没有改过。`,
        X,
        y + 64,
        half - 20,
        note,
      )
      const right = { size: 13, align: 'right' } as const
      pen.write(compoundName, X + half, y + 34, half, right)
      pen.write('（盖章）', X + half, y + 58, half, { ...right, colour: INK.notes })
      pen.write(inFull(issuedOn), X + half, y + 82, half, right)
    },
  }
}

function pageFoot(pen: Pen, { name, check }: Certificate, page: number, pages: number): void {
  const style = { size: 9, colour: INK.notes }
  const y = PAGE.height - 34
  pen.write(`${name} · ${NAME} · 校验码 ${check}`, X, y, CONTENT_WIDTH, style)
  pen.write(`第 ${page} 页，共 ${pages} 页`, X, y, CONTENT_WIDTH, { ...style, align: 'right' })
}

/** A proof of voluntary service as a paper of A4: who, how much, every turn with who confirmed it, and a code to check it by. */
export function serviceOf(proof: Certificate): Promise<Buffer> {
  const pen = new Pen('A4', `${proof.name}${NAME}`, proof.issuedOn)
  const top = statement(pen, proof)
  const columns = head(pen)
  const end = seal(pen, proof)
  const whole = BOTTOM - TOP - columns.height
  const roomOn = (page: number) => (page === 0 ? whole - top.height - 16 : whole)
  const lines = proof.lines.map(line => turnOf(pen, line))
  // The seal never stands alone on a page: the last turns go with it.
  const rest = lines.slice(0, -WITH_SEAL)
  const pages = paginated([...rest, stacked([...lines.slice(-WITH_SEAL), end])], roomOn)
  for (const [at, blocks] of pages.entries()) {
    const above = at === 0 ? stacked([top, columns], 16) : columns
    pen.newPage()
    stacked([above, ...blocks]).draw(TOP)
    pageFoot(pen, proof, at + 1, pages.length)
  }
  return pen.done()
}
