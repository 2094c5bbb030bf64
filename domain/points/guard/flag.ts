import * as z from 'zod/mini'
import { At, accept, Day, type Decision, Id, keysOf, type Lifecycle, refuse, sha256Of } from '../../kernel'
import { PlacePath } from '../../place'
import type { PointRefusal } from '../refusals'
import { concentrations, spikes } from './amounts'
import { GUARD_KEYS } from './guardRules'
import { quickHands, sameHours } from './hours'
import { mutuals, samePairs } from './pairs'
import { roundTrips } from './roundTrips'
import { type Finding, type GuardWindow, type NameOf, pointsIn } from './window'

export const FLAG_STATES = { open: '等待核查', cleared: '没有问题', takenBack: '已撤销积分' } as const
export type FlagState = keyof typeof FLAG_STATES
export type FlagEvent = 'clear' | 'takeBack'
export const FLAG_EVENT_NAMES = { clear: '没有问题', takeBack: '撤销积分' } as const

/** What may become of a flag. */
export const FLAG_LIFE = {
  open: { clear: ['cleared'], takeBack: ['takenBack'] },
  cleared: {},
  takenBack: {},
} as const satisfies Lifecycle<FlagState, FlagEvent>

/** So many entries are kept as evidence, the latest: what one transaction can take back. */
export const MOST_EVIDENCE = 40

const count = z.int()
/** Something the supervisors look at: which rule, about whom, by which figures, and what became of it. */
export const Flag = z.strictObject({
  _id: Id,
  compoundId: Id,
  path: PlacePath,
  rule: z.enum(GUARD_KEYS),
  subject: z.string(),
  on: Day,
  words: z.string(),
  points: count,
  evidence: z.array(Id),
  /** The households of all concerned, and who confirmed: they do not decide. */
  homes: z.array(Id),
  verifiers: z.array(Id),
  state: z.enum(keysOf(FLAG_STATES)),
  isOpen: z.boolean(),
  decision: z.nullable(
    z.strictObject({
      at: At,
      byId: Id,
      byName: z.string(),
      why: z.string(),
      entries: z.array(Id),
      points: count,
    }),
  ),
})
export type Flag = z.output<typeof Flag>

const RULES: readonly ((window: GuardWindow) => Finding[])[] = [
  samePairs,
  mutuals,
  quickHands,
  sameHours,
  roundTrips,
  spikes,
  concentrations,
]

/** Everything unusual in a compound's window, by every rule. */
export const findingsIn = (window: GuardWindow): Finding[] => RULES.flatMap(rule => rule(window))

const SUBJECT_DIGITS = 16
/** The same finding of the same day is the same flag, however often it is looked for. */
const flagIdOf = (compoundId: string, on: string, { rule, subject, period }: Finding): string =>
  `${compoundId}:${rule}:${sha256Of(`${subject} ${period}`).slice(0, SUBJECT_DIGITS)}:${on}`

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

/** A finding as a flag, with the rule's threshold beside its figures. */
export function flagOf(window: GuardWindow, path: PlacePath, finding: Finding, nameOf: NameOf): Flag {
  const { rule, subject, entries } = finding
  const evidence = [...entries].sort((a, b) => b.at - a.at).slice(0, MOST_EVIDENCE)
  const verifiers = unique(evidence.map(({ byId }) => byId))
  const ofVerifiers = verifiers.flatMap(personId => window.homesOf[personId] ?? [])
  const ofEarners = evidence.flatMap(({ homeId, to }) => [
    ...(homeId === null ? [] : [homeId]),
    ...(to.kind === 'household' ? [to.account.slice('household:'.length)] : []),
  ])
  return {
    _id: flagIdOf(window.compoundId, window.on, finding),
    compoundId: window.compoundId,
    path,
    rule,
    subject,
    on: window.on,
    words: finding.said(nameOf),
    points: pointsIn(evidence),
    evidence: evidence.map(({ _id }) => _id),
    homes: unique([...ofEarners, ...ofVerifiers]),
    verifiers,
    state: 'open',
    isOpen: true,
    decision: null,
  }
}

export type Decider = { readonly id: string; readonly name: string; readonly homes: readonly string[] }

/** Nobody decides on what they confirmed themselves, or on what concerns their own household. */
export const concerns = (
  { verifiers, homes }: Pick<Flag, 'verifiers' | 'homes'>,
  { id, homes: own }: Pick<Decider, 'id' | 'homes'>,
): boolean => verifiers.includes(id) || homes.some(home => own.includes(home))

type How = { readonly why: string; readonly now: number }
type Verdict = Decision<Flag, PointRefusal>

function decided(
  flag: Flag,
  event: FlagEvent,
  by: Decider,
  { why, now }: How,
  taken: { readonly entries: readonly string[]; readonly points: number },
): Verdict {
  const [state] = FLAG_LIFE[flag.state as 'open'][event] ?? []
  if (!state) return refuse('points.flagDecided', { state: FLAG_STATES[flag.state] })
  if (concerns(flag, by)) return refuse('points.flagOwn')
  const decision = {
    at: now,
    byId: by.id,
    byName: by.name,
    why,
    entries: [...taken.entries],
    points: taken.points,
  }
  return accept({ ...flag, state, isOpen: false, decision })
}

/** Somebody looked, and it was in order. */
export const clearedFlag = (flag: Flag, by: Decider, how: How): Verdict =>
  decided(flag, 'clear', by, how, { entries: [], points: 0 })

/** Somebody looked, and some or all of it was not in order: those entries are to be taken back. */
export function takenBackFlag(
  flag: Flag,
  by: Decider,
  how: How,
  taken: { readonly entries: readonly string[]; readonly points: number },
): Verdict {
  if (!taken.entries.every(id => flag.evidence.includes(id))) return refuse('points.flagEntries')
  return decided(flag, 'takeBack', by, how, taken)
}
