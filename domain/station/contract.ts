import * as z from 'zod/mini'
import { OFFICER_REASONS } from '../escalation'
import type { Contract } from '../kernel'
import { Day, FileId, Id, Month, Skip, Words } from '../kernel'
import {
  ChannelSchema,
  GradeSchema,
  LevelSchema,
  Matter,
  MatterEvent,
  MatterEventNameSchema,
  PhaseSchema,
  Rating,
  Review,
  SatisfactionSchema,
  UrgencySchema,
  Voice,
} from './matter'
import { REVIEW_STANDINGS } from './reviewing'
import { ScopeEntry, ScopeList } from './scope'

const Photos = z._default(z.array(FileId).check(z.maxLength(9)), [])
const matterId = Id
const why = Words(2, 300)

/** A matter as one caller may see it: names masked where they must be, and what the caller may do now. */
export const MatterView = z.extend(z.omit(Matter, { supporters: true }), {
  ratings: z.array(z.omit(Rating, { personId: true, householdId: true })),
  reviews: z.array(z.omit(Review, { personId: true })),
  /** Each step with the sentence that says why it happened. */
  history: z.array(z.extend(MatterEvent, { explains: z.string() })),
  /** A short number people can say on the telephone, made from the id. */
  number: z.string(),
  supportedByMe: z.boolean(),
  maySupport: z.boolean(),
  mine: z.boolean(),
  /** The events the caller may cause now, in the order a screen offers them. */
  can: z.array(MatterEventNameSchema),
  /** What happens at `dueAt` if nobody acts, as a sentence. */
  dueMeans: z.string(),
  /** Working minutes left until `dueAt`; negative when it has passed; null where nothing is due. */
  minutesLeft: z.nullable(z.int()),
  /** Months without the review that was owed: each is shown as overdue. */
  missingReviews: z.array(Month),
  /** Addresses of photos and voice, by file id, good for an hour. */
  files: z.record(z.string(), z.string()),
})
export type MatterView = z.output<typeof MatterView>

/** A line of a list. */
export const MatterLine = z.extend(
  z.pick(Matter, {
    _id: true,
    title: true,
    state: true,
    phase: true,
    level: true,
    urgency: true,
    entryTitle: true,
    compoundName: true,
    spot: true,
    raisedAt: true,
    dueAt: true,
    supportCount: true,
    overdueCount: true,
    satisfaction: true,
    closedAt: true,
  }),
  {
    number: z.string(),
    raiserName: z.string(),
    cover: z.nullable(z.string()),
    minutesLeft: z.nullable(z.int()),
    paused: z.boolean(),
    reviewMissing: z.boolean(),
  },
)
export type MatterLine = z.output<typeof MatterLine>

const Lines = z.strictObject({ matters: z.array(MatterLine), more: z.boolean() })

/** A rate with what it is made of, so that nobody needs to believe it: 办结率 = closed / accepted. */
export const Rate = z.strictObject({
  name: z.string(),
  formula: z.string(),
  numerator: z.int(),
  denominator: z.int(),
  /** In 0.1 %, rounded half up; null where the denominator is 0. */
  perMille: z.nullable(z.int()),
})

/** What waits for the caller in one of their roles. */
export const TodoGroup = z.strictObject({
  kind: z.enum([
    'toAccept',
    'toHandle',
    'toSecondLook',
    'toReview',
    'toCloseOut',
    'toRate',
    'toAdmit',
    'paused',
  ]),
  title: z.string(),
  place: z.string(),
  count: z.int(),
  /** The first fifty, most pressing first; empty for `toAdmit`. */
  matters: z.array(MatterLine),
})
export type TodoGroup = z.output<typeof TodoGroup>

/** One open matter's month for the publication 一事一月一评一公示. */
export const MonthLine = z.strictObject({
  line: MatterLine,
  review: z.enum(REVIEW_STANDINGS),
  /** Null where no review was given. */
  grade: z.nullable(GradeSchema),
  words: z.string(),
  by: z.string(),
  lastStep: z.string(),
})

const AboutMatter = z.strictObject({ matterId })
const BecauseOf = z.strictObject({ matterId, why })
const handling = { kind: 'command', output: MatterView, allow: 'matter.handle' } as const

