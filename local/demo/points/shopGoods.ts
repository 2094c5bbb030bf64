import { DAY_MS, dayOf, momentOf } from '@domain/kernel'
import { type GoodDraft, newGood, type PointGood, type Slot } from '@domain/points'
import type { PhotoName } from '../photos'
import { compoundOf, type World } from './world'

type Line = Pick<GoodDraft, 'name' | 'words' | 'price' | 'perHousehold'> & {
  readonly key: string
  readonly photo: PhotoName
  readonly stock: number
  readonly isOff?: boolean
}
type Service = Omit<Line, 'stock'> & {
  readonly places: number
  readonly weekday: number
  readonly hour: number
}

const good = (
  key: string,
  photo: PhotoName,
  name: string,
  words: string,
  price: number,
  stock: number,
  perHousehold: number | null = null,
  isOff = false,
): Line => ({ key, photo, name, words, price, stock, perHousehold, isOff })

const GOODS: readonly Line[] = [
  good('rice', 'rice', '大米 5 公斤', '东北长粒香米，当月新米。重，可请邻居帮忙拿。', 300, 24, 2),
  good('oil', 'oil', '食用油 1.8 升', '压榨花生油。', 260, 18, 1),
  good('detergent', 'detergent', '洗衣液 2 公斤', '', 180, 20, 2),
  good('eggs', 'eggs', '鸡蛋 15 枚', '每周二、周五到货，当天来取最新鲜。', 150, 16, 2),
  good('tissue', 'tissue', '抽纸 6 包', '一提 6 包，每包 300 张。', 120, 40, 3),
  good('towel', 'towel', '毛巾 2 条', '纯棉。', 60, 5, 1),
  good('soap', 'soap', '香皂 2 块', '', 40, 46),
  good('bags', 'bags', '垃圾袋 5 卷', '分类用，厨余、其他两种颜色。', 30, 60),
  good('cup', 'soap', '端午香囊', '节日礼品，已发完。', 20, 0, 1, true),
]
const SERVICES: readonly Service[] = [
  {
    key: 'hair',
    photo: 'scissors',
    name: '理发',
    words: '社区志愿理发师，70 岁以上可上门，请在领取时说明。',
    price: 80,
    perHousehold: 2,
    places: 6,
    weekday: 6,
    hour: 14,
  },
  {
    key: 'knives',
    photo: 'knife',
    name: '磨刀、磨剪子',
    words: '每份最多 2 把，请用布包好带来。',
    price: 20,
    perHousehold: 2,
    places: 10,
    weekday: 6,
    hour: 9,
  },
  {
    key: 'hood',
    photo: 'hood',
    name: '油烟机清洗',
    words: '师傅按预约时间上门，约一个半小时。',
    price: 240,
    perHousehold: 1,
    places: 2,
    weekday: 3,
    hour: 9,
  },
  {
    key: 'ebike',
    photo: 'ebike',
    name: '电动车检修',
    words: '查刹车、线路和电池。',
    price: 60,
    perHousehold: null,
    places: 5,
    weekday: 0,
    hour: 9,
  },
]

const WEEKS_BACK = 12
const WEEKS_AHEAD = 3
const SLOT_MINUTES = 120

/** The same hours every week, some weeks back and some ahead. */
function weekly({ weekday, hour, places }: Service, now: number): Record<string, Slot> {
  const today = dayOf(now)
  const sinceThatDay = (new Date(`${today}T00:00:00Z`).getUTCDay() - weekday + 7) % 7
  const slots = Array.from({ length: WEEKS_BACK + WEEKS_AHEAD + 1 }, (_, i): Slot => {
    const startsAt = momentOf(today, hour * 60) + ((i - WEEKS_BACK) * 7 - sinceThatDay) * DAY_MS
    return { id: dayOf(startsAt), startsAt, endsAt: startsAt + SLOT_MINUTES * 60_000, places, left: places }
  })
  return Object.fromEntries(slots.map(slot => [slot.id, slot]))
}

/** What a compound's shop has, with what it had of it at first. */
export function goodsOf(world: World, compoundId: string, pickUpAt: string): PointGood[] {
  const { path } = compoundOf(world, compoundId)
  const openedAt = world.now - 280 * DAY_MS
  const kept = { pickUpAt, holdDays: 7 }
  const made = (line: Omit<Line, 'stock'>, kind: GoodDraft['kind'], more: Partial<PointGood>): PointGood => {
    const { key, photo, name, words, price, perHousehold, isOff = false } = line
    const draft = {
      kind,
      name,
      words,
      photo: world.photos[photo],
      price,
      perHousehold,
      isOn: !isOff,
      ...kept,
    }
    return { ...newGood(`g-demo-${compoundId}-${key}`, compoundId, path, draft, openedAt), ...more }
  }
  return [
    ...GOODS.map(line => made(line, 'good', { stock: line.stock, revision: 1 })),
    ...SERVICES.map(line => made(line, 'service', { slots: weekly(line, world.now), revision: 1 })),
  ]
}
