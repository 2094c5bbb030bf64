import { DAY_MS, dayOf, dayPlus, momentOf } from '@domain/kernel'
import { holdUntilOf, type PointGood, type PointOrder, slotsToCome } from '@domain/points'
import type { Earner } from '../../../cloudfunctions/lib/points/earning'
import { chance, pick, seedOf } from '../random'
import type { Part } from './part'
import { goodsOf } from './shopGoods'
import { ShopTill } from './shopTill'
import type { Happening, Till } from './till'
import { earnerOf, neighboursIn, personOf, tariffOf, type World } from './world'

/** Where there is a shop, who keeps it, who checks the covenant, and whom one can be there. */
const SHOPS = [
  {
    compoundId: 'tianrun',
    keeper: 'p-shopkeeper',
    checker: 'p-secretary',
    buyer: 'p-wang',
    pickUpAt: '党群服务中心一楼爱心超市，每天 9:00–17:00',
  },
  {
    compoundId: 'ly-liyuan',
    keeper: 'p-ly-shopkeeper',
    checker: 'p-ly-secretary',
    buyer: 'p-ly-resident',
    pickUpAt: '梨园小区北门爱心超市，周二至周日 9:00–16:30',
  },
] as const
type Shop = (typeof SHOPS)[number]
const MONTHS = 9
const MONTH_MS = 30 * DAY_MS
const HOUR_MS = DAY_MS / 24
const FAMILIES = 14
const SYSTEM = { id: 'system', name: '系统' }
/** Minutes after midnight. */
const MORNING = 10 * 60

const DEEDS = [
  ['goodDeed', '邻里互助：接送隔壁老人看病', 30, 3],
  ['goodDeed', '邻里互助：帮助高龄邻居买菜、倒垃圾', 30, 13],
  ['clearStairs', '楼道整洁，月检合格', 10, 17],
  ['sorting', '垃圾分类，月检优秀', 10, 19],
] as const

const ofHome = (earner: Earner): Earner => ({
  ...earner,
  personId: null,
  name: `${earner.householdId.split(':').at(-1)}住户`,
})

/** Somebody who buys with their household's points. */
const familyOf = (earner: Earner) => ({
  earner: ofHome(earner),
  personId: earner.personId ?? '',
  name: earner.name,
  payer: 'home' as const,
})

/** What the covenant brings the families who use the shop: points to spend. */
function deeds(world: World, { compoundId, checker }: Shop, homes: readonly Earner[]): Happening[] {
  const tariff = tariffOf(world, compoundId)
  const by = personOf(world, checker)
  return homes.flatMap((earner, home) =>
    Array.from({ length: MONTHS }, (_, month) =>
      DEEDS.map(([ruleKey, words, wanted, day], i): Happening => {
        const at = world.now - month * MONTH_MS - (day + (home % 5)) * DAY_MS
        const id = `p-demo-deed-${compoundId}-${home}-${month}-${i}`
        const doing = { id, at, words, byId: by._id, byName: by.name }
        const service = { minutes: 0, turns: 0 }
        return {
          at,
          run: till => void till.earn('award', { tariff, ruleKey, earner, wanted, service }, doing),
        }
      }),
    ).flat(),
  )
}

/** Everything a purchase needs to know of the shop it is made in. */
type Counter = {
  readonly shop: ShopTill
  readonly compoundId: string
  readonly now: number
  readonly by: { readonly id: string; readonly name: string }
}

/** What becomes of something reserved, and when: fetched some days later, or given up, or forgotten; nothing yet where that is still to come. */
function ending(
  { shop, now, by }: Counter,
  orderId: string,
  goodId: string,
  at: number,
  how: number,
): Happening[] {
  const good = shop.goods.get(goodId) as PointGood
  const slot = slotsToCome(good, at)[0] ?? null
  const once = (when: number, act: (till: Till, order: PointOrder) => void): Happening[] => {
    const run = (till: Till) => {
      const order = shop.orders.get(orderId)
      if (order) act(till, order)
    }
    return when < now ? [{ at: when, run }] : []
  }
  const regretsAt = at + HOUR_MS
  if (how % 11 === 3 && (slot === null || regretsAt < slot.startsAt))
    return once(regretsAt, (till, order) => {
      const buyer = { id: order.personId, name: order.personName }
      shop.giveBack(till, order, { event: 'cancel' }, buyer, regretsAt)
    })
  if (how % 17 === 7 && slot)
    return once(regretsAt, (till, order) => {
      const ending = { event: 'callOff', byName: by.name, why: '师傅生病了，改天再约', isGone: true } as const
      shop.giveBack(till, order, ending, by, regretsAt)
    })
  const holdUntil = holdUntilOf(good, slot, at)
  if (how % 13 === 5)
    return once(holdUntil, (till, order) =>
      shop.giveBack(till, order, { event: 'expire' }, SYSTEM, holdUntil),
    )
  const fetchedAt = slot ? slot.startsAt + HOUR_MS : at + (1 + (how % 5)) * DAY_MS
  return once(fetchedAt, (_, order) => shop.handOver(order, by, fetchedAt))
}

