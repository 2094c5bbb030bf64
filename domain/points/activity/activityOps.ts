import * as z from 'zod/mini'
import { At, type Contract, Day, Id, keysOf, Skip, Words } from '../../kernel'
import { PointRule } from '../tariff'
import { Activity, ActivityDraft } from './activity'
import { ACTIVITY_STATES } from './life'
import { RatingSchema, Turn } from './turn'

const count = z.int()
const compoundId = Id
const activityId = Id
const why = Words(2, 100)
const name = Words(2, 20)
const MOST_AT_ONCE = 50
const MOST_OF_A_HOUSEHOLD = 10

const Standing = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('in') }),
  z.strictObject({ state: z.literal('waiting'), number: count }),
  z.strictObject({ state: z.literal('none') }),
])

/** An activity in a list, as the caller sees it. */
export const ActivityRow = z.strictObject({
  id: Id,
  title: z.string(),
  where: z.string(),
  building: z.string(),
  isNear: z.boolean(),
  firstOn: Day,
  lastOn: Day,
  from: count,
  until: count,
  rule: z.pick(PointRule, { name: true, points: true, per: true }),
  limit: count,
  taken: count,
  waiting: count,
  state: z.enum(keysOf(ACTIVITY_STATES)),
  cancelledWhy: z.string(),
  organiserName: z.string(),
  isMine: z.boolean(),
  standing: Standing,
})
export type ActivityRow = z.output<typeof ActivityRow>
const rows = z.strictObject({ rows: z.array(ActivityRow), more: z.boolean() })

/** A turn as its person and the organiser see it. */
export const TurnRow = z.strictObject({
  ...z.pick(Turn, {
    activityId: true,
    title: true,
    rule: true,
    day: true,
    state: true,
    arrivedAt: true,
    leftAt: true,
    how: true,
    minutes: true,
    points: true,
    cut: true,
    verifierName: true,
    rating: true,
    why: true,
  }).shape,
  id: Id,
})
export type TurnRow = z.output<typeof TurnRow>

/** What the caller can do in an activity now. */
export const ACTIVITY_STEPS = [
  'signUp',
  'leave',
  'checkIn',
  'checkOut',
  'organise',
  'signUpFor',
  'cancel',
] as const
export type ActivityStep = (typeof ACTIVITY_STEPS)[number]

export const ActivityView = z.strictObject({
  at: At,
  row: ActivityRow,
  words: z.string(),
  /** The session people check in to now, or the next one; null where none comes any more. */
  session: z.nullable(z.strictObject({ day: Day, startsAt: At, endsAt: At, opensAt: At, closesAt: At })),
  turn: z.nullable(TurnRow),
  /** Must somebody else than the organiser confirm the caller's turn? */
  needsAnother: z.boolean(),
  /** Those whom the caller signed up. */
  others: z.array(z.strictObject({ key: Id, name: z.string(), place: z.string(), standing: Standing })),
  can: z.array(z.enum(ACTIVITY_STEPS)),
})
export type ActivityView = z.output<typeof ActivityView>

const RosterRow = z.strictObject({
  key: Id,
  name: z.string(),
  place: z.string(),
  isNamed: z.boolean(),
  byName: z.string(),
  standing: Standing,
  turn: z.nullable(TurnRow),
  /** The caller's own turn, or one of their household: another confirms it. */
  isOwn: z.boolean(),
})
export type RosterRow = z.output<typeof RosterRow>

const Confirmed = z.strictObject({
  key: Id,
  points: count,
  cut: Turn.shape.cut,
  /** Why it was not confirmed, in words. */
  problem: z.nullable(z.string()),
})
export type Confirmed = z.output<typeof Confirmed>

const sum = { turns: count, minutes: count, points: count }
const ServiceView = z.strictObject({
  name: z.string(),
  total: z.strictObject(sum),
  years: z.array(z.strictObject({ year: z.string(), ...sum })),
  /** The last thirteen months in which there was service, the earliest first. */
  months: z.array(z.strictObject({ month: z.string(), ...sum })),
  rows: z.array(TurnRow),
  more: z.boolean(),
})
export type ServiceView = z.output<typeof ServiceView>

const Line = z.strictObject({
  day: Day,
  title: z.string(),
  rule: z.string(),
  minutes: count,
  verifierName: z.string(),
})
const CertificateView = z.strictObject({
  name: z.string(),
  compoundName: z.string(),
  issuedOn: Day,
  firstOn: Day,
  lastOn: Day,
  turns: count,
  minutes: count,
  lines: z.array(Line),
  check: z.string(),
})

const Code = z.string().check(z.regex(/^\d{6}$/))
const coded = z.strictObject({ activityId, code: Code })
const turned = z.strictObject({ turn: TurnRow })
const stood = z.strictObject({ standing: Standing })
const minutes = z.int().check(z.positive(), z.lte(24 * 60))

