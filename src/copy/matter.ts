import { LEVEL_NAMES, SIZE_NAMES } from '@domain/escalation'
import type { Grade, MatterEventName, MatterState, MatterView, Phase, Satisfaction } from '@domain/station'
import type { Tone } from '../components/Badge'

export const MATTER = {
  title: '议题',
  number: (number: string) => `编号 ${number}`,
  supports: (count: number) => `${count} 户附议`,
  support: '附议',
  supported: '您家已附议',
  supportDone: '已附议，一户计一次',
  supportNote: '附议的户数越多，排得越靠前',
  overdue: (count: number) => `超期 ${count} 次`,
  reviewMissing: '缺月度评议',
  raisedBy: '提出人',
  onBehalf: (name: string, role: string) => `${role}${name}代为登记`,
  channel: '来源',
  spot: '位置',
  entry: '类别',
  now: '现在到哪一步',
  nextDue: (moment: string) => `期限 ${moment}`,
  whyHere: '为什么在这里',
  task: '办理任务',
  taskOwner: '谁来办',
  taskDue: '办结日期',
  expert: { judge: '法官', lawyer: '律师', mediator: '调解员' },
  expertTitle: '专业人员参与',
  result: '办理结果',
  reviews: '月度评议',
  reviewsNote: '监督委员会每月评议，结果公开',
  missing: (month: string) => `${month} 没有评议`,
  ratings: '住户评价',
  byRaiser: '提出人',
  bySupporter: '附议住户',
  history: '办理过程',
  historyNote: '每一步都记着谁办的、为什么、下一步的期限',
  declinedTitle: '不予受理',
  declinedOffice: (office: string) => `请找：${office}`,
  secondLookHint: '不同意这个结论，可以申请一次复核，由上一级另行判断。',
  merged: '这件事已并入另一件议题',
  openMerged: '查看并入的议题',
  absorbed: (count: number) => `并入了 ${count} 件同类议题`,
  paused: (why: string) => `暂停计时：${why}`,
  more: '更多办理操作',
  clock: '系统',
  until: (moment: string) => `下一步期限 ${moment}`,
  play: '听录音',
  playing: '正在播放',
  share: '转发到群里',
  photos: (count: number) => `${count} 张照片`,
} as const

export const STATE_TONES: Record<MatterState, Tone> = {
  raised: 'calm',
  declined: 'quiet',
  secondLook: 'warn',
  accepted: 'calm',
  deliberating: 'calm',
  working: 'calm',
  resolved: 'accent',
  rated: 'accent',
  closed: 'accent',
  merged: 'quiet',
  withdrawn: 'quiet',
}
export const GRADE_TONES: Record<Grade, Tone> = { good: 'accent', fair: 'calm', poor: 'alert' }
export const SATISFACTION_TONES: Record<Satisfaction, Tone> = {
  satisfied: 'accent',
  fair: 'calm',
  dissatisfied: 'alert',
}

export const PHASE_TABS: readonly { readonly phase: Phase; readonly name: string }[] = [
  { phase: 'open', name: '正在办' },
  { phase: 'finishing', name: '待评价销号' },
  { phase: 'done', name: '已销号' },
]

/** Where it stands, in words: «社区 · 大事»; its size is not said before somebody has set it. */
export const levelInWords = ({ level, acceptedAt }: Pick<MatterView, 'level' | 'acceptedAt'>): string =>
  acceptedAt === null ? LEVEL_NAMES[level] : `${LEVEL_NAMES[level]} · ${SIZE_NAMES[level]}`

/** Which of several permitted steps a person most likely wants: those first in this list are shown as buttons. */
export const LIKELY_STEPS: readonly MatterEventName[] = [
  'accept',
  'overturnDecline',
  'resolve',
  'rate',
  'reopen',
  'closeOut',
  'review',
  'deliberate',
  'assign',
  'resume',
  'report',
  'askSecondLook',
  'upholdDecline',
  'escalate',
]
