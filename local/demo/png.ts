import { deflateSync } from 'node:zlib'

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crcOf = (bytes: Buffer): number =>
  (bytes.reduce((crc, byte) => (CRC[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8), 0xffffffff) ^
    0xffffffff) >>>
  0

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crcOf(body), body.length + 4)
  return out
}

/** A picture of flat colours: shapes are painted over each other, then written as a PNG with a palette. */
export class Canvas {
  readonly width: number
  readonly height: number
  private readonly pixels: Uint8Array
  private readonly palette: string[]

  constructor(width: number, height: number, background: string) {
    this.width = width
    this.height = height
    this.pixels = new Uint8Array(width * height)
    this.palette = [background]
  }

  /** Paints every point for which `inside` holds. @param color `#rrggbb` */
  paint(color: string, inside: (x: number, y: number) => boolean): this {
    const known = this.palette.indexOf(color)
    const index = known >= 0 ? known : this.palette.push(color) - 1
    for (let y = 0; y < this.height; y++)
      for (let x = 0; x < this.width; x++) if (inside(x, y)) this.pixels[y * this.width + x] = index
    return this
  }

  box = (color: string, left: number, top: number, width: number, height: number): this =>
    this.paint(color, (x, y) => x >= left && x < left + width && y >= top && y < top + height)

  disc = (color: string, cx: number, cy: number, r: number, squeeze = 1): this =>
    this.paint(color, (x, y) => (x - cx) ** 2 + ((y - cy) * squeeze) ** 2 <= r * r)

  line = (color: string, x1: number, y1: number, x2: number, y2: number, thick: number): this => {
    const length = Math.hypot(x2 - x1, y2 - y1)
    return this.paint(color, (x, y) => {
      const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length
      const off = Math.abs((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)) / length
      return along >= 0 && along <= length && off <= thick / 2
    })
  }

  png(): Buffer {
    const header = Buffer.alloc(13)
    header.writeUInt32BE(this.width, 0)
    header.writeUInt32BE(this.height, 4)
    header.set([8, 3, 0, 0, 0], 8)
    const rows = Buffer.alloc((this.width + 1) * this.height)
    for (let y = 0; y < this.height; y++)
      rows.set(this.pixels.subarray(y * this.width, (y + 1) * this.width), y * (this.width + 1) + 1)
    const colours = Buffer.from(this.palette.map(color => color.slice(1)).join(''), 'hex')
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('PLTE', colours),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ])
  }
}
