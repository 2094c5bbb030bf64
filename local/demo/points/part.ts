import type { Happening } from './till'
import type { World } from './world'

/** What a part of the room adds to the demo world: what happens to points, and (once all has happened) its own documents. */
export type Part = {
  readonly happenings: readonly Happening[]
  readonly documents: () => Readonly<Record<string, readonly { readonly _id: string }[]>>
}
export type MakePart = (world: World) => Part
