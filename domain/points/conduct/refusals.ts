/** What deductions by the covenant refuse. */
export const CONDUCT_REFUSALS = {
  'points.tariffClause': '扣分规则“{name}”要写明依据公约的哪一条。',
  'points.noClause': '只能按公约里写明、正在使用的扣分条款扣分。',
  'points.ownDeduction': '自己家的扣分，要由别人来办。',
  'points.deductDay': '只能对最近 {most} 天里发生的事发扣分通知。',
  'points.deductMost': '这一户这个月这一条已经通知扣 {used} 分，最多 {most} 分，不能再扣。',
  'points.deductedAlready': '这一户当天的同一件事已经发过通知，不能重复扣分。',
  'points.deductionState': '这条扣分现在是“{state}”，不能再这样办，请刷新后看看。',
  'points.appealLate': '申诉期到 {day} 为止，已经过了。',
  'points.notYourDeduction':
    '只有这一户的家人能看这条扣分、提出申诉；家里没有人用手机的，由楼栋长、网格员代办。',
  'points.notNoticer': '通知由谁发出，就由谁撤回。觉得扣错了，请住户申诉。',
  'points.ownNotice': '自己发出的扣分，要由别人来答复申诉。',
  'points.decideLate': '答复期到 {day} 为止，已经过了，这次不扣分。',
  'points.giveBackLate': '扣分超过 {most} 天，不能再退回。',
  'points.nothingTaken': '当时没有扣到积分，没有可退的。',
} as const
