import { type Days, pauseDays } from '@domain/escalation'
import {
  type MatterEventName,
  type MatterView,
  meetingDays,
  type StationContract,
  taskDays,
} from '@domain/station'
import { LABELS } from '../../copy/handle'
import type { AskedOf } from '../../services/call'

type DaysOf = (matter: MatterView, now: number) => Days

/** What a field of a step's form may be. */
export type FieldSpec =
  | {
      readonly kind: 'words' | 'line'
      readonly label: string
      readonly least: number
      readonly most: number
      readonly placeholder?: string
    }
  | { readonly kind: 'photos' }
  | { readonly kind: 'day' | 'workingDay'; readonly label: string; readonly days: DaysOf }
  | {
      readonly kind:
        | 'level'
        | 'urgency'
        | 'excludedEntry'
        | 'otherMatter'
        | 'reason'
        | 'expert'
        | 'satisfaction'
        | 'grade'
      readonly label: string
    }

type FieldsOf<Name extends keyof StationContract> = {
  readonly [Key in Exclude<keyof AskedOf<'station', Name>, 'matterId'>]-?: FieldSpec
}
export type StepForm = {
  readonly action: keyof StationContract
  readonly fields: Readonly<Record<string, FieldSpec>>
  /** What is sent besides what the fields ask for. */
  readonly fixed?: Readonly<Record<string, unknown>>
}

const form = <Name extends keyof StationContract>(action: Name, fields: FieldsOf<Name>): StepForm => ({
  action,
  fields,
})

const why: FieldSpec = { kind: 'words', label: LABELS.why, least: 2, most: 300 }
const whyOptional: FieldSpec = { kind: 'words', label: LABELS.whyOptional, least: 0, most: 300 }
const photos: FieldSpec = { kind: 'photos' }
const satisfaction: FieldSpec = { kind: 'satisfaction', label: LABELS.satisfaction }
const words = (label: string, least: number, most: number): FieldSpec => ({
  kind: 'words',
  label,
  least,
  most,
})
const line = (label: string, least: number, most: number, placeholder = ''): FieldSpec => ({
  kind: 'line',
  label,
  least,
  most,
  placeholder,
})
const secondLook = (takeUp: boolean): StepForm => ({
  action: 'decideSecondLook',
  fields: { why },
  fixed: { takeUp },
})

/** Every step a person may take on a matter, and what it asks: a field the contract wants and this lacks does not compile. */
export const STEP_FORMS: Partial<Record<MatterEventName, StepForm>> = {
  accept: form('accept', {
    level: { kind: 'level', label: LABELS.level },
    urgency: { kind: 'urgency', label: LABELS.urgency },
    why: whyOptional,
  }),
  decline: form('decline', { entryId: { kind: 'excludedEntry', label: LABELS.entry }, why }),
  merge: form('merge', { intoId: { kind: 'otherMatter', label: LABELS.into }, why }),
  deliberate: form('deliberate', {
    meetingOn: { kind: 'day', label: LABELS.meetingOn, days: meetingDays },
    where: line(LABELS.where, 1, 60, LABELS.wherePlaceholder),
    who: words(LABELS.who, 2, 200),
  }),
  assign: form('assign', {
    resolution: words(LABELS.resolution, 2, 1000),
    what: words(LABELS.what, 2, 300),
    owner: line(LABELS.owner, 2, 40, LABELS.ownerPlaceholder),
    dueOn: { kind: 'workingDay', label: LABELS.dueOn, days: taskDays },
  }),
  report: form('report', { words: words(LABELS.progress, 2, 1000), photos }),
  resolve: form('resolve', { words: words(LABELS.result, 5, 1000), photos }),
  escalate: form('escalate', { reason: { kind: 'reason', label: LABELS.reason }, why }),
  sendDown: form('sendDown', { why }),
  pause: form('pause', {
    untilOn: { kind: 'workingDay', label: LABELS.untilOn, days: (_, now) => pauseDays(now) },
    why,
  }),
  resume: form('resume', { why }),
  inviteExpert: form('inviteExpert', {
    kind: { kind: 'expert', label: LABELS.expertKind },
    name: line(LABELS.expertName, 2, 20),
    plan: words(LABELS.plan, 2, 300),
  }),
  closeOut: form('closeOut', { why: whyOptional }),
  review: form('review', {
    grade: { kind: 'grade', label: LABELS.grade },
    words: words(LABELS.reviewWords, 2, 300),
  }),
  rate: form('rate', { satisfaction, words: words(LABELS.words, 0, 300) }),
  reopen: form('reopen', { why }),
  withdraw: form('withdraw', { why }),
  askSecondLook: form('askSecondLook', { why }),
  upholdDecline: secondLook(false),
  overturnDecline: secondLook(true),
}
