import { DECISIONS, type DecisionKind, type Majority, type Mode } from './law'
import type { Vote } from './vote'

export const OUTCOMES = {
  passed: '通过',
  failed: '没有通过',
  waiting: '还没有结果',
  givenUp: '表决已取消',
} as const

/** What came of one question, and what that is worth: an advisory vote binds nobody, a special majority does what an ordinary one does too. */
export type Outcome = {
  readonly state: keyof typeof OUTCOMES
  readonly mode: Mode
  readonly decision: DecisionKind
  readonly majority: Majority
}

/**
 * What came of a question of a vote, by its number on the paper (the first is 1); null where the vote has no such question. Until the result is
 * published there is none, whatever the clock says.
 */
export function outcomeOf(vote: Vote, questionNo: number): Outcome | null {
  const question = vote.questions[questionNo - 1]
  if (!question) return null
  const { mode, result, state } = vote
  const { decision } = question
  const told = result?.tally.questions[questionNo - 1]
  const said = told ? (told.isPassed ? 'passed' : 'failed') : state === 'cancelled' ? 'givenUp' : 'waiting'
  return { state: said, mode, decision, majority: DECISIONS[decision].majority }
}

const STRENGTH: Record<Majority, number> = { ordinary: 1, special: 2 }

/** Have the owners of that compound decided it, in a vote that stands in law, by at least the majority that it needs? */
export function isDecided(vote: Vote, compoundId: string, questionNo: number, needed: Majority): boolean {
  const outcome = outcomeOf(vote, questionNo)
  return (
    vote.compoundId === compoundId &&
    vote.mode === 'statutory' &&
    outcome?.state === 'passed' &&
    STRENGTH[outcome.majority] >= STRENGTH[needed]
  )
}
