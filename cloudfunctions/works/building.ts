import { refuse } from '@domain/kernel'
import { decided, decidedByVote, finished, reached, started, undecided, worksContract } from '@domain/works'
import { whereItIs } from '../lib/places'
import { useCase } from '../lib/useCase'
import { byOf, change, checkTyped, projectHere } from './about'

/** Notes how the owners decided; a vote held here is looked up, one held elsewhere is shown by its paper. */
export const decide = useCase(worksContract.decide)({
  load: projectHere,
  where: whereItIs,
  run: async (project, { by }, call) => {
    if (by.kind === 'vote') {
      const vote = await call.store.votes.get(by.voteId)
      if (!vote) return refuse('works.voteNotPassed')
      return change(project, 'works.decide', { voteId: by.voteId }, call, current =>
        decidedByVote(current, vote, by.questionNo, byOf(call)),
      )
    }
    const { words, on, photos } = by
    const isUnfit = await checkTyped(call, [words], photos)
    if (isUnfit) return refuse(isUnfit)
    const decision = { kind: 'paper', voteId: null, words, on, files: photos } as const
    return change(project, 'works.decide', {}, call, current => decided(current, decision, byOf(call)))
  },
})

export const undecide = useCase(worksContract.undecide)({
  load: projectHere,
  where: whereItIs,
  run: async (project, { no, why }, call) => {
    const isUnfit = await checkTyped(call, [why])
    if (isUnfit) return refuse(isUnfit)
    return change(project, 'works.undecide', { no }, call, current => undecided(current, no, why, byOf(call)))
  },
})

export const start = useCase(worksContract.start)({
  load: projectHere,
  where: whereItIs,
  run: async (project, { contract, milestones }, call) => {
    const isUnfit = await checkTyped(call, [contract.builder, ...milestones.map(({ name }) => name)])
    if (isUnfit) return refuse(isUnfit)
    return change(project, 'works.start', { fen: contract.fen }, call, current =>
      started(current, contract, milestones, byOf(call)),
    )
  },
})

export const reach = useCase(worksContract.reach)({
  load: projectHere,
  where: whereItIs,
  run: async (project, { no, on, words, photos }, call) => {
    const isUnfit = await checkTyped(call, [words], photos)
    if (isUnfit) return refuse(isUnfit)
    return change(project, 'works.reach', { no }, call, current =>
      reached(current, no, { on, words, photos }, byOf(call)),
    )
  },
})

export const finish = useCase(worksContract.finish)({
  load: projectHere,
  where: whereItIs,
  run: async (project, { words }, call) => {
    const isUnfit = await checkTyped(call, [words])
    if (isUnfit) return refuse(isUnfit)
    return change(project, 'works.finish', {}, call, current => finished(current, words, byOf(call)))
  },
})
