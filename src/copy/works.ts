import { dayOf } from '@domain/kernel'
import { CHECK_DAYS, REWORK_DAYS, type WorkState, type WorksHead } from '@domain/works'
import type { Tone } from '../components/Badge'
import { dayInFull } from './due'

export const WORK_TONES: Record<WorkState, Tone> = {
  planned: 'warn',
  funding: 'calm',
  funded: 'warn',
  building: 'calm',
  checking: 'warn',
  warranty: 'accent',
  over: 'accent',
  shelved: 'quiet',
  stopped: 'quiet',
}

/** The lists a compound's projects stand in. */
export const WORK_LISTS = {
  active: {
    name: '进行中',
    none: '没有正在办的项目',
    states: ['planned', 'funding', 'funded', 'building', 'checking'],
  },
  done: { name: '已完工', none: '还没有完工的项目', states: ['warranty', 'over'] },
  off: { name: '暂缓停办', none: '没有暂缓、停办的项目', states: ['shelved', 'stopped'] },
} as const satisfies Record<string, { name: string; none: string; states: readonly WorkState[] }>
export type WorkList = keyof typeof WORK_LISTS

export const WORKS = {
  title: '改造项目',
  note: '方案定了以后，钱筹到多少、干到哪一步',
  none: '还没有立项',
  noneNote: '点单的方案定下以后，选上的每一项会立成项目，从筹钱到质保都在这里看。',
  rounds: '看点单和方案',
  raised: '已筹',
  raisedSaid: (raised: string, of: string) => (raised === of ? `${of}，筹满了` : `${raised}，共要 ${of}`),
  steps: '施工节点',
  stepsSaid: (done: number, of: number) => `完成 ${done} 个，共 ${of} 个`,
  late: (days: number) => `晚了 ${days} 天`,
  counts: (fit: number, unfit: number) => `合格 ${fit} 户，不合格 ${unfit} 户`,
  begin: '按方案立项',
  beginSure: (count: number) =>
    `方案里的 ${count} 项都立成项目，全小区都看得到，立项以后不能再换方案。确定吗？`,
  begun: (count: number) => `已立项 ${count} 个`,
  progress: '看项目进度',
  progressNote: (count: number) => `这个方案立了 ${count} 个项目`,
  progressMany: '这个方案立的项目都在这里',
  onToday: {
    judge: (name: string) => `“${name}”做完了，请您家验收`,
    pledge: (name: string) => `“${name}”认筹快要截止`,
    until: (day: string) => `${day} 24 点截止`,
  },
  share: (compound: string) => `${compound}的改造项目，干到哪一步了`,
} as const

/** A day as it is said here: the last one on which something is still possible, where a moment ends it. */
export const lastDayOf = (untilAt: number, today: string): string => dayInFull(dayOf(untilAt - 1), today)

/** What comes next with a project and when, in one sentence. */
export function nextInWords(
  { state, dueAt, contract, warranty }: Pick<WorksHead, 'state' | 'dueAt' | 'contract' | 'warranty'>,
  today: string,
): string {
  const until = dueAt === null ? '' : lastDayOf(dueAt, today)
  switch (state) {
    case 'planned':
      return '已经立项，还没有开始筹资'
    case 'funding':
      return `认筹到${until}为止`
    case 'funded':
      return '钱已经落实，等签合同开工'
    case 'building':
      return contract ? `合同定${dayInFull(contract.endsOn, today)}完工` : '正在施工'
    case 'checking':
      return `请各家看看，${until}前说合格不合格`
    case 'warranty':
      return warranty ? `质保到${dayInFull(warranty.untilOn, today)}` : '在质保期里'
    case 'over':
      return '质保期已满'
    case 'shelved':
      return '钱没有筹够，先放一放'
    case 'stopped':
      return '已经停办'
  }
}

/** The way of a project as one draws it. */
export const WAY = ['立项', '筹资', '施工', '验收', '质保'] as const
export const WAY_AT = {
  planned: 0,
  funding: 1,
  funded: 1,
  building: 2,
  checking: 3,
  warranty: 4,
  over: 5,
} as const satisfies Partial<Record<WorkState, number>>
export const waySaid = (at: number): string =>
  at >= WAY.length ? '五步都走完了' : `一共五步，现在是第 ${at + 1} 步：${WAY[at]}`