export const activityOps = {
  /** What is on offer near me: for my own building first, then what ends soonest. */
  offers: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: rows,
    allow: 'points.read',
  },
  activity: {
    kind: 'query',
    input: z.strictObject({ activityId }),
    output: ActivityView,
    allow: 'points.read',
  },
  /** What I have signed up for, the latest first; also what was cancelled, with the reason. */
  mySignUps: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: rows,
    allow: 'points.read',
  },
  signUp: { kind: 'command', input: z.strictObject({ activityId }), output: stood, allow: 'points.use' },
  /** Gives one's place to the first who waits; `key` names somebody one has signed up, or takes part in one's own activity. */
  leave: {
    kind: 'command',
    input: z.strictObject({ activityId, key: z.nullable(Id) }),
    output: stood,
    allow: 'points.read',
  },
  /** Those registered in a household, to be signed up for. */
  householdPeople: {
    kind: 'query',
    input: z.strictObject({ householdId: Id }),
    output: z.strictObject({ people: z.array(z.strictObject({ personId: Id, name: z.string() })) }),
    allow: 'points.onBehalf',
  },
  /** Signs up several of a household at once: who is registered, or by their name, for those without a phone. */
  signUpFor: {
    kind: 'command',
    input: z.strictObject({
      activityId,
      householdId: Id,
      people: z
        .array(z.strictObject({ personId: z.nullable(Id), name }))
        .check(z.minLength(1), z.maxLength(MOST_OF_A_HOUSEHOLD)),
    }),
    output: z.strictObject({ in: count, waiting: count }),
    allow: 'points.onBehalf',
  },
  checkIn: { kind: 'command', input: coded, output: turned, allow: 'points.use' },
  checkOut: { kind: 'command', input: coded, output: turned, allow: 'points.use' },

  /** The rules an activity may be held by, and the buildings the caller may hold one for. */
  publishing: {
    kind: 'query',
    input: z.strictObject({ compoundId }),
    output: z.strictObject({ rules: z.array(PointRule) }),
    allow: 'points.organise',
  },
  publish: {
    kind: 'command',
    input: z.strictObject({ compoundId, buildingId: z.nullable(Id), ...ActivityDraft.shape }),
    output: z.strictObject({ activityId }),
    allow: 'points.organise',
  },
  cancelActivity: {
    kind: 'command',
    input: z.strictObject({ activityId, why }),
    output: z.strictObject({ state: Activity.shape.state }),
    allow: 'points.organise',
  },
  /** The compound's activities, the latest first; or only those the caller organises. */
  organised: {
    kind: 'query',
    input: z.strictObject({ compoundId, of: z.enum(['mine', 'all']), skip: Skip }),
    output: rows,
    allow: 'points.organise',
  },
  /** The codes of the next twenty minutes, for the screen at the place. */
  placeCodes: {
    kind: 'query',
    input: z.strictObject({ activityId }),
    output: z.strictObject({
      at: At,
      title: z.string(),
      session: ActivityView.shape.session,
      isOpen: z.boolean(),
      codes: z.array(z.strictObject({ fromAt: At, in: z.string(), out: z.string() })),
      arrived: count,
      done: count,
    }),
    allow: 'points.organise',
  },
  /** Who signed up, and what is known of their turn on a day. */
  roster: {
    kind: 'query',
    input: z.strictObject({ activityId, day: z.nullable(Day) }),
    output: z.strictObject({
      at: At,
      row: ActivityRow,
      day: Day,
      /** How many minutes may be confirmed by now. */
      most: count,
      mayConfirm: z.boolean(),
      people: z.array(RosterRow),
    }),
    allow: 'points.organise',
  },
  /** Confirms several without a code; each stands by itself, so that one that cannot be does not hold up the others. */
  confirmTurns: {
    kind: 'command',
    input: z.strictObject({
      activityId,
      day: Day,
      people: z.array(z.strictObject({ key: Id, minutes })).check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
    }),
    output: z.strictObject({ results: z.array(Confirmed) }),
    allow: 'points.organise',
  },
  refuseTurn: {
    kind: 'command',
    input: z.strictObject({ activityId, day: Day, key: Id, why }),
    output: turned,
    allow: 'points.organise',
  },
  rateTurn: {
    kind: 'command',
    input: z.strictObject({ turnId: Id, rating: RatingSchema }),
    output: turned,
    allow: 'points.organise',
  },

  /** My record of service: hours, turns, year by year, and every turn. */
  myService: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: ServiceView,
    allow: 'points.use',
  },
  certificate: {
    kind: 'query',
    input: z.strictObject({ compoundId }),
    output: CertificateView,
    allow: 'points.use',
  },
} as const satisfies Contract
