import type { StatementBody, TableLine, TableSection } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { type Block, beside, stacked } from './blocks'
import { CONTENT_WIDTH, INK, PAGE, type Pen } from './pen'

const GAP = 14
const CARD_WIDTH = (CONTENT_WIDTH - GAP) / 2
const AMOUNT_WIDTH = 92
const LINES_AT_MOST = 15
const EMPTY = { bank: '', arrears: '没有到期未收的租金' } as const

function lineOf(pen: Pen, line: TableLine, x: number, density: number): Block {
  const style = { size: 12.5 * density, bold: line.weight === 'sum', leading: 1.25 }
  const note = { size: 9.8 * density, colour: INK.notes, leading: 1.25 }
  const hasAmount = line.amounts[0] !== undefined && (line.amounts[0] !== null || line.note === '')
  const labelWidth = CARD_WIDTH - (hasAmount ? AMOUNT_WIDTH : 0)
  const labelHeight = pen.heightOf(line.label, labelWidth, style)
  const noteHeight = pen.heightOf(line.note, CARD_WIDTH, note)
  const fen = line.amounts[0] ?? null
  const amount = fen === null ? '没有提供' : yuanOf(fen)
  return {
    height: labelHeight + noteHeight + 5 * density,
    draw: y => {
      pen.write(line.label, x, y, labelWidth, style)
      if (hasAmount)
        pen.write(amount, x + labelWidth, y, AMOUNT_WIDTH, {
          ...pen.fitted(amount, AMOUNT_WIDTH, style, 7),
          align: 'right',
        })
      pen.write(line.note, x, y + labelHeight, CARD_WIDTH, note)
    },
  }
}

function card(pen: Pen, section: TableSection, x: number, density: number): Block {
  const style = { size: 14 * density, bold: true, colour: INK.green }
  const title: Block = {
    height: 25 * density,
    draw: y => {
      pen.write(section.title, x, y, CARD_WIDTH, style)
      pen.line(x, y + 19.5 * density, CARD_WIDTH, 0.9, INK.green)
    },
  }
  return stacked([title, ...section.lines.map(line => lineOf(pen, line, x, density))])
}

/** Nothing owed is one sentence, not a sum of nothing. */
function quiet(section: TableSection): TableSection {
  const owed = section.lines.filter(({ weight, amounts }) => weight !== 'sum' || amounts[0] !== 0)
  if (section.key !== 'arrears' || owed.length === section.lines.length) return section
  const none: TableLine = { key: 'none', label: EMPTY.arrears, note: '', amounts: [], weight: 'item' }
  return { ...section, lines: [none, ...owed] }
}

/** As many lines as a page has room for, and how many there are besides. */
function atMost(section: TableSection): TableSection {
  const { lines } = section
  if (lines.length <= LINES_AT_MOST) return section
  const label = `另有 ${lines.length - LINES_AT_MOST} 行，见手机或电子表格`
  const rest: TableLine = { key: 'rest', label, note: '', amounts: [], weight: 'item' }
  return { ...section, lines: [...lines.slice(0, LINES_AT_MOST), rest] }
}

/** What is on the bank account, and what is owed, side by side. */
export function cards(pen: Pen, sections: readonly TableSection[], density: number): Block {
  const [bank, arrears] = (['bank', 'arrears'] as const).map((key, at) => {
    const section = sections.find(one => one.key === key)
    const x = PAGE.margin + at * (CARD_WIDTH + GAP)
    return section ? card(pen, atMost(quiet(section)), x, density) : stacked([])
  }) as [Block, Block]
  return beside(bank, arrears)
}

function paragraph(pen: Pen, label: string, words: string, density: number): Block {
  const labelWidth = 76 * density
  const style = { size: 12 * density, leading: 1.4 }
  const width = CONTENT_WIDTH - labelWidth
  return {
    height: words === '' ? 0 : pen.heightOf(words, width, style),
    draw: y => {
      pen.write(label, PAGE.margin, y, labelWidth, { ...style, bold: true, colour: INK.green })
      pen.write(words, PAGE.margin + labelWidth, y, width, style)
    },
  }
}

/** Whom to ask, and what the compound's services are. */
export const asking = (pen: Pen, { complaint }: StatementBody, density: number): Block =>
  paragraph(pen, '有疑问找谁', `${complaint}。也可以在手机上点那一笔来问，答复写在那一笔旁边。`, density)
export const services = (pen: Pen, body: StatementBody, density: number): Block =>
  paragraph(pen, '服务清单', body.services.map((service, at) => `${at + 1}. ${service}`).join('　'), density)
