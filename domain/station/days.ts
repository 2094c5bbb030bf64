import { type Days, deadlineOf, TASK_AT_MOST_DAYS } from '../escalation'
import { addWorkingDays, dayOf } from '../kernel'
import type { Matter } from './matter'

type Standing = Pick<Matter, 'state' | 'urgency' | 'dueAt'>

/** By when a council called now must have decided; calling it again wins no time. */
export const decideBy = (matter: Standing, now: number): number =>
  matter.state === 'deliberating' && matter.dueAt !== null
    ? matter.dueAt
    : deadlineOf('decide', matter.urgency, now)

/** When a council may meet: from today until the deadline for deciding, which else would take the matter up before it met. */
export const meetingDays = (matter: Standing, now: number): Days => ({
  from: dayOf(now),
  until: dayOf(Math.max(decideBy(matter, now), now)),
})

/** When a task may be due: within what its urgency allows. */
export const taskDays = (matter: Standing, now: number): Days => ({
  from: addWorkingDays(dayOf(now), 1),
  until: addWorkingDays(dayOf(now), TASK_AT_MOST_DAYS[matter.urgency]),
})