export const PROJECT = {
  title: '项目进度',
  why: (why: string) => `为什么做：${why}`,
  from: (round: string) => `来自“${round}”`,
  beginVote: '发起业主表决',
  voteTitle: (name: string) => `改造项目：${name}`,
  voteAsk: (name: string) => `是否同意实施改造项目“${name}”`,
  stoppedWhy: (why: string) => `原因：${why}`,
  share: (name: string, state: string) => `${name}：${state}`,

  money: '钱从哪里来',
  moneyLegend: { spent: '已支出', held: '已到账', promised: '已认筹，还没到账' },
  fundSaid: (given: string, of: string) => `${given}／${of}`,
  fundSpoken: (fund: string, target: string, promised: string, held: string, spent: string) =>
    `${fund}要 ${target}，已认筹没到账 ${promised}，已到账 ${held}，已支出 ${spent}`,
  plannedShares: '这是方案里的打算，开始筹资时定下来。',
  households: (count: number) => (count === 0 ? '还没有住户认筹' : `${count} 户认了筹`),
  short: '要是筹不够',
  covered: (by: string, yuan: string) => `最后差 ${yuan} 元，由${by}补足`,
  coverer: (by: string) => `由${by}补足`,
  extended: '已经延期过一次',

  mine: '我家的一份',
  noHome: '您在这个小区没有登记住户，不能认筹。',
  shareSaid: (yuan: string) => `按住房面积算，您家约 ${yuan} 元`,
  shareNote: '只是参考。出多出少、出不出，都由您家定。',
  noShare: '这一项不用居民出钱。',
  notPayment: '认筹不是付款：只是先说好出多少，现在不收钱。到账以后会一笔一笔公开。',
  pledged: '认筹',
  promised: '还没到账',
  held: '已到账',
  spent: '已用在工程上',
  mineNone: '您家还没有认筹',
  pledgeBy: (name: string) => `${name}认的，家里谁都可以改`,
  pledge: '去认筹',
  change: '改认筹',

  cost: '花了多少',
  planned: '方案算的',
  contract: '合同价',
  paid: '已付',
  saved: (money: string) => `合同比方案少 ${money}`,
  noContract: '还没有签合同',

  steps: '施工到哪一步',
  builder: '施工单位',
  span: (from: string, until: string) => `${from}开工，${until}完工`,
  call: '打电话',
  dueOn: (day: string) => `定在${day}`,
  doneOn: (day: string) => `${day}完成`,
  late: (days: number) => `晚了 ${days} 天`,
  lateNow: (days: number) => `手上的节点比定的晚了 ${days} 天`,
  doneLate: (days: number) => `，比定的晚 ${days} 天`,
  stepBy: (name: string) => `${name}登记`,

  decision: '业主表决',
  decisionWaits: '开工以前，要先有业主表决通过的结果。',
  decidedOn: (day: string) => `${day}通过`,
  takeOff: '登记错了，撤下',
  takenOff: (name: string, moment: string) => `${name} ${moment} 撤下了登记错的结果`,
  notedBefore: (words: string, day: string) => `原来登记的是：${words}（${day}）`,
  seeVote: '看这次表决',

  check: '居民验收',
  checkNo: (no: number) => `第 ${no} 次验收`,
  checkUntil: (day: string) => `${day} 24 点截止`,
  checkOver: '这次验收已经截止',
  checkRule: `完工后有 ${CHECK_DAYS} 天，一户说一次，截止前可以改。合格多过不合格就通过；一样多或不合格更多，退回施工单位，${REWORK_DAYS} 天内整改再验；没有人说话，算没有意见。`,
  passed: '验收通过',
  failed: '没有通过，退回整改',
  fit: '合格',
  unfit: '不合格',
  checkSaid: (fit: number, unfit: number) => `合格 ${fit} 户，不合格 ${unfit} 户`,
  nobody: '还没有人说',
  myVerdict: (verdict: string) => `您家说的是：${verdict}`,
  myNone: '您家还没有说',
  judge: '去验收',
  judgeAgain: '改我家的意见',
  verdicts: '说不合格的',
  verdictsNote: '只写楼栋，不写是哪一家',
  verdictFrom: (building: string) => building || '一户居民',
  answer: '答复',
  answerBy: (name: string, moment: string) => `${name} ${moment} 答复`,
  notAnswered: '还没有答复',

  warranty: '质保',
  warrantyUntil: (until: string) => `质保到${until}`,
  warrantyFrom: (from: string) => `从${from}验收通过那天算起`,
  warrantyNote: (kind: string, source: string) => `${kind}，${source}`,
  warrantyAsk: '质保期里坏了，由施工单位免费修。打这个电话：',
  warrantyOver: '质保期已经满了。',

  history: '办理经过',
  clock: '到时间自动办理',
  nextDue: (day: string) => `下一个日子：${day}`,

  entries: '每一笔钱',
  entriesNote: '谁出的、付给谁、凭据',
  pledges: '认筹和收款',
  pledgesNote: '登记到账、退款、直接支付',
  plan: '看选出它的方案',
} as const
