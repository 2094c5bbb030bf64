import { keysOf } from '../../kernel'

const DAYS = 30

const samePair = { days: DAYS, times: 8 } as const
const mutual = { days: DAYS, each: 2 } as const
const quickHand = { minutes: 10, moreThan: 10 } as const
const sameHour = { minutes: 10 } as const
const roundTrip = { days: DAYS, least: 20 } as const
const spike = { days: 90, times: 3, moreThan: 60 } as const
const concentrated = { percent: 15, least: 500 } as const

/** So many days back the entries are looked through; a spike is compared with more, of its own account alone. */
export const WINDOW_DAYS = 31

/**
 * What makes a flag. A flag proves nothing: it says what is unusual, by which figures, and somebody looks. The thresholds are ours.
 */
export const GUARD_RULES = {
  samePair: {
    ...samePair,
    name: '总由同一个人确认',
    words: `${samePair.days} 天里，同一个人不用签到码、手工给同一个账户确认了 ${samePair.times} 次以上，并且超过它得分的一半。`,
  },
  mutual: {
    ...mutual,
    name: '两家互相确认',
    words: `${mutual.days} 天里，两家人不用签到码、手工互相确认，两边都有 ${mutual.each} 次以上。`,
  },
  quickHand: {
    ...quickHand,
    name: '短时间手工确认很多',
    words: `${quickHand.minutes} 分钟里，一个人不用签到码、手工确认了 ${quickHand.moreThan} 次以上的服务（不含本数）。`,
  },
  sameHour: {
    ...sameHour,
    name: '同一时间两处服务',
    words: `同一个人在两个活动里的时间重叠了 ${sameHour.minutes} 分钟以上。`,
  },
  roundTrip: {
    ...roundTrip,
    name: '积分转出去又转回来',
    words: `${roundTrip.days} 天里，积分转给别人（或者捐给爱心基金）又转回来，两边都有 ${roundTrip.least} 分以上。`,
  },
  spike: {
    ...spike,
    name: '一天得分特别多',
    words: `一天得了 ${spike.moreThan} 分以上（不含本数），并且超过前 ${spike.days} 天里有得分的日子平均数的 ${spike.times} 倍。`,
  },
  concentrated: {
    ...concentrated,
    name: '积分集中在一户',
    words: `小区一个月发了 ${concentrated.least} 分以上，其中一户超过 ${concentrated.percent}%。`,
  },
} as const
export type GuardRule = keyof typeof GUARD_RULES
export const GUARD_KEYS = keysOf(GUARD_RULES)
