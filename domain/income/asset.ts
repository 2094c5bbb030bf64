import * as z from 'zod/mini'
import { Amount, accept, Day, type Decision, dayPlus, Id, keysOf, refuse, Words } from '../kernel'
import { PlacePath } from '../place'
import { INCOME_KEYS } from './categories'
import type { IncomeRefusal } from './refusals'

/** 两房两共: what a compound's owners have in common and what the community may use (GM: 逐社区逐小区登记). */
export const ASSET_CLASSES = {
  serviceRoom: '社区服务用房',
  propertyRoom: '物业管理用房',
  commonPart: '共有部分',
  commonFacility: '共用设施设备',
} as const
/** How it is used (GM: 公益、普惠、商业). */
export const ASSET_USES = { public: '公益', inclusive: '普惠', commercial: '商业', idle: '闲置' } as const

/** How often rent is due, in months. */
export const RENT_PERIODS = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const
export const RENT_PERIOD_NAMES = { month: '每月', quarter: '每季', halfYear: '每半年', year: '每年' } as const

/** A contract by which an asset brings income: rent, term, payer. Rent is due on the first day and then every period until the term ends. */
export const Lease = z.strictObject({
  id: Id,
  contractNo: Words(1, 40),
  /** Known to those who keep the books; published only where it is a company. */
  payer: Words(1, 40),
  payerIsPerson: z.boolean(),
  rentFen: Amount,
  per: z.enum(keysOf(RENT_PERIODS)),
  fromOn: Day,
  /** The last day of the term. */
  untilOn: Day,
})
export type Lease = z.output<typeof Lease>

export const Asset = z.strictObject({
  _id: Id,
  compoundId: Id,
  path: PlacePath,
  class: z.enum(keysOf(ASSET_CLASSES)),
  use: z.enum(keysOf(ASSET_USES)),
  name: Words(2, 40),
  spot: Words(0, 60),
  /** In 0.01 m²; null where an area says nothing. */
  areaCentiM2: z.nullable(z.int().check(z.positive())),
  /** What its income is booked under; null where it brings none. */
  category: z.nullable(z.enum(INCOME_KEYS)),
  leases: z.array(Lease),
  retired: z.boolean(),
  revision: z.int(),
})
export type Asset = z.output<typeof Asset>

/** How a payer is named in public: people are not (PIPL §25). */
export const publicPayer = (lease: Pick<Lease, 'payer' | 'payerIsPerson'>): string =>
  lease.payerIsPerson ? '个人承租' : lease.payer

/** The day `months` after a day; of a month that is too short, its last day. */
function dayPlusMonths(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const first = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
  const next = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate()
  return dayPlus(first, Math.min(Number(day.slice(8)), next) - 1)
}

/** The days in `fromOn … untilOn` on which the lease's rent is due. */
export function dueDays(lease: Lease, fromOn: string, untilOn: string): string[] {
  const last = untilOn < lease.untilOn ? untilOn : lease.untilOn
  const days: string[] = []
  for (let n = 0; ; n++) {
    const day = dayPlusMonths(lease.fromOn, n * RENT_PERIODS[lease.per])
    if (day > last) return days
    if (day >= fromOn) days.push(day)
  }
}

/** The rent that falls due in a month, in fen. */
export const dueFenIn = (lease: Lease, month: string): number =>
  dueDays(lease, `${month}-01`, `${month}-31`).length * lease.rentFen

/** What a clerk may say of an asset. */
export type AssetDraft = Pick<
  Asset,
  'class' | 'use' | 'name' | 'spot' | 'areaCentiM2' | 'category' | 'retired' | 'leases'
>

/**
 * An asset as it is to be kept. A lease that was once there stays, so that what was paid on it can be looked up: it can be ended, not taken out.
 * @param before as it is now; null where it is new
 */
export function keptAsset(
  before: Asset | null,
  draft: AssetDraft,
  revision: number,
  made: Pick<Asset, '_id' | 'compoundId' | 'path'>,
): Decision<Asset, IncomeRefusal> {
  if ((before?.revision ?? 0) !== revision) return refuse('income.assetChanged')
  const ids = draft.leases.map(({ id }) => id)
  const isWhole =
    new Set(ids).size === ids.length && draft.leases.every(lease => lease.untilOn >= lease.fromOn)
  if (!isWhole) return refuse('income.leaseDays')
  const lost = before?.leases.find(({ id }) => !ids.includes(id))
  if (lost) return refuse('income.leaseInUse', { no: lost.contractNo })
  return accept({ ...made, ...draft, revision: revision + 1 })
}
