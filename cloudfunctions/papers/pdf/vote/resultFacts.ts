import type { ReceiptLine, Result, Vote } from '@domain/vote'

/** What the sheet of a published result is made from. */
export type ResultFacts = {
  readonly vote: Vote
  readonly result: Result
  readonly noticeHash: string
  /** The day it was published. */
  readonly on: string
  /** The list of receipts to put behind it: null where none is wanted, or so few voted that it is withheld. */
  readonly lines: readonly ReceiptLine[] | null
}
