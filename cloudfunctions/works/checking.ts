import { accept, refuse } from '@domain/kernel'
import { FEWEST_SHOWN } from '@domain/menu'
import { can } from '@domain/people'
import { buildingIn } from '@domain/place'
import { judged, judgedDoc, type Project, type VerdictDoc, verdictIdOf, worksContract } from '@domain/works'
import { actingHome } from '../lib/actingHome'
import { namelessCopies } from '../lib/files'
import { idFrom } from '../lib/ids'
import { whereItIs } from '../lib/places'
import { WriteConflict } from '../lib/store'
import { type MemberCall, useCase } from '../lib/useCase'
import { change, checkTyped, projectHere } from './about'

/** The building of a home by its name, where enough households live in it. */
async function buildingShown(householdId: string, { store }: MemberCall): Promise<string> {
  const building = await store.places.get(buildingIn(householdId))
  const households = (building?.units ?? []).reduce((sum, unit) => sum + unit.households.length, 0)
  return building && households >= FEWEST_SHOWN ? building.name : ''
}

type Said = Pick<VerdictDoc, 'verdict' | 'words' | 'photos'>
const docOf = (
  project: Project,
  home: { householdId: string; building: string },
  said: Said,
  call: MemberCall,
): VerdictDoc => {
  const checkNo = project.check?.no ?? 0
  return {
    ...said,
    ...home,
    _id: verdictIdOf(project._id, checkNo, home.householdId),
    ref: idFrom(call, 'wv'),
    projectId: project._id,
    checkNo,
    compoundId: project.compoundId,
    path: project.path,
    byId: call.me._id,
    at: call.now,
    answer: null,
  }
}

/** What the caller's household says of what was built; who has a hand in it says nothing of their own work. */
export const judge = useCase(worksContract.judge)({
  load: projectHere,
  where: whereItIs,
  run: async (project, said, call) => {
    const home = actingHome(call, project.path, said.householdId, 'works.noHome')
    if (!home.ok) return home
    if (can(call.roles, 'works.report', project.path)) return refuse('works.ownWork')
    const isUnfit = await checkTyped(call, [said.words], said.photos)
    if (isUnfit) return refuse(isUnfit)
    const { verdict, words, photos } = said
    const { householdId } = home.value
    const building = await buildingShown(householdId, call)
    const shown = await namelessCopies(photos, 'works/remarks')
    return change(project, 'works.judge', { householdId }, call, async (current, tx) => {
      const doc = docOf(current, { householdId, building }, { verdict, words, photos: shown }, call)
      const before = await call.store.works.verdictIn(tx, doc._id)
      const after = judged(current, before, said, call.now)
      if (!after.ok) return after
      await call.store.works.putVerdictIn(tx, judgedDoc(before, doc))
      return after
    })
  },
})

/** Those in charge answer what was found unfit, once; the answer stands beside it. */
export const answer = useCase(worksContract.answer)({
  load: projectHere,
  where: whereItIs,
  run: async (project, { ref, words }, call) => {
    const isUnfit = await checkTyped(call, [words])
    if (isUnfit) return refuse(isUnfit)
    const found = await call.store.works.verdictBy(ref)
    if (found?.projectId !== project._id) return refuse('works.noVerdict')
    return change(project, 'works.answer', { ref }, call, async (current, tx) => {
      const before = await call.store.works.verdictIn(tx, found._id)
      if (!before) throw new WriteConflict('worksVerdicts')
      if (before.verdict !== 'unfit') return refuse('works.noVerdict')
      if (before.answer) return refuse('works.answeredAlready')
      const said = { words, byName: call.me.name, at: call.now }
      await call.store.works.putVerdictIn(tx, { ...before, answer: said })
      return accept(current)
    })
  },
})
