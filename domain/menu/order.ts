import * as z from 'zod/mini'
import { accept, type Decision, dayOf, Id, keysOf, refuse } from '../kernel'
import { PlacePath } from '../place'
import { unfitOf } from './item'
import {
  type By,
  type Entry,
  Hand,
  handOf,
  PAPER_STATES,
  Paper,
  paperStateOf,
  signingDays,
  sureReading,
  Ticks,
} from './paper'
import type { MenuRefusal } from './refusals'
import { type Round, roundStanding } from './round'
import { tickableOf } from './ticking'

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

/** Are these items of the round that one can tick? */
function known(ticks: readonly string[], { items }: Pick<Round, 'items'>): boolean {
  const keys = new Set(tickableOf(items).map(({ key }) => key))
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

type Signed = { readonly ticks: readonly string[]; readonly signedOn: string }
type PaperDraft = Signed & { readonly photo: string }

/** What a round takes of a paper: signed on one of its days so far, for items that are on it. */
function takes({ ticks, signedOn }: Signed, round: Round, { now }: By): Decision<null, MenuRefusal> {
  const { from, until } = signingDays(round, now)
  if (signedOn < from || signedOn > until) return refuse('menu.paperDay')
  return known(ticks, round) ? accept(null) : refuse('menu.itemUnknown')
}

/**
 * The paper before a new entry: none, or the one that waits for its second. The same photo is the same paper, whatever day is read on it; another photo
 * with a later day is a paper signed later, which begins anew.
 */
function waitingPaper(
  paper: Paper | null,
  { photo, signedOn }: PaperDraft,
  personId: string,
): Decision<Paper | null, MenuRefusal> {
  if (!paper) return accept(null)
  const before = (paper.settled ?? paper.entries[0])?.signedOn ?? ''
  if (paper.photo !== photo && before < signedOn) return accept(null)
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
  // What was signed in time may be entered until the plan is made.
  if (!['open', 'closed'].includes(roundStanding(round, by.now))) return refuse('menu.notOpen')
  const taken = takes(draft, round, by)
  if (!taken.ok) return taken
  const before = waitingPaper(order.paper, draft, by.personId)
  if (!before.ok) return before
  const { ticks, photo, signedOn } = draft
  const entry: Entry = { ...handOf(by, ticks), signedOn }
  const paper: Paper = before.value
    ? { ...before.value, entries: [...before.value.entries, entry] }
    : { photo, entries: [entry], settled: null, before: order.paper && sureReading(order.paper) }
  return accept(recounted({ ...order, paper }, round))
}

/** Decides by the photo what a paper says that waits, entered once or read differently; by nobody who entered it. */
export function settlePaper(
  order: Order,
  signed: Signed,
  why: string,
  round: Round,
  by: By,
): Decision<Order, MenuRefusal> {
  const { paper } = order
  const state = paper && paperStateOf(paper)
  if (!paper || state === 'agreed') return refuse('menu.paperAlike')
  if (state === 'settled') return refuse('menu.paperSettled')
  if (round.state !== 'open') return refuse('menu.notOpen')
  const taken = takes(signed, round, by)
  if (!taken.ok) return taken
  if (paper.entries.some(({ byId }) => byId === by.personId)) return refuse('menu.paperSame')
  const settled = { ...handOf(by, signed.ticks), signedOn: signed.signedOn, why }
  return accept(recounted({ ...order, paper: { ...paper, settled } }, round))
}
