/** What the ledger and the tariff refuse. */
export const LEDGER_REFUSALS = {
  'points.notEnough': '积分不够：现有 {have} 分，需要 {need} 分。',
  'points.budgetSpent': '本小区本月的积分只剩 {left} 分可发。',
  'points.spentSince': '对方的账户里已经不够撤销这 {points} 分（还有 {left} 分）。',
  'points.notReversible': '这一笔本身就是撤销，不能再撤销。',
  'points.reversedAlready': '这一笔已经撤销过。',
  'points.noHome': '您在这个小区还没有登记住户，不能用积分。',
  'points.sameHome': '不能给自己或自己家的人确认、加分。',
  'points.ruleUnknown': '积分规则里没有这一项，或已经停用。',
  'points.tariffChanged': '积分规则刚刚有人改过，请刷新后再改。',
  'points.tariffKeys': '积分规则里有两项重复，请删去一项。',
  'points.noMember': '只能转给同一户登记的家人。',
  'points.newMember': '登记成一家人满 {days} 天后才能互转积分，还差 {left} 天。积分不能买卖。',
  'points.notHousehold': '没有找到这一户，请重新选择。',
} as const
