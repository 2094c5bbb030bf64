import { LEVELS, OFFICER_REASONS } from '@domain/escalation'
import { addWorkingDays, dayOf } from '@domain/kernel'
import {
  acceptMatter,
  askSecondLook,
  assign,
  closeOut,
  DEFAULT_SCOPE,
  type Doer,
  decideSecondLook,
  decline,
  deliberate,
  escalate,
  inviteExpert,
  type Matter,
  type MatterEventName,
  pause,
  rate,
  reopen,
  report,
  resolve,
  resume,
  review,
  sendDown,
  withdraw,
} from '@domain/station'
import { newMatter } from './cast'

export type Move = {
  /** The event the phone would have offered. */
  readonly event: MatterEventName
  readonly go: (matter: Matter, doer: Doer, now: number, pick: number) => ReturnType<typeof resolve>
}
const EXCLUDED = DEFAULT_SCOPE.entries.find(entry => entry.list === 'excluded')
const why = '有原因'
const of = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T

/** Every step a person may try, with input that is good in itself: only who, state and time decide. */
export const MOVES: readonly Move[] = [
  {
    event: 'accept',
    go: (matter, doer, now, pick) => {
      const levels = LEVELS.slice(LEVELS.indexOf(matter.level))
      const input = {
        level: of(levels, pick),
        urgency: of(['urgent', 'ordinary', 'long'] as const, pick),
        why,
      }
      return acceptMatter(matter, input, doer, now)
    },
  },
  {
    event: 'decline',
    go: (matter, doer, now) => {
      if (!EXCLUDED) throw new Error('no excluded entry')
      return decline(matter, { entry: EXCLUDED, why }, doer, now)
    },
  },
  { event: 'askSecondLook', go: (matter, doer, now) => askSecondLook(matter, { why }, doer, now) },
  {
    event: 'overturnDecline',
    go: (matter, doer, now) => decideSecondLook(matter, { takeUp: true, why }, doer, now),
  },
  {
    event: 'upholdDecline',
    go: (matter, doer, now) => decideSecondLook(matter, { takeUp: false, why }, doer, now),
  },
  {
    event: 'deliberate',
    go: (matter, doer, now) =>
      deliberate(matter, { meetingOn: dayOf(now), where: '议事亭', who: '大家' }, doer, now),
  },
  {
    event: 'assign',
    go: (matter, doer, now, pick) =>
      assign(
        matter,
        { resolution: '修', what: '换灯', owner: '物业', dueOn: addWorkingDays(dayOf(now), 1 + (pick % 5)) },
        doer,
        now,
      ),
  },
  { event: 'report', go: (matter, doer, now) => report(matter, { words: '在办', photos: [] }, doer, now) },
  {
    event: 'resolve',
    go: (matter, doer, now) => resolve(matter, { words: '办好了', photos: [] }, doer, now),
  },
  {
    event: 'escalate',
    go: (matter, doer, now, pick) => escalate(matter, { reason: of(OFFICER_REASONS, pick), why }, doer, now),
  },
  { event: 'sendDown', go: (matter, doer, now) => sendDown(matter, { why }, doer, now) },
  {
    event: 'pause',
    go: (matter, doer, now, pick) =>
      pause(matter, { untilOn: addWorkingDays(dayOf(now), 1 + (pick % 20)), why }, doer, now),
  },
  { event: 'resume', go: (matter, doer, now) => resume(matter, { why }, doer, now) },
  {
    event: 'inviteExpert',
    go: (matter, doer, now) =>
      inviteExpert(matter, { kind: 'judge', name: '王法官', plan: '讲法' }, doer, now),
  },
  {
    event: 'review',
    go: (matter, doer, now) => review(matter, { grade: 'fair', words: '推进正常' }, doer, now),
  },
  {
    event: 'rate',
    go: (matter, doer, now, pick) =>
      rate(
        matter,
        { satisfaction: of(['satisfied', 'fair', 'dissatisfied'] as const, pick), words: '' },
        doer,
        now,
      ),
  },
  { event: 'reopen', go: (matter, doer, now) => reopen(matter, { why }, doer, now) },
  { event: 'closeOut', go: (matter, doer, now) => closeOut(matter, { why: '' }, doer, now) },
  { event: 'withdraw', go: (matter, doer, now) => withdraw(matter, { why }, doer, now) },
]

/** Another matter of the compound, for merging. */
export const another = (now: number): Matter => newMatter(now, 'ordinary', false, 'm2')
