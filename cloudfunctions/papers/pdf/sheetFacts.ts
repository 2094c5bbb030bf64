import type { Figures, PublishedMonth } from '@domain/income'

/** What a sheet for a notice board is made from. */
export type SheetFacts = {
  readonly published: PublishedMonth
  readonly lastMonth: Figures | null
  readonly lastYear: Figures | null
  /** The building whose board it hangs on; null for one that may hang anywhere. */
  readonly building: string | null
}
