import { Canvas } from './png'

const WIDTH = 480
const HEIGHT = 360
const SKY = '#cfe3f0'
const GRASS = '#8fb886'
const DARK = '#3a3f47'
const WALL = '#e0d4c2'
const GLASS = '#8fb4c9'
const PAVING = '#b9bcc2'

const outside = (): Canvas => new Canvas(WIDTH, HEIGHT, SKY).box(GRASS, 0, 270, WIDTH, 90)
const room = (wall: string, floor: string): Canvas =>
  new Canvas(WIDTH, HEIGHT, wall).box(floor, 0, 280, WIDTH, 80)
const tree = (canvas: Canvas, x: number, y: number, r: number): Canvas =>
  canvas
    .box('#7a5c3e', x - 6, y, 12, r + 30)
    .disc('#5d9157', x, y - 10, r)
    .disc('#74a86c', x - r / 3, y - r / 2, r / 2)

/** Flat drawings of what can be ordered: how it looks once it is done. */
export const MENU_DRAWN = {
  demolished: () =>
    tree(outside(), 400, 190, 52)
      .box('#c9b79c', 80, 130, 210, 140)
      .box(SKY, 88, 138, 194, 132)
      .box(DARK, 60, 110, 250, 16)
      .box(GRASS, 100, 240, 170, 30)
      .line('#b3261e', 110, 140, 260, 260, 16)
      .line('#b3261e', 260, 140, 110, 260, 16),
  garden: () =>
    tree(tree(tree(outside(), 90, 180, 60), 380, 170, 70), 240, 200, 44)
      .disc('#d9779b', 160, 310, 14)
      .disc('#e3b341', 210, 325, 12)
      .disc('#d9779b', 300, 312, 14)
      .disc('#e3b341', 350, 330, 12),
  streetLamp: () =>
    new Canvas(WIDTH, HEIGHT, '#2b3550')
      .box('#3f4a63', 0, 290, WIDTH, 70)
      .disc('#56608a', 240, 330, 150, 5)
      .disc('#f6e3a1', 300, 104, 60)
      .disc('#fff7d8', 300, 104, 34)
      .line('#aab2c5', 180, 330, 180, 70, 12)
      .line('#aab2c5', 180, 74, 300, 90, 10),
  ramp: () =>
    outside()
      .box(WALL, 250, 60, 230, 220)
      .box('#8a6b4f', 320, 120, 80, 150)
      .line(PAVING, 40, 300, 330, 262, 26)
      .line('#4a7fa5', 50, 240, 320, 200, 8)
      .line('#4a7fa5', 60, 240, 60, 294, 7)
      .line('#4a7fa5', 180, 222, 180, 280, 7)
      .line('#4a7fa5', 300, 204, 300, 264, 7),
  carPark: () =>
    new Canvas(WIDTH, HEIGHT, '#7f848c')
      .box('#f4f4f0', 40, 60, 8, 240)
      .box('#f4f4f0', 170, 60, 8, 240)
      .box('#f4f4f0', 300, 60, 8, 240)
      .box('#f4f4f0', 430, 60, 8, 240)
      .box('#4a7fa5', 72, 110, 76, 150)
      .box('#bcd8e6', 84, 140, 52, 34)
      .box('#c65b4a', 332, 90, 76, 150)
      .box('#f0d9d3', 344, 120, 52, 34),
  chargingShed: () =>
    outside()
      .box(PAVING, 0, 280, WIDTH, 80)
      .box('#3f7f6f', 40, 80, 400, 24)
      .line(DARK, 70, 100, 70, 290, 10)
      .line(DARK, 410, 100, 410, 290, 10)
      .box('#f2f5f3', 120, 130, 50, 70)
      .box('#2f9e6d', 134, 142, 22, 16)
      .box('#f2f5f3', 300, 130, 50, 70)
      .box('#2f9e6d', 314, 142, 22, 16)
      .disc(DARK, 190, 290, 26)
      .disc(PAVING, 190, 290, 16)
      .disc(DARK, 280, 290, 26)
      .disc(PAVING, 280, 290, 16)
      .line('#c65b4a', 190, 290, 250, 240, 9)
      .line('#c65b4a', 250, 240, 280, 290, 9),
  lockers: () => {
    const canvas = room('#e9ece8', '#b9bcc2').box('#3f6f9f', 70, 60, 340, 230)
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 4; column++)
        canvas.box(row === 1 && column === 1 ? '#f2c53d' : '#dfe8f0', 84 + column * 80, 74 + row * 70, 70, 60)
    return canvas
  },
  exercise: () =>
    tree(outside(), 420, 180, 46)
      .line('#4a7fa5', 90, 110, 90, 300, 12)
      .line('#4a7fa5', 210, 110, 210, 300, 12)
      .line('#e0913c', 80, 116, 220, 116, 12)
      .line(DARK, 120, 116, 120, 210, 4)
      .line(DARK, 180, 116, 180, 210, 4)
      .box('#e0913c', 110, 208, 80, 12)
      .disc('#c65b4a', 320, 230, 44)
      .disc(SKY, 320, 230, 32)
      .line('#c65b4a', 320, 270, 320, 310, 12),
  insulation: () => {
    const canvas = outside().box('#eadfca', 110, 40, 190, 250).box('#b5c9d6', 300, 30, 70, 260)
    for (let floor = 0; floor < 5; floor++)
      canvas.box(GLASS, 130, 56 + floor * 46, 50, 28).box(GLASS, 220, 56 + floor * 46, 50, 28)
    return canvas.box('#3f6f9f', 314, 150, 42, 60).line(DARK, 335, 36, 335, 150, 4)
  },
  counter: () =>
    room('#f1ece2', '#cdb99a')
      .box('#0b7a5b', 60, 50, 360, 46)
      .box('#fbfaf6', 100, 66, 280, 14)
      .box('#a98a63', 40, 210, 400, 90)
      .box('#c9ae86', 40, 200, 400, 16)
      .box(DARK, 130, 150, 80, 52)
      .box('#bcd8e6', 136, 156, 68, 38)
      .box('#fbfaf6', 290, 180, 70, 20),
  clinicDesk: () =>
    room('#eaf3f1', '#c5d6d2')
      .box('#ffffff', 170, 50, 140, 120)
      .box('#c0392b', 224, 66, 32, 88)
      .box('#c0392b', 196, 94, 88, 32)
      .box('#9bb8b2', 60, 220, 360, 80)
      .box('#ffffff', 110, 190, 70, 30)
      .disc('#4a7fa5', 340, 200, 24),
  readingRoom: () => {
    const canvas = room('#f6efdd', '#d8bf95').box('#a98a63', 60, 60, 360, 140)
    const spines = ['#c65b4a', '#4a7fa5', '#6f9e6b', '#e0b23c', '#8a6bb0']
    for (let book = 0; book < 14; book++)
      canvas.box(
        spines[book % spines.length] as string,
        76 + book * 24,
        80 + (book % 3) * 10,
        18,
        110 - (book % 3) * 10,
      )
    return canvas
      .box('#c9ae86', 120, 250, 240, 18)
      .box('#c9ae86', 140, 268, 14, 60)
      .box('#c9ae86', 326, 268, 14, 60)
  },
  camera: () =>
    outside()
      .box(WALL, 0, 0, 150, 280)
      .box(DARK, 150, 100, 60, 14)
      .box('#f2f2f2', 200, 80, 130, 56)
      .box(DARK, 320, 90, 26, 36)
      .disc('#4a7fa5', 336, 108, 12)
      .line('#9aa0a8', 240, 270, 470, 270, 6)
      .line('#9aa0a8', 260, 210, 260, 290, 6)
      .line('#9aa0a8', 350, 210, 350, 290, 6)
      .line('#9aa0a8', 440, 210, 440, 290, 6),
  canteen: () =>
    room('#f8ecd9', '#d9b98c')
      .disc('#b98a55', 240, 250, 170, 2.4)
      .disc('#ffffff', 240, 236, 74, 1.8)
      .disc('#e0b23c', 240, 234, 48, 1.8)
      .disc('#ffffff', 120, 256, 46, 1.8)
      .disc('#7fa86b', 120, 254, 30, 1.8)
      .disc('#ffffff', 360, 256, 46, 1.8)
      .disc('#c65b4a', 360, 254, 30, 1.8)
      .line('#e8dcc6', 220, 120, 214, 180, 8)
      .line('#e8dcc6', 260, 110, 254, 180, 8),
  stall: () => {
    const canvas = outside().box(PAVING, 0, 290, WIDTH, 70).box('#a98a63', 60, 210, 360, 84)
    for (let stripe = 0; stripe < 6; stripe++)
      canvas.box(stripe % 2 === 0 ? '#c65b4a' : '#fbfaf6', 50 + stripe * 64, 90, 64, 50)
    return canvas
      .disc('#6f9e6b', 120, 206, 26)
      .disc('#e0913c', 200, 208, 24)
      .disc('#c0392b', 280, 208, 22)
      .disc('#e3c341', 350, 208, 24)
  },
} as const
