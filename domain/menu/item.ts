import * as z from 'zod/mini'
import { Amount, FileId, keysOf, perMilleOfFen, Words } from '../kernel'

/** The three classes of what is renovated, and how each is decided (国办发〔2020〕23号, wording by cities' copies). */
export const ITEM_CLASSES = {
  basic: { name: '基础类', note: '安全和基本生活，按现状评估，应改尽改' },
  improvement: { name: '完善类', note: '方便生活，按大家点的来' },
  upgrade: { name: '提升类', note: '多一项服务，按大家点的来' },
} as const
export type ItemClass = keyof typeof ITEM_CLASSES

/** Who may pay for an item (GM 众议众筹众管, and the law's funds). */
export const FUNDS = {
  party: '党委和居民共同出资',
  partners: '合伙人赞助',
  government: '政府补助和公共收益',
  maintenance: '专项维修资金',
  microFund: '社区微基金',
} as const
export type Fund = keyof typeof FUNDS

/** What the law asks before it is done (民法典 第278条): an ordinary majority, a special one, or nothing beyond the ordering. */
export const DECISIONS = {
  none: '不用另外表决',
  ordinary: '要业主表决，过半数同意',
  special: '要业主表决，四分之三同意',
} as const
export type DecisionNeeded = keyof typeof DECISIONS

export const MEASURES = ['户', '单元', '栋', '米', '平方米', '个', '处', '项', '部'] as const

export const ItemKey = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{1,29}$/))
const Keys = z.array(ItemKey).check(z.maxLength(8))

/** One item of the menu. Prices are for one unit of measure, from the cheapest to the dearest way of doing it. */
export const MenuItem = z.strictObject({
  key: ItemKey,
  class: z.enum(keysOf(ITEM_CLASSES)),
  name: Words(2, 20),
  includes: Words(2, 120),
  measure: z.enum(MEASURES),
  quantity: z.int().check(z.positive(), z.lte(100_000)),
  lowFen: Amount,
  highFen: Amount,
  /** How much of the cost the residents bear, in thousandths; the rest is paid by the funds. */
  residentsPerMille: z.int().check(z.gte(0), z.lte(1000)),
  funds: z.array(z.enum(keysOf(FUNDS))).check(z.minLength(1)),
  /** Items without which it is not done, and items it is not done beside. */
  needs: Keys,
  excludes: Keys,
  decision: z.enum(keysOf(DECISIONS)),
  photos: z.array(FileId).check(z.maxLength(3)),
  isOn: z.boolean(),
})
export type MenuItem = z.output<typeof MenuItem>

/** What an item is counted at: all of it at the dearer price, so that a plan within its money stays within it. */
export const costFenOf = ({ quantity, highFen }: Pick<MenuItem, 'quantity' | 'highFen'>): number =>
  quantity * highFen
export const leastFenOf = ({ quantity, lowFen }: Pick<MenuItem, 'quantity' | 'lowFen'>): number =>
  quantity * lowFen

/** A household's part of an amount by its share of floor area, rounded down to the fen. Exact also where amount × area is beyond what a number holds. */
export function areaPartFen(fen: number, areaCentiM2: number, allCentiM2: number): number {
  if (allCentiM2 <= 0) return 0
  const whole = Math.floor(fen / allCentiM2)
  return whole * areaCentiM2 + Math.floor(((fen - whole * allCentiM2) * areaCentiM2) / allCentiM2)
}

/** What one household would bear of an item: the residents' part by share of floor area (民法典 第283条). */
export const shareFenOf = (
  item: Pick<MenuItem, 'quantity' | 'highFen' | 'residentsPerMille'>,
  areaCentiM2: number,
  allCentiM2: number,
): number => areaPartFen(perMilleOfFen(costFenOf(item), item.residentsPerMille), areaCentiM2, allCentiM2)

/** What a household chooses: what one item needs is there, what it excludes is not. */
export type Unfit = { readonly key: string; readonly kind: 'needs' | 'excludes'; readonly other: string }

/** What does not go together among chosen items; `given` are done anyway (basic items by the survey). */
export function unfitOf(
  items: readonly MenuItem[],
  chosen: ReadonlySet<string>,
  given: ReadonlySet<string> = new Set(),
): Unfit | null {
  for (const { key, needs, excludes } of items) {
    if (!chosen.has(key)) continue
    const missing = needs.find(other => !chosen.has(other) && !given.has(other))
    if (missing) return { key, kind: 'needs', other: missing }
    const clash = excludes.find(other => chosen.has(other))
    if (clash) return { key, kind: 'excludes', other: clash }
  }
  return null
}
