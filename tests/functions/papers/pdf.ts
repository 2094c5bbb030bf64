import { inflateSync } from 'node:zlib'
import decodeQR from 'qr/decode.js'

/** A PDF as far as a test looks into it: its objects by number, as text, with what their streams hold. */
type Pdf = ReadonlyMap<string, { readonly head: string; readonly stream: string }>

function objectsOf(bytes: Buffer): Pdf {
  const text = bytes.toString('latin1')
  const objects = new Map<string, { head: string; stream: string }>()
  for (const [, number = '', body = ''] of text.matchAll(/(\d+) 0 obj\r?\n([\s\S]*?)\r?\nendobj/g)) {
    const at = body.indexOf('stream\n')
    const head = at < 0 ? body : body.slice(0, at)
    const raw = at < 0 ? '' : body.slice(at + 7, body.lastIndexOf('\nendstream'))
    const isPacked = head.includes('/FlateDecode')
    const stream = isPacked ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw
    objects.set(number, { head, stream })
  }
  return objects
}

const referred = (pdf: Pdf, head: string, key: string) =>
  pdf.get(new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? '')

/** What a font's codes stand for, by its ToUnicode map. */
function lettersOf(pdf: Pdf, font: string): string[] {
  const map = referred(pdf, pdf.get(font)?.head ?? '', 'ToUnicode')?.stream ?? ''
  const ranges = [...map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)]
  const letters: string[] = []
  for (const [, from = '', list = ''] of ranges)
    for (const [at, [, code = '']] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries())
      letters[Number.parseInt(from, 16) + at] = Buffer.from(code.replaceAll(' ', ''), 'hex')
        .swap16()
        .toString('utf16le')
  return letters
}

export type Page = {
  readonly text: string
  readonly width: number
  readonly height: number
  readonly qr: () => string
}

/** The page's words in the order they were written, one run of letters a line. */
function textOf(content: string, fonts: ReadonlyMap<string, string[]>): string {
  let letters: string[] = []
  const runs: string[] = []
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font) ?? []
    const codes = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/gi)].flatMap(
      ([, run = '']) => run.match(/.{4}/g) ?? [],
    )
    if (shown !== undefined) runs.push(codes.map(code => letters[Number.parseInt(code, 16)] ?? '?').join(''))
  }
  return runs.join('')
}

/** Reads the QR code off the small squares that are drawn on the page, as a camera does. */
function qrOf(content: string): string {
  const squares = [...content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)].map(found =>
    found.slice(1).map(Number),
  )
  const small = squares.filter(([, , width = 0, height]) => width < 5 && width === height) as [
    number,
    number,
    number,
    number,
  ][]
  const side = small[0]?.[2] ?? 1
  const [left, top] = [Math.min(...small.map(([x]) => x)), Math.min(...small.map(([, y]) => y))]
  const cells = small.map(([x, y]) => [Math.round((x - left) / side), Math.round((y - top) / side)] as const)
  const [quiet, scale] = [4, 4]
  const width = (Math.max(...cells.flat()) + 1 + 2 * quiet) * scale
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [column, row] of cells)
    for (let y = 0; y < scale; y++)
      for (let x = 0; x < scale; x++) {
        const at = (((row + quiet) * scale + y) * width + (column + quiet) * scale + x) * 4
        data.fill(0, at, at + 3)
      }
  return decodeQR({ width, height: width, data })
}

/** The pages of a PDF, and the fonts that are inside it. */
export function readPdf(bytes: Buffer): { readonly pages: Page[]; readonly fonts: string[] } {
  const pdf = objectsOf(bytes)
  const pages = [...pdf.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }): Page => {
      const resources = referred(pdf, head, 'Resources')?.head ?? head
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
          ([, name = '', number = '']) => [name, lettersOf(pdf, number)] as const,
        ),
      )
      const content = referred(pdf, head, 'Contents')?.stream ?? ''
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? []
      return {
        text: textOf(content, fonts),
        width: Number(width),
        height: Number(height),
        qr: () => qrOf(content),
      }
    })
  const embedded = [...pdf.values()].filter(
    ({ head }) => head.includes('/FontDescriptor') && head.includes('/FontFile3'),
  )
  return { pages, fonts: embedded.map(({ head }) => /\/FontName \/\w+\+([\w-]+)/.exec(head)?.[1] ?? '') }
}
