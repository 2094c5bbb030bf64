import { LEVEL_NAMES } from '@domain/escalation'
import { dayInWords } from '@domain/kernel'
import { ROLES } from '@domain/people'
import { WISH_DAYS, type WishEventName, type WishState, type WishView } from '@domain/wish'
import type { Tone } from '../components/Badge'

const weeks = WISH_DAYS.rise.days

export const WISHES = {
  title: '微心愿',
  motto: '小小心愿，邻里来圆',
  rule: `小区里 ${weeks} 天没有圆的心愿升到社区，再过 ${weeks} 天升到街道，让更多人看到`,
  make: '许个心愿',
  makeFor: '代人许愿',
  mine: '我的',
  tab: (name: string, count: number | null) => (count ? `${name} ${count}` : name),
  of: '看哪些',
  made: '我家许的',
  claimed: '我认领的',
  waiting: '等我代谢',
  waitingNote: `送达 ${WISH_DAYS.thanks.days} 天还没有致谢的心愿，核实后由您代为致谢`,
  none: {
    compound: '小区里没有等人认领的心愿',
    community: '社区里没有等人认领的心愿',
    subdistrict: '街道里没有等人认领的心愿',
    made: '您家还没有许过心愿',
    claimed: '您还没有认领心愿',
    waiting: '没有等您代为致谢的心愿',
  },
  noneNote: '有需要帮一把的小事，可以许个心愿。',
  noPlace: '加入您的家以后，就能看到邻居的心愿',
  join: '加入我的家',
  share: (place: string) => `${place}的微心愿，等您来圆`,
  risesOn: (level: string, day: string) => `${day}前没人认领，升到${level}`,
  promised: (day: string) => `答应${day}前送达`,
  reminded: '该致谢了',
  claimedByMe: '我认领的',
  toThank: '已经送达，等您确认、致谢',
} as const

export const WISH_TONES: Record<WishState, Tone> = {
  open: 'warn',
  claimed: 'calm',
  delivered: 'warn',
  thanked: 'accent',
  withdrawn: 'quiet',
}

export const WISH = {
  title: '心愿',
  who: '许愿人',
  where: '住在',
  contact: '联系方式',
  contactNote: '只给认领的人看，圆了以后就不再显示',
  madeBy: (name: string, role: string) => `${role}${name}代为登记`,
  madeOn: '许愿时间',
  hidden: '认领以后能看到姓名、门牌和联系方式',
  now: '现在到哪一步',
  claimer: '认领人',
  delivered: '送达',
  thanks: '致谢',
  onBehalf: (name: string) => `${name}代为致谢`,
  points: (points: number) => `认领人得到 ${points} 爱心积分`,
  noPoints: '这一次没有计爱心积分',
  history: '心愿的经过',
  share: (title: string) => `有位邻居有个小心愿：${title}`,
} as const

const day = (at: number, inDay: (at: number) => string): string => dayInWords(inDay(at))

/** Where a wish stands and what happens next, in a sentence or two. */
export function standingOf(wish: WishView, inDay: (at: number) => string): string {
  const { state, level, risesAt, claimer, dueAt } = wish
  switch (state) {
    case 'open':
      return risesAt === null
        ? `在${LEVEL_NAMES[level]}心愿库里等人认领，这是最高一级。`
        : `在${LEVEL_NAMES[level]}心愿库里等人认领。到${day(risesAt, inDay)}还没有人认领，就升到上一级，让更多人看到。`
    case 'claimed':
      return dueAt === null || !claimer
        ? ''
        : `认领人答应${dayInWords(claimer.promisedOn)}前送达。到${day(dueAt - 1, inDay)}还没送达，会重新开放认领。`
    case 'delivered':
      return wish.isReminded
        ? '已经送达，还没有致谢。楼栋长、网格员等核实后可以代为致谢。'
        : '已经送达，等许愿的人家确认、致谢，认领人就得到爱心积分。'
    case 'thanked':
      return '心愿圆了，谢谢每一位热心的邻居。'
    case 'withdrawn':
      return '许愿的人家已经撤回。'
  }
}

/** Who took a step: the name and, of a post, what it is. */
export const actorInWords = ({
  name,
  role,
}: {
  readonly name: string
  readonly role: WishView['history'][number]['role']
}): string => (role && role !== 'resident' ? `${name} · ${ROLES[role].name}` : name)

/** What each step means, above its form. */
export const WISH_STEPS: Partial<
  Record<WishEventName, { readonly intro: string; readonly send: string; readonly sure?: string }>
> = {
  claim: {
    intro: '认领后能看到姓名、门牌和联系方式，请在答应的日子以前送达。送达并得到致谢，就有爱心积分。',
    send: '我来圆这个心愿',
  },
  giveUp: {
    intro: '放弃后，心愿重新开放给别人认领。请写明原因，许愿的人家看得到。',
    send: '确认放弃',
    sure: '放弃后别人可以马上认领。确定吗？',
  },
  deliver: {
    intro: '请拍一张照片，写一句办得怎么样。照片只有许愿的人家和负责的人看得到，请不要拍人脸。',
    send: '已经送达',
  },
  thank: {
    intro: '确认已经收到，说一句谢谢。认领人会得到爱心积分。',
    send: '确认收到并致谢',
    sure: '确认后不能再改。确实已经收到了吗？',
  },
  notReceived: {
    intro: `没有收到，退回给认领人，请写明情况。认领人有至少 ${WISH_DAYS.again.days} 天再送。只能退回一次。`,
    send: '退回认领人',
  },
  withdraw: { intro: '撤回后不再找人认领，记录保留。', send: '确认撤回', sure: '撤回后不能恢复。确定吗？' },
}

export const WISH_FORM = {
  kind: '要哪一类',
  kindNotes: { thing: '一样东西，旧的也行', service: '帮忙做一件事', company: '陪一陪、教一教' },
  titleLabel: '一句话说心愿',
  titlePlaceholder: '例如：请人帮忙换厨房的灯',
  words: '说说情况',
  wordsPlaceholder: '什么时候需要、有什么要注意的',
  photo: '照片',
  contact: '联系方式',
  contactHint: '只有认领的人看得到，例如电话，或什么时候在家',
  noMoney: '心愿是邻里帮一把的小事，不能要钱。姓名只显示姓，门牌只显示到楼栋。',
  resident: '谁的心愿',
  residentPlaceholder: '例如：孙奶奶',
  which: '住在哪一户',
  send: '许下心愿',
  sent: '心愿已经许下',
  behalfTitle: '代人许愿',
  promisedOn: '答应哪一天前送达',
  why: '原因',
  deliverWords: '办得怎么样',
  thankWords: '想说的话',
  photos: '送达的照片',
  done: '已办好',
  thanked: (points: number) => `已致谢，对方得到 ${points} 积分`,
  gone: '这个心愿现在不能这样办了，可能别人刚刚办过。请返回看看最新情况。',
  sureTitle: '请再确认一次',
  problems: {
    title: '请用 4 到 30 个字说清楚',
    words: '请至少写 5 个字',
    contact: '请写怎么联系，例如电话或在家的时间',
    resident: '请写称呼',
    home: '请选住在哪一户',
    day: '请选一天',
    photos: '请至少拍一张照片',
    short: '请至少写 2 个字',
  },
} as const
