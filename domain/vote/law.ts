/** A share of something that has to be reached: at least `n`/`d` of it (以上 includes the number, 民法典 §1259), or more than that (过半, 超过). */
export type Share = {
  readonly n: number
  readonly d: number
  readonly isStrict: boolean
  readonly name: string
  readonly source: string
}

/** Who has to take part at all, by area and by heads: 民法典 §278 第2款. The denominator is the whole roll. */
export const QUORUM = {
  n: 2,
  d: 3,
  isStrict: false,
  name: '三分之二以上参与',
  source: '民法典第278条第2款',
} as const satisfies Share

/**
 * Who has to say yes, by area and by heads. The denominators are those who took part: 国务院《物业管理条例》(2018) §12 still prints the older rule
 * (of all owners), which 民法典 replaced.
 */
export const MAJORITIES = {
  ordinary: { n: 1, d: 2, isStrict: true, name: '参与的过半数同意', source: '民法典第278条第2款' },
  special: { n: 3, d: 4, isStrict: false, name: '参与的四分之三以上同意', source: '民法典第278条第2款' },
} as const satisfies Record<string, Share>
export type Majority = keyof typeof MAJORITIES

/** What owners decide together, 民法典 §278 第1款 (1)–(9), and by which majority. */
export const DECISIONS = {
  meetingRules: { item: 1, majority: 'ordinary', name: '制定和修改业主大会议事规则' },
  covenant: { item: 2, majority: 'ordinary', name: '制定和修改管理规约' },
  committee: { item: 3, majority: 'ordinary', name: '选举业主委员会或者更换成员' },
  company: { item: 4, majority: 'ordinary', name: '选聘和解聘物业服务企业' },
  useFund: { item: 5, majority: 'ordinary', name: '使用维修资金' },
  raiseFund: { item: 6, majority: 'special', name: '筹集维修资金' },
  rebuild: { item: 7, majority: 'special', name: '改建、重建建筑物及其附属设施' },
  commonParts: { item: 8, majority: 'special', name: '改变共有部分的用途或者利用共有部分经营' },
  other: { item: 9, majority: 'ordinary', name: '有关共有和共同管理的其他重大事项' },
} as const satisfies Record<string, { item: number; majority: Majority; name: string }>
export type DecisionKind = keyof typeof DECISIONS

/**
 * What a vote is worth. A statutory one has 15 days of public notice (潍坊市物业管理条例 §32) and is open 5 to 60 days (杭州市); an advisory one binds
 * nobody, its three days are ours.
 */
export const MODES = {
  advisory: { name: '意愿征询', noticeDays: 3, leastDays: 1, mostDays: 60 },
  statutory: { name: '法定表决', noticeDays: 15, leastDays: 5, mostDays: 60 },
} as const
export type Mode = keyof typeof MODES

/** Which of several valid ballots of one owner counts; fixed before the vote opens. */
export const KEEPS = { firstValid: '以第一次有效的票为准', lastValid: '以最后一次有效的票为准' } as const
export type Keeps = keyof typeof KEEPS

/** What becomes of those who do not vote: 聊城市物业管理条例 §16 leaves it to the covenant. The code of 2020 does not know the second, so it carries a warning. */
export const SILENTS = {
  notCounted: { name: '不投票的不计入参与', warning: '' },
  withMajority: {
    name: '不投票的按多数意见计',
    warning: '只有管理规约写明、票已送达本人，才能这样计；民法典没有这样规定，可能被法院撤销。',
  },
} as const
export type Silent = keyof typeof SILENTS

export const CHOICES = { yes: '同意', no: '不同意', abstain: '弃权' } as const
export type Choice = keyof typeof CHOICES

/** One proxy votes for so many owners at most (潍坊市物业管理条例 §32). */
export const MOST_PRINCIPALS = 3
/** How long the roll lies open for corrections, at least; ours. */
export const ROLL_DAYS = 7
/** How long after the close papers may still be entered a second time and collisions be decided; then they are set aside. Ours. */
export const SETTLING_DAYS = 3
/** Nothing is shown of fewer than so many. */
export const FEWEST_SHOWN = 5
