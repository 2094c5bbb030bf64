import * as z from 'zod/mini'
import { LEVELS } from '../escalation'
import { At, Day, FileId, Id, keysOf, Month } from '../kernel'
import { RoleSchema } from '../people'
import { PlacePath } from '../place'

export const MATTER_STATES = {
  raised: '待受理',
  declined: '不予受理',
  secondLook: '复核中',
  accepted: '已受理',
  deliberating: '协商中',
  working: '办理中',
  resolved: '待评价',
  rated: '待销号',
  closed: '已销号',
  merged: '已并案',
  withdrawn: '已撤回',
} as const
export type MatterState = keyof typeof MATTER_STATES
export const MatterStateSchema = z.enum(keysOf(MATTER_STATES))

/** Where a matter stands for lists: in the queue, waiting for rating and close-out, done, or off the list. */
export const PHASES = ['open', 'finishing', 'done', 'off'] as const
export const PhaseSchema = z.enum(PHASES)
export type Phase = (typeof PHASES)[number]

/** How a matter reached us (谯城区 线上线下征集渠道; 莱阳 物业经理接待日). */
export const CHANNELS = {
  online: '小程序',
  group: '微信群',
  wishBox: '心愿箱',
  stoolMeeting: '板凳会',
  suggestionBox: '意见收集箱',
  visit: '入户走访',
  hotline: '市民热线',
  receptionDay: '物业经理接待日',
} as const
export type Channel = keyof typeof CHANNELS
export const ChannelSchema = z.enum(keysOf(CHANNELS))

/** How pressing it is; chooses the deadlines. */
export const URGENCIES = { urgent: '紧急', ordinary: '一般', long: '长期' } as const
export type Urgency = keyof typeof URGENCIES
export const UrgencySchema = z.enum(keysOf(URGENCIES))

export const LevelSchema = z.enum(LEVELS)

export const SATISFACTIONS = { satisfied: '满意', fair: '基本满意', dissatisfied: '不满意' } as const
export type Satisfaction = keyof typeof SATISFACTIONS
export const SatisfactionSchema = z.enum(keysOf(SATISFACTIONS))

export const GRADES = { good: '推进有力', fair: '正常推进', poor: '推进不力' } as const
export type Grade = keyof typeof GRADES
export const GradeSchema = z.enum(keysOf(GRADES))

/** Everything that happens to a matter. The clock's own are `timeOut`, `resume` (also a person's) and `lapse`. */
export const MATTER_EVENTS = {
  raise: '提出',
  withdraw: '撤回',
  decline: '不予受理',
  askSecondLook: '申请复核',
  upholdDecline: '维持不予受理',
  overturnDecline: '复核同意受理',
  accept: '受理定级',
  merge: '并案',
  absorb: '并入同类议题',
  deliberate: '开始协商',
  assign: '交办任务',
  report: '报告进展',
  resolve: '公布结果',
  escalate: '提级办理',
  timeOut: '到期处理',
  sendDown: '退回下级办理',
  pause: '暂停计时',
  resume: '恢复计时',
  inviteExpert: '邀请法官律师',
  review: '月度评议',
  rate: '评价',
  lapse: '评价期满',
  reopen: '重新办理',
  closeOut: '销号',
} as const
export type MatterEventName = keyof typeof MATTER_EVENTS
export const MatterEventNameSchema = z.enum(keysOf(MATTER_EVENTS))

/** Who did it: a person in a role at a place, or the station's clock. Names are as the event's readers may see them. */
export const Actor = z.strictObject({
  kind: z.enum(['person', 'clock']),
  personId: z.nullable(Id),
  name: z.string(),
  role: z.nullable(RoleSchema),
  place: z.string(),
})
export type Actor = z.output<typeof Actor>

export const Standing = z.strictObject({ state: MatterStateSchema, level: LevelSchema })

