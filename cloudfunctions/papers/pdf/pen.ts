import { join } from 'node:path'
import PDFDocument from 'pdfkit'

/** A page of A4 in points. A3 is the same page, √2 as large: everything is laid out once. */
export const PAGE = { width: 595.28, height: 841.89, margin: 36 } as const
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.margin
export type Size = 'A3' | 'A4'

/** The inks: they stay apart when a black-and-white printer prints them. */
export const INK = {
  words: '#16191d',
  notes: '#4c5258',
  green: '#0b6b50',
  pale: '#e9f1ee',
  rule: '#b9c0bd',
  alert: '#b3261e',
  white: '#ffffff',
} as const

/** How words are written; `leading` is the distance of lines in letters. */
export type Style = {
  readonly size: number
  readonly bold?: boolean
  readonly colour?: string
  readonly align?: 'left' | 'right' | 'center'
  readonly leading?: number
}

/** The two cuts of the font, put beside the function when it is built. */
const FONTS = { regular: 'NotoSansHans-Regular.otf', bold: 'NotoSansHans-Bold.otf' } as const
/** The font's own distance of lines, in letters: its ascent, descent and gap. */
const OWN_LEADING = 1.5
const DEFAULT_LEADING = 1.32

/** Writes on paper: everything is said in points of an A4 page, from its upper left corner. */
export class Pen {
  private readonly document: PDFKit.PDFDocument
  private readonly size: Size
  private readonly chunks: Buffer[] = []

  /** @param madeOn the day the paper is about: what is written twice is the same to the last byte */
  constructor(size: Size, title: string, madeOn: string) {
    this.size = size
    this.document = new PDFDocument({
      size,
      margin: 0,
      autoFirstPage: false,
      lang: 'zh-CN',
      displayTitle: true,
      pdfVersion: '1.7',
      // None by itself: a font that is both the first one and a named one is read from disk again for every word.
      font: '',
      info: { Title: title, Author: '毫议站', CreationDate: new Date(`${madeOn}T00:00:00Z`) },
    })
    for (const [name, file] of Object.entries(FONTS)) this.document.registerFont(name, join(__dirname, file))
    this.document.on('data', chunk => this.chunks.push(chunk))
  }

  newPage(): void {
    this.document.addPage({ size: this.size, margin: 0 })
    if (this.size === 'A3') this.document.scale(Math.SQRT2)
  }

  private take({ size, bold = false, leading = DEFAULT_LEADING }: Style): { lineGap: number } {
    this.document.font(bold ? 'bold' : 'regular').fontSize(size)
    return { lineGap: (leading - OWN_LEADING) * size }
  }

  /** How wide words are on one line. */
  widthOf(words: string, style: Style): number {
    this.take(style)
    return this.document.widthOfString(words)
  }

  /** How high words are when they are broken into lines of a width. */
  heightOf(words: string, width: number, style: Style): number {
    if (words === '') return 0
    const options = this.take(style)
    return this.document.heightOfString(words, { width, ...options })
  }

  /** Writes words, the upper edge of their first line at `y`. */
  write(words: string, x: number, y: number, width: number, style: Style): void {
    const options = this.take(style)
    this.document
      .fillColor(style.colour ?? INK.words)
      .text(words, x, y, { width, align: style.align ?? 'left', ...options })
  }

  /** The largest style of at most that size in which words stand on one line. */
  fitted(words: string, width: number, style: Style, least: number): Style {
    const needed = this.widthOf(words, style)
    return needed <= width
      ? style
      : { ...style, size: Math.max(least, Math.floor(((style.size * width) / needed) * 10) / 10) }
  }

  line(x: number, y: number, width: number, thickness = 0.6, colour: string = INK.rule): void {
    this.document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(thickness)
      .stroke(colour)
  }

  upright(x: number, y: number, height: number, thickness = 0.6, colour: string = INK.rule): void {
    this.document
      .moveTo(x, y)
      .lineTo(x, y + height)
      .lineWidth(thickness)
      .stroke(colour)
  }

  fill(x: number, y: number, width: number, height: number, colour: string, round = 0): void {
    this.document.roundedRect(x, y, width, height, round).fill(colour)
  }

  frame(
    x: number,
    y: number,
    width: number,
    height: number,
    colour: string = INK.rule,
    thickness = 0.8,
    round = 4,
  ): void {
    this.document.roundedRect(x, y, width, height, round).lineWidth(thickness).stroke(colour)
  }

  /** A grid of dark squares, as a QR code is: one path, so that no printer leaves seams between them. */
  squares(grid: readonly (readonly boolean[])[], x: number, y: number, width: number): void {
    const side = width / grid.length
    for (const [row, cells] of grid.entries())
      for (const [column, isDark] of cells.entries())
        if (isDark) this.document.rect(x + column * side, y + row * side, side, side)
    this.document.fill(INK.words)
  }

  /** The finished paper. */
  done(): Promise<Buffer> {
    return new Promise((finish, fail) => {
      this.document.on('end', () => finish(Buffer.concat(this.chunks)))
      this.document.on('error', fail)
      this.document.end()
    })
  }
}
