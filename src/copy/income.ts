import type { QuestionStanding, Standing } from '@domain/income'
import { ROLES, type Role } from '@domain/people'
import type { Tone } from '../components/Badge'
import { monthInWords } from './due'

export const STANDING_TONES: Record<Standing, Tone> = {
  noBooks: 'quiet',
  open: 'calm',
  toDraw: 'calm',
  toSign: 'warn',
  returned: 'warn',
  overdue: 'alert',
  published: 'accent',
  publishedLate: 'alert',
}
export const QUESTION_TONES: Record<QuestionStanding, Tone> = {
  waiting: 'calm',
  overdue: 'alert',
  answered: 'accent',
  late: 'warn',
}

/** An amount in a sentence. */
export const inYuan = (yuan: string): string => `${yuan} 元`

/** The public income of a compound, as its first page tells it. */
export const INCOME = {
  tabIncome: '公共收益',
  tabMatters: '议事办理',
  came: '收入',
  spent: '支出',
  left: '结余',
  yuan: '元',
  unit: '单位：元',
  inYuanOf: (month: string) => `${month} · 单位：元`,
  leftNote: '月底账上的钱，属于全体业主',
  code: '校验码',
  codeNote: '和公示栏上的一样，就是同一份账',
  posted: (from: string, until: string) => `公示期 ${from} 至 ${until}`,
  notPublished: (month: string, standing: string) => `${month}的公示：${standing}`,
  openStatement: '看这个月的账',
  check: '自己核对',
  checkNote: '用您的手机把每一笔重新算一遍',
  byCategory: '钱从哪里来',
  byCategoryNone: '这个月没有收入',
  year: '这一年',
  yearNote: '点一个月，看那个月的账',
  yearSaid: (month: string, income: string, spent: string, left: string) =>
    `${month}，收入 ${income} 元，支出 ${spent} 元，结余 ${left} 元`,
  rents: '该收的和收到的',
  rentsNote: '按合同这个月该收的租金，和已经收到的',
  expected: '该收',
  received: '收到',
  notDue: '这个月没有到期的租金',
  arrears: (yuan: string) => `还有 ${yuan} 元没收到（含以前欠的）`,
  noArrears: '租金没有拖欠',
  ways: '更多',
  months: '每个月的公示表',
  monthsMore: '看更早的月份',
  rollup: '季度、半年、年度汇总',
  assets: '共有资产台账',
  assetsNote: '哪些地方能有收入，租给了谁，什么价',
  questions: '等答复的提问',
  questionCount: (count: number) => `${count} 个`,
  standings: '各小区公示进度',
  standingsNote: '哪些已公示，哪些逾期，哪些有问题',
  noBooks: '这个小区还没有建账',
  noBooksNote: '建账以后，每个月的收入和支出都会在这里公示。',
  nothing: '还没有公示过',
  nothingNote: '第一个月公示以后，就能在这里看到。',
  onlyCompound: '选一个小区，可以看它的公共收益。',
  share: (place: string) => `${place}的公共收益公示`,
} as const

export const AUDIT = {
  title: '要求审计',
  rule: (percent: number) => `户数和面积都达到 ${percent}%，就要请第三方来审计。`,
  households: '户数',
  area: '面积',
  householdsSaid: (now: number, all: number) => `${now} 户 / 共 ${all} 户`,
  areaSaid: (now: string, all: string) => `${now} ㎡ / 共 ${all} ㎡`,
  goal: (percent: number) => `橙色竖线是 ${percent}%`,
  demand: '我家要求审计',
  sure: '代表您家提出，一户只计一次，提出后不能撤回。确定吗？',
  done: '已提出',
  mine: '您家已经提出',
  reached: '已经达到，要安排审计',
  nobody: '还没有人提出。',
  onlyOwners: '由业主提出；家里的业主可以来点。',
} as const

/** What is asked about the books, and answered. */
export const ASKING = {
  ask: '我要问',
  answer: '去答复',
  askWhole: '对整张表提问',
  label: '您想问什么',
  placeholder: '例如：这笔钱花在哪里了？',
  send: '提交',
  cancel: '不问了',
  note: '提问和答复都会公开，只写“几号楼住户”，不写您的名字。',
  due: (day: string) => `最晚 ${day} 答复`,
  asked: '已提交，会有人答复',
  from: (who: string, day: string) => `${who} · ${day} 问`,
  by: (who: string, day: string) => `${who} · ${day} 答`,
  unanswered: '还没有答复',
  row: (no: number, words?: string) => (no === 0 ? '问整张表' : `问第 ${no} 笔${words ? `：${words}` : ''}`),
  none: '还没有人提问',
  noneNote: '对哪一笔不明白，在“逐笔账目”里点开就能问。',
  mine: '我问的',
} as const

export const ASSETS = {
  title: '共有资产台账',
  note: '小区业主共有的，和社区用的房子、场地、设备，都登记在这里。',
  none: '还没有登记',
  noneNote: '登记以后，谁租了、租多少钱，都能在这里看到。',
  area: (m2: string) => `${m2} ㎡`,
  rent: (yuan: string, per: string) => `${per} ${yuan} 元`,
  term: (from: string, until: string) => `${from} 至 ${until}`,
  contract: (no: string) => `合同 ${no}`,
  ended: '已到期',
  coming: '还没开始',
  idle: '现在空着，没有租出去',
  noIncome: '不对外出租',
  retired: '已停用',
  count: (count: number) => `${count} 处`,
  idleCount: (count: number) => `${count} 处空着`,
} as const

export const ROLLUP = {
  title: '汇总',
  earlier: '前一期',
  later: '后一期',
  months: (count: number) => `共 ${count} 个月已公示`,
  missing: (months: readonly string[]) => `还没有公示：${months.map(monthInWords).join('、')}`,
  ahead: (months: readonly string[]) => `还没到公示的时候：${months.map(monthInWords).join('、')}`,
  complete: '该公示的每个月都已公示',
  none: '这段时间还没有公示',
  noneNote: '换一段时间看看。',
} as const

const WAN_FEN = 1_000_000

/** An amount short enough to stand over a column: «1.2万», «860». */
export const roughYuan = (fen: number): string =>
  Math.abs(fen) >= WAN_FEN ? `${(fen / WAN_FEN).toFixed(1)}万` : String(Math.round(fen / 100))

/** A role as screens name it. */
export const roleInWords = (role: string): string => (role in ROLES ? ROLES[role as Role].name : role)
