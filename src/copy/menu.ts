import { yuanOf } from '@domain/kernel'
import type { RoundStanding } from '@domain/menu'
import type { Tone } from '../components/Badge'

const WAN_FEN = 1_000_000

/** A large amount as people say it: «36.8 万元», below ten thousand to the fen. */
export const bigYuan = (fen: number): string =>
  Math.abs(fen) >= WAN_FEN ? `${(fen / WAN_FEN).toFixed(1).replace(/\.0$/, '')} 万元` : `${yuanOf(fen)} 元`

export const ROUND_TONES: Record<RoundStanding, Tone> = {
  drafted: 'warn',
  open: 'calm',
  closed: 'warn',
  planned: 'accent',
  cancelled: 'quiet',
}

export const ROUNDS = {
  title: '改造点单',
  note: '小区改什么，大家点了算',
  none: '还没有点过单',
  noneNote: '先看看菜单，小区开始点单时会在这里告诉您。',
  until: (moment: string) => `${moment} 截止`,
  span: (from: string, until: string) => `${from} 至 ${until}`,
  ordered: '已点单的户',
  orderedSaid: (orders: number, of: number) => `${orders} 户，共 ${of} 户`,
  mine: (count: number) => `我家已点 ${count} 项`,
  mineNone: '我家还没点',
  budget: (money: string) => `资金 ${money}`,
  order: '去点单',
  change: '改点单',
  see: '看点单情况',
  plan: '看方案',
  history: '以前的点单',
  menu: '改造菜单',
  menuNote: '能改什么、多少钱、谁来出',
  draft: '发起点单',
  service: '小区的服务',
  serviceNote: (tier: string) => `现在是“${tier}”`,
  onMatters: (title: string, until: string) => `${title} · ${until} 截止`,
  now: '正在改造点单',
  planned: '点单方案出来了',
} as const

export const MENU = {
  title: '改造菜单',
  draft: '这是参考稿，小区还没有改成自己的',
  kept: (name: string, day: string, why: string) => `${name} ${day} 改：${why}`,
  copiedFrom: (name: string) => `从${name}复制来的`,
  price: (low: string, high: string, measure: string) =>
    low === high ? `每${measure} ${low} 元` : `每${measure} ${low} 至 ${high} 元`,
  cost: (low: string, high: string) => (low === high ? `共 ${low}` : `共 ${low} 至 ${high}`),
  quantity: (quantity: number, measure: string) => `${quantity.toLocaleString('en-US')} ${measure}`,
  payers: (perMille: number, names: string) =>
    perMille === 0 ? `居民不用出钱，由${names}出` : `居民出 ${perMille / 10}%，其余由${names}出`,
  needs: (names: string) => `要先有：${names}`,
  excludes: (names: string) => `不能同时做：${names}`,
  off: '暂不提供',
  edit: '修改菜单',
} as const

export const ORDER = {
  title: '我家点单',
  until: (moment: string) => `${moment} 前都可以改`,
  over: '点单已经截止，不能再改了。',
  notYet: '还没有点过',
  last: (name: string, moment: string, count: number) => `${name} ${moment} 点了 ${count} 项`,
  byPaper: (count: number) => `按签字的纸质单，点了 ${count} 项`,
  paperWaits: '家里签过纸质单，正在核对。',
  whole: '一家一张单，谁点都算全家的。',
  basic: (count: number) => `基础类 ${count} 项不用点`,
  basicNote: '按房子现状评估，应改尽改',
  open: '展开看看',
  close: '收起',
  share: (yuan: string) => `您家约承担 ${yuan} 元`,
  shareNone: '您家不用出钱',
  cost: (money: string) => `造价 ${money}`,
  sum: (count: number) => `已点 ${count} 项`,
  sumShare: (yuan: string) => `您家约承担 ${yuan} 元`,
  sumNote: '排进方案、真的要做了，才需要出钱。',
  send: '提交点单',
  sending: '正在提交',
  empty: '一项也不点',
  emptySure: '您一项也没有点。提交以后仍算您家点过单，截止前可以再改。确定吗？',
  alsoTitle: '要一起点',
  also: (name: string, others: string) => `做“${name}”要先有“${others}”，一起点上吗？`,
  goneTitle: '要一起取消',
  gone: (name: string, others: string) => `没有“${name}”，“${others}”做不了，一起取消吗？`,
  insteadTitle: '只能点一项',
  instead: (name: string, others: string) => `“${name}”和“${others}”只能点一项，换成“${name}”吗？`,
  changedBy: (name: string | null) =>
    name ? `${name}刚刚改过家里的点单，已经换成最新的，请看过再点。` : '家里的点单刚刚变了，请看过再点。',
  done: '点单已收到',
  doneOf: (label: string, count: number) => `${label}，点了 ${count} 项`,
  doneNone: '这次一项也没有点',
  again: '再改一改',
  seeRound: '看大家点得怎样',
  restored: '上次点了还没提交的，给您留着',
  stale: '家里人已经改过点单，换成最新的了',
  kept: '还没有提交',
  noHome: '在这个小区没有登记住户',
  noHomeNote: '加入自己家以后才能点单。',
} as const

export const ROUND = {
  title: '点单情况',
  share: (name: string, title: string) => `${name}：${title}`,
  participation: '各楼点单',
  participationNote: '一户一张单，没点的户出方案时也算在内',
  building: (orders: number, of: number) => `${orders}／${of} 户`,
  buildingsSaid: (rows: readonly string[]) => `各楼点单：${rows.join('；')}`,
  money: '钱和规矩',
  budget: '这次有多少钱',
  sources: '钱从哪里来',
  merge: '手机点了又签了纸，算哪张',
  lot: '两项一样多时，先做哪项',
  lotSaid: '由这次点单的编号定好的抽签顺序决定，谁也改不了',
  silent: '没点单的户',
  silentSaid: '出方案时照样算一户，钱里有他们的一份',
  doors: '上门点单',
  papers: '纸质单',
  papersNote: '等第二次录入的、两次不一致的',
  open: '开始点单',
  openSure: (households: number, until: string) =>
    `按现在的户册${households ? `（${households} 户）` : ''}开始点单，${until} 截止。开始以后菜单、资金和规矩都不能再改。确定吗？`,
  opened: '已经开始',
  end: { close: '提前截止', cancel: '取消点单' },
  endNote: {
    close: '截止以后居民不能再点，签过字的纸质单还可以补录。',
    cancel: '取消以后这次点的都不算，不能恢复。',
  },
  endWhy: '为什么',
  endPlaceholder: { close: '例如：全部住户都点完了', cancel: '例如：资金有变，改到明年' },
  endSure: { close: '提前截止以后不能再开。确定吗？', cancel: '取消以后不能恢复。确定吗？' },
  ended: { close: '已截止', cancel: '已取消' },
  why: (why: string) => `原因：${why}`,
  back: '先不办',
  makePlan: '出方案',
  plan: '看方案',
} as const

export const DRAFT_ROUND = {
  title: '发起点单',
  name: '叫什么',
  namePlaceholder: '例如：楼前楼后微改造点单',
  words: '跟大家说一句',
  wordsPlaceholder: '例如：先点单，再定方案',
  from: '哪天开始',
  until: '哪天截止',
  untilHint: (most: number) => `最长 ${most} 天，当天 24 点截止`,
  budget: '一共有多少钱',
  sources: '钱从哪里来',
  sourcesPlaceholder: '例如：公共收益结余和街道补助',
  merge: '手机点了又签了纸，算哪张',
  mergeHint: '开始以后不能再改',
  save: '存好',
  saved: '已存好，还没有开始',
} as const
