import type { Lifecycle } from '../kernel'

/** Where a renovation project stands, from the adopted plan to the end of its warranty. */
export const WORK_STATES = {
  planned: '已立项',
  funding: '筹资中',
  funded: '资金已落实',
  building: '施工中',
  checking: '居民验收中',
  warranty: '质保期内',
  over: '质保期满',
  shelved: '暂缓',
  stopped: '已停办',
} as const
export type WorkState = keyof typeof WORK_STATES

export const WORK_EVENTS = {
  begin: '立项',
  openFunding: '开始筹资',
  closeFunding: '筹资截止',
  decide: '登记业主表决结果',
  undecide: '撤下登记错的表决结果',
  start: '开工',
  reach: '完成节点',
  finish: '完工，请居民验收',
  closeCheck: '验收截止',
  endWarranty: '质保期满',
  stop: '停办',
  resume: '重新立项',
} as const
export type WorkEvent = keyof typeof WORK_EVENTS

/** A project's life. `closeFunding`, `closeCheck` and `endWarranty` are time's; money short of its target leads where the project's own rule says. */
export const WORKS_LIFECYCLE = {
  planned: { openFunding: ['funding'], decide: ['planned'], undecide: ['planned'], stop: ['stopped'] },
  funding: {
    closeFunding: ['funded', 'funding', 'shelved'],
    decide: ['funding'],
    undecide: ['funding'],
    stop: ['stopped'],
  },
  funded: { start: ['building'], decide: ['funded'], undecide: ['funded'], stop: ['stopped'] },
  building: { reach: ['building'], finish: ['checking'], stop: ['stopped'] },
  checking: { closeCheck: ['warranty', 'building'] },
  warranty: { endWarranty: ['over'] },
  over: {},
  shelved: { resume: ['planned'], stop: ['stopped'] },
  stopped: {},
} as const satisfies Lifecycle<WorkState, WorkEvent>

/** What time does with a project whose moment has passed. */
export const WHEN_WORK_DUE = {
  funding: 'closeFunding',
  checking: 'closeCheck',
  warranty: 'endWarranty',
} as const satisfies Partial<Record<WorkState, WorkEvent>>

/**
 * What becomes of a project whose pledges do not reach what it costs; chosen and published before anybody pledges. GM's 政府+公共收益兜底 is the first;
 * the others are ours.
 */
export const SHORTFALLS = {
  cover: { name: '兜底', note: '差多少，由说好的单位补足，照样开工' },
  extend: { name: '延期一次', note: '再筹 30 天；还不够就暂缓，已交的钱退回' },
  shelve: { name: '暂缓', note: '留到下一轮再说，认筹作废，已交的钱退回' },
} as const
export type Shortfall = keyof typeof SHORTFALLS
export const EXTENSION_DAYS = 30

/** How long money may be raised, and how long residents have to look at what was built; ours. */
export const FUNDING_DAYS = { least: 3, most: 90 } as const
export const CHECK_DAYS = 7
/** How long the builder has for what the residents did not accept. */
export const REWORK_DAYS = 30
