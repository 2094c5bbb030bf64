import { dayInWords } from '@domain/kernel'
import { type ActivityRow, CUTS, type Cut, hoursInWords, RATINGS, type SignUpStanding } from '@domain/points'
import { dayWithWeekday } from './due'
import { minutesInWords } from './points'

/** «每小时 10 分» */
export const worthInWords = ({ points, per }: ActivityRow['rule']): string =>
  `每${per === 'hour' ? '小时' : '次'} ${points} 分`

/** «11月22日 周日 09:00–11:00», or «11月11日至12月11日，每天 19:00–21:00». */
export function whenInWords(row: Pick<ActivityRow, 'firstOn' | 'lastOn' | 'from' | 'until'>): string {
  const words = hoursInWords(row)
  return row.firstOn === row.lastOn
    ? words.replace(dayInWords(row.firstOn), dayWithWeekday(row.firstOn))
    : words
}

export const clockOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)

export const standingInWords = (standing: SignUpStanding): string =>
  standing.state === 'in' ? '已报名' : standing.state === 'waiting' ? `候补第 ${standing.number} 位` : ''

export const cutInWords = (cut: Cut | null): string => (cut ? `${CUTS[cut]}，超出的不计分，时长照记` : '')

export const OFFERS = {
  title: '爱心活动和岗位',
  tabs: { offers: '可以报名', mine: '我报名的' },
  none: '现在没有可以报名的活动',
  noneNote: '有新活动时会出现在这里。',
  noneMine: '还没有报名',
  noneMineNote: '看看有什么可以帮忙的。',
  near: '我的楼',
  left: (left: number) => `还剩 ${left} 个名额`,
  full: (waiting: number) => (waiting > 0 ? `名额已满，${waiting} 人候补` : '名额已满，可以候补'),
  taken: (taken: number, limit: number) => `已报 ${taken}/${limit} 人`,
  cancelled: (why: string) => `已取消：${why}`,
  over: '已结束',
} as const

export const ACTIVITY = {
  title: '活动',
  rule: '得分',
  when: '时间',
  where: '地点',
  organiser: '组织者',
  places: '名额',
  placesSaid: (taken: number, limit: number, waiting: number) =>
    waiting > 0 ? `${taken}/${limit} 人，${waiting} 人候补` : `${taken}/${limit} 人`,
  daily: '报名后，这段时间里每天都可以来，一天记一次。',
  in: '您已报名',
  waiting: (number: number) => `您在候补第 ${number} 位`,
  waitingNote: '有人退出就会自动轮到您，请回来看看。',
  opens: (day: string, from: string) => `${day} ${from} 开始签到`,
  openNow: (until: string) => `现在可以签到，${until} 截止`,
  arrived: (at: string) => `${at} 已签到，服务中`,
  arrivedNote: (until: string) => `走之前记得签退，最晚 ${until}`,
  needsAnother: '您能看到签到码，或是组织者的家人，所以要由另一位组织者为您确认。',
  done: '这一次已完成',
  got: (points: number) => `+${points} 分`,
  served: (minutes: number) => `服务 ${minutesInWords(minutes)}`,
  by: (name: string) => `${name} 确认`,
  refused: '这一次不算',
  signUp: '报名',
  signUpWaiting: '排候补',
  signedUp: '报上名了',
  waits: (number: number) => `候补第 ${number} 位`,
  leave: '退出报名',
  leaveSure: '退出后名额会让给候补的人，再报名要重新排。确定退出吗？',
  left: '已退出',
  checkIn: '签到',
  checkOut: '签退',
  codeIn: '签到码',
  codeOut: '签退码',
  codeNote: '看现场屏幕上的六位数，它半分钟变一次',
  codeProblem: '请输入六位数字',
  scan: '扫一扫',
  scanBad: '这不是签到码，请扫现场屏幕上的码',
  scanOther: '这是另一个活动的码',
  cameIn: '签到成功',
  wentOut: (points: number) => `签退成功，得 ${points} 分`,
  signUpFor: '代邻居报名',
  organise: '名单和签到码',
  others: '我代报的',
  takeOut: '退出',
  share: (title: string) => `${title}，一起来帮忙`,
} as const

export const SERVICE = {
  title: '我的服务记录',
  hours: '累计时长',
  count: '服务次数',
  turns: '次',
  points: '得分',
  year: (year: string) => `${year}年`,
  yearSaid: (turns: number, minutes: number) => `${turns} 次，${minutesInWords(minutes)}`,
  months: '每月服务时长',
  monthsNote: '单位：小时',
  monthSaid: (month: string, minutes: number) => `${month} ${minutesInWords(minutes)}`,
  none: '还没有服务记录',
  noneNote: '参加一次活动，签到、签退，就有第一条记录。',
  find: '去看看活动',
  rating: (rating: keyof typeof RATINGS) => `评价：${RATINGS[rating]}`,
  certificate: '开志愿服务证明',
  paper: '打印件（A4）',
  certificateTitle: '志愿服务记录证明',
  certificateLaw: '依据《志愿服务条例》第十九条，免费开具',
  certificateSaid: (name: string, compound: string, turns: number, minutes: number) =>
    `${name} 在${compound}参加志愿服务 ${turns} 次，共 ${minutesInWords(minutes)}。`,
  span: (first: string, last: string) => `${first} 至 ${last}`,
  issuedOn: (day: string) => `开具日期 ${day}`,
  check: '校验码',
  checkNote: '记录有一点不同，校验码就不同',
  copy: '复制证明文字',
  copied: '已复制',
  close: '收起',
  byName: (name: string) => `${name} 确认`,
} as const

