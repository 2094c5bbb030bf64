import type { Level } from '@domain/escalation'
import { type Counts, type Matter, type MatterState, PHASE_OF, type Phase } from '@domain/station'
import { changesBetween } from './changes'
import type { Database, Fields } from './database'
import { WriteConflict } from './errors'

/** A matter as lists need it: without who supported it and without its history. */
export type ListedMatter = Omit<Matter, 'supporters' | 'history'>
const LISTED = ['supporters', 'history'] as const

/** As stored: with the mark of news its raiser has not been told of. */
type StoredMatter = Matter & { untoldSince: number | null }
const whole = ({ untoldSince, ...matter }: StoredMatter): Matter => matter

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
     * Adds a household's support in one atomic write: only while the matter is open in that compound and the
     * household has not supported it. False when nothing was written; the caller reads why.
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
          'raiser.householdId': _.neq(supporter.householdId),
        },
        { supporters: _.push([supporter]), supportCount: _.inc(1), revision: _.inc(1) },
      )
      return changed === 1
    },

    /** A place's list in the queue's stated order; what is done, the latest first. */
    queue: (place: PlaceKey, phase: Phase, skip: number, limit: number) =>
      list({ ...at(place), phase }, phase === 'done' ? DONE_ORDER : QUEUE_ORDER, skip, limit),

    /** What a level has in hand in a place, most pressing first. */
    inHand: (place: PlaceKey, level: Level, phases: readonly Phase[], limit: number) =>
      list({ ...at(place), level, phase: _.in([...phases]) }, [['dueAt', 'asc']], 0, limit),

    raisedBy: (personId: string, skip: number, limit: number) =>
      list(
        _.or([{ 'raiser.personId': personId }, { 'raiser.enteredBy.personId': personId }]),
        [['raisedAt', 'desc']],
        skip,
        limit,
      ),

    /** What was accepted before the month ended and not closed before it began. */
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
    untold: async (limit: number): Promise<Matter[]> => {
      const where = { untoldSince: _.gt(0) }
      return (
        await db.find<StoredMatter>('matters', { where, orderBy: [['untoldSince', 'asc']], limit })
      ).map(whole)
    },

    /** Only if nothing happened since; else the next run tells of that too. */
    markTold: (matter: Matter) =>
      db.changeWhere('matters', { _id: matter._id, revision: matter.revision }, { untoldSince: null }),

    inState: (place: PlaceKey, state: MatterState, limit: number) =>
      list({ ...at(place), phase: PHASE_OF[state], state }, QUEUE_ORDER, 0, limit),

    /** What the supervision committee of a compound has before it. */
    underReview: (compoundId: string, limit: number) =>
      list(
        { 'path.compound': compoundId, phase: _.in(['open', 'finishing']), acceptedAt: _.gt(0) },
        QUEUE_ORDER,
        0,
        limit,
      ),

    /** What a place's matters add up to, counted by the database; of those accepted in `span`, where one is given. */
    async countsOf(place: PlaceKey, span: { fromAt: number; untilAt: number } | null): Promise<PlaceCounts> {
      const acceptedAt = span ? _.gte(span.fromAt).and(_.lt(span.untilAt)) : _.gt(0)
      const where = { ...at(place), acceptedAt, phase: _.neq('off') }
      const [counts] = await db.aggregate<PlaceCounts & { _id: null }>('matters', where, (pipeline, $) => {
        const when = (test: unknown) => $.sum($.cond([test, 1, 0]))
        return pipeline.group({
          _id: null,
          accepted: $.sum(1),
          closed: when($.eq(['$state', 'closed'])),
          rated: when($.neq(['$satisfaction', null])),
          satisfied: when($.eq(['$satisfaction', 'satisfied'])),
          fair: when($.eq(['$satisfaction', 'fair'])),
          neverOverdue: when($.eq(['$overdueCount', 0])),
          open: when($.eq(['$phase', 'open'])),
          overdue: when($.and([$.gt(['$overdueCount', 0]), $.neq(['$phase', 'done'])])),
          escalated: when($.gt(['$escalationCount', 0])),
        })
      })
      if (!counts) return NO_COUNTS
      const { _id: __, ...rest } = counts
      return rest
    },
  }
}
