import type { Claim, GoodKind, PointGood, PointOrder, PointQuota, Wanted } from '@domain/points'
import type { Database, Transaction } from './database'

/** The points shop: its goods with their stock, what was reserved, and how much of each a household has had. */
export const shopStore = (db: Database) => {
  const { gte, gt, lt, inc, exists, remove } = db.command
  const stockOf = (slotId: string | null): string => (slotId === null ? 'stock' : `slots.${slotId}.left`)

  /**
   * Gives a claim up, unless it has become an order meanwhile or was given up already. The place of a time that is on offer no longer goes nowhere.
   */
  async function release(goodId: string, orderId: string, { count, slotId }: Claim): Promise<boolean> {
    const isHeld = { _id: goodId, [`claims.${orderId}`]: exists(true) }
    const given = { claimCount: inc(-1), [`claims.${orderId}`]: remove() }
    const stock = stockOf(slotId)
    const where = slotId === null ? isHeld : { ...isHeld, [stock]: exists(true) }
    if ((await db.changeWhere('pointGoods', where, { ...given, [stock]: inc(count) })) === 1) return true
    if (slotId === null) return false
    return (await db.changeWhere('pointGoods', { ...isHeld, [stock]: exists(false) }, given)) === 1
  }

  return {
    good: (id: string) => db.get<PointGood>('pointGoods', id),
    goodIn: (tx: Transaction, id: string) => tx.get<PointGood>('pointGoods', id),
    putGoodIn: (tx: Transaction, good: PointGood) => tx.put('pointGoods', good),
    onOffer: (compoundId: string, kind: GoodKind, skip: number, limit: number) =>
      db.find<PointGood>('pointGoods', {
        where: { compoundId, kind, isOn: true },
        orderBy: [['price', 'asc']],
        skip,
        limit,
        without: ['claims'],
      }),
    onShelf: (compoundId: string, skip: number, limit: number) =>
      db.find<PointGood>('pointGoods', {
        where: { compoundId },
        orderBy: [
          ['isOn', 'desc'],
          ['name', 'asc'],
        ],
        skip,
        limit,
        without: ['claims'],
      }),

    /**
     * Takes so many off the stock in one conditional write, if they are there: however many ask at once, none waits for another, and who comes too late
     * is told so at once. The claim lies beside the stock until it is paid for or released.
     * @returns false where the good is not so any more, or the order has its claim already
     */
    async claim(
      { _id }: Pick<PointGood, '_id'>,
      orderId: string,
      { count, slotId, price }: Wanted,
      at: number,
    ) {
      const stock = stockOf(slotId)
      const slotIsOn = slotId === null ? {} : { [`slots.${slotId}.isOff`]: exists(false) }
      const changed = await db.changeWhere(
        'pointGoods',
        { _id, isOn: true, price, ...slotIsOn, [stock]: gte(count), [`claims.${orderId}`]: exists(false) },
        {
          [stock]: inc(-count),
          claimCount: inc(1),
          [`claims.${orderId}`]: db.replaced({ count, at, slotId } satisfies Claim),
        },
      )
      return changed === 1
    },
    release,
    /** Goods in which something is just being paid for, or was left so. */
    withClaims: (skip: number, limit: number) =>
      db.find<PointGood>('pointGoods', {
        where: { claimCount: gt(0) },
        orderBy: [['_id', 'asc']],
        skip,
        limit,
      }),

    quota: (id: string) => db.get<PointQuota>('pointQuotas', id),
    quotaIn: (tx: Transaction, id: string) => tx.get<PointQuota>('pointQuotas', id),
    putQuotaIn: (tx: Transaction, quota: PointQuota) => tx.put('pointQuotas', quota),

    order: (id: string) => db.get<PointOrder>('pointOrders', id),
    orderIn: (tx: Transaction, id: string) => tx.get<PointOrder>('pointOrders', id),
    addOrderIn: (tx: Transaction, order: PointOrder) => tx.insert('pointOrders', order),
    putOrderIn: (tx: Transaction, order: PointOrder) => tx.put('pointOrders', order),
    /** A person's orders in a compound: those that wait first, then the latest. */
    ordersOf: (personId: string, compoundId: string, skip: number, limit: number) =>
      db.find<PointOrder>('pointOrders', {
        where: { personId, compoundId },
        orderBy: [
          ['isOpen', 'desc'],
          ['reservedAt', 'desc'],
        ],
        skip,
        limit,
      }),
    /** Every order of a compound under a code, the latest first: in the end it may be given out anew. */
    ordersByCode: (compoundId: string, code: string) =>
      db.find<PointOrder>('pointOrders', {
        where: { compoundId, code },
        orderBy: [['reservedAt', 'desc']],
        limit: 20,
      }),
    waiting: (compoundId: string, skip: number, limit: number) =>
      db.find<PointOrder>('pointOrders', {
        where: { compoundId, isOpen: true },
        orderBy: [['holdUntil', 'asc']],
        skip,
        limit,
      }),
    /** What was not fetched in time, the latest kept first. */
    overdue: (now: number, skip: number, limit: number) =>
      db.find<PointOrder>('pointOrders', {
        where: { isOpen: true, holdUntil: lt(now + 1) },
        orderBy: [['holdUntil', 'asc']],
        skip,
        limit,
      }),
  }
}
