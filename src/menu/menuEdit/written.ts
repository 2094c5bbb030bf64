import type { DecisionNeeded, Fund, ItemClass, MenuItem } from '@domain/menu'
import { amountOf, typedYuan } from '../../components/Fields'
import { EDIT_MENU } from '../../copy/menuPlan'

/** An item as it is being changed: what is typed is words until it is saved. */
export type Written = {
  readonly key: string
  readonly kind: ItemClass
  readonly name: string
  readonly includes: string
  readonly measure: MenuItem['measure']
  readonly quantity: string
  readonly low: string
  readonly high: string
  readonly percent: string
  readonly funds: readonly Fund[]
  readonly decision: DecisionNeeded
  readonly needs: readonly string[]
  readonly excludes: readonly string[]
  /** Ids of those in the cloud, paths of those on the phone. */
  readonly photos: readonly string[]
  readonly isOn: boolean
}
export type Field = 'name' | 'includes' | 'quantity' | 'price' | 'residents' | 'funds'

export const writtenOf = (item: MenuItem): Written => ({
  key: item.key,
  kind: item.class,
  name: item.name,
  includes: item.includes,
  measure: item.measure,
  quantity: String(item.quantity),
  low: typedYuan(item.lowFen),
  high: typedYuan(item.highFen),
  percent: String(item.residentsPerMille / 10),
  funds: item.funds,
  decision: item.decision,
  needs: item.needs,
  excludes: item.excludes,
  photos: item.photos,
  isOn: item.isOn,
})

export const newItem = (key: string): Written => ({
  key,
  kind: 'improvement',
  name: '',
  includes: '',
  measure: '项',
  quantity: '1',
  low: '',
  high: '',
  percent: '0',
  funds: ['government'],
  decision: 'none',
  needs: [],
  excludes: [],
  photos: [],
  isOn: true,
})

const MOST_QUANTITY = 100_000
const countOf = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0)
/** Percent with at most one decimal, in thousandths. */
function perMilleOf(typed: string): number | null {
  const [, whole, tenth = '0'] = /^(\d{1,3})(?:\.(\d))?$/.exec(typed.trim()) ?? []
  if (whole === undefined) return null
  const perMille = Number(whole) * 10 + Number(tenth)
  return perMille <= 1000 ? perMille : null
}
const isLong = (text: string, least: number, most: number): boolean =>
  text.trim().length >= least && text.trim().length <= most

const { wrong: WRONG } = EDIT_MENU

/** What is wrong with what is written, by field. */
export function problemsOf(written: Written): Partial<Record<Field, string>> {
  const [low, high] = [amountOf(written.low), amountOf(written.high)]
  const quantity = countOf(written.quantity)
  return {
    ...(!isLong(written.name, 2, 20) && { name: WRONG.name }),
    ...(!isLong(written.includes, 2, 120) && { includes: WRONG.includes }),
    ...((quantity < 1 || quantity > MOST_QUANTITY) && { quantity: WRONG.quantity }),
    ...((low === null || high === null || low > high) && { price: WRONG.price }),
    ...(perMilleOf(written.percent) === null && { residents: WRONG.residents }),
    ...(written.funds.length === 0 && { funds: WRONG.funds }),
  }
}

/** The item as it is kept, once its pictures have arrived. */
export const itemOf = (written: Written, photos: readonly string[]): MenuItem => ({
  key: written.key,
  class: written.kind,
  name: written.name.trim(),
  includes: written.includes.trim(),
  measure: written.measure,
  quantity: countOf(written.quantity),
  lowFen: amountOf(written.low) ?? 0,
  highFen: amountOf(written.high) ?? 0,
  residentsPerMille: perMilleOf(written.percent) ?? 0,
  funds: [...written.funds],
  needs: [...written.needs],
  excludes: [...written.excludes],
  decision: written.decision,
  photos: [...photos],
  isOn: written.isOn,
})
