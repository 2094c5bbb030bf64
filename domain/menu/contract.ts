import * as z from 'zod/mini'
import { type Contract, Day, FileId, Id, keysOf, Skip, Words } from '../kernel'
import { HomeActedFor, HomesLookedAt } from '../people'
import { ItemKey } from './item'
import { Menu } from './menu'
import { Order } from './order'
import { Entry, PAPER_STATES, type PaperState, Ticks } from './paper'
import { PlanDoc, PlanRuleSchema } from './planDoc'
import { ROUND_STANDINGS, Round, type RoundStanding } from './round'
import { slipOps } from './slipOps'

const compoundId = Id
const roundId = Id
const householdId = HomeActedFor
const homes = HomesLookedAt
const count = z.int()
const why = Words(2, 200)
/** Where pictures are to be found, by their id. */
const Files = z.record(z.string(), z.string())
const Standing = z.enum(keysOf<RoundStanding>(ROUND_STANDINGS))

/** A household's own list as its people see it. */
export const MyOrder = z.strictObject({
  householdId: Id,
  label: z.string(),
  areaCentiM2: count,
  /** What counts now, and by which way it came. */
  ticks: z.nullable(Ticks),
  source: Order.shape.source,
  /** Who of the family tapped last. */
  byName: z.nullable(z.string()),
  at: z.nullable(count),
  paperState: Order.shape.paperState,
  revision: count,
})
export type MyOrder = z.output<typeof MyOrder>

export const ROUND_ACTS = ['order', 'collect', 'manage'] as const
export const RoundView = z.strictObject({
  round: z.omit(Round, { path: true }),
  standing: Standing,
  orders: count,
  mine: z.nullable(MyOrder),
  /** The first picture of each item that can be ordered. */
  files: Files,
  can: z.array(z.enum(ROUND_ACTS)),
})
export type RoundView = z.output<typeof RoundView>
const RoundAnswer = z.strictObject({ round: RoundView })

export const DOOR_STATES = ['none', 'online', 'paper', 'once', 'differs'] as const
/** A door of the floor map: has this household ordered, and how. */
export const Door = z.strictObject({
  householdId: Id,
  room: z.string(),
  floor: count,
  state: z.enum(DOOR_STATES),
})
export type Door = z.output<typeof Door>

/** A paper that waits: for its second entry, or for somebody to decide. The entries themselves only where one decides. */
export const WaitingPaper = z.strictObject({
  householdId: Id,
  label: z.string(),
  state: z.enum(keysOf<PaperState>(PAPER_STATES)),
  firstBy: z.string(),
  entries: z.array(z.pick(Entry, { byName: true, ticks: true, signedOn: true, at: true })),
  photo: z.string(),
  photoId: FileId,
  /** May the caller enter it the second time, or decide? */
  canEnter: z.boolean(),
})
export type WaitingPaper = z.output<typeof WaitingPaper>

const draft = z.omit(Round, {
  _id: true,
  compoundName: true,
  path: true,
  no: true,
  state: true,
  items: true,
  menuVersion: true,
  roll: true,
  byName: true,
  why: true,
  revision: true,
})

