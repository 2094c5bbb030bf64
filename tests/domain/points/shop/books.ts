import { momentOf } from '@domain/kernel'
import { type GoodDraft, newGood, type PointGood, reserved, type SlotDraft, shelved } from '@domain/points'

export const NOW = momentOf('2026-11-20', 10 * 60)
export const PATH = { district: 'd', compound: 'c' }

export const RICE: GoodDraft = {
  kind: 'good',
  name: '大米 5 公斤',
  words: '',
  photo: null,
  price: 300,
  perHousehold: null,
  pickUpAt: '爱心超市',
  holdDays: 7,
  isOn: true,
}
export const SLOT: SlotDraft = {
  id: 's1',
  startsAt: momentOf('2026-11-21', 14 * 60),
  endsAt: momentOf('2026-11-21', 16 * 60),
  places: 2,
}

/** The value of a decision that must be yes. */
export function yes<T>(decided: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.value
}

/** A good as it comes onto the shelf. */
export function shelve(draft: Partial<GoodDraft>, add = 0, slots: readonly SlotDraft[] = []): PointGood {
  const whole = { ...RICE, ...draft }
  return yes(shelved(newGood('g1', 'c', PATH, whole, NOW), { draft: whole, add, slots }, 0, NOW))
}

export const CODE = '92788976'

/** What a claim becomes, for a household that has had so many. */
export const order = (good: PointGood, orderId: string, used = 0) =>
  reserved(
    good,
    used,
    { personId: 'p1', name: '王秀英', householdId: 'c:1:1:101', place: '1号楼 1单元', payer: 'home' },
    { orderId, entryId: `e-${orderId}`, code: CODE, now: NOW, path: PATH },
  )
