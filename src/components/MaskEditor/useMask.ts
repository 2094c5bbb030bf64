import type { ITouchEvent } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Box } from '../../services/redraw'

/** Where the photo stands on the screen, in pixels. */
export type Stage = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
type Point = { readonly x: number; readonly y: number }

/** A finger that moved less than this has tapped. */
const TAPPED = 0.02
/** What a tap covers: about a line of writing. */
const TAP_BOX = { width: 0.36, height: 0.05 }

const within = (share: number): number => Math.min(1, Math.max(0, share))
const boxBetween = (one: Point, other: Point): Box => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
})
const isTap = ({ width, height }: Box): boolean => width < TAPPED && height < TAPPED
const boxAround = ({ x, y }: Point): Box =>
  boxBetween(
    { x: within(x - TAP_BOX.width / 2), y: within(y - TAP_BOX.height / 2) },
    { x: within(x + TAP_BOX.width / 2), y: within(y + TAP_BOX.height / 2) },
  )

type Pointed = Pick<ITouchEvent, 'touches'> | { readonly clientX: number; readonly clientY: number }

/** Boxes dragged over a photo with a finger, or with a mouse in a browser. */
export function useMask(stage: Stage | null) {
  const [boxes, setBoxes] = useState<readonly Box[]>([])
  const [growing, setGrowing] = useState<Box | null>(null)
  const from = useRef<Point | null>(null)
  const to = useRef<Point | null>(null)
  /** After a finger the browser sends the same as a mouse: that is not a second stroke. */
  const hasTouched = useRef(false)

  const pointOf = (event: unknown): Point | null => {
    const pointed = event as Pointed
    const at = 'touches' in pointed ? pointed.touches[0] : pointed
    if (!at || !stage) return null
    return {
      x: within((at.clientX - stage.left) / stage.width),
      y: within((at.clientY - stage.top) / stage.height),
    }
  }
  const begin = (event: unknown) => {
    from.current = pointOf(event)
    to.current = from.current
  }
  const move = (event: unknown) => {
    const at = from.current && pointOf(event)
    if (!from.current || !at) return
    to.current = at
    setGrowing(boxBetween(from.current, at))
  }
  const end = () => {
    if (from.current && to.current) {
      const drawn = boxBetween(from.current, to.current)
      const box = isTap(drawn) ? boxAround(from.current) : drawn
      setBoxes(before => [...before, box])
    }
    from.current = null
    setGrowing(null)
  }
  const touch = (event: unknown) => {
    hasTouched.current = true
    begin(event)
  }
  const withMouse = (hand: (event: unknown) => void) => (event: unknown) => {
    if (!hasTouched.current) hand(event)
  }
  const hands =
    process.env.TARO_ENV === 'h5'
      ? {
          onTouchStart: touch,
          onTouchMove: move,
          onTouchEnd: end,
          onMouseDown: withMouse(begin),
          onMouseMove: withMouse(move),
          onMouseUp: withMouse(end),
        }
      : { onTouchStart: touch, onTouchMove: move, onTouchEnd: end }
  return {
    boxes,
    shown: growing ? [...boxes, growing] : boxes,
    undo: () => setBoxes(before => before.slice(0, -1)),
    hands,
  }
}
