import { accept, type Decision, monthOf, refuse } from '../../kernel'
import type { PlacePath } from '../../place'
import type { PointRefusal } from '../refusals'
import { type GoodDraft, type PointGood, type Slot, slotsOf } from './good'

export type SlotDraft = Omit<Slot, 'left' | 'isOff'>
/** What the shopkeeper puts on the shelf: `add` to what is there (take away, where negative), and the slots as they shall be. */
export type Shelved = {
  readonly draft: GoodDraft
  readonly add: number
  readonly slots: readonly SlotDraft[]
}
type Verdict<T> = Decision<T, PointRefusal>

export const newGood = (
  _id: string,
  compoundId: string,
  path: PlacePath,
  draft: GoodDraft,
  now: number,
): PointGood => ({
  ...draft,
  _id,
  compoundId,
  path,
  stock: 0,
  reserved: 0,
  handed: 0,
  gone: 0,
  handedIn: { month: monthOf(now), count: 0 },
  slots: {},
  claims: {},
  claimCount: 0,
  revision: 0,
})

/** The slots as they shall be: what is booked of one stays booked, and one to come in which something is booked does not go. Those that are over do. One that was called off stays so until it is moved. */
function slotsAfter(good: PointGood, drafts: readonly SlotDraft[], now: number): Verdict<PointGood['slots']> {
  const slots: Record<string, Slot> = {}
  for (const draft of drafts) {
    if (draft.endsAt <= draft.startsAt || slots[draft.id]) return refuse('points.slotTimes')
    const before = good.slots[draft.id]
    const taken = before ? before.places - before.left : 0
    if (draft.places < taken) return refuse('points.slotTaken', { taken })
    const isMoved = before && (before.startsAt !== draft.startsAt || before.endsAt !== draft.endsAt)
    if (isMoved && taken > 0) return refuse('points.slotTaken', { taken })
    const stays = before?.isOff && !isMoved
    slots[draft.id] = { ...draft, left: draft.places - taken, ...(stays && { isOff: true }) }
  }
  for (const gone of slotsOf(good).filter(({ id }) => !slots[id])) {
    const taken = gone.places - gone.left
    if (taken > 0 && gone.startsAt > now) return refuse('points.slotTaken', { taken })
  }
  return accept(slots)
}

/** The good as the shopkeeper wants it; of two who change the same one the later is told. Its kind stays what it was. */
export function shelved(
  good: PointGood,
  { draft, add, slots }: Shelved,
  revision: number,
  now: number,
): Verdict<PointGood> {
  if (revision !== good.revision) return refuse('points.goodChanged')
  const isService = good.kind === 'service'
  if (!isService && good.stock + add < 0)
    return refuse('points.stockShort', { stock: good.stock, less: -add })
  const after = isService ? slotsAfter(good, slots, now) : accept({})
  if (!after.ok) return after
  return accept({
    ...good,
    ...draft,
    kind: good.kind,
    stock: isService ? 0 : good.stock + add,
    slots: after.value,
    revision: good.revision + 1,
  })
}
