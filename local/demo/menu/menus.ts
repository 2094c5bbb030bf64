import { DAY_MS } from '@domain/kernel'
import { DRAFT_MENU, draftMenu, keptMenu, type Menu } from '@domain/menu'
import type { Place } from '@domain/place'
import type { PhotoFiles } from '../matters'
import type { PhotoName } from '../photos'

/** What each item shows: how it looks today where it is a basic one, how it will look where it is ordered. */
const SHOWS: Readonly<Record<string, readonly PhotoName[]>> = {
  drain: ['water'],
  road: ['road'],
  roof: ['roof'],
  stairs: ['clutter'],
  illegal: ['demolished'],
  green: ['garden'],
  light: ['streetLamp', 'lamp'],
  access: ['ramp'],
  parking: ['carPark', 'parking'],
  charging: ['chargingShed', 'charger'],
  lockers: ['lockers'],
  sports: ['exercise', 'chess'],
  energy: ['insulation'],
  service: ['counter'],
  clinic: ['clinicDesk'],
  children: ['readingRoom'],
  smart: ['camera'],
  elderly: ['canteen'],
  shops: ['stall'],
}
const WHY = '放上样板照片，数量和价钱先照参考稿'

/** A compound's own menu in the demo world: our draft, with pictures. */
export function demoMenuOf(
  { _id, path }: Place,
  photos: PhotoFiles,
  byName: string,
  roundOpensAt: number,
): Menu {
  const items = DRAFT_MENU.map(item => ({
    ...item,
    photos: (SHOWS[item.key] ?? []).map(name => photos[name]),
  }))
  const draft = { version: 0, tier: 'guarantee' as const, items, why: WHY, copiedFrom: null }
  const kept = keptMenu(draftMenu(_id, path), draft, { name: byName, now: roundOpensAt - 2 * DAY_MS })
  if (!kept.ok) throw new Error(`the demo world breaks a rule: ${kept.refusal.code}`)
  return kept.value
}