/** What the families have bought, month by month; what is younger than a few days still waits. */
function purchases(world: World, counter: Counter, homes: readonly Earner[]): Happening[] {
  const random = chance(seedOf(`${counter.compoundId} shop`))
  const ids = [...counter.shop.goods.values()].filter(({ isOn }) => isOn).map(({ _id }) => _id)
  return homes.slice(1).flatMap((earner, home) =>
    Array.from({ length: MONTHS * 2 }, (_, half) => {
      const at = world.now - half * (MONTH_MS / 2) - Math.floor((1 + random() * 14) * DAY_MS)
      const goodId = pick(ids, random)
      const how = Math.floor(random() * 100)
      const orderId = `o-demo-${counter.compoundId}-${home}-${half}`
      const buy = {
        at,
        run: (till: Till) => void counter.shop.reserve(till, goodId, familyOf(earner), orderId, at),
      }
      return [buy, ...ending(counter, orderId, goodId, at, how)]
    }).flat(),
  )
}

/** What the one whom one can be has: fetched in autumn, waiting today, and kept until tomorrow only. */
function own(world: World, { shop, compoundId, by }: Counter, earner: Earner): Happening[] {
  const wishes = [
    ['soap', 6, false],
    ['tissue', 1, false],
    ['bags', 40, true],
    ['tissue', 72, true],
  ] as const
  return wishes.flatMap(([key, daysAgo, isFetched]): Happening[] => {
    const at = momentOf(dayPlus(dayOf(world.now), -daysAgo), MORNING)
    const orderId = `o-demo-${compoundId}-own-${daysAgo}`
    const buy = (till: Till) => {
      if (!shop.reserve(till, `g-demo-${compoundId}-${key}`, familyOf(earner), orderId, at))
        throw new Error(`${earner.name} cannot have ${key}`)
    }
    const fetchedAt = at + 2 * DAY_MS
    const fetch = () => shop.handOver(shop.orders.get(orderId) as PointOrder, by, fetchedAt)
    return [{ at, run: buy }, ...(isFetched ? [{ at: fetchedAt, run: fetch }] : [])]
  })
}

/** What they wanted in autumn and the shop could not keep. */
function calledOff(world: World, { shop, compoundId, by }: Counter, earner: Earner): Happening[] {
  const at = momentOf(dayPlus(dayOf(world.now), -20), MORNING)
  const orderId = `o-demo-${compoundId}-off`
  const buy = (till: Till) =>
    void shop.reserve(till, `g-demo-${compoundId}-soap`, familyOf(earner), orderId, at)
  const ending = {
    event: 'callOff',
    byName: by.name,
    why: '这一批受潮了，下周到新货',
    isGone: true,
  } as const
  const off = (till: Till) => {
    const order = shop.orders.get(orderId)
    if (order) shop.giveBack(till, order, ending, by, at + DAY_MS)
  }
  return [
    { at, run: buy },
    { at: at + DAY_MS, run: off },
  ]
}

/** What neighbours reserved these days and have not fetched yet. */
function waiting({ shop, compoundId, now }: Counter, homes: readonly Earner[]): Happening[] {
  const keys = ['bags', 'soap', 'knives', 'hair', 'tissue']
  return keys.map((key, i): Happening => {
    const at = now - (3 + i * 9) * HOUR_MS
    const earner = homes[i + 3] as Earner
    const goodId = `g-demo-${compoundId}-${key}`
    return {
      at,
      run: till => void shop.reserve(till, goodId, familyOf(earner), `o-demo-${compoundId}-now-${i}`, at),
    }
  })
}

function shopOf(world: World, place: Shop) {
  const { compoundId, keeper, buyer, pickUpAt } = place
  const keeps = personOf(world, keeper)
  const shop = new ShopTill(goodsOf(world, compoundId, pickUpAt))
  const counter = { shop, compoundId, now: world.now, by: { id: keeps._id, name: keeps.name } }
  const families = [personOf(world, buyer), ...neighboursIn(world, compoundId).slice(20, 20 + FAMILIES)]
  const homes = families.map(person => earnerOf(person, compoundId))
  const happenings = [
    ...deeds(world, place, homes.map(ofHome)),
    ...purchases(world, counter, homes),
    ...waiting(counter, homes),
    ...own(world, counter, homes[0] as Earner),
    ...calledOff(world, counter, homes[0] as Earner),
  ]
  return { shop, happenings }
}

/** The points shops: what they have, and what was bought in them. */
export function shopHappenings(world: World): Part {
  const shops = SHOPS.map(place => shopOf(world, place))
  return {
    happenings: shops.flatMap(({ happenings }) => happenings),
    documents: () => ({
      pointGoods: shops.flatMap(({ shop }) => [...shop.goods.values()]),
      pointOrders: shops.flatMap(({ shop }) => [...shop.orders.values()]),
      pointQuotas: shops.flatMap(({ shop }) => [...shop.quotas.values()]),
    }),
  }
}
