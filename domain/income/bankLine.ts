import * as z from 'zod/mini'
import { Day, Fen, FileId, Hash, Id, Month } from '../kernel'
import { PlacePath } from '../place'
import { EntryRef } from './entry'

/** A line of the bank's own statement, imported once however often its file is. Money in is more than nothing, money out less. */
export const BankLine = z.strictObject({
  /** The compound, with a digest of what makes the line itself: day, amount, balance after it, serial number, other party, words. */
  _id: Id,
  compoundId: Id,
  path: PlacePath,
  month: Month,
  on: Day,
  fen: Fen,
  party: z.string(),
  words: z.string(),
  /** What the bank says was there after it; null where its table has no such column. */
  balanceFen: z.nullable(Fen),
  serial: z.string(),
  /** The row in the file, counted as the clerk sees it. */
  row: z.int(),
  fileId: FileId,
  fileDigest: Hash,
  state: z.enum(['waiting', 'posted', 'ignored']),
  entry: z.nullable(EntryRef),
  why: z.string(),
})
export type BankLine = z.output<typeof BankLine>
