import { draftMenu, type Menu, type Order, orderIdOf, type PlanDoc, type Round } from '@domain/menu'
import type { PlacePath } from '@domain/place'
import { changesBetween } from './changes'
import type { Database, Transaction } from './database'
import { everything } from './everything'

type StoredMenu = Menu & { _id: string }
const AT_ONCE = 1000

/** A part of a compound: a building, or one unit of it. */
export type Part = { readonly buildingId: string; readonly unitId: string | null }
type PapersWaiting = {
  readonly roundId: string
  readonly state: 'once' | 'differs'
  /** null: all of the compound. */
  readonly parts: readonly Part[] | null
}

/** The menus of the compounds, rounds of ordering, each household's list, and the plans made of them. */
export function menuStore(db: Database) {
  const ordersOf = (roundId: string, skip: number): Promise<Order[]> =>
    db.find<Order>('menuOrders', {
      where: { roundId },
      orderBy: [['_id', 'asc']],
      skip,
      limit: AT_ONCE,
    })

  return {
    /** The menu in force: the newest version, or our draft where the compound has not made its own. */
    async menu(compoundId: string, path: PlacePath): Promise<Menu> {
      const [newest] = await db.find<StoredMenu>('menuVersions', {
        where: { compoundId },
        orderBy: [['version', 'desc']],
        limit: 1,
      })
      if (!newest) return draftMenu(compoundId, path)
      const { _id, ...menu } = newest
      return menu
    },
    /** One version of a menu, ours before there was another; null where there was none. */
    async menuVersion(compoundId: string, path: PlacePath, version: number): Promise<Menu | null> {
      if (version === 0) return draftMenu(compoundId, path)
      const found = await db.get<StoredMenu>('menuVersions', `${compoundId}:${version}`)
      if (!found) return null
      const { _id, ...menu } = found
      return menu
    },
    menuVersions: (compoundId: string, skip: number, limit: number) =>
      db.find<StoredMenu>('menuVersions', {
        where: { compoundId },
        orderBy: [['version', 'desc']],
        skip,
        limit,
        without: ['items'],
      }),
    addMenuIn: (tx: Transaction, menu: Menu) =>
      tx.insert('menuVersions', { _id: `${menu.compoundId}:${menu.version}`, ...menu }),

    round: (id: string) => db.get<Round>('menuRounds', id),
    roundIn: (tx: Transaction, id: string) => tx.get<Round>('menuRounds', id),
    rounds: (compoundId: string, skip: number, limit: number) =>
      db.find<Round>('menuRounds', {
        where: { compoundId },
        orderBy: [['no', 'desc']],
        skip,
        limit,
        without: ['items'],
      }),
    /** Where rounds go on or wait for their plan: their ids and places. */
    openRounds: () =>
      everything(AT_ONCE, skip =>
        db.find<Pick<Round, '_id' | 'compoundId'>>('menuRounds', {
          where: { state: 'open' },
          orderBy: [['_id', 'asc']],
          skip,
          limit: AT_ONCE,
          without: ['items'],
        }),
      ),
    addRoundIn: (tx: Transaction, round: Round) => tx.insert('menuRounds', round),
    saveRoundIn: (tx: Transaction, before: Round, after: Round) =>
      tx.change('menuRounds', before._id, changesBetween(db, before, after)),

    order: (roundId: string, householdId: string) =>
      db.get<Order>('menuOrders', orderIdOf(roundId, householdId)),
    orderIn: (tx: Transaction, roundId: string, householdId: string) =>
      tx.get<Order>('menuOrders', orderIdOf(roundId, householdId)),
    /** The lists of some households in all rounds: for the export of what is kept of them. */
    ordersOfHouseholds: (householdIds: readonly string[], limit: number) =>
      db.find<Order>('menuOrders', { where: { householdId: db.command.in([...householdIds]) }, limit }),
    putOrderIn: (tx: Transaction, order: Order) => tx.put('menuOrders', order),
    ordersOfBuilding: (roundId: string, buildingId: string) =>
      db.find<Order>('menuOrders', { where: { roundId, buildingId }, limit: AT_ONCE }),
    /** Papers that wait, in those parts of the compound, or in all of it. */
    papers: (
      { roundId, state: paperState, parts }: PapersWaiting,
      skip: number,
      limit: number,
    ): Promise<Order[]> => {
      const where = { roundId, paperState }
      const inParts = parts?.map(({ buildingId, unitId }) => ({
        ...where,
        buildingId,
        ...(unitId && { 'path.unit': unitId }),
      }))
      if (inParts?.length === 0) return Promise.resolve([])
      return db.find<Order>('menuOrders', {
        where: inParts ? db.command.or(inParts) : where,
        orderBy: [['_id', 'asc']],
        skip,
        limit,
      })
    },
    countPapers: (roundId: string, paperState: 'once' | 'differs') =>
      db.count('menuOrders', { roundId, paperState }),
    /** Every list of a round. */
    allOrders: (roundId: string): Promise<Order[]> => everything(AT_ONCE, skip => ordersOf(roundId, skip)),
    /** How many lists count, by building. */
    async orderCounts(roundId: string): Promise<Map<string, number>> {
      const where = { roundId, source: db.command.in(['online', 'paper']) }
      const rows = await db.aggregate<{ _id: string; count: number }>('menuOrders', where, (pipeline, $) =>
        pipeline.group({ _id: '$buildingId', count: $.sum(1) }),
      )
      return new Map(rows.map(({ _id, count }) => [_id, count]))
    },

    plan: (roundId: string) => db.get<PlanDoc>('menuPlans', roundId),
    planIn: (tx: Transaction, roundId: string) => tx.get<PlanDoc>('menuPlans', roundId),
    putPlanIn: (tx: Transaction, plan: PlanDoc) => tx.put('menuPlans', plan),
  }
}
