export const MONEY = {
  title: '每一笔钱',
  share: (name: string) => `${name}：每一笔钱都在这里`,
  none: '还没有钱进出',
  noneNote: '认筹、到账、付款，每一笔都会记在这里。',
  from: (giver: string) => `出资：${giver}`,
  by: (name: string, moment: string) => `${name} ${moment} 登记`,
  byNobody: (moment: string) => `${moment} 登记`,
  reversed: '这一笔记错了，已经冲正',
  goneFromBooks: '公共收益账里这一笔已经冲正，这里也要冲正，才不会多算',
  reverses: (name: string) => `冲正：${name}`,
  books: (month: string, no: number) => `公共收益账 ${month} 第 ${no} 笔`,
  seeBooks: '看那个月的公示表',
  reverse: '记错了，冲正',
  papers: '凭据',
} as const

export const PLEDGES = {
  title: '认筹和收款',
  none: '还没有人认筹',
  noneNote: '住户在手机上认筹，单位的由您登记。',
  forHome: '代住户认筹',
  forUnit: '登记单位认筹',
  pay: '登记付款',
  said: (waiting: string | null, held: string, spent: string | null) =>
    [waiting && `还没到账 ${waiting}`, `已到账 ${held}`, spent && `已支出 ${spent}`]
      .filter(Boolean)
      .join('，'),
  void: '以前一次筹资的，认筹已经作废',
  by: (name: string, moment: string) => `${name} ${moment}`,
  receive: '登记到账',
  refund: '登记退款',
  release: '撤回认筹',
  draw: '登记直接支付',
  drawBooks: '公共收益账已付',
} as const
