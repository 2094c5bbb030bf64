import { dayInWords } from '@domain/kernel'
import {
  DEDUCTION_DAYS,
  DEDUCTION_STATES,
  type DeductionState,
  type DeductionView,
  daysLeft,
} from '@domain/points'
import type { Tone } from '../components/Badge'

export const DEDUCTION_TONES: Record<DeductionState, Tone> = {
  noticed: 'warn',
  appealed: 'calm',
  taken: 'alert',
  withdrawn: 'accent',
  givenBack: 'accent',
}

const leftInWords = (days: number): string => (days === 0 ? '今天是最后一天' : `还有 ${days} 天`)

/** Where a deduction stands and what follows, in a sentence or two. */
export function standingInWords(deduction: DeductionView, today: string): string {
  const { state, points, taken, appealUntil, decideUntil, holder } = deduction
  const left = daysLeft(today, appealUntil)
  if (state === 'appealed')
    return `申诉期间不扣分。最晚 ${dayInWords(decideUntil ?? appealUntil)} 答复，到期没有答复就不扣分。`
  if (state === 'withdrawn') return '这次没有扣分。'
  if (state === 'givenBack') return `扣的 ${taken?.points ?? 0} 分已经退回。`
  if (state === 'taken')
    return taken?.points === points
      ? `已从“${holder}”的积分里扣 ${points} 分。`
      : `应扣 ${points} 分，当时“${holder}”只有 ${taken?.points ?? 0} 分，就扣了这些。`
  if (left < 0) return '申诉期已过，马上扣分。'
  return `现在还没有扣分。有异议，到${dayInWords(appealUntil)}为止可以申诉（${leftInWords(left)}）；没有人申诉，到期扣分。`
}

/** The same in a line of a list. */
export function deadlineInWords(
  { state, appealUntil, decideUntil, taken }: DeductionView,
  today: string,
): string {
  if (state === 'noticed') {
    const left = daysLeft(today, appealUntil)
    return left < 0 ? '申诉期已过' : `到${dayInWords(appealUntil)}为止可申诉，${leftInWords(left)}`
  }
  if (state === 'appealed' && decideUntil) return `最晚 ${dayInWords(decideUntil)} 答复`
  return taken ? `实扣 ${taken.points} 分` : ''
}

export const DEDUCTION = {
  title: '公约扣分',
  states: DEDUCTION_STATES,
  points: (points: number) => `扣 ${points} 分`,
  clause: (clause: string) => `依据：${clause}`,
  happened: '发生在',
  whose: '扣谁的积分',
  ofPerson: '个人积分',
  ofHome: '家庭积分',
  course: '经过',
  none: '没有扣分',
  noneNote: '按公约扣分会先通知您家，七天内可以申诉。',
  how: '扣分怎么办',
  howSteps: [
    '只按公约里写明的条款扣分，先发通知，不马上扣。',
    `通知后 ${DEDUCTION_DAYS.appeal} 天内，家里任何一个人都可以申诉，申诉期间不扣分。`,
    `申诉由监督委员或社区答复，发通知的人不能自己答复；${DEDUCTION_DAYS.decide} 天没有答复，就不扣分。`,
    `扣分不会扣成负数；扣错的，${DEDUCTION_DAYS.giveBack} 天内可以退回。`,
  ],
  howNote: '天数是平台定的，社区可以提意见。',
  toDo: {
    appeal: (rule: string) => `您家有扣分通知：${rule}`,
    decide: (rule: string) => `扣分申诉等您答复：${rule}`,
  },
  open: (count: number) => `有 ${count} 条公约扣分通知`,
} as const

export type ConductAct = 'appeal' | 'uphold' | 'overturn' | 'withdraw' | 'giveBack'
/** What can be done with a deduction: the button, the words asked for, what it means. */
export const ACTS: Record<
  ConductAct,
  {
    readonly name: string
    readonly label: string
    readonly placeholder: string
    readonly least: number
    readonly most: number
    readonly sure: string
    readonly done: string
  }
> = {
  appeal: {
    name: '我要申诉',
    label: '为什么不该扣',
    placeholder: '例如：那天家里没人，狗也不是我家的',
    least: 4,
    most: 300,
    sure: '一条通知只能申诉一次，提交后不能修改。确定提交吗？',
    done: '已提交申诉',
  },
  uphold: {
    name: '维持扣分',
    label: '为什么维持',
    placeholder: '写清楚核实了什么，住户会看到',
    least: 2,
    most: 200,
    sure: '马上扣分，住户会看到您的理由。确定吗？',
    done: '已答复，扣分',
  },
  overturn: {
    name: '撤销扣分',
    label: '为什么撤销',
    placeholder: '写清楚核实了什么，住户会看到',
    least: 2,
    most: 200,
    sure: '这条通知作废，不扣分。确定吗？',
    done: '已答复，不扣分',
  },
  withdraw: {
    name: '撤回通知',
    label: '为什么撤回',
    placeholder: '例如：核实后不是这一户',
    least: 2,
    most: 200,
    sure: '撤回后不扣分，同一件事不能再发通知。确定吗？',
    done: '已撤回',
  },
  giveBack: {
    name: '退回积分',
    label: '为什么退回',
    placeholder: '例如：后来查明不是这一户',
    least: 2,
    most: 200,
    sure: '扣的积分马上退给住户。确定吗？',
    done: '已退回',
  },
}
export const CANCEL = '取消'

export const DEDUCT = {
  title: '公约扣分',
  give: '发扣分通知',
  which: '哪一户',
  ownHome: '这是您自己家，扣分要由别人来办。',
  rule: '违反哪一条',
  /** How far the clause may still go is said once some of it is used. */
  ruleNote: (clause: string, points: number, left: number, most: number) => {
    const limit = left < points ? '本月已到上限' : left < most ? `本月还可以扣 ${left} 分` : ''
    return [clause, `扣 ${points} 分`, limit].filter(Boolean).join(' · ')
  },
  noRules: '积分规则里没有开着的扣分条款。',
  person: '扣谁的积分',
  home: '家庭积分',
  homeNote: '不知道是谁，或者全家的事',
  personNote: '确定是这个人',
  on: '哪一天的事',
  words: '看到了什么',
  wordsPlaceholder: '时间、地点、谁反映的，住户会看到',
  photos: '现场照片',
  sure: (home: string, rule: string, points: number) =>
    `通知“${home}”：${rule}，扣 ${points} 分。${DEDUCTION_DAYS.appeal} 天内可以申诉，期间不扣分。确定吗？`,
  done: '已发通知',
  none: {
    noticed: '没有等待申诉期满的通知',
    appealed: '没有正在申诉的',
    taken: '还没有扣过分',
    over: '还没有了结的',
  },
  noneNote: '先提醒、再通知；只按公约写明的条款。',
  problems: {
    home: '请选哪一户',
    rule: '请选违反哪一条',
    words: '写清楚看到了什么，至少 4 个字',
  },
} as const

export const APPEALS = {
  title: '扣分申诉',
  tabs: { appealed: '等待答复', taken: '已扣分' },
  none: '没有等待答复的申诉',
  noneNote: '有人申诉时会出现在这里。',
  noneTaken: '还没有扣过分',
  noneTakenNote: '扣错的，三十天内可以在这里退回。',
} as const
