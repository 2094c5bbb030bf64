import type { VoteDraft } from '@domain/vote'
import type { Mood } from './casting'

/** A vote of the demo world: what is asked, when each step was, and how people vote. */
export type VotePlan = {
  readonly id: string
  readonly compoundId: string
  readonly by: string
  readonly draft: VoteDraft
  readonly rollOpenedDaysAgo: number
  /** Null: the roll still lies open. */
  readonly noticedDaysAgo: number | null
  /** Days from the notice to the opening, and how many it is open. */
  readonly wait: number
  readonly days: number
  /** Who enters papers: two people. */
  readonly hands: readonly [string, string]
  /** Buildings in which papers wait for somebody. */
  readonly waitingIn: readonly string[]
}

const LAW = { keeps: 'lastValid', silents: 'notCounted' } as const
const TIANRUN = {
  compoundId: 'tianrun',
  by: '李国强',
  hands: ['p-grid', 'p-committee'],
  waitingIn: ['tianrun:3', 'tianrun:5'],
} as const

export const PLANS: readonly (VotePlan & { readonly mood: Mood | null })[] = [
  {
    ...TIANRUN,
    id: 'vote-roof',
    draft: {
      ...LAW,
      title: '使用维修资金翻修屋面防水',
      words:
        '3、5、9号楼顶层漏水已有三年。三家单位报价，取中间价 46.8 万元，全部从维修资金列支，每平方米约 11 元。',
      mode: 'statutory',
      questions: [
        { words: '同意使用维修资金翻修 3、5、9号楼屋面防水', decision: 'useFund' },
        { words: '同意由业主委员会按报价结果签订施工合同', decision: 'other' },
      ],
    },
    rollOpenedDaysAgo: 62,
    noticedDaysAgo: 54,
    wait: 16,
    days: 20,
    mood: { votes: 790, yes: 860, no: 90, waits: [], voted: ['tianrun:3:2:301', 'tianrun:3:1:201'] },
  },
  {
    ...TIANRUN,
    id: 'vote-parking',
    draft: {
      ...LAW,
      title: '东门空地改建停车位',
      words:
        '东门内 620 平方米空地现在堆放杂物。拟改建 24 个停车位，对本小区业主按月出租，收入归全体业主，每季度公示。绿地不减少。',
      mode: 'statutory',
      questions: [{ words: '同意把东门内空地改建为 24 个停车位', decision: 'commonParts' }],
    },
    rollOpenedDaysAgo: 31,
    noticedDaysAgo: 21,
    wait: 16,
    days: 15,
    mood: {
      votes: 430,
      yes: 780,
      no: 150,
      waits: ['tianrun:3:2:301', 'tianrun:4:1:501', 'tianrun:3:2:102'],
      voted: ['tianrun:3:1:201'],
    },
  },
  {
    ...TIANRUN,
    id: 'vote-company',
    draft: {
      ...LAW,
      title: '续聘物业服务企业',
      words: '现合同年底到期。拟续聘三年，物业费不变，增加每周一次楼道清洗。',
      mode: 'statutory',
      questions: [{ words: '同意续聘现物业服务企业三年', decision: 'company' }],
    },
    rollOpenedDaysAgo: 3,
    noticedDaysAgo: null,
    wait: 0,
    days: 0,
    mood: null,
  },
  {
    id: 'vote-liyuan',
    compoundId: 'ly-liyuan',
    by: '盖永胜',
    draft: {
      ...LAW,
      title: '改造先做哪几样',
      words: '改造资金分两年到位，先听听大家的意见，再做方案。',
      mode: 'advisory',
      questions: [
        { words: '第一年先换楼内老旧下水管', decision: 'other' },
        { words: '第一年先装电动车充电棚', decision: 'other' },
      ],
    },
    rollOpenedDaysAgo: 16,
    noticedDaysAgo: 8,
    wait: 4,
    days: 14,
    hands: ['p-ly-grid', 'p-ly-committee'],
    waitingIn: ['ly-liyuan:5'],
    mood: { votes: 380, yes: 640, no: 250, waits: ['ly-liyuan:5:1:202'], voted: [] },
  },
  {
    id: 'vote-liyuan-sports',
    compoundId: 'ly-liyuan',
    by: '盖永胜',
    draft: {
      ...LAW,
      title: '改造项目：文体休闲和物业用房',
      words:
        '点单方案选上的一项：健身器材、活动室、物业服务用房，预算 56 万元，其中居民和党委共同出资 11.2 万元。',
      mode: 'statutory',
      questions: [{ words: '是否同意实施改造项目“文体休闲和物业用房”', decision: 'other' }],
    },
    rollOpenedDaysAgo: 66,
    noticedDaysAgo: 58,
    wait: 16,
    days: 20,
    hands: ['p-ly-grid', 'p-ly-committee'],
    waitingIn: [],
    mood: { votes: 760, yes: 820, no: 120, waits: [], voted: ['ly-liyuan:5:1:202'] },
  },
]
