import { type Publication, SEAT_KEYS, SEATS, type Seat } from '@domain/income'
import { cutTo, dayInWords, dayOf, shortHash } from '@domain/kernel'
import { ROLES } from '@domain/people'
import encodeQR from 'qr'
import { CONTENT_WIDTH, INK, PAGE, type Pen } from './pen'
import type { SheetFacts } from './sheetFacts'

export const FOOT_HEIGHT = 126
const SIGNED_WIDTH = 196
const QR_SIDE = 102
const PADDING = 12
const HOW = '用“毫议站”小程序扫左边的码，手机会把每一笔重新加一遍。显示相符，就是公示以后没有人改过。'

/** What the code says: whose, which month, and its check code in full. */
export const codeText = ({ body, hash }: SheetFacts['published']): string =>
  `HAOYI1 ${body.compoundId} ${body.month} ${hash}`

const ROLE_NAMES: Readonly<Record<string, { readonly name: string }>> = ROLES

/**
 * Who signed from a seat, or that nobody did. The seat's own hand goes before one that stands in for it, and who stands in is not named as if they held
 * the seat; an objection is shown whosever it is.
 */
export function signedBy(seat: Seat, { signatures }: Pick<Publication, 'signatures'>) {
  const { name, roles } = SEATS[seat]
  const hands = signatures.filter(one => one.seat === seat)
  const own = hands.find(({ role }) => role === roles[0])
  const found = own ?? hands[0]
  if (!found) return { from: name, words: '未签', day: '', objection: '', isSigned: false }
  const objections = hands.map(({ objection }) => objection).filter(Boolean)
  return {
    from: own ? name : (ROLE_NAMES[found.role]?.name ?? found.role),
    words: found.name,
    day: dayInWords(dayOf(found.at)),
    objection: objections.join('；'),
    isSigned: true,
  }
}

/** Two lines of the paper hold so much of an objection; a longer one would push the check code off the page. */
const REMARK_AT_MOST = 33
const REMARK_GOES_ON = '……（全文见手机）'

export function remarkOf(objection: string): string {
  if (objection === '') return ''
  const plain = objection.replace(/\s+/g, ' ')
  const isWhole = plain.length <= REMARK_AT_MOST
  const shown = isWhole ? plain : cutTo(REMARK_AT_MOST - REMARK_GOES_ON.length, plain) + REMARK_GOES_ON
  return `保留意见：${shown}`
}

function signatures(pen: Pen, publication: Publication, y: number): void {
  const x = PAGE.margin
  pen.write('审核签字', x, y + PADDING, SIGNED_WIDTH, { size: 12, bold: true, colour: INK.green })
  for (const [at, seat] of SEAT_KEYS.entries()) {
    const { from, words, day, objection, isSigned } = signedBy(seat, publication)
    const top = y + PADDING + 24 + at * 42
    pen.write(from, x, top, SIGNED_WIDTH, { size: 11, colour: INK.notes })
    const style = { size: 15, bold: true, colour: isSigned ? INK.words : INK.alert }
    pen.write(words, x + 76, top - 3, 110, style)
    pen.write(day, x + 76, top - 1, SIGNED_WIDTH - 84, { size: 11, colour: INK.notes, align: 'right' })
    pen.write(remarkOf(objection), x, top + 18, SIGNED_WIDTH - 8, {
      size: 9,
      colour: INK.alert,
      leading: 1.2,
    })
  }
}

/** The foot of the first page: whose hands are under it, and the code by which anybody checks it. */
export function foot(pen: Pen, { published }: SheetFacts, y: number): void {
  const x = PAGE.margin + SIGNED_WIDTH + 10
  const width = CONTENT_WIDTH - SIGNED_WIDTH - 10
  pen.line(PAGE.margin, y, CONTENT_WIDTH, 1.2, INK.green)
  signatures(pen, published.publication, y)
  pen.upright(x - 6, y + PADDING, FOOT_HEIGHT - 2 * PADDING)
  const grid = encodeQR(codeText(published), 'raw', { ecc: 'medium', border: 1 })
  pen.squares(grid, x + 8, y + PADDING, QR_SIDE)
  const at = x + 8 + QR_SIDE + 14
  const room = width - QR_SIDE - 22
  pen.write('校验码', at, y + PADDING, room, { size: 12, bold: true, colour: INK.green })
  const code = shortHash(published.hash)
  pen.write(code, at, y + PADDING + 19, room, pen.fitted(code, room, { size: 19, bold: true }, 10))
  pen.write(HOW, at, y + PADDING + 48, room, { size: 11, leading: 1.4 })
}

/** The last line of every page. */
export function pageFoot(pen: Pen, { published }: SheetFacts, page: number, pages: number): void {
  const y = PAGE.height - 26
  const style = { size: 9, colour: INK.notes }
  pen.write(`校验码 ${shortHash(published.hash)}　毫议站按公示数据生成`, PAGE.margin, y, CONTENT_WIDTH, style)
  pen.write(`第 ${page} 页，共 ${pages} 页`, PAGE.margin, y, CONTENT_WIDTH, { ...style, align: 'right' })
}
