import * as z from 'zod/mini'
import { At, accept, Day, type Decision, dayOf, FileId, Id, keysOf, refuse, Words } from '../kernel'
import { PlacePath } from '../place'
import { ItemKey, unfitOf } from './item'
import type { MenuRefusal } from './refusals'
import { type Round, roundStanding } from './round'

export const Ticks = z.array(ItemKey).check(z.maxLength(60))
export const Hand = z.strictObject({ byId: Id, byName: z.string(), at: At, ticks: Ticks })
export type Hand = z.output<typeof Hand>

/** What a household signed and when, once it is sure. */
export const Reading = z.strictObject({ ticks: Ticks, signedOn: Day })
export type Reading = z.output<typeof Reading>

/** A signed paper, entered twice by two people who do not see each other's; where they differ somebody decides by the photo. */
export const Paper = z.strictObject({
  photo: FileId,
  signedOn: Day,
  entries: z.array(Hand).check(z.minLength(1), z.maxLength(2)),
  settled: z.nullable(z.extend(Hand, { why: Words(2, 100) })),
  /** The last sure reading of a paper signed earlier: counts until this one is sure. */
  before: z.nullable(Reading),
})
export type Paper = z.output<typeof Paper>

export const PAPER_STATES = {
  once: '录了一次，等第二个人录',
  differs: '两次录得不一样，等核对',
  agreed: '两次录得一样',
  settled: '核对过',
} as const
export type PaperState = keyof typeof PAPER_STATES

/** One household's list: whoever of the family taps, and whether by phone or on paper, it is one. */
export const Order = z.strictObject({
  /** `round:household` */
  _id: Id,
  roundId: Id,
  compoundId: Id,
  buildingId: Id,
  householdId: Id,
  path: PlacePath,
  label: z.string(),
  online: z.nullable(Hand),
  paper: z.nullable(Paper),
  paperState: z.nullable(z.enum(keysOf(PAPER_STATES))),
  /** The list that counts by the round's rule; null while only a paper is there that does not count yet. */
  ticks: z.nullable(Ticks),
  source: z.nullable(z.enum(['online', 'paper'])),
  revision: z.int(),
})
export type Order = z.output<typeof Order>

export const orderIdOf = (roundId: string, householdId: string): string => `${roundId}:${householdId}`

/** A household that has not ordered yet. */
export const newOrder = (
  { _id: roundId, compoundId }: Pick<Round, '_id' | 'compoundId'>,
  home: { readonly householdId: string; readonly path: PlacePath; readonly label: string },
): Order => ({
  _id: orderIdOf(roundId, home.householdId),
  roundId,
  compoundId,
  buildingId: home.path.building ?? '',
  householdId: home.householdId,
  path: home.path,
  label: home.label,
  online: null,
  paper: null,
  paperState: null,
  ticks: null,
  source: null,
  revision: 0,
})

type By = { readonly personId: string; readonly name: string; readonly now: number }
const handOf = ({ personId, name, now }: By, ticks: readonly string[]): Hand => ({
  byId: personId,
  byName: name,
  at: now,
  ticks: [...new Set(ticks)].sort(),
})
const alike = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join()

export function paperStateOf({ entries, settled }: Paper): PaperState {
  if (settled) return 'settled'
  const [first, second] = entries
  if (!first || !second) return 'once'
  return alike(first.ticks, second.ticks) ? 'agreed' : 'differs'
}

/** What a household's paper surely says: this one, or until then the one before it. */
function sureReading(paper: Paper): Reading | null {
  const { settled, entries, signedOn, before } = paper
  const ticks = settled?.ticks ?? (paperStateOf(paper) === 'agreed' ? entries[0]?.ticks : null)
  return ticks ? { ticks, signedOn } : before
}

/** The list that counts, by the rule published before the round opened. */
export function counted(
  { online, paper }: Pick<Order, 'online' | 'paper'>,
  { mergeRule }: Pick<Round, 'mergeRule'>,
): Pick<Order, 'ticks' | 'source'> {
  const onPaper = paper && sureReading(paper)
  const byPaper = { ticks: onPaper?.ticks ?? null, source: onPaper ? ('paper' as const) : null }
  if (!online) return byPaper
  const byPhone = { ticks: online.ticks, source: 'online' as const }
  if (!onPaper) return byPhone
  return mergeRule === 'paperCounts' || onPaper.signedOn > dayOf(online.at) ? byPaper : byPhone
}

