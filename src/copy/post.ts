/** What the entering of what came in or went out says. */
export const POST_KINDS = {
  receive: '收入',
  pay: '支出',
  allocate: '收益分配',
  opening: '建账余额',
} as const

export const POST = {
  title: '记一笔',
  amount: '金额',
  lease: '哪一份合同的租金',
  leaseOption: (name: string, yuan: string) => `${name} ${yuan}`,
  moreLeases: (count: number) => `另外 ${count} 份没有欠租的合同`,
  otherLease: '不是这份',
  leaseRow: (contractNo: string) => `合同 ${contractNo}`,
  category: { receive: '是什么收入', pay: '是什么成本', allocate: '分配到哪里', opening: '' },
  on: '哪一天',
  words: '摘要',
  wordsPlaceholder: '例如：10月电梯广告费',
  party: { receive: '谁付的', pay: '付给谁', allocate: '付给谁', opening: '' },
  person: '对方是个人',
  personNote: '公示时写“个人”，不写姓名',
  basis: '依据',
  basisPlaceholder: '例如：保洁合同 2026-03',
  waitIn: '钱还没到账',
  waitInNote: '先记为在途，到账后点“已到账”',
  waitOut: '钱还没划走',
  waitOutNote: '先记为在途，划走后点“已划走”',
  openingNote: '建账时银行账户里已有的钱，只记一次。凭证用当月的银行对账单。',
  openingWords: '建账余额',
  submit: {
    receive: '记下这笔收入',
    pay: '记下这笔支出',
    allocate: '记下这笔分配',
    opening: '记下建账余额',
  },
  sending: (done: number, all: number) => (done < all ? `正在上传 ${done}/${all}` : '正在记账'),
  restored: '已找回上次没记完的',
  posted: '已记好',
  postedAs: (ref: string) => `${ref}，记错了可以冲正，不能改。`,
  free: (yuan: string) => `可用余额 ${yuan} 元`,
  again: '再记一笔',
  back: '返回',
  discard: '清空',
  discardSure: '清空后找不回来，确定吗？',
  rentWords: (asset: string, month: string) => `${asset}${Number(month.slice(5))}月租金`,
  fromLine: '来自银行流水，不用再传凭证',
  problems: {
    category: '请选一类',
    words: '请写摘要，至少 2 个字',
    party: '请写对方是谁',
    basis: '请写依据，至少 2 个字',
    gate: '请先选好依据的讨论或决定',
    free: '可用余额不够',
  },
} as const

/** The gate before spending: what a payment must rest on. */
export const GATE = {
  title: '这笔钱要有依据',
  none: '这笔不用另外讨论',
  noneNote: (each: string, month: string) =>
    `单笔不满 ${each} 元，当月零星支出也不满 ${month} 元，可以直接记。`,
  branchWhy: (each: string, month: string) =>
    `单笔满 ${each} 元，或当月零星支出累计满 ${month} 元，要先有党支部讨论记录。`,
  ownersWhy: '收益属于全体业主，分配要有业主共同决定，或管理规约的约定。',
  capWhy: (name: string, percent: number, over: string) =>
    `今年的${name}会超过收益的 ${percent}%（超出 ${over} 元），要有业主共同决定。`,
  source: (source: string) => `规定：${source}`,
  branch: '依据哪次党支部讨论',
  owners: '依据哪个业主决定或规约',
  left: (day: string, left: string | null) => (left === null ? day : `${day} · 还可用 ${left} 元`),
  missing: '还没有能用的记录。请小区书记先在“决议记录”里记下：要同意、在付款日之前、金额够。',
  see: '看决议记录',
  free: (yuan: string) => `可用余额 ${yuan} 元`,
  short: (yuan: string) => `可用余额只有 ${yuan} 元，不够付。还没到账的钱不能支出。`,
} as const
