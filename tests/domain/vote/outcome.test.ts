import { type DecisionKind, isDecided, type Mode, outcomeOf, tally, type Vote } from '@domain/vote'
import { chosen, NOW, openVote, owners } from './cast'

const roll = owners(6)
const ASKED: readonly DecisionKind[] = ['useFund', 'commonParts']

/** Two questions, an ordinary and a special one; so many of six say yes to both. */
function published(yes: number, mode: Mode = 'statutory'): Vote {
  const vote = openVote({ mode, questions: ASKED.map(decision => ({ words: '是否同意', decision })) })
  const choices = new Map(
    [...chosen(roll, yes, 6 - yes)].map(([key, [one = 'abstain']]) => [key, [one, one]] as const),
  )
  const result = {
    tally: tally(roll, choices, vote.questions, 'notCounted'),
    conflicts: 0,
    papersAside: 0,
    listHash: 'a'.repeat(64),
  }
  return { ...vote, state: 'published', result }
}

describe('What came of a question', () => {
  it('is told by its number on the paper, with the majority it was counted by', () => {
    const vote = published(4)
    expect(outcomeOf(vote, 1)).toEqual({
      state: 'passed',
      mode: 'statutory',
      decision: 'useFund',
      majority: 'ordinary',
    })
    expect(outcomeOf(vote, 2)).toMatchObject({ state: 'failed', majority: 'special' })
    for (const no of [0, 3, -1, 1.5]) expect(outcomeOf(vote, no)).toBeNull()
  })

  it('is nothing before the result is published, and stays nothing where the vote was given up', () => {
    const vote = openVote()
    expect(outcomeOf(vote, 1)?.state).toBe('waiting')
    expect(outcomeOf({ ...vote, closesAt: NOW - 1 }, 1)?.state).toBe('waiting')
    expect(outcomeOf({ ...vote, state: 'cancelled' }, 1)?.state).toBe('givenUp')
  })
})

describe('The owners of a compound have decided something', () => {
  it('where a statutory vote of theirs passed it by the majority it needs, or by a larger one', () => {
    expect(isDecided(published(4), 'c', 1, 'ordinary')).toBe(true)
    expect(isDecided(published(4), 'c', 2, 'special')).toBe(false)
    expect(isDecided(published(5), 'c', 2, 'special')).toBe(true)
    expect(isDecided(published(5), 'c', 2, 'ordinary')).toBe(true)
  })

  it('not by the majority of a smaller matter, however many said yes', () => {
    expect(isDecided(published(6), 'c', 1, 'special')).toBe(false)
  })

  it('not by an advisory vote, nor by another compound’s, nor by one that is still open', () => {
    expect(isDecided(published(6, 'advisory'), 'c', 1, 'ordinary')).toBe(false)
    expect(isDecided(published(6), 'other', 1, 'ordinary')).toBe(false)
    expect(isDecided(openVote(), 'c', 1, 'ordinary')).toBe(false)
  })
})
