import type { Lifecycle } from '../../kernel'

/** How an activity stands. It is over by time alone: nobody has to say so. */
export const ACTIVITY_STATES = { open: '进行中', cancelled: '已取消', over: '已结束' } as const
export type ActivityState = keyof typeof ACTIVITY_STATES
export const ACTIVITY_EVENTS = {
  signUp: '报名',
  leave: '退出报名',
  cancel: '取消活动',
  end: '时间已过',
} as const

export const ACTIVITY_LIFE: Lifecycle<ActivityState, keyof typeof ACTIVITY_EVENTS> = {
  open: { signUp: ['open'], leave: ['open'], cancel: ['cancelled'], end: ['over'] },
  cancelled: {},
  over: {},
}

/** How one person's turn of service stands: one a day, whatever is tapped at once. */
export const TURN_STATES = {
  awaited: '等待签到',
  arrived: '服务中',
  done: '已完成',
  refused: '不算',
} as const
export type TurnState = keyof typeof TURN_STATES
export const TURN_EVENTS = {
  try: '输入签到码',
  checkIn: '签到',
  checkOut: '签退',
  confirm: '组织者确认',
  refuse: '组织者退回',
  rate: '评价',
  takeBack: '核查撤销',
} as const

export const TURN_LIFE: Lifecycle<TurnState, keyof typeof TURN_EVENTS> = {
  awaited: { try: ['awaited'], checkIn: ['arrived'], confirm: ['done'], refuse: ['refused'] },
  arrived: { try: ['arrived'], checkOut: ['done'], confirm: ['done'], refuse: ['refused'] },
  done: { rate: ['done'], takeBack: ['refused'] },
  refused: {},
}
