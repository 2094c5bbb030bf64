import { accept, PAGE_SIZE, refuse } from '@domain/kernel'
import { keptMenu, type Menu, menuContract } from '@domain/menu'
import { can } from '@domain/people'
import type { Place } from '@domain/place'
import { actBy } from '../lib/act'
import { unsafe } from '../lib/contentGuard'
import { addressesOf, areOwnAndThere } from '../lib/files'
import { pageOf } from '../lib/page'
import { compoundHere, whereItIs } from '../lib/places'
import { type MemberCall, useCase } from '../lib/useCase'

const shown = ({ path: _, ...menu }: Menu) => menu

export const menu = useCase(menuContract.menu)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { version }, { store, roles }) => {
    const found = await (version === undefined
      ? store.menus.menu(compound._id, compound.path)
      : store.menus.menuVersion(compound._id, compound.path, version))
    if (!found) return refuse('call.notFound')
    return accept({
      menu: shown(found),
      files: await addressesOf(found.items.flatMap(({ photos }) => photos)),
      canKeep: can(roles, 'menu.manage', compound.path),
    })
  },
})

export const menuVersions = useCase(menuContract.menuVersions)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { skip }, { store }) => {
    const { page, more } = pageOf(await store.menus.menuVersions(compound._id, skip, PAGE_SIZE + 1))
    return accept({
      versions: page.map(({ version, since, byName, why, copiedFrom }) => ({
        version,
        since,
        byName,
        why,
        copiedFrom,
      })),
      more,
    })
  },
})

/** Saves a new version. Its id is its number, so of two at once the later is told. */
async function save(compound: Place, draft: Parameters<typeof keptMenu>[1], call: MemberCall) {
  const { store, me, now } = call
  const current = await store.menus.menu(compound._id, compound.path)
  const act = actBy(call, 'menu.keepMenu', compound.path, { version: draft.version + 1 })
  const done = await store.audit.once(act, async tx => {
    const kept = keptMenu(current, draft, { name: me.name, now })
    if (kept.ok) await store.menus.addMenuIn(tx, kept.value)
    return kept
  })
  return done.ok ? accept({ menu: shown(done.value) }) : done
}

export const keepMenu = useCase(menuContract.keepMenu)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { version, tier, items, why }, call) => {
    const isUnsafe = await unsafe(call.openid, [
      why,
      ...items.flatMap(({ name, includes }) => [name, includes]),
    ])
    if (isUnsafe) return refuse(isUnsafe)
    const current = await call.store.menus.menu(compound._id, compound.path)
    const known = new Set(current.items.flatMap(({ photos }) => photos))
    const added = items.flatMap(({ photos }) => photos).filter(fileId => !known.has(fileId))
    if (!(await areOwnAndThere(added, call.me._id))) return refuse('call.foreignFile')
    return save(compound, { version, tier, items, why, copiedFrom: null }, call)
  },
})

export const copyMenu = useCase(menuContract.copyMenu)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { version, fromId }, call) => {
    const { store, roles } = call
    const from = await store.places.head(fromId)
    if (from?.kind !== 'compound' || from._id === compound._id) return refuse('call.notFound')
    if (from.path.district !== compound.path.district && !can(roles, 'menu.read', from.path))
      return refuse('call.forbidden')
    const { items, tier } = await store.menus.menu(from._id, from.path)
    const why = `从${from.name}复制`
    return save(compound, { version, tier, items, why, copiedFrom: from.name }, call)
  },
})