/** One step of a matter's life: enough to answer «why is it here?» without anything else. */
export const MatterEvent = z.strictObject({
  seq: z.int(),
  event: MatterEventNameSchema,
  at: At,
  by: Actor,
  from: z.nullable(Standing),
  to: Standing,
  /** The reason in words: typed by the person, or the rule's own sentence. */
  why: z.string(),
  /** The rule that allowed or caused it, e.g. `escalation.timeout`. */
  rule: z.string(),
  /** What the rule looked at: the passed deadline, the reason's code, the level's name … */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  photos: z.array(FileId),
  /** The next deadline this step set, and what happens then. Null where nothing is due. */
  nextDueAt: z.nullable(At),
  requestId: z.nullable(z.string()),
})
export type MatterEvent = z.output<typeof MatterEvent>

export const Task = z.strictObject({ what: z.string(), owner: z.string(), dueOn: Day })
export const Expert = z.strictObject({
  kind: z.enum(['judge', 'lawyer', 'mediator']),
  name: z.string(),
  plan: z.string(),
  at: At,
})
export const Result = z.strictObject({ words: z.string(), photos: z.array(FileId), at: At, by: z.string() })
export const Rating = z.strictObject({
  personId: Id,
  householdId: z.nullable(Id),
  byRaiser: z.boolean(),
  satisfaction: SatisfactionSchema,
  words: z.string(),
  at: At,
})
export const Review = z.strictObject({
  month: Month,
  grade: GradeSchema,
  words: z.string(),
  by: z.string(),
  personId: Id,
  at: At,
})
/** A household that supports it; by nobody's tap where it came with the matter of a resident without a phone. */
export const Supporter = z.strictObject({ householdId: Id, personId: z.nullable(Id), at: At })
export const Voice = z.strictObject({ fileId: FileId, seconds: z.int().check(z.gte(1), z.lte(60)) })
/** Set while the clock is stopped: when it goes on by itself, and the working minutes that were left. */
export const Pause = z.strictObject({ at: At, untilAt: At, why: z.string(), minutesLeft: z.int() })
export const Declined = z.strictObject({
  entryId: Id,
  title: z.string(),
  office: z.string(),
  words: z.string(),
})

/** One thing raised for deliberation, with its whole history: state and history are saved in one write. */
export const Matter = z.strictObject({
  _id: Id,
  title: z.string(),
  words: z.string(),
  photos: z.array(FileId),
  voice: z.nullable(Voice),
  spot: z.string(),
  channel: ChannelSchema,
  path: PlacePath,
  compoundName: z.string(),
  entryId: Id,
  entryTitle: z.string(),
  scopeVersion: z.int(),
  urgency: UrgencySchema,
  /** 0 long · 1 ordinary · 2 urgent: what the queue sorts by first. */
  urgencyRank: z.int(),
  raiser: z.strictObject({
    personId: z.nullable(Id),
    householdId: z.nullable(Id),
    name: z.string(),
    /** Set where someone entered it for a resident without a phone. */
    enteredBy: z.nullable(Actor),
  }),
  raisedAt: At,
  state: MatterStateSchema,
  phase: PhaseSchema,
  level: LevelSchema,
  /** When the clock acts next; null where nothing is due. The sweep's index. */
  dueAt: z.nullable(At),
  pause: z.nullable(Pause),
  acceptedAt: z.nullable(At),
  declined: z.nullable(Declined),
  secondLookUsed: z.boolean(),
  reopened: z.boolean(),
  overdueCount: z.int(),
  escalationCount: z.int(),
  /** Levels that have already sent it down: each may once. */
  sentDownFrom: z.array(LevelSchema),
  supportCount: z.int(),
  supporters: z.array(Supporter),
  mergedInto: z.nullable(Id),
  absorbed: z.array(Id),
  task: z.nullable(Task),
  expert: z.nullable(Expert),
  result: z.nullable(Result),
  ratings: z.array(Rating),
  satisfaction: z.nullable(SatisfactionSchema),
  reviews: z.array(Review),
  /** When its life ended: closed out, merged or withdrawn. */
  closedAt: z.nullable(At),
  revision: z.int(),
  history: z.array(MatterEvent),
})
export type Matter = z.output<typeof Matter>
