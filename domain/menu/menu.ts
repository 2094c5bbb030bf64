import * as z from 'zod/mini'
import { At, accept, type Decision, Id, keysOf, refuse, Words } from '../kernel'
import { PlacePath } from '../place'
import { DRAFT_MENU, SERVICE_TIERS } from './draftMenu'
import { MenuItem } from './item'
import type { MenuRefusal } from './refusals'

/** A compound's menu: each keeping of it is a version of its own; a round takes the items as they were when it was opened. */
export const Menu = z.strictObject({
  compoundId: Id,
  path: PlacePath,
  version: z.int(),
  since: At,
  byName: z.string(),
  why: Words(2, 200),
  tier: z.enum(keysOf(SERVICE_TIERS)),
  items: z.array(MenuItem).check(z.minLength(1), z.maxLength(60)),
  /** The compound it was copied from, by name. */
  copiedFrom: z.nullable(z.string()),
})
export type Menu = z.output<typeof Menu>

/** The menu of a compound that has not made its own: our draft, version 0. */
export const draftMenu = (compoundId: string, path: PlacePath): Menu => ({
  compoundId,
  path,
  version: 0,
  since: 0,
  byName: '',
  why: '参考稿',
  tier: 'guarantee',
  items: [...DRAFT_MENU],
  copiedFrom: null,
})

/** What is wrong with a list of items as a menu, if anything is. */
function faultOf(items: readonly MenuItem[]): Decision<null, MenuRefusal> {
  const byKey = new Map(items.map(item => [item.key, item]))
  if (byKey.size !== items.length) return refuse('menu.itemTwice')
  for (const { name, key, lowFen, highFen, needs, excludes, isOn } of items) {
    if (lowFen > highFen) return refuse('menu.prices', { name })
    const related = [...needs, ...excludes]
    if (related.some(other => other === key || !byKey.has(other))) return refuse('menu.relations', { name })
    // Basic items are done by the survey, whatever was ticked: nothing stands against them.
    const isBasic = (one: string) => byKey.get(one)?.class === 'basic'
    if (excludes.length > 0 && [key, ...excludes].some(isBasic)) return refuse('menu.relations', { name })
    const off = isOn && needs.find(other => !byKey.get(other)?.isOn)
    if (off) return refuse('menu.needsOff', { name, other: byKey.get(off)?.name ?? '' })
  }
  return accept(null)
}

/** A new version of a menu; of two who change the same one, the later is told so. */
export function keptMenu(
  current: Menu,
  draft: Pick<Menu, 'version' | 'tier' | 'items' | 'why' | 'copiedFrom'>,
  by: { readonly name: string; readonly now: number },
): Decision<Menu, MenuRefusal> {
  if (draft.version !== current.version) return refuse('menu.changed')
  const fault = faultOf(draft.items)
  if (!fault.ok) return fault
  return accept({ ...current, ...draft, version: current.version + 1, since: by.now, byName: by.name })
}
