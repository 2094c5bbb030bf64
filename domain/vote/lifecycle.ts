import type { Lifecycle } from '../kernel'

export const VOTE_STATES = {
  drafted: '草稿',
  rollOpen: '名册核对中',
  frozen: '名册已锁定',
  noticed: '公示中',
  open: '投票中',
  closed: '已截止，正在核票',
  published: '已公布',
  cancelled: '已取消',
} as const
export type VoteState = keyof typeof VOTE_STATES

export const VOTE_EVENTS = {
  openRoll: '公开名册核对',
  freeze: '锁定名册',
  notice: '发出公示',
  open: '到时间开始投票',
  close: '到时间截止',
  publish: '计票并公布',
  cancel: '取消',
} as const
export type VoteEvent = keyof typeof VOTE_EVENTS

/** A vote's life. After the close there is only the result: nobody can stop it from being published. */
export const VOTE_LIFECYCLE = {
  drafted: { openRoll: ['rollOpen'], cancel: ['cancelled'] },
  rollOpen: { freeze: ['frozen'], cancel: ['cancelled'] },
  frozen: { notice: ['noticed'], cancel: ['cancelled'] },
  noticed: { open: ['open'], cancel: ['cancelled'] },
  open: { close: ['closed'], cancel: ['cancelled'] },
  closed: { publish: ['published'] },
  published: {},
  cancelled: {},
} as const satisfies Lifecycle<VoteState, VoteEvent>
