import {
  accept,
  canonical,
  type Decision,
  dayOf,
  dayPlus,
  mayHappen,
  momentOf,
  refuse,
  sha256Of,
} from '../kernel'
import type { PlacePath } from '../place'
import { rollIsOpen } from './correcting'
import { MODES, ROLL_DAYS } from './law'
import { VOTE_LIFECYCLE, VOTE_STATES, type VoteEvent, type VoteState } from './lifecycle'
import { countOf, type Owner, rollHashOf } from './owners'
import { settledAt } from './paper'
import type { VoteRefusal } from './refusals'
import { type Result, stateAt, type Vote, type VoteDraft } from './vote'

type Verdict = Decision<Vote, VoteRefusal>
export type By = { readonly name: string; readonly now: number }

const DAY = 86_400_000
const CLOCK = '系统'

/** The vote after an event, with its line of history; a refusal where the state has no such event. */
function stepped(
  vote: Vote,
  event: VoteEvent,
  to: VoteState,
  by: By,
  changes: Partial<Vote> = {},
  why = '',
): Verdict {
  const state = stateAt(vote, by.now)
  if (!mayHappen(VOTE_LIFECYCLE, state, event)) return refuse('vote.notNow', { state: VOTE_STATES[state] })
  return accept({
    ...vote,
    ...changes,
    state: to,
    history: [...vote.history, { event, at: by.now, byName: by.name, why }],
    revision: vote.revision + 1,
  })
}

type Where = {
  readonly compoundId: string
  readonly compoundName: string
  readonly path: PlacePath
}

export const draftedVote = (id: string, draft: VoteDraft, where: Where, now: number): Vote => ({
  _id: id,
  ...draft,
  ...where,
  state: 'drafted',
  rollNo: 0,
  roll: null,
  rollUntil: null,
  rollHash: null,
  noticedAt: null,
  opensAt: null,
  closesAt: null,
  dueAt: null,
  result: null,
  history: [],
  createdAt: now,
  revision: 0,
})

/** Changes a draft; nothing of a vote's rules can be changed once its roll lies open. */
export const redrafted = (vote: Vote, draft: VoteDraft): Verdict =>
  vote.state === 'drafted'
    ? accept({ ...vote, ...draft, revision: vote.revision + 1 })
    : refuse('vote.notNow', { state: VOTE_STATES[vote.state] })

const windowFrom = (now: number): number => now + ROLL_DAYS * DAY

/** A new roll in the place of an older one, while corrections are still possible. One that lies open is laid open anew, for all of the seven days. */
export function withRoll(vote: Vote, owners: readonly Owner[], now: number): Verdict {
  const isOpen = rollIsOpen(vote)
  if (!isOpen.ok) return isOpen
  return accept({
    ...vote,
    rollNo: vote.rollNo + 1,
    roll: countOf(owners),
    rollUntil: vote.state === 'rollOpen' ? windowFrom(now) : vote.rollUntil,
    revision: vote.revision + 1,
  })
}

/** Lays the roll open for corrections, for seven days. */
export function openRoll(vote: Vote, by: By): Verdict {
  if (!vote.roll || vote.roll.heads === 0) return refuse('vote.noRoll')
  return stepped(vote, 'openRoll', 'rollOpen', by, { rollUntil: windowFrom(by.now) })
}

/** Fixes the roll with its fingerprint, once the window is over and every correction is decided. */
export function freeze(vote: Vote, owners: readonly Owner[], waiting: number, by: By): Verdict {
  if (vote.state === 'rollOpen' && by.now < (vote.rollUntil ?? 0))
    return refuse('vote.windowOpen', { until: dayOf(vote.rollUntil ?? 0) })
  if (waiting > 0) return refuse('vote.correctionsWait', { count: waiting })
  if (owners.length === 0) return refuse('vote.noRoll')
  return stepped(vote, 'freeze', 'frozen', by, { roll: countOf(owners), rollHash: rollHashOf(owners) })
}

/**
 * The first day on which a vote noticed today may open. The day of the notice is not counted (民法典 §201), and the days after it are whole ones.
 */
export const earliestOpening = ({ mode }: Pick<Vote, 'mode'>, now: number): string =>
  dayPlus(dayOf(now), MODES[mode].noticeDays + 1)

/** Publishes what is asked, by which rules, of whom (the roll's fingerprint), and when. `closesOn` is the last day one can vote. */
export function notice(vote: Vote, opensOn: string, closesOn: string, by: By): Verdict {
  const { name, noticeDays, leastDays, mostDays } = MODES[vote.mode]
  const earliest = earliestOpening(vote, by.now)
  if (opensOn < earliest) return refuse('vote.noticeTooShort', { mode: name, days: noticeDays, earliest })
  const opensAt = momentOf(opensOn)
  const closesAt = momentOf(dayPlus(closesOn, 1))
  const days = (closesAt - opensAt) / DAY
  if (days < leastDays || days > mostDays)
    return refuse('vote.lengthWrong', { least: leastDays, most: mostDays })
  return stepped(vote, 'notice', 'noticed', by, { noticedAt: by.now, opensAt, closesAt, dueAt: opensAt })
}

/** The fingerprint of what was published before the vote: the questions, the rules, the roll, the days. */
export const noticeHashOf = (vote: Vote): string => {
  const { title, words, mode, questions, keeps, silents, rollHash, opensAt, closesAt } = vote
  return sha256Of(canonical({ title, words, mode, questions, keeps, silents, rollHash, opensAt, closesAt }))
}

/** Gives a vote up, with the reason; not once it is closed: then its result comes out. */
export const cancel = (vote: Vote, why: string, by: By): Verdict =>
  stepped(vote, 'cancel', 'cancelled', by, { dueAt: null }, why)

/** A ballot that was cast in time may still be on its way into the store; it is counted no sooner than this after the close. */
export const ON_ITS_WAY_MS = 60_000

/** Writes down what time alone has done: opened, closed. The moment of history is the one it happened at. */
export function byClock(vote: Vote, now: number): Vote {
  const state = stateAt(vote, now)
  const { opensAt, closesAt } = vote
  if (opensAt === null || closesAt === null || state === vote.state) return vote
  const opened = { event: 'open', at: opensAt, byName: CLOCK, why: '' } as const
  const closed = { event: 'close', at: closesAt, byName: CLOCK, why: '' } as const
  const history = [
    ...vote.history,
    ...(vote.state === 'noticed' ? [opened] : []),
    ...(state === 'closed' ? [closed] : []),
  ]
  const dueAt = state === 'open' ? closesAt : closesAt + ON_ITS_WAY_MS
  return { ...vote, state, history, dueAt, revision: vote.revision + 1 }
}

/** Is a closed vote to be counted now: no paper waits any more, or they waited long enough? */
export const isCountable = (vote: Vote, papersWaiting: number, now: number): boolean =>
  vote.state === 'closed' &&
  now >= (vote.closesAt ?? 0) + ON_ITS_WAY_MS &&
  (papersWaiting === 0 || now >= settledAt(vote) + ON_ITS_WAY_MS)

/** Publishes the result; nobody decides whether. */
export const publish = (vote: Vote, result: Result, now: number): Verdict =>
  stepped(vote, 'publish', 'published', { name: CLOCK, now }, { result, dueAt: null })