export const stationContract = {
  // — what anyone of the compound sees
  queue: {
    kind: 'query',
    input: z.strictObject({ placeId: Id, phase: z._default(PhaseSchema, 'open'), skip: Skip }),
    output: z.extend(Lines, { order: z.string() }),
    allow: 'matter.read',
  },
  mine: { kind: 'query', input: z.strictObject({ skip: Skip }), output: Lines, allow: 'member' },
  /** For those who may read matters there, and for its raiser always. */
  matter: { kind: 'query', input: AboutMatter, output: MatterView, allow: 'member' },
  /** Open matters of the compound that sound alike, before one raises another. */
  similar: {
    kind: 'query',
    input: z.strictObject({ compoundId: Id, title: Words(2, 40) }),
    output: z.strictObject({ matters: z.array(MatterLine) }),
    allow: 'matter.read',
  },
  /** The scope lists in force for a compound's district. */
  scope: { kind: 'query', input: z.strictObject({ placeId: Id }), output: ScopeList, allow: 'signedIn' },
  figures: {
    kind: 'query',
    input: z.strictObject({ placeId: Id, month: z.nullable(Month) }),
    output: z.strictObject({
      place: z.string(),
      rates: z.array(Rate),
      open: z.int(),
      overdue: z.int(),
      escalated: z.int(),
    }),
    allow: 'matter.read',
  },
  /** 一事一月一评一公示: every matter that was open in the month, with its review or the lack of one. */
  publication: {
    kind: 'query',
    input: z.strictObject({ compoundId: Id, month: Month, skip: Skip }),
    output: z.strictObject({
      compound: z.string(),
      month: Month,
      lines: z.array(MonthLine),
      more: z.boolean(),
    }),
    allow: 'matter.read',
  },
  /** What waits for me today, in each of my roles. */
  today: {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({ groups: z.array(TodoGroup) }),
    allow: 'member',
  },

  // — the resident
  raise: {
    kind: 'command',
    input: z.strictObject({
      compoundId: Id,
      title: Words(4, 40),
      words: Words(5, 2000),
      photos: Photos,
      voice: z._default(z.nullable(Voice), null),
      spot: Words(0, 60),
      entryId: Id,
      urgency: z._default(UrgencySchema, 'ordinary'),
    }),
    output: MatterView,
    allow: 'matter.raise',
  },
  /** For a resident without a phone: who it is, where they live, how it reached us. */
  raiseOnBehalf: {
    kind: 'command',
    input: z.strictObject({
      buildingId: Id,
      householdId: z.nullable(Id),
      residentName: Words(1, 20),
      channel: ChannelSchema,
      title: Words(4, 40),
      words: Words(5, 2000),
      photos: Photos,
      voice: z._default(z.nullable(Voice), null),
      spot: Words(0, 60),
      entryId: Id,
      urgency: z._default(UrgencySchema, 'ordinary'),
    }),
    output: MatterView,
    allow: 'matter.raiseOnBehalf',
  },
  withdraw: { kind: 'command', input: BecauseOf, output: MatterView, allow: 'member' },
  support: {
    kind: 'command',
    input: AboutMatter,
    output: z.strictObject({ supportCount: z.int() }),
    allow: 'matter.support',
  },
  askSecondLook: { kind: 'command', input: BecauseOf, output: MatterView, allow: 'member' },
  rate: {
    kind: 'command',
    input: z.strictObject({ matterId, satisfaction: SatisfactionSchema, words: Words(0, 300) }),
    output: MatterView,
    allow: 'member',
  },
  /** For a raiser without a phone: what they said at the door, entered by who may raise on their behalf. */
  rateOnBehalf: {
    kind: 'command',
    input: z.strictObject({ matterId, satisfaction: SatisfactionSchema, words: Words(0, 300) }),
    output: MatterView,
    allow: 'matter.raiseOnBehalf',
  },
  reopen: { kind: 'command', input: BecauseOf, output: MatterView, allow: 'member' },

  // — the level in charge
  accept: {
    ...handling,
    input: z.strictObject({ matterId, level: LevelSchema, urgency: UrgencySchema, why: Words(0, 300) }),
  },
  decline: { ...handling, input: z.strictObject({ matterId, entryId: Id, why }) },
  merge: { ...handling, input: z.strictObject({ matterId, intoId: Id, why }) },
  deliberate: {
    ...handling,
    input: z.strictObject({ matterId, meetingOn: Day, where: Words(1, 60), who: Words(2, 200) }),
  },
  assign: {
    ...handling,
    input: z.strictObject({
      matterId,
      resolution: Words(2, 1000),
      what: Words(2, 300),
      owner: Words(2, 40),
      dueOn: Day,
    }),
  },
  report: {
    kind: 'command',
    input: z.strictObject({ matterId, words: Words(2, 1000), photos: Photos }),
    output: MatterView,
    allow: 'matter.report',
  },
  resolve: { ...handling, input: z.strictObject({ matterId, words: Words(5, 1000), photos: Photos }) },
  escalate: { ...handling, input: z.strictObject({ matterId, reason: z.enum(OFFICER_REASONS), why }) },
  sendDown: { ...handling, input: BecauseOf },
  pause: { ...handling, input: z.strictObject({ matterId, untilOn: Day, why }) },
  resume: { ...handling, input: BecauseOf },
  inviteExpert: {
    ...handling,
    input: z.strictObject({
      matterId,
      kind: z.enum(['judge', 'lawyer', 'mediator']),
      name: Words(2, 20),
      plan: Words(2, 300),
    }),
  },
  closeOut: { ...handling, input: z.strictObject({ matterId, why: Words(0, 300) }) },

  // — oversight
  decideSecondLook: {
    kind: 'command',
    input: z.strictObject({ matterId, takeUp: z.boolean(), why }),
    output: MatterView,
    allow: 'matter.secondLook',
  },
  review: {
    kind: 'command',
    input: z.strictObject({ matterId, grade: GradeSchema, words: Words(2, 300) }),
    output: MatterView,
    allow: 'matter.review',
  },
  /** A new version of the district's scope lists; what was raised under an older one keeps its entry. */
  editScope: {
    kind: 'command',
    input: z.strictObject({
      districtId: Id,
      baseVersion: z.int(),
      entries: z.array(ScopeEntry).check(z.minLength(2), z.maxLength(60)),
    }),
    output: ScopeList,
    allow: 'scope.edit',
  },
} as const satisfies Contract

export type StationContract = typeof stationContract
