import { DAY_MS, dayOf, dayPlus, momentOf } from '@domain/kernel'
import type { Role } from '@domain/people'
import type { PlacePath } from '@domain/place'
import {
  asInCharge,
  asResident,
  claim,
  deliver,
  giveUp,
  makeWish,
  notReceived,
  thank,
  type Wish,
  type WishDoer,
  type WishOutcome,
  wishDueNow,
  withdrawWish,
} from '@domain/wish'

export const MONDAY = momentOf('2026-11-16', 10 * 60)
export const days = (count: number): number => count * DAY_MS

const DISTRICT = { district: 'd', subdistrict: 's', community: 'c', grid: 'g' }
/** The path of a home: compound, building, unit and door read off its id: `a:1:1:101`. */
export function homePath(householdId: string, around: PlacePath = DISTRICT): PlacePath {
  const [compound = '', building, unit] = householdId.split(':')
  return {
    ...around,
    compound,
    building: `${compound}:${building}`,
    unit: `${compound}:${building}:${unit}`,
    household: householdId,
  }
}

/** Somebody at home in a household. */
export const resident = (personId: string, householdId: string, around?: PlacePath): WishDoer => ({
  personId,
  name: `${personId}某某`,
  roles: [{ role: 'resident', path: homePath(householdId, around) }],
  householdIds: [householdId],
})
/** Somebody who holds a post and lives elsewhere. */
export const holder = (personId: string, role: Role, path: PlacePath): WishDoer => ({
  personId,
  name: `${personId}某某`,
  roles: [{ role, path }],
  householdIds: [],
})

export const WISHER = resident('wang', 'a:3:2:301')
export const DAUGHTER = resident('daughter', 'a:3:2:301')
export const HELPER = resident('helper', 'a:5:1:402')
export const HELPERS_WIFE = resident('wife', 'a:5:1:402')
export const NEIGHBOUR = resident('neighbour', 'a:7:1:101')
export const ACROSS = resident('across', 'b:1:1:101')
export const FAR = resident('far', 'z:1:1:101', {
  district: 'd',
  subdistrict: 's',
  community: 'other',
  grid: 'h',
})
export const ABROAD = resident('abroad', 'y:1:1:101', {
  district: 'd',
  subdistrict: 't',
  community: 'u',
  grid: 'i',
})
export const UNIT_HEAD = holder('unitHead', 'unitHead', { ...homePath('a:3:2:301'), household: undefined })
export const OTHER_HEAD = holder('otherHead', 'unitHead', { ...homePath('a:5:1:402'), household: undefined })
export const GRID = holder('grid', 'gridWorker', DISTRICT)
export const SECRETARY = holder('secretary', 'stationSecretary', { ...DISTRICT, compound: 'a' })

export function must(outcome: WishOutcome): Wish {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
export const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }): string =>
  outcome.ok ? 'ok' : (outcome.refusal?.code ?? '')

const SAID = { kind: 'service', title: '换一个灯泡', words: '够不着，想请人换一下', photo: null } as const
const at = { path: homePath('a:3:2:301'), compoundName: '天润花园', contact: '电话 0558-7788' }

/** 王's own wish. */
export const ownWish = (now = MONDAY): Wish =>
  must(
    makeWish(
      {
        id: 'w1',
        ...SAID,
        ...at,
        for: { householdId: 'a:3:2:301', personId: 'wang', name: '王秀英', place: '3号楼 2单元 301' },
      },
      asResident(WISHER),
      0,
      now,
    ),
  )
/** A wish of 王's neighbour without a phone, entered by the head of the unit. */
export const wishOnBehalf = (now = MONDAY): Wish => {
  const by = asInCharge(UNIT_HEAD, at.path)
  if (!by) throw new Error('the head of the unit is in charge there')
  const whose = { householdId: 'a:3:2:301', personId: null, name: '孙桂英', place: '3号楼 2单元 301' }
  return must(makeWish({ id: 'w2', ...SAID, ...at, for: whose }, by, 0, now))
}

export const PHOTO = 'cloud://e/uploads/p/one.png'
const GIVEN = { points: 20, note: '' }

/** Every step a person may try, and time’s own. */
export const MOVES = {
  claim: (wish: Wish, doer: WishDoer, now: number) =>
    claim(wish, { promisedOn: dayPlus(dayOf(now), 3) }, doer, now, 0),
  giveUp: (wish: Wish, doer: WishDoer, now: number) => giveUp(wish, { why: '有急事' }, doer, now),
  deliver: (wish: Wish, doer: WishDoer, now: number) =>
    deliver(wish, { words: '换好了', photos: [PHOTO] }, doer, now),
  thank: (wish: Wish, doer: WishDoer, now: number) => thank(wish, { words: '谢谢' }, doer, now, GIVEN),
  notReceived: (wish: Wish, doer: WishDoer, now: number) => notReceived(wish, { why: '没有人来' }, doer, now),
  withdraw: (wish: Wish, doer: WishDoer, now: number) => withdrawWish(wish, { why: '已经好了' }, doer, now),
} as const
export type Move = keyof typeof MOVES

/** The wish after everything due by then. */
export const later = (wish: Wish, now: number): Wish => wishDueNow(wish, now)