export const menuContract = {
  menu: {
    kind: 'query',
    /** `version` is an earlier one; without it the one in force. */
    input: z.strictObject({ compoundId, version: z.optional(count) }),
    output: z.strictObject({ menu: z.omit(Menu, { path: true }), files: Files, canKeep: z.boolean() }),
    allow: 'menu.read',
  },
  /** The versions there have been, the newest first. */
  menuVersions: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: z.strictObject({
      versions: z.array(
        z.pick(Menu, { version: true, since: true, byName: true, why: true, copiedFrom: true }),
      ),
      more: z.boolean(),
    }),
    allow: 'menu.read',
  },
  keepMenu: {
    kind: 'command',
    input: z.strictObject({
      compoundId,
      version: count,
      tier: Menu.shape.tier,
      items: Menu.shape.items,
      why: Menu.shape.why,
    }),
    output: z.strictObject({ menu: z.omit(Menu, { path: true }) }),
    allow: 'menu.manage',
  },
  /** Takes another compound's menu for one's own; photos stay where they are. */
  copyMenu: {
    kind: 'command',
    input: z.strictObject({ compoundId, version: count, fromId: Id }),
    output: z.strictObject({ menu: z.omit(Menu, { path: true }) }),
    allow: 'menu.manage',
  },
  rounds: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: z.strictObject({
      rounds: z.array(
        z.extend(
          z.pick(Round, { _id: true, no: true, title: true, opensAt: true, closesAt: true, budgetFen: true }),
          {
            standing: Standing,
          },
        ),
      ),
      more: z.boolean(),
    }),
    allow: 'menu.read',
  },
  round: {
    kind: 'query',
    input: z.strictObject({ roundId, homes }),
    output: RoundView,
    allow: 'menu.read',
  },
  draftRound: { kind: 'command', input: draft, output: RoundAnswer, allow: 'menu.manage' },
  openRound: {
    kind: 'command',
    input: z.strictObject({ roundId }),
    output: RoundAnswer,
    allow: 'menu.manage',
  },
  closeRound: {
    kind: 'command',
    input: z.strictObject({ roundId, why }),
    output: RoundAnswer,
    allow: 'menu.manage',
  },
  cancelRound: {
    kind: 'command',
    input: z.strictObject({ roundId, why }),
    output: RoundAnswer,
    allow: 'menu.manage',
  },

  /** A household's list; `revision` is the one that was looked at. */
  order: {
    kind: 'command',
    input: z.strictObject({ roundId, householdId, ticks: Ticks, revision: count }),
    output: z.strictObject({ mine: MyOrder }),
    allow: 'menu.order',
  },
  /** Who of a building has ordered, door by door. */
  doors: {
    kind: 'query',
    input: z.strictObject({ roundId, buildingId: Id }),
    output: z.strictObject({
      name: z.string(),
      units: z.array(z.strictObject({ name: z.string(), doors: z.array(Door) })),
    }),
    allow: 'menu.collect',
  },
  /** How many of each building have ordered. */
  participation: {
    kind: 'query',
    input: z.strictObject({ roundId }),
    output: z.strictObject({
      buildings: z.array(z.strictObject({ id: Id, name: z.string(), orders: count, households: count })),
    }),
    allow: 'menu.read',
  },
  enterPaper: {
    kind: 'command',
    input: z.strictObject({ roundId, householdId: Id, ticks: Ticks, photo: FileId, signedOn: Day }),
    output: z.strictObject({ state: z.enum(keysOf<PaperState>(PAPER_STATES)) }),
    allow: 'menu.collect',
  },
  papers: {
    kind: 'query',
    input: z.strictObject({ roundId, state: z.enum(['once', 'differs']), skip: Skip }),
    output: z.strictObject({ papers: z.array(WaitingPaper), more: z.boolean() }),
    allow: 'menu.collect',
  },
  /** The paper of one household that waits, if any: whoever stands at the door enters the first or the second. */
  paper: {
    kind: 'query',
    input: z.strictObject({ roundId, householdId: Id }),
    output: z.strictObject({ label: z.string(), paper: z.nullable(WaitingPaper) }),
    allow: 'menu.collect',
  },
  settlePaper: {
    kind: 'command',
    input: z.strictObject({ roundId, householdId: Id, ticks: Ticks, signedOn: Day, why: Words(2, 100) }),
    output: z.strictObject({ state: z.enum(keysOf<PaperState>(PAPER_STATES)) }),
    allow: 'menu.manage',
  },

  /** Makes the three plans of a closed round; `basic` are the basic items that the survey found due, each with its reason. */
  makePlan: {
    kind: 'command',
    input: z.strictObject({
      roundId,
      basic: z.array(z.strictObject({ key: ItemKey, why: Words(2, 60) })).check(z.maxLength(40)),
    }),
    output: z.strictObject({ plan: z.omit(PlanDoc, { path: true }) }),
    allow: 'menu.manage',
  },
  plan: {
    kind: 'query',
    input: z.strictObject({ roundId }),
    output: z.strictObject({
      plan: z.omit(PlanDoc, { path: true }),
      round: z.omit(Round, { path: true }),
      canAdopt: z.boolean(),
    }),
    allow: 'menu.read',
  },
  /** Which of the three is taken forward, with the reason; what the law asks for each item is decided after it. */
  adoptPlan: {
    kind: 'command',
    input: z.strictObject({ roundId, rule: PlanRuleSchema, why }),
    output: z.strictObject({ plan: z.omit(PlanDoc, { path: true }) }),
    allow: 'menu.manage',
  },
  /** The lists without names in Pabulib's format, for anyone to make the plan again. */
  pabulib: {
    kind: 'query',
    input: z.strictObject({ roundId }),
    output: z.strictObject({ text: z.string(), name: z.string() }),
    allow: 'menu.read',
  },
  ...slipOps,
} as const satisfies Contract
export type MenuContract = typeof menuContract
