import { addWorkingMinutes } from '../kernel'

/** What a level is given time for. */
export const STAGES = {
  accept: '受理',
  secondLook: '复核',
  begin: '开始协商或办理',
  decide: '协商出结果',
  rate: '居民评价',
  closeOut: '评议销号',
  supervised: '督办整改',
} as const
export type Stage = keyof typeof STAGES

export type Pressing = 'urgent' | 'ordinary' | 'long'

/**
 * Working hours a stage may take, by how pressing the thing is; eight make a working day. Our draft, the same at all three
 * levels, which a district may replace as a whole. It keeps within what the law gives a hotline order: 5 working days
 * (潍坊市 12345 条例).
 */
export const DEADLINE_HOURS = {
  accept: { urgent: 4, ordinary: 16, long: 24 },
  secondLook: { urgent: 16, ordinary: 40, long: 40 },
  begin: { urgent: 8, ordinary: 40, long: 80 },
  decide: { urgent: 8, ordinary: 40, long: 80 },
  rate: { urgent: 56, ordinary: 56, long: 56 },
  closeOut: { urgent: 80, ordinary: 80, long: 80 },
  supervised: { urgent: 8, ordinary: 24, long: 40 },
} as const satisfies Record<Stage, Record<Pressing, number>>

/** The furthest due day a task may be given, in working days. Longer work is cut into tasks or paused with a reason. */
export const TASK_AT_MOST_DAYS = { urgent: 5, ordinary: 30, long: 90 } as const satisfies Record<
  Pressing,
  number
>

export type DeadlineHours = Readonly<Record<Stage, Readonly<Record<Pressing, number>>>>

/** The moment by which a stage begun at `fromAt` must be done. */
export const deadlineOf = (
  stage: Stage,
  pressing: Pressing,
  fromAt: number,
  hours: DeadlineHours = DEADLINE_HOURS,
): number => addWorkingMinutes(fromAt, hours[stage][pressing] * 60)
