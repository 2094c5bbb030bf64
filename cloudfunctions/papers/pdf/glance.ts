import type { StatementBody } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { type Block, beside } from './blocks'
import { CONTENT_WIDTH, INK, PAGE, type Pen } from './pen'

const GAP = 14
const WIDTH = (CONTENT_WIDTH - GAP) / 2
const PADDING = 10

type Box = {
  readonly label: string
  readonly amount: string
  readonly words: string
  readonly isWrong: boolean
}

/** Does the bank say what the books say, and does it come to what is left? */
function bankBox({ bank, figures }: StatementBody): Box {
  const { saysFen, bookFen, transit } = bank
  const label = '银行月末余额'
  if (saysFen === null)
    return { label, amount: '没有提供', words: `账面 ${yuanOf(bookFen)}，未能核对`, isWrong: true }
  const amount = yuanOf(saysFen)
  if (saysFen !== bookFen) {
    const differs = yuanOf(Math.abs(saysFen - bookFen))
    return { label, amount, words: `账面 ${yuanOf(bookFen)}，相差 ${differs}，正在核对`, isWrong: true }
  }
  const onItsWay = transit.reduce((sum, { fen }) => sum + fen, 0)
  if (bookFen + onItsWay !== figures.closingFen)
    return { label, amount, words: '与账面相符，与期末余额不符', isWrong: true }
  const words = transit.length === 0 ? '与账面相符，等于期末余额' : `加在途 ${yuanOf(onItsWay)}，等于期末余额`
  return { label, amount, words, isWrong: false }
}

const NAMED = 4
const named = (names: readonly string[]): string =>
  names.length <= NAMED ? names.join('、') : `${names.slice(0, NAMED).join('、')}等 ${names.length} 处`

function arrearsBox({ leases, arrearFen }: StatementBody): Box {
  const owing = leases.filter(lease => lease.arrearFen > 0).map(({ assetName }) => assetName)
  return {
    label: '到期未收的租金',
    amount: yuanOf(arrearFen),
    words: owing.length === 0 ? '到期的都已收到' : named(owing),
    isWrong: false,
  }
}

function drawn(pen: Pen, { label, amount, words, isWrong }: Box, x: number, density: number): Block {
  const note = { size: 11.5 * density, colour: isWrong ? INK.alert : INK.notes, leading: 1.3 }
  const inner = WIDTH - 2 * PADDING
  const labelStyle = { size: 13 * density, bold: true, colour: INK.green }
  const amountStyle = { size: 17 * density, bold: true, colour: isWrong ? INK.alert : INK.words }
  const top = 30 * density
  const height = top + pen.heightOf(words, inner, note) + 8 * density
  return {
    height,
    draw: y => {
      pen.write(label, x + PADDING, y + 9 * density, inner, labelStyle)
      pen.write(amount, x + PADDING, y + 6 * density, inner, { ...amountStyle, align: 'right' })
      pen.write(words, x + PADDING, y + top, inner, note)
    },
  }
}

/** The two things people look for first after the table: is the money there, and who still owes. */
export function glance(pen: Pen, body: StatementBody, density: number): Block {
  const boxes = [bankBox(body), arrearsBox(body)]
  const x = (at: number) => PAGE.margin + at * (WIDTH + GAP)
  const both = beside(...boxes.map((box, at) => drawn(pen, box, x(at), density)))
  return {
    height: both.height,
    draw: y => {
      for (const at of boxes.keys()) pen.frame(x(at), y, WIDTH, both.height)
      both.draw(y)
    },
  }
}
