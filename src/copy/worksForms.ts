import { CHECK_DAYS } from '@domain/works'

/** What each step asks its doer to know, what its button says, and what is asked once more. */
export const WORK_FORMS = {
  pledge: {
    title: '我家认筹',
    intro: '写您家一共愿意出多少。截止前随时可以改，也可以撤回。',
    send: '认筹',
    sure: '认筹不是付款，现在不收钱。确定吗？',
  },
  judge: {
    title: '居民验收',
    intro: '到现场看一看再说。',
    send: '提交',
    sure: '提交以后，合格、不合格的户数大家都看得到，不写是哪一家。确定吗？',
  },
  closeFunding: {
    title: '结束筹资',
    intro: '已经筹满，可以提前结束，不用等到截止那天。结束以后不能再认筹。',
    send: '结束筹资',
    sure: '结束以后不能再认筹。确定吗？',
  },
  pledgeFor: {
    title: '登记单位认筹',
    intro: '单位盖了章的认筹书，拍下来登记。单位名称大家都看得到。',
    send: '登记',
    sure: null,
  },
  pledgeHome: {
    title: '代住户认筹',
    intro: '家里没有手机的老人，在纸上签了字的，拍下来登记。写这一户一共认筹多少；签过的再登记，以新的为准。',
    send: '登记',
    sure: null,
  },
  release: {
    title: '撤回认筹',
    intro: '把还没有到账的认筹撤回，已经到账的不动。原因大家都看得到，不要写是哪一家。',
    send: '撤回',
    sure: '撤回以后，这笔还没到账的认筹就不算了。确定吗？',
  },
  receive: {
    title: '登记到账',
    intro: '钱进了专门的账户再登记。住户交钱的收据只有经办的人看得到。',
    send: '登记到账',
    sure: '确定这笔钱已经到账吗？',
  },
  refund: {
    title: '登记退款',
    intro: '钱退给出资的人以后再登记。原因大家都看得到，不要写是哪一家。',
    send: '登记退款',
    sure: '确定这笔钱已经退回去了吗？',
  },
  pay: {
    title: '登记付款',
    intro: '从到账的钱里付给施工单位，每一笔都公开，要有凭据。',
    send: '登记付款',
    sure: '登记以后大家都看得到，记错了只能冲正。确定吗？',
  },
  draw: {
    title: '登记直接支付',
    intro: '出资方没有经过小区专户，自己付给了施工单位。',
    send: '登记',
    sure: '登记以后大家都看得到，记错了只能冲正。确定吗？',
  },
  reverse: {
    title: '冲正',
    intro: '记错的一笔不能删，只能冲正：再记一笔反的，两笔都留着给大家看。',
    send: '冲正',
    sure: '冲正以后不能恢复。确定吗？',
  },
  reach: { title: '登记节点完成', intro: '拍下现场，写一句做成什么样。', send: '登记完成', sure: null },
  finish: {
    title: '完工，请居民验收',
    intro: `所有节点都完成了。提交以后请居民验收，时间 ${CHECK_DAYS} 天。`,
    send: '请居民验收',
    sure: `提交以后马上开始验收，${CHECK_DAYS} 天后自动截止。确定吗？`,
  },
  answer: {
    title: '答复意见',
    intro: '答复写在这条意见旁边，大家都看得到，只能答复一次。',
    send: '答复',
    sure: '答复以后不能再改。确定吗？',
  },
  undecide: {
    title: '撤下表决结果',
    intro: '登记错了才撤下，写明原因。原来登记的、撤下的原因和谁撤下的，都留着给大家看；撤下以后再登记对的。',
    send: '撤下',
    sure: '撤下以后，要重新登记才能开工。确定吗？',
  },
  stop: {
    title: '停办项目',
    intro: '停办以后不能恢复。没有到账的认筹作废，已经到账的要退回。',
    send: '停办',
    sure: '停办以后不能恢复。确定吗？',
  },
  resume: { title: '重新立项', intro: '暂缓的项目重新开始，从筹资做起。', send: '重新立项', sure: null },
} as const satisfies Record<
  string,
  { readonly title: string; readonly intro: string; readonly send: string; readonly sure: string | null }
>

/** A step on a project that one form asks about. */
export type StepName = keyof typeof WORK_FORMS

export const WORK_FIELDS = {
  sureTitle: '请再确认一次',
  gone: '这一步已经办过，或现在不能办。',
  done: '办好了',
  verdict: '做得怎么样',
  verdictNotes: { fit: '看过了，没有问题', unfit: '有问题，写清楚在哪里' },
  verdictWords: { fit: '还想说的', unfit: '哪里不合格' },
  verdictPlaceholder: '例如：二单元楼道的灯不亮',
  amount: '多少钱',
  amountOf: { pledge: '您家一共认筹', refund: '退多少', receive: '到账多少', pay: '付多少' },
  most: (yuan: string) => `最多 ${yuan} 元`,
  suggested: (yuan: string) => `按面积约 ${yuan} 元，可多可少`,
  takeBack: '撤回认筹',
  takeBackSure: '撤回以后，您家就不出这一份了，截止前还可以再认。确定吗？',
  takenBack: '已撤回',
  pledged: '已认筹',
  fund: '哪一笔资金',
  noFund: '账上没有可以付的钱，先登记到账。',
  fundHeld: (yuan: string) => `账上有 ${yuan} 元`,
  fundLacks: (yuan: string) => `还差 ${yuan} 元`,
  house: '哪一户',
  name: '单位名称',
  namePlaceholder: '例如：梨乡超市',
  on: '哪一天',
  words: '写一句',
  wordsOf: {
    pay: '付的什么钱',
    draw: '付的什么钱',
    reach: '做成什么样',
    finish: '做成了什么',
    answer: '答复',
  },
  payPlaceholder: '例如：材料进场款',
  why: '为什么',
  papers: '凭据照片',
  papersHint: '身份证号、银行卡号先涂黑再上传',
  photos: '现场照片',
  milestone: '哪个节点',
  opinion: '这条意见',
  problems: {
    amount: '请填金额，最多两位小数',
    verdict: '请选合格或不合格',
    unfit: '哪里不合格，至少写 4 个字',
    short: '至少写 2 个字',
    photos: '要有照片',
    fund: '请选一笔资金',
    house: '请选是哪一户',
    day: '请选日期',
  },
} as const
