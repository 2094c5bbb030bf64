import type { PhotoName } from '../photos'

/** One thing that happened with a deduction, so many days ago. `time` is the keeper's. */
type Step = {
  readonly daysAgo: number
  readonly event: 'appeal' | 'withdraw' | 'uphold' | 'overturn' | 'giveBack' | 'time'
  readonly words?: string
}
/** A deduction of the demo world: of a household that is named, else of one that has points by then. */
export type Story = {
  readonly household?: string
  readonly ruleKey: string
  readonly daysAgo: number
  readonly words: string
  readonly photo?: PhotoName
  readonly steps: readonly Step[]
}

/** What happens in every compound that gives points. */
const EVERYWHERE: readonly Story[] = [
  {
    ruleKey: 'dogLoose',
    daysAgo: 4,
    words: '傍晚在小广场遛狗没有牵绳，两位邻居反映。',
    steps: [{ daysAgo: 2, event: 'appeal', words: '那天遛狗的不是我家。我家的狗上个月已经送回老家了。' }],
  },
  {
    ruleKey: 'stairsBlocked',
    daysAgo: 26,
    words: '楼道口放了两只旧柜子，网格员劝过两次，一周后还在。',
    photo: 'clutter',
    steps: [{ daysAgo: 18, event: 'time' }],
  },
  {
    ruleKey: 'flyingWire',
    daysAgo: 40,
    words: '从三楼窗口拉线给电动车充电，消防巡查时拍到。',
    photo: 'charger',
    steps: [
      { daysAgo: 38, event: 'appeal', words: '车棚的充电桩坏了，没有别的办法。' },
      { daysAgo: 34, event: 'uphold', words: '那几天东门充电桩是好的。飞线充电有火灾危险，维持扣分。' },
    ],
  },
  {
    ruleKey: 'dogLoose',
    daysAgo: 52,
    words: '早上在健身区遛狗没有牵绳。',
    steps: [
      { daysAgo: 50, event: 'appeal', words: '当时牵着绳，只是绳子长。' },
      { daysAgo: 45, event: 'overturn', words: '看了监控，全程牵着绳，不扣分。' },
    ],
  },
  {
    ruleKey: 'stairsBlocked',
    daysAgo: 33,
    words: '四楼平台放着纸箱。',
    photo: 'clutter',
    steps: [{ daysAgo: 32, event: 'withdraw', words: '住户当天就搬走了，是物业没有更新登记。' }],
  },
  {
    ruleKey: 'stairsBlocked',
    daysAgo: 22,
    words: '楼道里放了一辆坏的三轮车，劝过没有挪走。',
    photo: 'clutter',
    steps: [
      { daysAgo: 14, event: 'time' },
      { daysAgo: 9, event: 'giveBack', words: '后来查明三轮车是隔壁单元的，退回积分。' },
    ],
  },
]

/** Where, who gives notice and who decides appeals; what else happened there. */
export const DEDUCTION_PLACES: readonly {
  readonly compoundId: string
  readonly notices: string
  readonly decides: string
  readonly stories: readonly Story[]
}[] = [
  {
    compoundId: 'tianrun',
    notices: 'p-secretary',
    decides: 'p-supervisor',
    stories: [
      {
        household: 'tianrun:5:1:402',
        ruleKey: 'flyingWire',
        daysAgo: 2,
        words: '晚上从四楼窗口拉线给楼下的电动车充电。',
        photo: 'charger',
        steps: [],
      },
      {
        household: 'tianrun:3:2:102',
        ruleKey: 'stairsBlocked',
        daysAgo: 6,
        words: '一楼楼梯下面堆着花盆和旧木板，劝过一次。',
        photo: 'clutter',
        steps: [],
      },
      ...EVERYWHERE,
    ],
  },
  {
    compoundId: 'ly-liyuan',
    notices: 'p-ly-secretary',
    decides: 'p-ly-supervisor',
    stories: [
      {
        household: 'ly-liyuan:8:2:501',
        ruleKey: 'dogLoose',
        daysAgo: 3,
        words: '在二号门口遛狗没有牵绳。',
        steps: [],
      },
      ...EVERYWHERE,
    ],
  },
]
