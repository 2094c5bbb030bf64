export const DEMO = {
  banner: '演示环境',
  switchPerson: '切换身份',
  title: '我是谁',
  intro: '演示环境里可以是任何人。选一个身份，看看他今天要办什么。',
  search: '搜名字、身份或小区',
  newcomer: '我是新来的',
  newcomerNote: '还没有登记，看看新居民怎么加入',
  clock: '把时间拨快',
  clockNote: '到期的事会自动处理，和真实的时间流逝一样',
  clockNow: (day: string) => `现在是 ${day}`,
  hours: { day: '一天', week: '一周', month: '一个月' },
  advanced: '时间已拨快',
} as const
