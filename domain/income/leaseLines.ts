import type { Asset } from './asset'
import { dueFenIn, publicPayer } from './asset'
import { fenOn, type LinkedRow } from './entry'
import type { LeaseLine, StatementBody } from './statement'

/** What each lease owed and paid in a month, from where it stood at the end of the month before. */
export function leaseLines(
  assets: readonly Asset[],
  rows: readonly LinkedRow[],
  month: string,
  before: Pick<StatementBody, 'leases'> | null,
): LeaseLine[] {
  return assets.flatMap(asset =>
    asset.leases.flatMap(lease => {
      const received = rows.filter(row => row.leaseId === lease.id)
      const receivedFen =
        0 -
        fenOn(
          received.flatMap(row => row.postings),
          account => account.startsWith('income:'),
        )
      const beforeFen = before?.leases.find(one => one.leaseId === lease.id)?.arrearFen ?? 0
      const dueFen = dueFenIn(lease, month)
      const isOver = lease.untilOn < `${month}-01`
      if (dueFen === 0 && receivedFen === 0 && beforeFen === 0 && (isOver || lease.fromOn > `${month}-31`))
        return []
      return {
        assetId: asset._id,
        leaseId: lease.id,
        assetName: asset.name,
        category: asset.category ?? 'other',
        contractNo: lease.contractNo,
        payer: publicPayer(lease),
        untilOn: lease.untilOn,
        beforeFen,
        dueFen,
        receivedFen,
        arrearFen: beforeFen + dueFen - receivedFen,
      }
    }),
  )
}

type MonthRows = { readonly month: string; readonly rows: readonly LinkedRow[] }

/**
 * How every lease stands in the last of some months that follow one another.
 * @param before the statement of the month before the first of them
 */
export function leasesAfter(
  assets: readonly Asset[],
  months: readonly MonthRows[],
  before: Pick<StatementBody, 'leases'> | null,
): readonly LeaseLine[] {
  const last = months.reduce<Pick<StatementBody, 'leases'> | null>(
    (sum, { month, rows }) => ({ leases: leaseLines(assets, rows, month, sum) }),
    before,
  )
  return last?.leases ?? []
}

/** What each lease owes then, by its id. */
export const arrearsAfter = (...given: Parameters<typeof leasesAfter>): Record<string, number> =>
  Object.fromEntries(leasesAfter(...given).map(({ leaseId, arrearFen }) => [leaseId, arrearFen]))

/** Is any lease of an asset in force in a month? */
export const isLetIn = (asset: Asset, month: string): boolean =>
  asset.leases.some(lease => lease.fromOn <= `${month}-31` && lease.untilOn >= `${month}-01`)
