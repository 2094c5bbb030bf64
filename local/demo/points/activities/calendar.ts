import { dayOf, dayPlus, minuteOfDay } from '@domain/kernel'
import type { ActivityDraft } from '@domain/points'

/** Where activities are held: who organises, who of the cast comes along with the neighbours, and who came too late for a place. */
export const SITES = [
  {
    compoundId: 'tianrun',
    organisers: ['p-building-head', 'p-secretary'],
    regulars: ['p-wang', 'p-committee', 'p-supervisor', 'p-supervisor-5'],
    late: 'p-wang-daughter',
    building: { id: 'tianrun:3', name: '3号楼' },
  },
  {
    compoundId: 'ly-liyuan',
    organisers: ['p-ly-building-head', 'p-ly-secretary'],
    regulars: ['p-ly-resident', 'p-ly-committee', 'p-ly-supervisor'],
    late: 'p-ly-tenant',
    building: { id: 'ly-liyuan:5', name: '5号楼' },
  },
] as const
export type Site = (typeof SITES)[number]

type Kind = Pick<ActivityDraft, 'title' | 'words' | 'where' | 'ruleKey' | 'from' | 'until'>

const kind = (
  title: string,
  ruleKey: string,
  where: string,
  hours: readonly [number, number],
  words: string,
): Kind => ({ title, ruleKey, where, words, from: hours[0] * 60, until: hours[1] * 60 })

/** What is done week after week. */
export const WEEKLY: readonly Kind[] = [
  kind('公共区域大扫除', 'cleaning', '中心花园集合', [9, 11], '扫帚、手套由小区提供，穿旧衣服来。'),
  kind('垃圾分类劝导', 'litter', '东门分类亭', [7, 9], '帮邻居把厨余垃圾分出来。'),
  kind('楼道小广告清理', 'adverts', '各楼门口', [14, 16], '带一块抹布、一个小铲子。'),
  kind('陪独居老人聊聊天', 'elders', '物业用房一层', [15, 17], '读报、量血压、说说话。'),
  kind('门口安全值守', 'guard', '东门岗亭', [18, 20], '劝电动车不进楼，有事打物业电话。'),
  kind('便民理发、磨刀', 'skills', '议事亭', [9, 12], '手艺人请自带工具，老人优先。'),
]

/** The hours of a post that is manned just now, whatever the hour: so that there is always something to check in to. */
export function hoursAround(now: number): { readonly from: number; readonly until: number } {
  const minute = Math.floor(minuteOfDay(now) / 30) * 30
  const until = Math.min(24 * 60, minute + 90)
  return { from: Math.max(0, until - 120), until }
}

type Coming = {
  readonly draft: ActivityDraft
  readonly organiser: number
  readonly isNear?: true
  /** How many neighbours have signed up, and which of the regulars. */
  readonly neighbours: number
  readonly regulars: readonly number[]
  readonly isFull?: true
  readonly cancelledWhy?: string
  /** Has been, and waits for the organiser's word. */
  readonly isUnconfirmed?: true
}

/** What is on offer from today on, and what waits for the organiser. */
export function comingUp(now: number): Coming[] {
  const today = dayOf(now)
  const on = (
    index: number,
    days: number,
    limit: number,
    more: Partial<ActivityDraft> = {},
  ): ActivityDraft => {
    const firstOn = dayPlus(today, days)
    return { ...(WEEKLY[index] as Kind), firstOn, lastOn: firstOn, limit, ...more }
  }
  const patrol = {
    ...kind('微网格巡查', 'patrol', '从3号楼门口出发', [0, 1], '两人一组走一圈，看消防通道、飞线充电。'),
    ...hoursAround(now),
    firstOn: dayPlus(today, -10),
    lastOn: dayPlus(today, 20),
    limit: 12,
  }
  const meals = {
    ...kind('为高龄老人送午饭', 'meals', '社区食堂取餐', [11, 12], '送到门口，看一眼老人是否安好。'),
    firstOn: dayPlus(today, -20),
    lastOn: dayPlus(today, 40),
    limit: 6,
  }
  return [
    { draft: patrol, organiser: 0, neighbours: 6, regulars: [0, 2] },
    { draft: meals, organiser: 1, neighbours: 4, regulars: [] },
    { draft: on(0, 1, 8), organiser: 0, neighbours: 10, regulars: [], isFull: true },
    { draft: on(2, 2, 10), organiser: 0, isNear: true, neighbours: 3, regulars: [0] },
    { draft: on(5, 3, 6), organiser: 1, neighbours: 4, regulars: [] },
    { draft: on(3, 4, 12), organiser: 1, neighbours: 5, regulars: [2] },
    {
      draft: on(1, 5, 10),
      organiser: 1,
      neighbours: 2,
      regulars: [],
      cancelledWhy: '分类亭在维修，改到下周',
    },
    { draft: on(4, 1, 10), organiser: 0, neighbours: 2, regulars: [0], cancelledWhy: '气象台发了大风预警' },
    { draft: on(1, -1, 10), organiser: 0, neighbours: 5, regulars: [2], isUnconfirmed: true },
  ]
}
