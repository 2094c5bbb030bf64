import type { Round } from '@domain/menu'

/** Whose form it is: the label says where, the area is what the share is reckoned by. */
export type FormHome = {
  readonly label: string
  readonly areaCentiM2: number
  readonly digits: string
}

/** What order forms are made from. */
export type OrderFacts = {
  readonly round: Round
  /** The building, unit or home they are for, for the file's own title. */
  readonly title: string
  readonly homes: readonly FormHome[]
}
