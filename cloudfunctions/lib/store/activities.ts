import {
  type Activity,
  type ActivityHead,
  MOST_TRIES,
  MOST_WAITING,
  type ServiceMonth,
  type SignUp,
  type Turn,
} from '@domain/points'
import type { Database, Transaction } from './database'

const LISTED = ['signUps', 'secret'] as const
const AT_ONCE = 1000

/** Activities with those who signed up, and each person's turns of service. */
export const activityStore = (db: Database) => {
  const _ = db.command
  const heads = (where: object, order: 'asc' | 'desc', skip: number, limit: number) =>
    db.find<ActivityHead>('pointActivities', {
      where,
      orderBy: [['endsAt', order]],
      skip,
      limit,
      without: LISTED,
    })
  return {
    get: (id: string) => db.get<Activity>('pointActivities', id),
    addIn: (tx: Transaction, activity: Activity) => tx.insert('pointActivities', activity),

    /** What is open in a compound and has not ended, the soonest to end first: for one building, or all the rest. */
    open: (
      compoundId: string,
      building: { readonly id: string; readonly is: boolean } | null,
      now: number,
      skip: number,
      limit: number,
    ) => {
      const which = building && { 'building.id': building.is ? building.id : _.neq(building.id) }
      return heads({ compoundId, state: 'open', endsAt: _.gt(now), ...which }, 'asc', skip, limit)
    },
    /** A compound's activities, or those of one organiser in it, the latest first. */
    latest: (compoundId: string, organiserId: string | null, skip: number, limit: number) =>
      heads({ compoundId, ...(organiserId && { organiserId }) }, 'desc', skip, limit),
    signedUpBy: (compoundId: string, key: string, skip: number, limit: number) =>
      heads({ queue: key, compoundId }, 'desc', skip, limit),

    /**
     * Adds several to the end of the queue in one atomic write: only while it is open, none of them is in it and there is room to wait. False when
     * nothing was written. Fifty at once stand in the queue one after the other, and none of them has to try again.
     */
    async join({ _id, limit }: Activity, signUps: readonly SignUp[], now: number): Promise<boolean> {
      const keys = signUps.map(({ key }) => key)
      const last = limit + MOST_WAITING - keys.length
      const where = {
        _id,
        state: 'open',
        endsAt: _.gt(now),
        queue: _.nin(keys),
        [`queue.${last}`]: _.exists(false),
      }
      const added = Object.fromEntries(signUps.map(one => [`signUps.${one.key}`, db.replaced(one)]))
      return (await db.changeWhere('pointActivities', where, { ...added, queue: _.push(keys) })) === 1
    },
    /** Takes one out of the queue; false when they were not in it. */
    leave: async (id: string, key: string, byId: string, now: number): Promise<boolean> =>
      (await db.changeWhere(
        'pointActivities',
        { _id: id, queue: key },
        { queue: _.pull(key), [`signUps.${key}.leftAt`]: now, [`signUps.${key}.leftById`]: byId },
      )) === 1,
    /** False when it was not open any more. */
    cancel: async (
      id: string,
      cancelled: NonNullable<Activity['cancelled']>,
      now: number,
    ): Promise<boolean> =>
      (await db.changeWhere(
        'pointActivities',
        { _id: id, state: 'open', endsAt: _.gt(now) },
        { state: 'cancelled', cancelled: db.replaced(cancelled) },
      )) === 1,

    turn: (id: string) => db.get<Turn>('pointTurns', id),
    turnIn: (tx: Transaction, id: string) => tx.get<Turn>('pointTurns', id),
    putTurnIn: (tx: Transaction, turn: Turn) => tx.put('pointTurns', turn),
    turnsOn: (activityId: string, day: string) =>
      db.find<Turn>('pointTurns', { where: { activityId, day }, limit: AT_ONCE }),
    /**
     * Counts a try at a code before it is looked at, so that many at once are as many tries; the same request is the same try. False where all tries are
     * used up.
     */
    async countTry(turn: Turn, request: string): Promise<boolean> {
      if (await db.insert('pointTurns', { ...turn, tries: [request] })) return true
      const where = { _id: turn._id, [`tries.${MOST_TRIES - 1}`]: _.exists(false) }
      if ((await db.changeWhere('pointTurns', where, { tries: _.addToSet(request) })) === 1) return true
      return (await db.get<Turn>('pointTurns', turn._id))?.tries.includes(request) ?? false
    },
    /** A page of what somebody served in a compound, the latest first. */
    served: (personId: string, compoundId: string, skip: number, limit: number) =>
      db.find<Turn>('pointTurns', {
        where: { personId, compoundId, state: 'done' },
        orderBy: [['arrivedAt', 'desc']],
        skip,
        limit,
      }),
    /** What somebody of a household served who was signed up by name alone, the latest first. */
    servedByName: async (householdId: string, name: string, limit: number): Promise<Turn[]> => {
      const found = await db.find<Turn>('pointTurns', {
        where: { householdId, name, state: 'done' },
        orderBy: [['arrivedAt', 'desc']],
        limit,
      })
      return found.filter(({ personId }) => personId === null)
    },
    /** What somebody served, month by month. */
    async servedByMonth(personId: string, compoundId: string): Promise<ServiceMonth[]> {
      const rows = await db.aggregate<Omit<ServiceMonth, 'month'> & { _id: string }>(
        'pointTurns',
        { personId, compoundId, state: 'done' },
        (pipeline, $) =>
          pipeline.group({
            _id: '$month',
            turns: $.sum(1),
            minutes: $.sum('$minutes'),
            points: $.sum('$points'),
          }),
      )
      return rows
        .map(({ _id, ...sums }) => ({ month: _id, ...sums }))
        .sort((a, b) => (a.month < b.month ? -1 : 1))
    },
  }
}
