import type { Satisfaction } from '@domain/station'
import {
  askedAgain,
  closed,
  discussed,
  doneAgain,
  finished,
  goesOn,
  helped,
  hours,
  joinedBy,
  judged,
  lookedAgain,
  raisedUp,
  refused,
  sentDown,
  stopped,
  taken,
  takenBack,
  tasked,
  told,
  wait,
} from './beats'
import type { Beat, Told } from './story'

/** What is done about a matter, and what came of it. */
export type Work = { readonly what: string; readonly owner?: string; readonly result: string }
/** A life up to today: its beats, and the working minutes since the last one. */
export type Life = { readonly beats: readonly Beat[]; readonly age: number }

const life = (age: number, ...beats: readonly Beat[]): Life => ({ beats, age })
const DISPUTE = '双方各有说法，几次上门没有谈拢，属于矛盾纠纷，请上级组织调解'

/** Small things at the compound: 小事小区办. */
const small = ({ what, owner }: Work) => [
  taken(hours(5)),
  discussed(hours(9)),
  tasked(hours(14), 12, what, owner),
]
/** Major things go to the community at once: 大事社区办. */
const major = ({ what, owner }: Work) => [
  taken(hours(6), 'community'),
  discussed(hours(18), 3),
  tasked(hours(22), 15, what, owner),
]
/** Hard things end at the subdistrict: 难事街道办. */
const hard = ({ what, owner }: Work) => [
  taken(hours(6), 'community'),
  discussed(hours(12)),
  raisedUp(hours(16), 'beyondPowers', '涉及市政管网和职能部门，超出社区职权'),
  discussed(hours(15), 3),
  tasked(hours(20), 20, what, owner),
]
const disputed = ({ what, owner }: Work) => [
  taken(hours(5)),
  discussed(hours(8)),
  raisedUp(hours(20), 'dispute', DISPUTE),
  helped(hours(6), 'lawyer', '陈律师'),
  discussed(hours(8), 3),
  tasked(hours(24), 15, what, owner),
]
/** Too slow at the compound: the clock moves it up. */
const late = ({ what, owner }: Work) => [
  taken(hours(4)),
  wait(hours(42)),
  discussed(hours(8)),
  tasked(hours(20), 12, what, owner),
]
const ending = (work: Work, satisfaction: Satisfaction, words = '', others = 0) => [
  told(hours(18), `已进场：${work.what}`),
  finished(hours(26), work.result),
  judged(hours(12), satisfaction, words, others),
]

export const WAYS = { small, major, hard, disputed, late } as const
export type Way = keyof typeof WAYS

/** Lives that have ended, or still go on, in every state there is; `age` in working hours is how long ago the last step was. */
export const LIVES = {
  raised: (age: number) => life(hours(age)),
  raisedLate: (age: number) => life(hours(age), wait(hours(17))),
  raisedLateTwice: (age: number) => life(hours(age), wait(hours(34))),
  accepted: (age: number, level: 'compound' | 'community' = 'compound') =>
    life(hours(age), taken(hours(4), level)),
  pulledUp: (age: number, reason: 'manyBodies' | 'dragsOn' | 'dispute', why: string) =>
    life(hours(age), taken(hours(4)), discussed(hours(10)), raisedUp(hours(18), reason, why)),
  sentDown: (age: number) =>
    life(
      hours(age),
      taken(hours(5)),
      raisedUp(hours(10), 'beyondPowers', '小区没有这笔维修经费'),
      sentDown(hours(12), '社区核实：公共收益可以支出，由小区议事会决定'),
    ),
  deliberating: (age: number, way: Way, work: Work) => {
    const beats = WAYS[way](work).slice(0, -1)
    return life(hours(age), ...beats)
  },
  withExpert: (age: number, work: Work) => life(hours(age), ...disputed(work).slice(0, 4)),
  working: (age: number, way: Way, work: Work, progress?: string) =>
    life(hours(age), ...WAYS[way](work), ...(progress ? [told(hours(16), progress)] : [])),
  /** Overdue where nothing is above: supervised (督办). */
  supervised: (age: number, work: Work) => life(hours(age), ...hard(work), wait(hours(170))),
  paused: (age: number, work: Work, why: string) =>
    life(hours(age), ...small(work), stopped(hours(12), 15, why)),
  resumed: (age: number, work: Work) =>
    life(
      hours(age),
      ...small(work),
      stopped(hours(8), 15, '等待专业公司检测报告'),
      goesOn(hours(40), '检测报告已出，继续施工'),
    ),
  resolved: (age: number, way: Way, work: Work) =>
    life(hours(age), ...WAYS[way](work), ...ending(work, 'satisfied').slice(0, 2)),
  rated: (age: number, way: Way, work: Work, satisfaction: Satisfaction, words: string) =>
    life(hours(age), ...WAYS[way](work), ...ending(work, satisfaction, words, 2)),
  lapsed: (age: number, work: Work) =>
    life(hours(age), ...small(work), ...ending(work, 'satisfied').slice(0, 2), wait(hours(58))),
  reopened: (age: number, work: Work, why: string) =>
    life(hours(age), ...small(work), ...ending(work, 'dissatisfied', why), doneAgain(hours(3), why)),
  closed: (age: number, way: Way, work: Work, satisfaction: Satisfaction, words = '') =>
    life(hours(age), ...WAYS[way](work), ...ending(work, satisfaction, words, 2), closed(hours(34))),
  closedWith: (age: number, work: Work, other: Told) => {
    const [first, ...rest] = small(work) as [Beat, ...Beat[]]
    const beats = [first, joinedBy(hours(3), other), ...rest, ...ending(work, 'satisfied', '', 3)]
    return life(hours(age), ...beats, closed(hours(24)))
  },
  joined: (age: number, other: Told) => life(hours(age), taken(hours(5)), joinedBy(hours(4), other)),
  refusedAtOnce: (age: number) => life(hours(age)),
  refused: (age: number, entryId: string, why: string) => life(hours(age), refused(hours(6), entryId, why)),
  lookedAt: (age: number, entryId: string, why: string, again: string) =>
    life(hours(age), refused(hours(6), entryId, why), askedAgain(hours(5), again)),
  upheld: (age: number, entryId: string, why: string, again: string, answer: string) =>
    life(
      hours(age),
      refused(hours(6), entryId, why),
      askedAgain(hours(5), again),
      lookedAgain(hours(16), false, answer),
    ),
  takenUp: (age: number, entryId: string, why: string, again: string, answer: string) =>
    life(
      hours(age),
      refused(hours(6), entryId, why),
      askedAgain(hours(5), again),
      lookedAgain(hours(16), true, answer),
      taken(hours(6), 'community'),
    ),
  takenBack: (age: number, why: string) => life(hours(age), taken(hours(5)), takenBack(hours(10), why)),
} as const
