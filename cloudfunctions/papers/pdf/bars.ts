import type { Block } from './blocks'
import { INK, type Pen } from './pen'

type Bar = {
  readonly name: string
  /** What of how much, and how much it should be; no mark where nothing is asked. */
  readonly part: number
  readonly of: number
  readonly needed: number | null
  /** The same in words, below the bar. */
  readonly said: string
  /** Dark where what was asked is there. */
  readonly isMet: boolean
}

/** A share as a bar with the mark it has to reach, and both in words: told apart in black and white too. */
export function shareBar(pen: Pen, bar: Bar, x: number, width: number, density: number): Block {
  const { name, part, of, needed, said, isMet } = bar
  const style = { size: 11.5 * density, bold: true }
  const note = { size: 10.5 * density, colour: INK.notes, leading: 1.28 }
  const left = 74 * density
  const track = width - left
  const height = 13 * density
  const partOf = (count: number): number => (of === 0 ? 0 : Math.min(1, count / of) * track)
  return {
    height: height + 4 + pen.heightOf(said, width, note) + 6 * density,
    draw: y => {
      pen.write(name, x, y - 0.5, left, pen.fitted(name, left - 6, style, 6))
      pen.fill(x + left, y + 1, track, height, INK.pale, 2)
      if (part > 0)
        pen.fill(x + left, y + 1, Math.max(2, partOf(part)), height, isMet ? INK.green : INK.rule, 2)
      pen.frame(x + left, y + 1, track, height, INK.rule, 0.6, 2)
      if (needed !== null) pen.upright(x + left + partOf(needed), y - 2, height + 5, 1.8, INK.words)
      pen.write(said, x, y + height + 4, width, note)
    },
  }
}
