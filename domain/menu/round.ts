import * as z from 'zod/mini'
import { Amount, At, accept, DAY_MS, type Decision, Id, keysOf, refuse, Words } from '../kernel'
import { PlacePath } from '../place'
import { MenuItem } from './item'
import type { Menu } from './menu'
import type { MenuRefusal } from './refusals'

/**
 * Which list of a household counts where it ordered on the phone and signed a paper too; fixed and published before the round opens. Either way it is
 * one list.
 */
export const MERGE_RULES = {
  lastCounts: '以后来的为准：纸质单看签字日，同一天的以手机为准',
  paperCounts: '以本人签字的纸质单为准',
} as const
export type MergeRule = keyof typeof MERGE_RULES

/** How a round of ordering stands. It closes by its time alone. */
export const ROUND_STANDINGS = {
  drafted: '还没开始',
  open: '正在点单',
  closed: '已截止，等出方案',
  planned: '方案已出',
  cancelled: '已取消',
} as const
export type RoundStanding = keyof typeof ROUND_STANDINGS

export const LONGEST_ROUND_DAYS = 60

/** One round of ordering in a compound, with the items as they were when it was drafted. */
export const Round = z.strictObject({
  /** `compound:number` */
  _id: Id,
  compoundId: Id,
  compoundName: z.string(),
  path: PlacePath,
  no: z.int(),
  title: Words(2, 30),
  words: Words(0, 300),
  state: z.enum(['drafted', 'open', 'planned', 'cancelled']),
  opensAt: At,
  closesAt: At,
  budgetFen: Amount,
  /** Where the money comes from, as people read it. */
  sources: Words(2, 120),
  mergeRule: z.enum(keysOf(MERGE_RULES)),
  items: z.array(MenuItem),
  menuVersion: z.int(),
  /** Households and floor area of the roll when it opened: whoever orders nothing counts too. */
  roll: z.strictObject({ households: z.int(), areaCentiM2: z.int() }),
  byName: z.string(),
  why: z.string(),
  revision: z.int(),
})
export type Round = z.output<typeof Round>

export const roundIdOf = (compoundId: string, no: number): string => `${compoundId}:r${no}`

/** How a round stands at a moment: what is due by time is so even where nobody has written it down. */
export function roundStanding(
  { state, opensAt, closesAt }: Pick<Round, 'state' | 'opensAt' | 'closesAt'>,
  now: number,
): RoundStanding {
  if (state !== 'open') return state
  if (now < opensAt) return 'drafted'
  return now < closesAt ? 'open' : 'closed'
}

export type RoundDraft = Pick<
  Round,
  'title' | 'words' | 'opensAt' | 'closesAt' | 'budgetFen' | 'sources' | 'mergeRule'
>

/** A round as drafted from the compound's menu. `last` is the round before it, which must be over. */
export function draftedRound(
  draft: RoundDraft,
  menu: Menu,
  last: Round | null,
  about: { readonly compoundName: string; readonly byName: string; readonly now: number },
): Decision<Round, MenuRefusal> {
  if (last && (last.state === 'drafted' || last.state === 'open')) return refuse('menu.roundRunning')
  const { opensAt, closesAt } = draft
  if (closesAt <= Math.max(opensAt, about.now) || closesAt - opensAt > LONGEST_ROUND_DAYS * DAY_MS)
    return refuse('menu.days', { most: LONGEST_ROUND_DAYS })
  const no = (last?.no ?? 0) + 1
  return accept({
    ...draft,
    _id: roundIdOf(menu.compoundId, no),
    compoundId: menu.compoundId,
    compoundName: about.compoundName,
    path: menu.path,
    no,
    state: 'drafted',
    items: menu.items.filter(({ isOn }) => isOn),
    menuVersion: menu.version,
    roll: { households: 0, areaCentiM2: 0 },
    byName: about.byName,
    why: '',
    revision: 0,
  })
}

/** Opens a drafted round for its days, with the roll as it is now; from then on nothing of it changes but its end. */
export function openedRound(round: Round, roll: Round['roll'], now: number): Decision<Round, MenuRefusal> {
  if (round.state !== 'drafted') return refuse('menu.notDrafted')
  if (round.closesAt <= now) return refuse('menu.days', { most: LONGEST_ROUND_DAYS })
  return accept({
    ...round,
    state: 'open',
    roll,
    opensAt: Math.max(round.opensAt, now),
    revision: round.revision + 1,
  })
}

/** Ends a round before its day. */
export function closedRound(round: Round, why: string, now: number): Decision<Round, MenuRefusal> {
  if (roundStanding(round, now) !== 'open') return refuse('menu.notOpen')
  return accept({ ...round, closesAt: now, why, revision: round.revision + 1 })
}

export function cancelledRound(round: Round, why: string): Decision<Round, MenuRefusal> {
  if (round.state === 'planned') return refuse('menu.notDrafted')
  if (round.state === 'cancelled') return refuse('menu.cancelled')
  return accept({ ...round, state: 'cancelled', why, revision: round.revision + 1 })
}

/** So long after the end a list tapped in time may still arrive. */
const LISTS_ARRIVE_MS = 60_000

/** May the plans be made: the round is over, what was tapped in time has arrived, and no paper is open? */
export function mayPlan(round: Round, papersOpen: number, now: number): Decision<Round, MenuRefusal> {
  if (roundStanding(round, now) !== 'closed') return refuse('menu.notClosed')
  if (now < round.closesAt + LISTS_ARRIVE_MS) return refuse('menu.justClosed')
  return papersOpen > 0 ? refuse('menu.papersOpen', { count: papersOpen }) : accept(round)
}