const recounted = (order: Order, round: Round): Order => ({
  ...order,
  ...counted(order, round),
  paperState: order.paper && paperStateOf(order.paper),
  revision: order.revision + 1,
})

function known(ticks: readonly string[], { items }: Pick<Round, 'items'>): boolean {
  const keys = new Set(items.map(({ key }) => key))
  return ticks.every(tick => keys.has(tick))
}

/**
 * A household's list as tapped on the phone; may be changed until the round closes. What one item needs must be ticked with it.
 * @param seen the revision the family member looked at: another one may have changed it meanwhile
 */
export function tick(
  order: Order,
  ticks: readonly string[],
  seen: number,
  round: Round,
  by: By,
): Decision<Order, MenuRefusal> {
  if (roundStanding(round, by.now) !== 'open') return refuse('menu.notOpen')
  if (seen !== order.revision) return refuse('menu.orderChanged')
  if (!known(ticks, round)) return refuse('menu.itemUnknown')
  const basic = new Set(round.items.filter(({ class: kind }) => kind === 'basic').map(({ key }) => key))
  const unfit = unfitOf(round.items, new Set(ticks), basic)
  if (unfit) {
    const nameOf = (key: string) => round.items.find(one => one.key === key)?.name ?? ''
    return refuse(unfit.kind === 'needs' ? 'menu.needs' : 'menu.excludes', {
      name: nameOf(unfit.key),
      other: nameOf(unfit.other),
    })
  }
  return accept(recounted({ ...order, online: handOf(by, ticks) }, round))
}

type PaperDraft = { readonly ticks: readonly string[]; readonly photo: string; readonly signedOn: string }

/** The paper before a new entry: none, or the one that waits for its second; a paper signed later begins anew. */
function waitingPaper(
  paper: Paper | null,
  signedOn: string,
  personId: string,
): Decision<Paper | null, MenuRefusal> {
  if (!paper || paper.signedOn < signedOn) return accept(null)
  const state = paperStateOf(paper)
  if (state === 'agreed') return refuse('menu.paperAgreed')
  if (state !== 'once') return refuse('menu.paperSettled')
  return paper.entries[0]?.byId === personId ? refuse('menu.paperSame') : accept(paper)
}

/** Enters a household's signed paper: the first time, or independently the second time by somebody else. */
export function enterPaper(
  order: Order,
  draft: PaperDraft,
  round: Round,
  by: By,
): Decision<Order, MenuRefusal> {
  const { ticks, photo, signedOn } = draft
  // What was signed in time may be entered until the plan is made.
  if (!['open', 'closed'].includes(roundStanding(round, by.now))) return refuse('menu.notOpen')
  const last = Math.min(round.closesAt - 1, by.now)
  if (signedOn < dayOf(round.opensAt) || signedOn > dayOf(last)) return refuse('menu.paperDay')
  if (!known(ticks, round)) return refuse('menu.itemUnknown')
  const before = waitingPaper(order.paper, signedOn, by.personId)
  if (!before.ok) return before
  const entry = handOf(by, ticks)
  const paper: Paper = before.value
    ? { ...before.value, entries: [...before.value.entries, entry] }
    : { photo, signedOn, entries: [entry], settled: null, before: order.paper && sureReading(order.paper) }
  return accept(recounted({ ...order, paper }, round))
}

/** Decides by the photo what a paper says that waits, entered once or read differently; by nobody who entered it. */
export function settlePaper(
  order: Order,
  ticks: readonly string[],
  why: string,
  round: Round,
  by: By,
): Decision<Order, MenuRefusal> {
  const { paper } = order
  const state = paper && paperStateOf(paper)
  if (!paper || state === 'agreed') return refuse('menu.paperAlike')
  if (state === 'settled') return refuse('menu.paperSettled')
  if (round.state !== 'open') return refuse('menu.notOpen')
  if (!known(ticks, round)) return refuse('menu.itemUnknown')
  if (paper.entries.some(({ byId }) => byId === by.personId)) return refuse('menu.paperSame')
  return accept(recounted({ ...order, paper: { ...paper, settled: { ...handOf(by, ticks), why } } }, round))
}