export const ORGANISE = {
  title: '组织活动',
  tabs: { mine: '我组织的', all: '全小区' },
  publish: '发布活动',
  none: '还没有活动',
  noneNote: '发布一个，邻居就能报名。',
  codes: '签到码',
  roster: '名单',
  cancel: '取消活动',
  cancelWhy: '为什么取消（报名的人会看到）',
  cancelPlaceholder: '例如：明天有大雨，改到下周六',
  cancelSend: '确定取消',
  cancelled: '已取消',
  cancelKeep: '不取消了',
} as const

export const PUBLISH = {
  title: '发布活动',
  name: '活动名称',
  namePlaceholder: '例如：周六公共区域大扫除',
  rule: '按哪一项计分',
  form: '哪一种',
  forms: { once: '一次活动', daily: '每天的岗位' },
  formNotes: { once: '某一天，做完就结束', daily: '一段日子里天天有，例如巡查、送餐' },
  day: '哪一天',
  firstOn: '从哪天开始',
  lastOn: '到哪天为止',
  from: '几点开始',
  until: '几点结束',
  where: '在哪里集合',
  wherePlaceholder: '例如：中心花园',
  whom: '给谁看',
  all: '全小区',
  allNote: '所有邻居都能报名',
  buildingNote: '这栋楼的邻居排在最前面看到，别的楼也能报名',
  limit: '多少个名额',
  people: '人',
  limitHint: '报满以后可以候补，有人退出自动补上',
  words: '说明',
  wordsPlaceholder: '要带什么、适合谁、注意什么',
  send: '发布',
  sent: '已发布',
  discard: '清空',
  restored: '接着上次没写完的',
  problems: {
    title: '名称 4 到 30 个字',
    where: '请写集合地点',
    rule: '请选择按哪一项计分',
    limit: '名额填 1 到 200',
    hours: '结束要比开始晚 15 分钟以上',
    day: '请选择日期',
  },
} as const

export const PLACE_CODE = {
  title: '签到码',
  in: '签到',
  out: '签退',
  how: { in: '邻居来了，扫这个码或输入六位数', out: '邻居要走了，扫这个码或输入六位数' },
  changes: (seconds: number) => `${seconds} 秒后自动更换`,
  closed: '现在不在签到、签退的时间里',
  opens: (day: string, from: string) => `${day} ${from} 开始，到时候再打开这里`,
  ended: '这个活动已经结束。',
  counts: (arrived: number, done: number) => `在场 ${arrived} 人 · 已签退 ${done} 人`,
  offline: '网络不好也能用：码已提前取好，会自己更换。',
  stale: '码用完了，请连上网络再打开一次。',
  said: (digits: string) => `现在的六位数是 ${digits}`,
} as const

export const ROSTER = {
  title: '名单',
  day: '哪一天',
  none: '还没有人报名',
  noneNote: '可以代没有手机的邻居报名。',
  choose: '勾选来了的人，一起确认',
  own: '自己或自己家的人，要由另一位组织者确认',
  minutes: '服务了多少分钟',
  minute: '分钟',
  minutesProblem: (most: number) => `请填 1 到 ${most} 的整数`,
  confirm: (count: number) => (count === 0 ? '确认' : `确认 ${count} 人`),
  nobody: '请先勾选来了的人',
  sure: (count: number, minutes: number) =>
    `确认 ${count} 人各服务了 ${minutesInWords(minutes)}，马上记分。确定吗？`,
  chooseAll: '全选',
  chooseNone: '不选',
  ahead: '活动开始后才能确认',
  named: '代报，没有手机',
  byName: (name: string) => `${name} 代报`,
  waiting: (number: number) => `候补第 ${number} 位`,
  notYet: '没有签到',
  arrived: (at: string) => `${at} 签到`,
  done: (minutes: number, points: number) => `${minutesInWords(minutes)} · ${points} 分`,
  refused: (why: string) => `不算：${why}`,
  more: '更多',
  refuse: '这一次不算',
  refuseWhy: '为什么不算',
  proof: '打印服务证明',
  rate: '评价',
  takeOut: '退出他的报名',
  refusedDone: '已退回',
  rated: '已评价',
  result: (count: number, points: number) => `已确认 ${count} 人，共 ${points} 分`,
  problems: '这几位没有确认',
  signUpFor: '代邻居报名',
  codes: '签到码',
} as const

export const SIGN_UP_FOR = {
  title: '代邻居报名',
  which: '哪一户',
  change: '换一户',
  registered: '登记的家人',
  nobody: '这一户还没有人登记，请写称呼',
  name: '没有登记的人怎么称呼',
  namePlaceholder: '例如：周奶奶',
  nameNote: '积分记到这一户的家庭积分里，由组织者当面确认',
  add: '再加一位',
  send: (count: number) => (count === 0 ? '报名' : `报名 ${count} 人`),
  problem: '请选择要报名的人，或写一个称呼（两个字以上）',
  done: (count: number, waiting: number) =>
    waiting > 0 ? `${count} 人报上名，${waiting} 人候补` : `${count} 人报上名了`,
} as const
