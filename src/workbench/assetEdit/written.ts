import type { Lease } from '@domain/income'
import { monthOf } from '@domain/kernel'
import { amountOf, typedYuan } from '../../components/Fields'
import { REGISTER } from '../../copy/register'
import type { GivenBy } from '../../services/call'

export type AssetLine = GivenBy<'income', 'assets'>['assets'][number]
/** A lease as it is being written; `isNew` until it has been saved once. */
export type WrittenLease = Omit<Lease, 'rentFen'> & { readonly yuan: string; readonly isNew: boolean }
/** An asset as it is being written. */
export type WrittenAsset = Pick<AssetLine, 'use' | 'name' | 'spot' | 'category' | 'retired'> & {
  readonly assetId: string | null
  readonly revision: number
  readonly class: AssetLine['class'] | null
  readonly area: string
  readonly leases: readonly WrittenLease[]
}

export const blankAsset = (): WrittenAsset => ({
  assetId: null,
  revision: 0,
  class: null,
  use: 'commercial',
  name: '',
  spot: '',
  area: '',
  category: null,
  retired: false,
  leases: [],
})

export const writtenFrom = (asset: AssetLine): WrittenAsset => ({
  assetId: asset._id,
  revision: asset.revision,
  class: asset.class,
  use: asset.use,
  name: asset.name,
  spot: asset.spot,
  area: asset.areaCentiM2 === null ? '' : String(asset.areaCentiM2 / 100),
  category: asset.category,
  retired: asset.retired,
  leases: asset.leases.map(({ rentFen, ...lease }) => ({ ...lease, yuan: typedYuan(rentFen), isNew: false })),
})

export const newLease = (id: string, now: number): WrittenLease => ({
  id,
  contractNo: '',
  payer: '',
  payerIsPerson: false,
  yuan: '',
  per: 'month',
  fromOn: `${monthOf(now)}-01`,
  untilOn: `${Number(monthOf(now).slice(0, 4)) + 1}-${monthOf(now).slice(5)}-01`,
  isNew: true,
})

const isWhole = (lease: WrittenLease): boolean =>
  lease.contractNo.trim() !== '' &&
  lease.payer.trim() !== '' &&
  amountOf(lease.yuan) !== null &&
  lease.untilOn >= lease.fromOn

/** An area in 0.01 m², as typed; null where none was. */
const areaOf = (typed: string): number | null => amountOf(typed)

export function problemsOf(written: WrittenAsset): Partial<Record<'name' | 'class' | 'lease', string>> {
  return {
    ...(!written.class && { class: REGISTER.problems.class }),
    ...(written.name.trim().length < 2 && { name: REGISTER.problems.name }),
    ...(!written.leases.every(isWhole) && { lease: REGISTER.problems.lease }),
  }
}

/** What is sent of it. */
export const assetOf = ({ class: kind, use, name, spot, area, category, retired, leases }: WrittenAsset) => ({
  class: kind ?? ('commonPart' as const),
  use,
  name,
  spot,
  areaCentiM2: areaOf(area),
  category,
  retired,
  leases: leases.map(({ yuan, isNew: _, ...lease }) => ({ ...lease, rentFen: amountOf(yuan) ?? 0 })),
})
