import { ENTRY_KINDS, type EntryKind, TALLY_LINES, type TallyLine } from '@domain/points'

export const pointsInWords = (points: number): string => `${points} 分`
/** With its sign, so that one sees at once which way they went. */
export const signed = (points: number): string => (points > 0 ? `+${points}` : String(points))

export const WALLET = {
  title: '爱心积分',
  mine: '我的积分',
  home: '家庭积分',
  unit: '分',
  homeNote: '家里人都能用来兑换',
  goodUntil: (day: string) => `到${day}都能用`,
  expiring: (points: number, day: string) => `其中 ${points} 分只能用到${day}`,
  noHome: '还没有加入住户',
  noHomeNote: '加入小区里的家，就能得积分、用积分。',
  join: '加入我的家',
  shop: '去兑换',
  earn: '去做好事',
  ways: {
    orders: '我的领取码',
    ordersNote: '到爱心超市出示',
    wishes: '微心愿',
    wishesNote: '帮邻居圆一个小心愿',
    service: '我的服务记录',
    serviceNote: '服务时长和证明',
    honours: '荣誉榜',
    honoursNote: '星级文明户、优秀志愿者',
    tariff: '积分规则',
    tariffNote: '做什么得多少分，什么会扣分',
    deductions: '公约扣分',
    deductionsNote: '有异议可以申诉',
    history: '积分明细',
    give: '转给家人、捐赠',
  },
  nextHonour: (name: string, stars: string) => `${name} · ${stars}`,
  missing: (points: number) => `还差 ${points} 分`,
  topStar: '已经是最高一级',
  nearby: '附近可以报名的',
  allOffers: '全部活动和岗位',
  honourNote: '全家一年里得的分一起算',
  year: '这一年',
  yearNote: '点一个月，看那个月怎么来的、怎么用的',
  nothing: '还没有积分',
  nothingNote: '参加一次活动，就有第一笔积分。',
  came: '得到',
  went: '用去',
  monthSaid: (month: string, came: number, went: number, left: number) =>
    `${month}，得到 ${came} 分，用去 ${went} 分，月底有 ${left} 分`,
  opening: '月初',
  closing: '月底',
  service: '服务时长',
  sums: '小区积分总账',
  sumsNote: '发出的积分，一分不少都在这里',
  sumsLine: { issued: '一共发出', held: '大家手里', spent: '已经兑换', expired: '已经到期' },
  sumsEqual: (issued: number, held: number, spent: number, expired: number) =>
    `${issued} ＝ ${held} ＋ ${spent} ＋ ${expired}`,
  budget: '本月发放',
  budgetSaid: (used: number, all: number) => `已发 ${used} 分，最多 ${all} 分`,
  fund: '爱心基金',
  fundNote: '邻居捐的积分，帮扶有困难的家庭',
  noCash: '积分不是钱，不能提现，不能买卖。',
  onMe: (points: number) => `${points} 分`,
  onMeNote: '活动报名、积分兑换、荣誉榜',
  share: '做好事，得爱心积分',
} as const

const HOUR = 60
/** «2 小时 15 分钟» */
export const minutesInWords = (minutes: number): string => {
  const hours = Math.floor(minutes / HOUR)
  const rest = minutes % HOUR
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}

export const LINE_NAMES: Record<TallyLine, string> = TALLY_LINES
export const KIND_NAMES = Object.fromEntries(
  Object.entries(ENTRY_KINDS).map(([kind, { name }]) => [kind, name]),
) as Record<EntryKind, string>

export const HISTORY = {
  title: '积分明细',
  tabs: { mine: '我的', home: '家庭', fund: '爱心基金' },
  none: '还没有积分进出',
  noneNote: '得到和用掉的每一笔都会记在这里。',
  after: (points: number) => `余 ${points}`,
  reversed: '已撤销',
  by: (name: string) => `${name} 确认`,
} as const

export const GIVE = {
  title: '转给家人、捐赠',
  to: '给谁',
  family: '家庭积分',
  familyNote: '一家人一起攒，一起用',
  member: '家里人',
  familyDays: (days: number) => `登记成一家人满 ${days} 天，才能互转。积分不能买卖。`,
  fund: '爱心基金',
  fundNote: '由小区帮扶有困难的家庭，每一笔都公开',
  from: '从哪里出',
  fromMine: (points: number) => `我的（${points} 分）`,
  fromHome: (points: number) => `家庭（${points} 分）`,
  points: '多少分',
  words: '留句话',
  wordsPlaceholder: '例如：给妈妈换桶油',
  problem: (most: number) => (most === 0 ? '没有可以转的积分' : `请填 1 到 ${most} 的整数`),
  noTo: '请选择给谁',
  sure: (points: number, to: string) => `把 ${points} 分给“${to}”，给出去不能自己收回。确定吗？`,
  give: '确定',
  done: '已转出',
} as const
