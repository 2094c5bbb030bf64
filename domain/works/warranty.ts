import { dayPlus, monthPlus } from '../kernel'

/** How long the builder answers for what was built, at the least: 《建设工程质量管理条例》 §40. It runs from the day of acceptance. */
export const WARRANTIES = {
  waterproof: { name: '防水、外墙防渗漏', months: 60, source: '建设工程质量管理条例第40条' },
  heating: { name: '供热、供冷', months: 24, source: '建设工程质量管理条例第40条，2个采暖期' },
  fittings: { name: '管线、给排水、设备安装和装修', months: 24, source: '建设工程质量管理条例第40条' },
  agreed: { name: '其他工程', months: 12, source: '由合同约定' },
} as const satisfies Record<string, { name: string; months: number; source: string }>
/** Fifty years: as long as a roof stands. */
export const MOST_WARRANTY_MONTHS = 600
export type WarrantyKind = keyof typeof WARRANTIES

/** Which of them an item of our draft menu is; what a compound added itself is agreed in the contract. */
const KIND_OF: Readonly<Record<string, WarrantyKind>> = {
  roof: 'waterproof',
  wall: 'waterproof',
  energy: 'waterproof',
  heat: 'heating',
  water: 'fittings',
  drain: 'fittings',
  power: 'fittings',
  weakPower: 'fittings',
  wires: 'fittings',
  fibre: 'fittings',
  gas: 'fittings',
  fire: 'fittings',
  safety: 'fittings',
  stairs: 'fittings',
  light: 'fittings',
  charging: 'fittings',
  smart: 'fittings',
}
export const warrantyKindOf = (key: string): WarrantyKind =>
  Object.hasOwn(KIND_OF, key) ? (KIND_OF[key] ?? 'agreed') : 'agreed'

const daysIn = (month: string): number => Number(dayPlus(`${monthPlus(month, 1)}-01`, -1).slice(8))

/** The last day of a warranty: the same day so many months on, or the month's last where it has none. */
export function warrantyUntil(fromOn: string, months: number): string {
  const month = monthPlus(fromOn.slice(0, 7), months)
  const day = Math.min(Number(fromOn.slice(8)), daysIn(month))
  return `${month}-${String(day).padStart(2, '0')}`
}
