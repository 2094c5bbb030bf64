import { yuanOf } from '@domain/kernel'
import type { MenuItem, PlanLoser, PlanWinner } from '@domain/menu'
import { nameIn } from './planFacts'

function lackOf({ key, without, lacksFen, lacksHouseholds }: PlanLoser, items: readonly MenuItem[]): string {
  if (without !== null) {
    const needs = items.find(item => item.key === key)?.needs.includes(without)
    const other = nameIn(items, without)
    return needs ? `没有“${other}”配套，单独做不了` : `和“${other}”只能做一项`
  }
  if (lacksFen !== null) return `点的人名下的钱合起来还差 ${yuanOf(lacksFen)} 元`
  return lacksHouseholds === null ? '就算全小区都点，钱也不够' : `再多 ${lacksHouseholds} 户就排得进`
}

/** Why an item is in the plan or not, in words. */
export function whyOf(one: PlanWinner | PlanLoser, items: readonly MenuItem[]): string {
  if (!('turn' in one)) return lackOf(one, items)
  return one.by === 'shares' && one.mostFen !== null
    ? `第 ${one.turn} 个排上，每户名下最多摊 ${yuanOf(one.mostFen)} 元`
    : `第 ${one.turn} 个排上，按票数`
}
