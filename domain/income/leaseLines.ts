import type { Asset } from './asset'
import { dueFenIn, publicPayer } from './asset'
import { fenOn, type LinkedRow } from './entry'
import type { LeaseLine, StatementBody } from './statement'

/** What each lease owed and paid in a month, from where it stood at the end of the month before. */
export function leaseLines(
  assets: readonly Asset[],
  rows: readonly LinkedRow[],
  month: string,
  before: StatementBody | null,
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

/** Is any lease of an asset in force in a month? */
export const isLetIn = (asset: Asset, month: string): boolean =>
  asset.leases.some(lease => lease.fromOn <= `${month}-31` && lease.untilOn >= `${month}-01`)
