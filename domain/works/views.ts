import * as z from 'zod/mini'
import { At, Id, keysOf } from '../kernel'
import { areaPartFen } from '../menu'
import { can, type HeldRole } from '../people'
import { VERDICTS, VerdictDoc } from './checking'
import { isFull } from './funding'
import { sumOf, WorksEntry } from './ledger'
import type { WORKS_LIFECYCLE } from './life'
import { Pledge, RESIDENTS_FUND, residentsPay } from './pledge'
import { Project } from './project'
import { WAITS } from './waiting'

/** A project in a list. */
export const WorksHead = z.strictObject({
  ...z.pick(Project, {
    _id: true,
    no: true,
    name: true,
    class: true,
    state: true,
    plannedFen: true,
    shares: true,
    contract: true,
    check: true,
    warranty: true,
    dueAt: true,
    roundTitle: true,
    offWhy: true,
  }).shape,
  steps: z.strictObject({ done: z.int(), of: z.int(), late: z.int() }),
})
export type WorksHead = z.output<typeof WorksHead>

/** What those in charge may do, and residents; asked of the table and of the state. */
export const WORK_ACTS = [
  'openFunding',
  'closeFunding',
  'pledge',
  'pledgeFor',
  'money',
  'decide',
  'undecide',
  'start',
  'reach',
  'finish',
  'judge',
  'answer',
  'stop',
  'resume',
] as const
export type WorkAct = (typeof WORK_ACTS)[number]

export const ProjectView = z.strictObject({
  project: z.omit(Project, { path: true }),
  /** The caller's own household: what it might give by its floor area, what it pledged, what it said of the work. */
  mine: z.nullable(
    z.strictObject({
      householdId: Id,
      label: z.string(),
      shareFen: z.int(),
      pledge: z.nullable(
        z.pick(Pledge, { promisedFen: true, heldFen: true, spentFen: true, byName: true, revision: true }),
      ),
      verdict: z.nullable(z.pick(VerdictDoc, { verdict: true, words: true, photos: true })),
    }),
  ),
  can: z.array(z.enum(WORK_ACTS)),
  /** Addresses of the photos, by file id. */
  files: z.record(z.string(), z.string()),
})
export type ProjectView = z.output<typeof ProjectView>

/** A movement of money as everybody may read it: of households only that it was one. */
export const EntryView = z.strictObject({
  ...z.pick(WorksEntry, {
    _id: true,
    at: true,
    on: true,
    kind: true,
    fund: true,
    fen: true,
    words: true,
    books: true,
    byName: true,
    reverses: true,
    reversedBy: true,
  }).shape,
  giver: z.string(),
  files: z.array(z.string()),
  /** Has the payment that it counts been taken back in the public-income books? */
  isGoneFromBooks: z.boolean(),
})
export type EntryView = z.output<typeof EntryView>

/** A pledge as those see it who collect the money. */
export const PledgeView = z.strictObject({
  ...z.pick(Pledge, {
    _id: true,
    fundingNo: true,
    fund: true,
    giver: true,
    promisedFen: true,
    heldFen: true,
    spentFen: true,
    byName: true,
    at: true,
  }).shape,
  /** Addresses of the paper it rests on. */
  photos: z.array(z.string()),
})
export type PledgeView = z.output<typeof PledgeView>

/** What was found unfit, and what was answered: the building, never the home. */
export const VerdictView = z.strictObject({
  ...z.pick(VerdictDoc, { ref: true, checkNo: true, building: true, words: true, at: true, answer: true })
    .shape,
  verdict: z.enum(keysOf(VERDICTS)),
  photos: z.array(z.string()),
})
export type VerdictView = z.output<typeof VerdictView>

/** A project that waits for a household of the caller's, in a list of what there is to do. */
export const WorkToDo = z.strictObject({
  ...z.pick(Project, { _id: true, name: true }).shape,
  householdId: Id,
  label: z.string(),
  act: z.enum(WAITS),
  untilAt: At,
})
export type WorkToDo = z.output<typeof WorkToDo>

const ACTS_IN = {
  planned: ['openFunding', 'decide', 'undecide', 'stop'],
  funding: ['pledge', 'closeFunding', 'pledgeFor', 'money', 'decide', 'undecide', 'stop'],
  funded: ['start', 'pledgeFor', 'money', 'decide', 'undecide', 'stop'],
  building: ['reach', 'finish', 'money', 'answer', 'stop'],
  checking: ['judge', 'money', 'answer'],
  warranty: ['money', 'answer'],
  over: ['money'],
  shelved: ['money', 'resume', 'stop'],
  stopped: ['money'],
} as const satisfies Record<keyof typeof WORKS_LIFECYCLE, readonly WorkAct[]>

/** Which permission each needs. */
export const ACT_NEEDS = {
  openFunding: 'works.manage',
  closeFunding: 'works.manage',
  pledge: 'works.give',
  pledgeFor: 'works.manage',
  money: 'works.manage',
  decide: 'works.manage',
  undecide: 'works.manage',
  start: 'works.manage',
  reach: 'works.report',
  finish: 'works.report',
  judge: 'works.give',
  answer: 'works.report',
  stop: 'works.manage',
  resume: 'works.manage',
} as const satisfies Record<WorkAct, string>

/** What somebody may do with a project as it stands, the likeliest first. */
export function actsOn(project: Project, roles: readonly HeldRole[], now: number): WorkAct[] {
  const runs: Partial<Record<WorkAct, boolean>> = {
    closeFunding: isFull(project),
    pledge: project.funding !== null && now < project.funding.untilAt && residentsPay(project),
    decide: project.decision !== 'none' && project.decided === null,
    undecide: project.decided !== null,
    finish: project.milestones.every(({ done }) => done !== null),
    reach: project.milestones.some(({ done }) => done === null),
    // Nobody judges their own work.
    judge: project.check !== null && now < project.check.untilAt && !can(roles, 'works.report', project.path),
    answer: project.check !== null,
  }
  return (ACTS_IN[project.state] as readonly WorkAct[]).filter(
    act => can(roles, ACT_NEEDS[act], project.path) && (runs[act] ?? true),
  )
}

/** What a household would give by its floor area (民法典 §283): its part of what party and residents bear together. */
export const householdShareFen = (
  { shares, areaCentiM2 }: Pick<Project, 'shares' | 'areaCentiM2'>,
  own: number,
): number =>
  areaPartFen(
    sumOf(shares, ({ fund, targetFen }) => (fund === RESIDENTS_FUND ? targetFen : 0)),
    own,
    areaCentiM2,
  )
