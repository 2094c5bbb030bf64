import { CUTS, type Cut, RULE_KINDS, type RuleKind } from '@domain/points'

export const POINTS_DESK = {
  title: '爱心积分工作台',
  note: '加分、扣分、规则和超市',
  rows: {
    organise: { name: '发布活动', note: '岗位、签到码、确认服务' },
    award: { name: '公约加分', note: '月检合格、好人好事' },
    deduct: { name: '公约扣分', note: '按条款发通知，看办到哪一步' },
    appeals: { name: '扣分申诉', note: '十五天内要答复' },
    tariff: { name: '积分规则', note: '每一项多少分、上限、每月发多少' },
    aid: { name: '爱心帮扶', note: '用爱心基金帮有困难的家庭' },
    counter: { name: '超市柜台', note: '核对领取码、交货' },
    shelf: { name: '超市货架', note: '上货、改价、补货' },
    flags: { name: '异常核查', note: '系统提示的可疑积分' },
  },
} as const

export const AWARD = {
  title: '公约加分',
  which: '给哪一户',
  rule: '做到了哪一条',
  noRules: '这个小区的规则里没有开着的公约加分项。',
  words: '看到了什么',
  wordsPlaceholder: '例如：11月楼道检查合格',
  submit: '加分',
  sure: (home: string, rule: string, points: number) =>
    `给“${home}”加 ${points} 分（${rule}），加到家庭积分里。确定吗？`,
  done: (home: string, points: number, cut: Cut | null) =>
    cut === null
      ? `“${home}”已加 ${points} 分。`
      : `“${home}”${points > 0 ? `只加了 ${points} 分` : '没有加分'}：${CUTS[cut]}。`,
  problems: { home: '请选哪一户', rule: '请选做到了哪一条', words: '写清楚看到了什么，至少 2 个字' },
} as const

export const AID = {
  title: '爱心帮扶',
  fund: '爱心基金现有',
  unit: '分',
  note: '都是邻居捐的积分，给了多少、为什么，全小区都能看到；帮了哪一户不公开。',
  which: '帮哪一户',
  points: '多少分',
  words: '为什么帮',
  wordsPlaceholder: '例如：独居老人，住院后行动不便',
  wordsHint: '会公开，不要写病名、身份证号、电话',
  submit: '给积分',
  sure: (home: string, points: number) => `从爱心基金给“${home}” ${points} 分，不能收回。确定吗？`,
  done: '已给积分',
  problems: {
    home: '请选哪一户',
    words: '写清楚为什么，至少 2 个字',
    points: (most: number) => (most === 0 ? '基金里还没有积分' : `请填 1 到 ${most} 的整数`),
  },
} as const

const SIGNS: Record<RuleKind, string> = { service: '+', covenant: '+', deduction: '-' }
export const TARIFF = {
  title: '积分规则',
  kinds: Object.fromEntries(Object.entries(RULE_KINDS).map(([kind, { name }]) => [kind, name])) as Record<
    RuleKind,
    string
  >,
  kindNotes: {
    service: '做志愿服务得分，要有人确认',
    covenant: '守公约得分，由小区检查后加到家庭积分里',
    deduction: '违反公约扣分，先通知，可以申诉',
  } as Record<RuleKind, string>,
  worth: (kind: RuleKind, points: number, per: 'time' | 'hour') =>
    `${SIGNS[kind]}${points} 分/${per === 'hour' ? '小时' : '次'}`,
  caps: (day: number, month: number) =>
    day === month ? `一个月最多 ${month} 分` : `一天最多 ${day} 分，一个月最多 ${month} 分`,
  deductCap: (month: number) => `一户一个月最多扣 ${month} 分`,
  off: '停用',
  lasts: '积分用到什么时候',
  lastsNote: '今年得的积分，明年12月31日前有效；先到期的先用。',
  budget: (points: number) => `小区每月最多发 ${points} 分，发完为止，服务时长照记。`,
  version: (version: number) => (version === 0 ? '参考稿，小区还没有定自己的规则' : `第 ${version} 版`),
  by: (name: string, day: string) => `${name} · ${day} 起用`,
  versions: '改过几次',
  versionsNote: '新规则只管以后的，得过的分不变。',
  edit: '修改规则',
} as const

export const TARIFF_EDIT = {
  version: (version: number) => (version === 0 ? '现在用的是参考稿' : `现在是第 ${version} 版`),
  note: '保存后成为新的一版，全小区马上能看到。已经得到的积分不变。',
  budget: '每月最多发多少分',
  budgetHint: (issued: number) => `这个月已经发了 ${issued} 分`,
  unit: '分',
  add: { service: '增加服务', covenant: '增加加分条款', deduction: '增加扣分条款' } as Record<
    RuleKind,
    string
  >,
  new: '新的一项',
  name: '名称',
  clause: '公约哪一条',
  clausePlaceholder: '例如：居民公约第7条',
  points: { service: '得多少分', covenant: '得多少分', deduction: '扣多少分' } as Record<RuleKind, string>,
  per: '怎么算',
  pers: { time: '按次', hour: '按小时' },
  dayMost: '一天最多',
  monthMost: '一个月最多',
  deductMost: '一户一个月最多扣',
  isOn: '在用',
  isOnNote: '不用的先停用，以后还能再开',
  remove: '删掉这一项',
  edit: '修改',
  fold: '收起',
  why: '为什么改',
  whyPlaceholder: '例如：11月居民会议通过',
  save: '保存为新版',
  saveSure: '保存后马上对全小区生效。确定吗？',
  saved: '已保存',
  giveUp: '放弃修改',
  giveUpSure: '没保存的修改会丢掉。确定吗？',
  problems: {
    name: '名称写 2 到 20 个字',
    clause: (name: string) => `“${name}”要写明依据公约的哪一条`,
    numbers: (name: string) => `“${name}”的分数和上限要填整数，上限不能小于一次的分数`,
    budget: '每月最多发多少分，请填 1 到 1000000 的整数',
    why: '请写为什么改，至少 2 个字',
  },
} as const
