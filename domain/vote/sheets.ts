import { dayOf } from '../kernel'
import { CHOICES, DECISIONS, KEEPS, MODES, SILENTS } from './law'
import { type Count, countOf, type Owner } from './owners'
import type { Both, Measure, WHY_NOT } from './tally'
import type { Vote } from './vote'

export type SheetRow = readonly string[]

/** Hundredths of a square metre as the register writes them: «89.57». */
export const areaInM2 = (centi: number): string => {
  const whole = (centi - (centi % 100)) / 100
  return `${whole}.${String(centi % 100).padStart(2, '0')}`
}

/** «3号楼», «2单元», «301» of «天润花园 3号楼 2单元 301». */
const placeIn = (label: string): string[] => label.split(' ').slice(-3)

const totalRow = (name: string, { heads, areaCentiM2 }: Count): SheetRow => [
  name,
  `${heads} 人`,
  `${areaInM2(areaCentiM2)} ㎡`,
]

/**
 * The frozen roll as a city's own voting system is given it: a row a unit, and the same number of an owner in each of theirs, so that heads can be
 * counted from it. With the homes' numbers it has all that its fingerprint is made of.
 */
export const rollSheet = (owners: readonly Owner[], rollHash: string | null): SheetRow[] => [
  [...totalRow('名册', countOf(owners)), '名册校验码', rollHash ?? '还没有锁定'],
  ['人数序号', '楼栋', '单元', '房号', '面积（㎡）', '业主姓名', '共有人', '建设单位', '户编号'],
  ...owners.flatMap(({ name, coOwners, isDeveloper, units }, i) =>
    units.map(({ label, areaCentiM2, householdId }) => [
      String(i + 1),
      ...placeIn(label),
      areaInM2(areaCentiM2),
      name,
      coOwners.join('、'),
      isDeveloper ? '是' : '',
      householdId,
    ]),
  ),
]

const measureRow = (
  name: string,
  { part, of, needed, missing, isMet }: Measure,
  isArea: boolean,
): SheetRow => {
  const said = isArea ? areaInM2 : String
  return [name, said(part), said(of), said(needed), said(missing), isMet ? '达到' : '没有达到']
}
const bothRows = (name: string, { heads, area }: Both): SheetRow[] => [
  measureRow(`${name}（人数）`, heads, false),
  measureRow(`${name}（面积，㎡）`, area, true),
]

const UNMET = {
  quorumHeads: '参与人数不够',
  quorumArea: '参与面积不够',
  consentHeads: '同意人数不够',
  consentArea: '同意面积不够',
} as const satisfies Record<(typeof WHY_NOT)[number], string>

/** The published result with every fraction and threshold. */
export function resultSheet(vote: Vote): SheetRow[] {
  const { result } = vote
  if (!result) return []
  const { tally } = result
  return [
    [vote.compoundName, vote.title],
    ['性质', MODES[vote.mode].name],
    ['投票', `${dayOf(vote.opensAt ?? 0)} 至 ${dayOf((vote.closesAt ?? 1) - 1)}`],
    ['一户几票时', KEEPS[vote.keeps]],
    ['不投票的', SILENTS[vote.silents].name],
    ['名册校验码', vote.rollHash ?? ''],
    ['选票清单校验码', result.listHash],
    ['项目', '实际', '总数', '需要', '还差', '结果'],
    ...bothRows('参与', tally.quorum),
    ...tally.questions.flatMap((question, i) => [
      [
        `第${i + 1}项`,
        vote.questions[i]?.words ?? '',
        DECISIONS[vote.questions[i]?.decision ?? 'other'].name,
      ],
      ...bothRows(CHOICES.yes, question.consent),
      [`${CHOICES.no}（人数）`, String(question.noHeads)],
      [`${CHOICES.abstain}（人数）`, String(question.abstainHeads)],
      ['结果', question.isPassed ? '通过' : '没有通过', question.whyNot.map(why => UNMET[why]).join('、')],
    ]),
  ]
}
