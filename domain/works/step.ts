import { accept, type Decision, leadsTo, mayHappen, refuse } from '../kernel'
import { WORK_EVENTS, WORK_STATES, WORKS_LIFECYCLE, type WorkEvent, type WorkState } from './life'
import type { Project } from './project'
import type { WorksRefusal } from './refusals'

/** Who does it and when; `name` is empty where time does. */
export type WorkBy = { readonly name: string; readonly now: number }
export const byTime = (now: number): WorkBy => ({ name: '', now })

export type Outcome = Decision<Project, WorksRefusal>

/** May this happen to the project as far as its state goes? */
export const checkStep = (project: Pick<Project, 'state'>, event: WorkEvent): Decision<void, WorksRefusal> =>
  mayHappen(WORKS_LIFECYCLE, project.state, event)
    ? accept(undefined)
    : refuse('works.notNow', { state: WORK_STATES[project.state], event: WORK_EVENTS[event] })

type Step = {
  readonly event: WorkEvent
  readonly to: WorkState
  readonly why?: string
  readonly dueAt?: number | null
  readonly changes?: Partial<Project>
}

/**
 * Takes a step: the one place where state, deadline, revision and history change, so they cannot differ. A step that the lifecycle does not know throws:
 * rules check before they get here.
 */
export function takeStep(
  project: Project,
  { event, to, why = '', dueAt = null, changes }: Step,
  by: WorkBy,
): Project {
  if (!leadsTo(WORKS_LIFECYCLE, project.state, event, to))
    throw new Error(`${event} leads from ${project.state} to ${to} in no row of the lifecycle`)
  return {
    ...project,
    ...changes,
    state: to,
    offWhy: to === 'shelved' || to === 'stopped' ? why : '',
    dueAt,
    revision: project.revision + 1,
    history: [...project.history, { event, at: by.now, byName: by.name, to, why, nextDueAt: dueAt }],
  }
}
