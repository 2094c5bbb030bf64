import { accept, dayOf, dayPlus, momentOf, refuse, yuanOf } from '../kernel'
import { outcomeOf, type Vote } from '../vote'
import { raisedFen } from './funding'
import { CHECK_DAYS } from './life'
import type { Contract, Milestone, OwnersDecision, Project } from './project'
import { checkStep, type Outcome, takeStep, type WorkBy } from './step'
import { WARRANTIES, warrantyKindOf } from './warranty'

/** Notes how the owners decided, where the item needs it (民法典 §278): a published statutory vote of the compound that passed by a majority strong enough. */
export function decidedByVote(project: Project, vote: Vote, questionNo: number, by: WorkBy): Outcome {
  if (vote.compoundId !== project.compoundId) return refuse('works.voteElsewhere')
  const outcome = outcomeOf(vote, questionNo)
  if (outcome?.mode !== 'statutory' || outcome.state !== 'passed') return refuse('works.voteNotPassed')
  if (project.decision === 'special' && outcome.majority !== 'special') return refuse('works.voteTooWeak')
  return decided(
    project,
    {
      kind: 'vote',
      voteId: vote._id,
      words: `${vote.title} 第${questionNo}题`,
      // It closes at the midnight after its last day.
      on: dayOf((vote.closesAt ?? by.now) - 1),
      files: [],
    },
    by,
  )
}

/** The same, held on paper or in the city's own system: with its number and a picture of the result. */
export function decided(project: Project, decision: OwnersDecision, by: WorkBy): Outcome {
  const may = checkStep(project, 'decide')
  if (!may.ok) return may
  if (project.decision === 'none') return refuse('works.noDecisionNeeded')
  if (project.decided) return refuse('works.decidedAlready')
  if (decision.on > dayOf(by.now)) return refuse('works.days')
  if (decision.kind === 'paper' && decision.files.length === 0) return refuse('works.photoNeeded')
  const step = {
    event: 'decide',
    to: project.state,
    why: decision.words,
    dueAt: project.dueAt,
    changes: { decided: decision },
  } as const
  return accept(takeStep(project, step, by))
}

/**
 * Takes a decision that was noted wrongly off again, with the reason; it stays readable with its papers. Not once building has begun on it.
 * @param no how many had been taken off before the one that was looked at: nobody takes off another than they read
 */
export function undecided(project: Project, no: number, why: string, by: WorkBy): Outcome {
  const may = checkStep(project, 'undecide')
  if (!may.ok) return may
  if (!project.decided) return refuse('works.noDecision')
  const before = project.takenOff ?? []
  if (no !== before.length) return refuse('works.changed')
  const takenOff = [...before, { ...project.decided, why, byName: by.name, at: by.now }]
  const step = {
    event: 'undecide',
    to: project.state,
    why,
    dueAt: project.dueAt,
    changes: { decided: null, takenOff },
  } as const
  return accept(takeStep(project, step, by))
}

export type Plan = Pick<Milestone, 'name' | 'dueOn'>

/** Starts building: by whom, for how much, until when, in which steps, and how long the builder answers for it. */
export function started(
  project: Project,
  contract: Contract,
  milestones: readonly Plan[],
  by: WorkBy,
): Outcome {
  const may = checkStep(project, 'start')
  if (!may.ok) return may
  if (project.decision !== 'none' && !project.decided) return refuse('works.notDecided')
  const given = raisedFen(project)
  if (contract.fen > given) return refuse('works.contractTooMuch', { given: yuanOf(given) })
  const { startsOn, endsOn, warrantyMonths } = contract
  const days = milestones.map(({ dueOn }) => dueOn)
  const isInOrder = [startsOn, ...days, endsOn].every((day, i, all) => i === 0 || (all[i - 1] ?? '') <= day)
  if (!isInOrder || startsOn === endsOn) return refuse('works.days')
  const { months, source } = WARRANTIES[warrantyKindOf(project.key)]
  if (warrantyMonths < months) return refuse('works.warrantyTooShort', { months, source })
  const changes = {
    contract,
    milestones: milestones.map(({ name, dueOn }, i) => ({ no: i + 1, name, dueOn, done: null })),
  }
  return accept(takeStep(project, { event: 'start', to: 'building', why: contract.builder, changes }, by))
}

/** A milestone is reached: when, in words, with photos. */
export function reached(
  project: Project,
  no: number,
  report: { readonly on: string; readonly words: string; readonly photos: readonly string[] },
  by: WorkBy,
): Outcome {
  const may = checkStep(project, 'reach')
  if (!may.ok) return may
  const milestone = project.milestones.find(one => one.no === no)
  if (!milestone || !project.contract) return refuse('works.noMilestone')
  if (milestone.done) return refuse('works.reachedAlready')
  if (report.photos.length === 0) return refuse('works.photoNeeded')
  if (report.on > dayOf(by.now) || report.on < project.contract.startsOn) return refuse('works.days')
  const { on, words, photos } = report
  const done = { on, words, photos: [...photos], byName: by.name, at: by.now }
  const milestones = project.milestones.map(one => (one.no === no ? { ...one, done } : one))
  const step = { event: 'reach', to: 'building', why: milestone.name, changes: { milestones } } as const
  return accept(takeStep(project, step, by))
}

/** All steps are done: the residents look at it, for some days. */
export function finished(project: Project, words: string, by: WorkBy): Outcome {
  const may = checkStep(project, 'finish')
  if (!may.ok) return may
  const open = project.milestones.filter(({ done }) => done === null).length
  if (open > 0) return refuse('works.notAllReached', { count: open })
  const untilAt = momentOf(dayPlus(dayOf(by.now), CHECK_DAYS + 1))
  const check = { no: (project.check?.no ?? 0) + 1, untilAt, fit: 0, unfit: 0, isPassed: null }
  const step = { event: 'finish', to: 'checking', why: words, dueAt: untilAt, changes: { check } } as const
  return accept(takeStep(project, step, by))
}

/** How many days after its day a milestone was done, or has not been yet; 0 where it is in time. */
export function daysLate({ dueOn, done }: Milestone, today: string): number {
  const at = done?.on ?? today
  return at <= dueOn ? 0 : Math.round((momentOf(at) - momentOf(dueOn)) / 86_400_000)
}
