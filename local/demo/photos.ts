import { GOODS_DRAWN } from './goodsDrawn'
import { MENU_DRAWN } from './menuDrawn'
import { Canvas } from './png'

const WIDTH = 480
const HEIGHT = 360
const SKY = '#cfe3f0'
const WALL = '#d9cbb8'
const GROUND = '#8f9196'
const DARK = '#3a3f47'
const GREEN = '#6f9e6b'
const WATER = '#6aa3c9'

const scene = (background = SKY): Canvas => new Canvas(WIDTH, HEIGHT, background)
const street = (): Canvas => scene().box(WALL, 0, 60, WIDTH, 190).box(GROUND, 0, 250, WIDTH, 110)

function house(canvas: Canvas): Canvas {
  for (let row = 0; row < 2; row++)
    for (let column = 0; column < 6; column++) canvas.box('#8fb4c9', 30 + column * 76, 82 + row * 78, 44, 48)
  return canvas
}

/** A sheet of paper on a table, with lines of writing. */
function paper(): Canvas {
  const canvas = scene('#8a7560').box('#fbfaf6', 40, 20, 400, 320)
  for (let line = 0; line < 6; line++) canvas.box('#c9ccd1', 70, 100 + line * 36, 300 - (line % 3) * 50, 6)
  return canvas
}

