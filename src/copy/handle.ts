import type { MatterEventName } from '@domain/station'

/** What each step says before it is taken: what will happen. */
export const HANDLE = {
  submit: '确认',
  gone: '这件事现在不能这样办了，可能别人刚刚办过。请返回看看最新情况。',
  done: '已办理',
  sureTitle: '请再确认一次',
  unknown: '没有这个操作',
} as const

/** One sentence above each form. */
export const INTROS: Partial<Record<MatterEventName, string>> = {
  accept: '受理后由选定的级别办理，期限按急缓自动计算。',
  decline: '不受理要写明属于负面清单哪一条，居民会看到该找谁，并可申请一次复核。',
  merge: '并入后，附议的住户一起带过去，提出人会收到通知。',
  deliberate: '定下什么时候、在哪里、请谁来商量。',
  assign: '写明商量出的办法、谁来办、什么时候办完，到期没办完会自动提级。',
  report: '进展会记在办理过程里，大家都能看到。',
  resolve: '公布结果后，请提出人和附议的住户评价。',
  escalate: '提级后由上一级办理，重新计算期限。',
  sendDown: '写明为什么由下一级办更合适。同一级只能退一次。',
  pause: '暂停期间不计时，到期自动恢复，原因对所有人公开。',
  resume: '恢复后，剩下的时间接着算。',
  inviteExpert: '请法官、律师或调解员来帮忙说清楚法理。',
  closeOut: '评价和月度评议都齐了，可以销号。',
  review: '监督委员会每月评议一次，马上公开，不能再改。',
  rate: '您的评价会公开显示，不显示姓名。每户评一次。',
  reopen: '写明哪里没办好，将由上一级重新办理。只能重办一次。',
  withdraw: '撤回后不再办理，记录保留。',
  askSecondLook: '写明为什么应该受理。只能申请一次，由上一级判断；到期没有答复，就按您的意见受理。',
  upholdDecline: '维持不予受理的，要向居民说明理由，这是最后结论。',
  overturnDecline: '同意受理的，这件事会重新进入待受理。',
}

/** What must be confirmed once more, because it cannot be undone. */
export const SURES: Partial<Record<MatterEventName, string>> = {
  decline: '提出人会收到“不予受理”的通知。确定吗？',
  merge: '并案后不能再拆开。确定吗？',
  resolve: '公布后住户会收到评价通知。确定吗？',
  closeOut: '销号后不能再改。确定吗？',
  withdraw: '撤回后不能恢复。确定吗？',
  upholdDecline: '这是最后结论，不能再改。确定吗？',
  review: '评议公开后不能再改。确定吗？',
  rate: '评价后不能再改。确定吗？',
}

/** The fields of the forms. */
export const LABELS = {
  why: '原因',
  whyOptional: '说明',
  level: '由哪一级办',
  urgency: '急缓',
  entry: '属于哪一条',
  into: '并到哪一件',
  intoNone: '同一小区没有别的在办议题',
  latest: (day: string, isWorkingDay: boolean) => `${isWorkingDay ? '要选工作日，' : ''}最晚 ${day}`,
  meetingOn: '哪一天',
  where: '地点',
  wherePlaceholder: '例如：小区议事亭',
  who: '请谁参加',
  whoPlaceholder: '例如：提出人、物业、业委会、3号楼住户代表',
  resolution: '商量出的办法',
  what: '要做什么',
  owner: '谁来办',
  ownerPlaceholder: '例如：物业工程部 李师傅',
  dueOn: '什么时候办完',
  progress: '进展',
  result: '办理结果',
  reason: '为什么提级',
  untilOn: '暂停到哪一天',
  expertKind: '请哪一类',
  expertName: '姓名',
  plan: '怎么参与',
  satisfaction: '办得怎么样',
  grade: '这个月推进得怎么样',
  words: '想说的话',
  reviewWords: '评议意见',
} as const

/** What a field says while it is wrong. */
export const FIELD_PROBLEMS = {
  choose: '请选一项',
  day: '请选一天',
  words: (least: number) => `请至少写 ${least} 个字`,
} as const
