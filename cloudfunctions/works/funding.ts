import { accept, refuse } from '@domain/kernel'
import { closedByHand, openFunding, projectsOf, resumed, stopped, worksContract } from '@domain/works'
import { actBy } from '../lib/act'
import { whereItIs } from '../lib/places'
import { useCase } from '../lib/useCase'
import { putReleasedIn } from '../lib/works'
import { byOf, change, checkTyped, handOf, projectHere } from './about'

/** Makes the projects of an adopted plan, all at once and once only: each is its round's item. */
export const begin = useCase(worksContract.begin)({
  load: async ({ roundId }, { store }) => {
    const round = await store.menus.round(roundId)
    return round ? accept(round) : refuse('menu.roundUnknown')
  },
  where: whereItIs,
  run: async (round, _, call) => {
    const { store } = call
    return store.audit.once(actBy(call, 'works.begin', round.path, { roundId: round._id }), async tx => {
      const plan = await store.menus.planIn(tx, round._id)
      if (!plan) return refuse('menu.notPlanned')
      const made = projectsOf(round, plan, byOf(call))
      if (!made.ok) return made
      const [first] = made.value
      if (first && (await store.works.getIn(tx, first._id))) return refuse('works.begunAlready')
      for (const project of made.value) await store.works.addIn(tx, project)
      // Written, so that no other plan is adopted in the same moment.
      await store.menus.putPlanIn(tx, plan)
      return accept({ projects: made.value.length })
    })
  },
})

export const open = useCase(worksContract.openFunding)({
  load: projectHere,
  where: whereItIs,
  run: async (project, input, call) => {
    const isUnfit = await checkTyped(call, [input.coverer, input.words])
    if (isUnfit) return refuse(isUnfit)
    return change(project, 'works.openFunding', { onShort: input.onShort }, call, current =>
      openFunding(current, input, byOf(call)),
    )
  },
})

export const close = useCase(worksContract.closeFunding)({
  load: projectHere,
  where: whereItIs,
  run: (project, _, call) =>
    change(project, 'works.closeFunding', {}, call, current => closedByHand(current, byOf(call))),
})

/** Gives a project up: what was promised is promised no longer, and says so among its movements of money. */
export const stop = useCase(worksContract.stop)({
  load: projectHere,
  where: whereItIs,
  run: async (project, { why }, call) => {
    const isUnfit = await checkTyped(call, [why])
    if (isUnfit) return refuse(isUnfit)
    return change(project, 'works.stop', {}, call, async (current, tx) => {
      const after = stopped(current, why, byOf(call))
      if (after.ok) await putReleasedIn(tx, call.store, current, after.value, handOf(call))
      return after
    })
  },
})

export const resume = useCase(worksContract.resume)({
  load: projectHere,
  where: whereItIs,
  run: async (project, { why }, call) => {
    const isUnfit = await checkTyped(call, [why])
    if (isUnfit) return refuse(isUnfit)
    return change(project, 'works.resume', {}, call, current => resumed(current, why, byOf(call)))
  },
})
