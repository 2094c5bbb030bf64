import type { MenuItem } from './item'

type Related = Pick<MenuItem, 'key' | 'class' | 'needs' | 'excludes'>
const byKeyOf = (items: readonly Related[]) => new Map(items.map(item => [item.key, item]))

/** Basic items are done by the survey of their condition; a household ticks the others. */
export const tickableOf = <I extends Pick<MenuItem, 'class'>>(items: readonly I[]): I[] =>
  items.filter(({ class: kind }) => kind !== 'basic')

/** An item with all that it needs and that is not chosen yet, the item first; basic items are done anyway. */
function neededWith(items: readonly Related[], chosen: readonly string[], key: string): string[] {
  const byKey = byKeyOf(items)
  const added = [key]
  for (const one of added)
    for (const need of byKey.get(one)?.needs ?? [])
      if (byKey.get(need)?.class !== 'basic' && !chosen.includes(need) && !added.includes(need))
        added.push(need)
  return added
}

/** Items that stand or fall with those that go: whoever needs one of them goes too. */
function goingWith(items: readonly Related[], chosen: readonly string[], keys: readonly string[]): string[] {
  const going = [...keys]
  for (const one of going)
    for (const { key, needs } of items)
      if (chosen.includes(key) && needs.includes(one) && !going.includes(key)) going.push(key)
  return going
}

/** A list after one tap, and what came and went with the item that was tapped. */
export type Ticked = {
  readonly ticks: readonly string[]
  readonly also: readonly string[]
  readonly gone: readonly string[]
}

/** What one tap on an item makes of a household's list: it stays one that goes together. */
export function tapped(items: readonly Related[], chosen: readonly string[], key: string): Ticked {
  if (chosen.includes(key)) {
    const [, ...gone] = goingWith(items, chosen, [key])
    return { ticks: chosen.filter(one => one !== key && !gone.includes(one)), also: [], gone }
  }
  const byKey = byKeyOf(items)
  const added = neededWith(items, chosen, key)
  const clashes = chosen.filter(one =>
    added.some(come => byKey.get(come)?.excludes.includes(one) || byKey.get(one)?.excludes.includes(come)),
  )
  const gone = goingWith(items, chosen, clashes)
  return {
    ticks: [...chosen.filter(one => !gone.includes(one)), ...added],
    also: added.slice(1),
    gone,
  }
}