/** Flat drawings that stand for the photos people take: none shows a face or a number plate. */
const DRAWINGS = {
  ...GOODS_DRAWN,
  ...MENU_DRAWN,
  /** A stairwell at night, its lamp dead. */
  lamp: () => {
    const canvas = scene('#2b2f3a').box('#3b4150', 60, 0, 360, 360)
    for (let step = 0; step < 6; step++)
      canvas.box('#565d6f', 90 + step * 50, 320 - step * 34, 300 - step * 50, 34)
    return canvas
      .box(DARK, 236, 0, 8, 60)
      .disc('#767b86', 240, 76, 26)
      .line('#c0392b', 214, 50, 266, 102, 6)
      .line('#c0392b', 266, 50, 214, 102, 6)
  },
  /** A car across the way to the parcel lockers. */
  parking: () =>
    house(street())
      .box('#e0b23c', 320, 150, 130, 100)
      .box('#b98d22', 320, 182, 130, 3)
      .box('#b98d22', 320, 216, 130, 3)
      .box('#a33b3b', 90, 236, 220, 56)
      .box('#7c2c2c', 140, 196, 120, 44)
      .box('#bcd8e6', 150, 204, 100, 32)
      .disc(DARK, 140, 292, 24)
      .disc(DARK, 262, 292, 24),
  /** Water on a cellar floor. */
  water: () =>
    scene('#b7b3aa')
      .box('#8d897f', 0, 0, WIDTH, 40)
      .box('#6b6f76', 320, 70, 90, 120)
      .box('#f2c53d', 350, 100, 30, 40)
      .box(WATER, 0, 260, WIDTH, 100)
      .disc('#86b9da', 140, 290, 70, 4)
      .disc('#86b9da', 330, 320, 90, 5)
      .box('#7a7468', 40, 30, 14, 235)
      .disc(WATER, 47, 220, 16),
  /** A worn slide. */
  slide: () =>
    scene()
      .box(GREEN, 0, 260, WIDTH, 100)
      .line('#d9553f', 180, 110, 380, 300, 26)
      .line('#4a6fa5', 150, 110, 150, 300, 10)
      .line('#4a6fa5', 195, 110, 195, 300, 10)
      .line('#4a6fa5', 150, 160, 195, 160, 8)
      .line('#4a6fa5', 150, 210, 195, 210, 8)
      .line('#4a6fa5', 150, 260, 195, 260, 8)
      .line('#f2c53d', 190, 80, 240, 140, 8),
  /** Wires hanging out of windows to bicycles. */
  charger: () =>
    house(street())
      .line(DARK, 52, 130, 110, 270, 4)
      .line(DARK, 204, 130, 190, 270, 4)
      .disc(DARK, 90, 290, 26)
      .disc(GROUND, 90, 290, 18)
      .disc(DARK, 160, 290, 26)
      .disc(GROUND, 160, 290, 18)
      .line('#2f7f6f', 90, 290, 130, 255, 8)
      .line('#2f7f6f', 130, 255, 160, 290, 8)
      .disc(DARK, 240, 290, 26)
      .disc(GROUND, 240, 290, 18),
  /** A roof with a torn covering. */
  roof: () =>
    scene()
      .box('#9b9da3', 0, 190, WIDTH, 170)
      .box('#7b7e86', 40, 230, 180, 60)
      .box('#55585f', 60, 246, 90, 26)
      .box('#c9a24b', 300, 120, 120, 80)
      .box('#e7d9a8', 312, 134, 96, 40)
      .line('#55585f', 240, 300, 420, 330, 6),
  /** A road with holes full of water. */
  road: () =>
    scene()
      .box(GREEN, 0, 120, WIDTH, 60)
      .box(GROUND, 0, 170, WIDTH, 190)
      .box('#e7e4dc', 228, 190, 16, 40)
      .box('#e7e4dc', 228, 300, 16, 40)
      .disc('#5d6066', 150, 260, 62, 2)
      .disc(WATER, 150, 264, 46, 2.2)
      .disc('#5d6066', 360, 310, 50, 2)
      .disc(WATER, 360, 313, 36, 2.2),
  /** A landing full of boxes. */
  clutter: () =>
    scene('#d8d2c6')
      .box('#a9a196', 0, 270, WIDTH, 90)
      .box('#7d5a3c', 300, 60, 110, 210)
      .box('#c79a62', 60, 200, 90, 80)
      .box('#b88850', 140, 170, 80, 110)
      .box('#d7ad74', 80, 130, 70, 72)
      .box('#4a6fa5', 220, 220, 70, 60)
      .line('#6b4b31', 60, 240, 150, 240, 4)
      .line('#6b4b31', 140, 220, 220, 220, 4),
  /** A chess board half played. */
  chess: () => {
    const canvas = scene('#cdb48a').box('#f0dfb8', 60, 30, 360, 300)
    for (let line = 0; line <= 8; line++) canvas.box('#7a5c33', 80 + line * 40, 50, 2, 260)
    for (let line = 0; line <= 6; line++) canvas.box('#7a5c33', 80, 50 + line * 43, 322, 2)
    for (const [x, y, colour] of [
      [121, 94, '#b3261e'],
      [241, 180, '#b3261e'],
      [321, 266, '#b3261e'],
      [161, 222, '#2b2f3a'],
      [281, 94, '#2b2f3a'],
      [201, 308, '#2b2f3a'],
    ] as const)
      canvas.disc('#f7ecd2', x, y, 20).disc(colour, x, y, 12)
    return canvas
  },
  /** Steps written in large on a sheet. */
  steps: () => {
    const canvas = scene('#8a7560').box('#fbfaf6', 40, 20, 400, 320)
    for (let step = 0; step < 4; step++)
      canvas
        .disc('#0b7a5b', 90, 70 + step * 74, 22)
        .box('#5f6872', 136, 64 + step * 74, 250 - (step % 2) * 70, 12)
    return canvas
  },
  /** A kitchen lamp that burns. */
  bulb: () =>
    scene('#f3ead6')
      .box('#e2d3b4', 0, 270, WIDTH, 90)
      .box(DARK, 236, 0, 8, 90)
      .disc('#fff3c4', 240, 150, 96)
      .disc('#ffe38a', 240, 150, 62)
      .disc('#f7c948', 240, 150, 34)
      .box('#b9a37c', 60, 290, 160, 24)
      .box('#b9a37c', 270, 290, 150, 24),
  /** A radio on a chest of drawers. */
  radio: () =>
    scene('#d9e2dc')
      .box('#a98a63', 0, 260, WIDTH, 100)
      .line(DARK, 330, 120, 380, 30, 6)
      .box('#b5473c', 100, 120, 280, 140)
      .disc('#5a2a26', 175, 190, 46)
      .disc('#8c3a32', 175, 190, 30)
      .box('#f4ecd8', 250, 145, 105, 34)
      .disc('#f4ecd8', 275, 220, 16)
      .disc('#f4ecd8', 330, 220, 16),
  /** A folded quilt on a bed. */
  quilt: () =>
    scene('#e8e2d8')
      .box('#c9b79c', 0, 230, WIDTH, 130)
      .box('#f7f4ee', 40, 200, 400, 70)
      .box('#c65b5b', 110, 130, 260, 80)
      .box('#d98080', 110, 130, 260, 18)
      .box('#d98080', 110, 172, 260, 12),
  /** A bill with a red seal, the payer's name and number covered. */
  receipt: () =>
    paper()
      .box(DARK, 190, 44, 100, 14)
      .box('#000000', 130, 96, 110, 16)
      .box('#000000', 130, 132, 160, 16)
      .disc('#c8372d', 340, 270, 44)
      .disc('#fbfaf6', 340, 270, 37)
      .disc('#c8372d', 340, 270, 12),
  /** A slip of the bank, the account number covered. */
  slip: () =>
    paper()
      .box('#1d5fa8', 60, 34, 360, 26)
      .box('#000000', 250, 96, 140, 16)
      .box('#000000', 250, 132, 90, 16)
      .box('#1d5fa8', 280, 276, 110, 34),
} as const
export type PhotoName = keyof typeof DRAWINGS
export const PHOTO_NAMES = Object.keys(DRAWINGS) as PhotoName[]

/** A drawing as a PNG of a few kilobytes. */
export const photoOf = (name: PhotoName): Buffer => DRAWINGS[name]().png()
