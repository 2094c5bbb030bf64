import type { Level } from '@domain/escalation'
import { type Counts, type Matter, type MatterState, PHASE_OF, type Phase } from '@domain/station'
import { changesBetween } from './changes'
import type { Database, Fields } from './database'
import { WriteConflict } from './errors'

/** A matter as lists need it: without who supported it and without its history. */
export type ListedMatter = Omit<Matter, 'supporters' | 'history'>
const LISTED = ['supporters', 'history'] as const

/** As stored: with the mark of news its raiser has not been told of, and the last step they were told of. */
type StoredMatter = Matter & { readonly untoldSince: number | null; readonly toldSeq?: number }
const whole = ({ untoldSince, toldSeq, ...matter }: StoredMatter): Matter => matter

/** A matter with news for its raiser. */
export type UntoldMatter = { readonly matter: Matter; readonly since: number; readonly toldSeq: number }

/** Found ones, at most as many as asked for, and how many there are in all. */
export type Counted = { readonly found: readonly ListedMatter[]; readonly count: number }

/** Counts of a place's matters, and how many are open, overdue, or were escalated. */
export type PlaceCounts = Counts & {
  readonly open: number
  readonly overdue: number
  readonly escalated: number
}
const NO_COUNTS: PlaceCounts = {
  accepted: 0,
  closed: 0,
  rated: 0,
  satisfied: 0,
  fair: 0,
  neverOverdue: 0,
  open: 0,
  overdue: 0,
  escalated: 0,
}

const phasesOf = (states: readonly MatterState[]): Phase[] => [
  ...new Set(states.map(state => PHASE_OF[state])),
]

type PlaceKey = { readonly kind: string; readonly id: string }
const at = ({ kind, id }: PlaceKey): Fields => ({ [`path.${kind}`]: id })

const QUEUE_ORDER = [
  ['urgencyRank', 'desc'],
  ['supportCount', 'desc'],
  ['raisedAt', 'asc'],
] as const
const DONE_ORDER = [['closedAt', 'desc']] as const

