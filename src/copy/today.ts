import type { TodoGroup } from '@domain/station'
import { monthInWords } from './due'

export const TODAY = {
  title: '办事',
  hello: (name: string) => `${name}，您好`,
  count: (count: number) => (count === 0 ? '今天没有等您办的事' : `今天有 ${count} 件事等您`),
  none: '都办完了',
  noneNote: '有事等您时会出现在这里，也会发通知。',
  more: (count: number) => `共 ${count} 件，查看全部`,
  admit: (count: number) => `${count} 户等着确认，去处理`,
  tools: '常用',
  toSign: (month: string) => `${monthInWords(month)}公共收益公示表，等您审核`,
  toSignNote: '看过账目和凭证，再签字或退回',
} as const

/** What each group asks of the person. */
export const TODO_NOTES: Record<TodoGroup['kind'], string> = {
  toAccept: '看一看，受理并定级',
  toHandle: '在期限内办',
  toSecondLook: '居民不同意“不予受理”，请重新判断',
  toReview: '每月评议一次，评议后公示',
  toCloseOut: '评价和评议齐了就能销号',
  toRate: '事情办得怎么样，请说一声',
  toAdmit: '确认他们确实住在这里',
  paused: '到期会自动恢复计时',
}
