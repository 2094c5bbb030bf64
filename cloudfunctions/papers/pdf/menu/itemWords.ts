import { bigYuan, yuanOf } from '@domain/kernel'
import { costFenOf, DECISIONS, leastFenOf, type MenuItem, shareFenOf } from '@domain/menu'

/** «36.8 至 41.2 万元»: all of it, by the cheapest and the dearest way of doing it. */
export function costInWords(item: MenuItem): string {
  const [least, most] = [bigYuan(leastFenOf(item)), bigYuan(costFenOf(item))]
  if (least === most) return most
  const [unit] = /\S+$/.exec(most) ?? ['']
  return `${least.endsWith(unit) ? least.slice(0, -unit.length - 1) : least} 至 ${most}`
}

/** What one household would bear of it. */
export function shareInWords(item: MenuItem, areaCentiM2: number, allCentiM2: number): string {
  const fen = shareFenOf(item, areaCentiM2, allCentiM2)
  return fen === 0 ? '您家不用出钱' : `您家约 ${yuanOf(fen)} 元`
}

const quoted = (names: readonly string[]): string => names.map(name => `“${name}”`).join('')

/** What is ticked with an item and what instead of it. */
export function conditionsOf({ needs, excludes }: MenuItem, items: readonly MenuItem[]): string {
  const of = (keys: readonly string[], isBasic: boolean) =>
    items
      .filter(({ key, class: kind }) => keys.includes(key) && (kind === 'basic') === isBasic)
      .map(({ name }) => name)
  const [needed, first] = [of(needs, false), of(needs, true)]
  const not = [...of(excludes, false), ...of(excludes, true)]
  return [
    needed.length > 0 ? `勾这一项，也要勾${quoted(needed)}` : '',
    first.length > 0 ? `先做好基础类的${quoted(first)}再做` : '',
    not.length > 0 ? `和${quoted(not)}只能做一项` : '',
  ]
    .filter(Boolean)
    .join('；')
}

/** What is included, what it costs, and what the law asks before it is done. */
export const aboutItem = (item: MenuItem): string =>
  [item.includes, `造价 ${costInWords(item)}`, item.decision === 'none' ? '' : DECISIONS[item.decision]]
    .filter(Boolean)
    .join('　')
