import * as z from 'zod/mini'
import { At, accept, type Decision, dayOf, FileId, Id, keysOf, refuse, Words } from '../kernel'
import { type Cast, Deputy } from './ballot'
import { SETTLING_DAYS } from './law'
import type { Owner } from './owners'
import type { VoteRefusal } from './refusals'
import { Choices, stateAt, type Vote } from './vote'

const DAY = 86_400_000

/** A paper as one person read it. */
export const PaperEntry = z.strictObject({
  byId: Id,
  byName: z.string(),
  at: At,
  choices: Choices,
  proxy: z.nullable(Deputy),
  photos: z.array(FileId).check(z.minLength(1), z.maxLength(3)),
})
export type PaperEntry = z.output<typeof PaperEntry>

export const PAPER_STATES = {
  once: '等第二个人录入',
  agreed: '两人一致，已计入',
  differs: '两人不一致，等裁定',
  decided: '已裁定，已计入',
  aside: '不计入',
} as const
export type PaperState = keyof typeof PAPER_STATES

/** One owner's paper: two people enter it without seeing what the other wrote. */
export const Paper = z.strictObject({
  _id: Id,
  voteId: Id,
  compoundId: Id,
  buildingId: Id,
  ownerKey: Id,
  label: z.string(),
  state: z.enum(keysOf(PAPER_STATES)),
  entries: z.array(PaperEntry).check(z.minLength(1), z.maxLength(2)),
  decision: z.nullable(z.strictObject({ at: At, byName: z.string(), why: Words(2, 200) })),
  revision: z.int(),
})
export type Paper = z.output<typeof Paper>

/** Until when second entries and decisions are taken: some days after the close, then the vote is counted without them. */
export const settledAt = ({ closesAt }: Pick<Vote, 'closesAt'>): number =>
  (closesAt ?? 0) + SETTLING_DAYS * DAY

const sameReading = (a: PaperEntry, b: PaperEntry): boolean =>
  a.choices.join() === b.choices.join() &&
  (a.proxy?.name ?? '') === (b.proxy?.name ?? '') &&
  (a.proxy?.mark ?? '') === (b.proxy?.mark ?? '')

/** May a paper be entered now? A first time until the close, a second time a few days longer. */
function timeRefusal(vote: Vote, isSecond: boolean, now: number): Decision<null, VoteRefusal> {
  const state = stateAt(vote, now)
  if (state === 'noticed') return refuse('vote.notOpenYet', { day: dayOf(vote.opensAt ?? 0) })
  if (state !== 'open' && state !== 'closed') return refuse('vote.closed')
  if (state === 'closed' && !isSecond) return refuse('vote.paperTooLate')
  return state === 'closed' && now >= settledAt(vote) ? refuse('vote.settled') : accept(null)
}

/** A paper is entered: by one person and then by another one. Where both read the same it is agreed, else it waits for a decision. */
export function enterPaper(
  vote: Vote,
  owner: Owner,
  paper: Paper | null,
  entry: PaperEntry,
): Decision<Paper, VoteRefusal> {
  if (entry.choices.length !== vote.questions.length) return refuse('vote.choicesWrong')
  // What was set aside was no paper of theirs: theirs may still come.
  const isFirst = paper === null || paper.state === 'aside'
  const inTime = timeRefusal(vote, !isFirst, entry.at)
  if (!inTime.ok) return inTime
  const [unit] = owner.units
  if (isFirst)
    return accept({
      _id: `${vote._id}:${owner.key}`,
      voteId: vote._id,
      compoundId: vote.compoundId,
      buildingId: unit?.buildingId ?? '',
      ownerKey: owner.key,
      label: unit?.label ?? '',
      state: 'once',
      entries: [entry],
      decision: null,
      revision: (paper?.revision ?? -1) + 1,
    })
  const [first] = paper.entries
  if (paper.state !== 'once' || !first) return refuse('vote.paperDone')
  if (first.byId === entry.byId) return refuse('vote.sameHands')
  return accept({
    ...paper,
    state: sameReading(first, entry) ? 'agreed' : 'differs',
    entries: [first, entry],
    revision: paper.revision + 1,
  })
}

/** Which reading is right, or none: whoever decides entered neither. The reading that counts is kept first. */
export function decidePaper(
  vote: Vote,
  paper: Paper,
  which: 'first' | 'second' | 'aside',
  by: { readonly id: string; readonly name: string; readonly why: string; readonly now: number },
): Decision<Paper, VoteRefusal> {
  const state = stateAt(vote, by.now)
  if (state !== 'open' && state !== 'closed') return refuse('vote.settled')
  if (by.now >= settledAt(vote)) return refuse('vote.settled')
  if (paper.state !== 'differs') return refuse('vote.noCollision')
  if (paper.entries.some(({ byId }) => byId === by.id)) return refuse('vote.ownEntry')
  return accept({
    ...paper,
    state: which === 'aside' ? 'aside' : 'decided',
    entries: which === 'second' ? [...paper.entries].reverse() : paper.entries,
    decision: { at: by.now, byName: by.name, why: by.why },
    revision: paper.revision + 1,
  })
}

/** The cast a settled paper is. It counts from when it was first entered: that is when the station had it. */
export function castOfPaper({ entries, ownerKey }: Paper, nonce: string): Cast {
  const [reading] = entries
  if (!reading) throw new Error('a paper nobody entered')
  return {
    at: Math.min(...entries.map(({ at }) => at)),
    by: 'paper',
    personId: ownerKey,
    choices: reading.choices,
    nonce,
    proxy: reading.proxy,
  }
}