export const matterStore = (db: Database) => {
  const _ = db.command
  const list = (
    where: object,
    orderBy: readonly (readonly [string, 'asc' | 'desc'])[],
    skip: number,
    limit: number,
  ) => db.find<ListedMatter>('matters', { where, orderBy, skip, limit, without: LISTED })

  /** One question where all of it fits, two where it does not. */
  async function counted(
    where: Fields,
    orderBy: readonly (readonly [string, 'asc' | 'desc'])[],
    limit: number,
  ): Promise<Counted> {
    const found = await list(where, orderBy, 0, limit + 1)
    if (found.length <= limit) return { found, count: found.length }
    return { found: found.slice(0, limit), count: await db.count('matters', where) }
  }

  /** New steps are pushed behind the history there is; every other changed field is replaced. */
  const changesOf = (before: Matter, after: Matter): Fields => ({
    ...changesBetween(db, { ...before, history: after.history }, after),
    history: _.push(after.history.slice(before.history.length)),
    untoldSince: after.history.at(-1)?.at ?? null,
  })

  return {
    get: async (id: string): Promise<Matter | null> => {
      const stored = await db.get<StoredMatter>('matters', id)
      return stored && whole(stored)
    },

    /** Without supporters and history. */
    head: async (id: string): Promise<ListedMatter | null> => (await list({ _id: id }, [], 0, 1))[0] ?? null,

    /** False when a matter of that id is there already: the same intention came twice. */
    add: (matter: Matter) => db.insert('matters', { ...matter, untoldSince: null }),

    /** State and history in one write, if nobody wrote since `before` was read; else throws `WriteConflict`. */
    async save(before: Matter, after: Matter): Promise<void> {
      const saved = await db.changeWhere(
        'matters',
        { _id: before._id, revision: before.revision },
        changesOf(before, after),
      )
      if (saved === 0) throw new WriteConflict('matter')
    },

    /** Two matters that change together, or neither. */
    saveBoth: (first: [Matter, Matter], second: [Matter, Matter]) =>
      db.transact(async tx => {
        for (const [before, after] of [first, second]) {
          const current = await tx.get<Matter>('matters', before._id)
          if (current?.revision !== before.revision) throw new WriteConflict('matter')
          await tx.change('matters', before._id, changesOf(before, after))
        }
      }),

    /**
     * Adds a household's support in one atomic write: only while the matter is open in that compound and neither the
     * household nor the person, for another household, has supported it. False when nothing was written; the caller reads why.
     */
    async addSupport(
      id: string,
      compoundId: string,
      supporter: { householdId: string; personId: string; at: number },
      states: readonly string[],
    ): Promise<boolean> {
      const changed = await db.changeWhere(
        'matters',
        {
          _id: id,
          'path.compound': compoundId,
          state: _.in([...states]),
          'supporters.householdId': _.neq(supporter.householdId),
          'supporters.personId': _.neq(supporter.personId),
          'raiser.householdId': _.neq(supporter.householdId),
          'raiser.personId': _.neq(supporter.personId),
        },
        { supporters: _.push([supporter]), supportCount: _.inc(1), revision: _.inc(1) },
      )
      return changed === 1
    },

    /** A place's list in the queue's stated order; what is done, the latest first. */
    queue: (place: PlaceKey, phase: Phase, skip: number, limit: number) =>
      list({ ...at(place), phase }, phase === 'done' ? DONE_ORDER : QUEUE_ORDER, skip, limit),

    /** What a level has in hand in a place in some states, its clock running or stopped, most pressing first. */
    inHand: (
      place: PlaceKey,
      level: Level,
      states: readonly MatterState[],
      limit: number,
      isPaused = false,
    ) =>
      counted(
        {
          ...at(place),
          level,
          phase: _.in(phasesOf(states)),
          state: _.in([...states]),
          pause: isPaused ? _.neq(null) : null,
        },
        [['dueAt', 'asc']],
        limit,
      ),

    raisedBy: (personId: string, skip: number, limit: number) =>
      list(
        _.or([{ 'raiser.personId': personId }, { 'raiser.enteredBy.personId': personId }]),
        [['raisedAt', 'desc']],
        skip,
        limit,
      ),

    /** What a person supports, for their household. */
    supportedBy: (personId: string, limit: number) => list({ 'supporters.personId': personId }, [], 0, limit),

    /** What a person raised and may rate now. */
    toRateBy: (personId: string, limit: number) =>
      counted(
        { 'raiser.personId': personId, state: 'resolved', satisfaction: null },
        [['raisedAt', 'desc']],
        limit,
      ),

    /** What was accepted before the month ended and had not ended before it began. */
    openDuring: (compoundId: string, fromAt: number, untilAt: number, skip: number, limit: number) =>
      db.find<Matter>('matters', {
        where: _.and([
          { 'path.compound': compoundId, acceptedAt: _.lt(untilAt) },
          _.or([{ closedAt: null }, { closedAt: _.gte(fromAt) }]),
        ]),
        orderBy: [['acceptedAt', 'asc']],
        skip,
        limit,
        without: ['supporters'],
      }),

    /** What the clock must act on, longest overdue first; costs what is due, however much is open. */
    due: async (now: number, skip: number, limit: number): Promise<Matter[]> => {
      const where = { dueAt: _.lte(now) }
      return (
        await db.find<StoredMatter>('matters', { where, orderBy: [['dueAt', 'asc']], skip, limit })
      ).map(whole)
    },

    /** Matters with steps their raisers have not been told of, the oldest news first. */
    untold: async (limit: number): Promise<UntoldMatter[]> => {
      const where = { untoldSince: _.gt(0) }
      const found = await db.find<StoredMatter>('matters', {
        where,
        orderBy: [['untoldSince', 'asc']],
        limit,
      })
      return found.map(stored => ({
        matter: whole(stored),
        since: stored.untoldSince ?? 0,
        toldSeq: stored.toldSeq ?? -1,
      }))
    },

    /** Told up to its last step, if none was taken since; else the next run tells of that. Supports are no news. */
    markTold: ({ matter, since }: UntoldMatter) =>
      db.changeWhere(
        'matters',
        { _id: matter._id, untoldSince: since },
        { untoldSince: null, toldSeq: matter.history.length - 1 },
      ),

    /** Refusals of some levels in a place that are to be looked at again. */
    toSecondLook: (place: PlaceKey, refusedBy: readonly Level[], limit: number) =>
      counted(
        {
          ...at(place),
          level: _.in([...refusedBy]),
          phase: PHASE_OF.secondLook,
          state: 'secondLook' satisfies MatterState,
        },
        [['dueAt', 'asc']],
        limit,
      ),

    /** What the supervision committee of a compound has before it: what it has not graded in a month, and results that came after a grade. */
    underReview: (compoundId: string, month: string, limit: number) =>
      list(
        _.and([
          { 'path.compound': compoundId, phase: _.in(['open', 'finishing']), acceptedAt: _.gt(0) },
          _.or([{ 'reviews.month': _.neq(month) }, { phase: 'finishing' satisfies Phase }]),
        ]),
        QUEUE_ORDER,
        0,
        limit,
      ),

    /** What a place's matters add up to, counted by the database; of those accepted in `span`, where one is given. */
    async countsOf(place: PlaceKey, span: { fromAt: number; untilAt: number } | null): Promise<PlaceCounts> {
      const accepted = span && { acceptedAt: _.gte(span.fromAt).and(_.lt(span.untilAt)) }
      const where = { ...at(place), ...accepted, phase: _.neq('off') }
      const [counts] = await db.aggregate<PlaceCounts & { _id: null }>('matters', where, (pipeline, $) => {
        const when = (test: unknown) => $.sum($.cond([test, 1, 0]))
        return pipeline.group({
          _id: null,
          accepted: when($.gt(['$acceptedAt', 0])),
          closed: when($.eq(['$state', 'closed'])),
          rated: when($.neq(['$satisfaction', null])),
          satisfied: when($.eq(['$satisfaction', 'satisfied'])),
          fair: when($.eq(['$satisfaction', 'fair'])),
          neverOverdue: when($.and([$.gt(['$acceptedAt', 0]), $.eq(['$overdueCount', 0])])),
          open: when($.eq(['$phase', 'open'])),
          overdue: when($.and([$.gt(['$overdueCount', 0]), $.eq(['$phase', 'open'])])),
          escalated: when($.gt(['$escalationCount', 0])),
        })
      })
      if (!counts) return NO_COUNTS
      const { _id: __, ...rest } = counts
      return rest
    },
  }
}
