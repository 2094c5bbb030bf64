import { DECISIONS, type DecisionKind, MAJORITIES, type Mode, QUORUM } from './law'
import { areaInM2 } from './sheets'
import type { Measure, WhyNot } from './tally'

/** «42,537.63 平方米» */
export function areaInWords(centi: number): string {
  const [whole = '', rest = '00'] = areaInM2(centi).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${grouped}${rest === '00' ? '' : `.${rest}`} 平方米`
}
export const headsInWords = (heads: number): string => `${heads} 人`

/** «90.5%», cut and not rounded up: what is not reached never looks reached. */
export const shareInWords = (part: number, of: number): string =>
  of === 0 ? '0%' : `${Math.floor((part * 1000) / of) / 10}%`

const countInWords = (isArea: boolean, count: number): string =>
  isArea ? areaInWords(count) : headsInWords(count)

/** «412 人里有 373 人，90.5%» */
export const fractionInWords = ({ part, of }: Measure, isArea: boolean): string =>
  `${countInWords(isArea, of)}里有 ${countInWords(isArea, part)}，${shareInWords(part, of)}`

/** What the law asks of it, and whether that is there. */
export const neededInWords = ({ needed, missing, isMet }: Measure, isArea: boolean): string =>
  isMet
    ? `需要 ${countInWords(isArea, needed)}，够了`
    : `需要 ${countInWords(isArea, needed)}，还差 ${countInWords(isArea, missing)}`

export const WHY_NOT_IN_WORDS: Record<WhyNot, string> = {
  quorumHeads: '参与的人数不够三分之二',
  quorumArea: '参与的面积不够三分之二',
  consentHeads: '同意的人数不够',
  consentArea: '同意的面积不够',
}

/** What a question that was passed, or was not, is called: an advisory one binds nobody. */
export const VERDICTS: Record<Mode, { readonly passed: string; readonly not: string }> = {
  advisory: { passed: '多数赞成', not: '没有达到多数' },
  statutory: { passed: '通过', not: '没有通过' },
}

/** What a vote is worth. */
export const MODE_NOTES: Record<Mode, string> = {
  advisory: '只听大家的意见，没有法律效力，不能代替业主大会的决定。',
  statutory: '按民法典第 278 条计票，结果对全体业主有效。当地要求用市里电子投票系统的，以市里系统为准。',
}

const ITEMS = '一二三四五六七八九'
/** «第 278 条第（五）项» */
export const articleInWords = (decision: DecisionKind): string =>
  `第 278 条第（${ITEMS[DECISIONS[decision].item - 1]}）项`
/** The article of the law by which something is decided. */
export const lawInWords = (decision: DecisionKind): string =>
  `民法典${articleInWords(decision)}：${DECISIONS[decision].name}`
/** How many have to take part, and how many of them to say yes. */
export const needInWords = (decision: DecisionKind): string =>
  `要${QUORUM.name}，${MAJORITIES[DECISIONS[decision].majority].name}，人数和面积都要够。`
export const ADVISORY_NEED = '结果参照法定的比例来看，好知道意见集不集中。'
