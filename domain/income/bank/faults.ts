/** What can be wrong with one row of a bank's statement, in words for the clerk. */
export const BANK_FAULTS = {
  'bank.noDay': '没有写日期。',
  'bank.oddDay': '“{column}”不是日期：{value}。',
  'bank.noAmount': '没有金额，收入和支出都是空的。',
  'bank.bothAmounts': '收入和支出都有金额，分不清是收还是付。',
  'bank.oddAmount': '“{column}”不是金额：{value}。',
  'bank.belowNothing': '“{column}”是负数（{value}），可能是银行冲正，请核对后手工记账。',
  'bank.noSide': '看不出是收入还是支出：没有收支标志，金额也没有正负号。',
  'bank.sideAgainstSign': '金额的正负号和“{column}”对不上。',
  'bank.beforeBooks': '这一行在建账以前，账从 {month} 开始记，不用入账。',
  'bank.dayAhead': '{day} 还没到，请核对日期。',
  'bank.gap':
    '余额接不上：前面余额 {before} 元，加上这一行应是 {expected} 元，表里写的是 {found} 元。可能少了几行，或金额被改过。',
} as const
export type BankFault = keyof typeof BANK_FAULTS
