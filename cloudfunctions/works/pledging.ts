import { accept, refuse } from '@domain/kernel'
import { buildingIn, householdIn } from '@domain/place'
import {
  givenFen,
  MOVES,
  newPledge,
  type Pledge,
  type Pledged,
  type Project,
  pledged,
  pledgeIdOf,
  RESIDENTS_FUND,
  type WorksEntry,
  worksContract,
} from '@domain/works'
import { actingHome } from '../lib/actingHome'
import { idFrom } from '../lib/ids'
import { whereItIs } from '../lib/places'
import type { Transaction } from '../lib/store'
import { type MemberCall, useCase } from '../lib/useCase'
import { worksEntry } from '../lib/works'
import {
  byOf,
  change,
  checkTyped,
  handOf,
  pledgeHere,
  projectHere,
  type Verdict,
  whereThePledgeIs,
} from './about'

/** The entry of money that moves for a pledge. */
export const entryOf = (
  { _id: pledgeId, projectId, compoundId, path, fund, giver }: Pledge,
  moved: Pick<WorksEntry, 'kind' | 'fen'> & Partial<Pick<WorksEntry, 'on' | 'words' | 'files' | 'books'>>,
  call: MemberCall,
  _id = idFrom(call, 'we'),
): WorksEntry => {
  const told = { words: MOVES[moved.kind].name, ...moved, _id, fund, giver, pledgeId }
  return worksEntry({ _id: projectId, compoundId, path }, told, handOf(call))
}

async function putPledged(
  tx: Transaction,
  { project, pledge, moved }: Pledged,
  about: Partial<Pick<WorksEntry, 'words' | 'files'>>,
  call: MemberCall,
): Promise<Verdict<Project>> {
  if (!moved) return accept(project)
  const { works } = call.store
  await works.putPledgeIn(tx, { ...pledge, byName: call.me.name, at: call.now })
  await works.addEntryIn(tx, entryOf(pledge, { ...moved, ...about }, call))
  return accept(project)
}

/** A household's one pledge inside the transaction, or a new one. */
async function householdPledgeIn(
  tx: Transaction,
  project: Project,
  { householdId, label }: { readonly householdId: string; readonly label: string },
  call: MemberCall,
): Promise<Pledge> {
  const _id = pledgeIdOf(project._id, project.funding?.no ?? 0, householdId)
  const giver = { kind: 'household', name: label } as const
  const giving = { _id, fund: RESIDENTS_FUND, giver, householdId, files: [] }
  return (await call.store.works.pledgeIn(tx, _id)) ?? newPledge(project, giving, byOf(call))
}

/** A household of the caller's pledges, in all so much; one pledge a household, whoever of it taps. */
export const pledge = useCase(worksContract.pledge)({
  load: projectHere,
  where: whereItIs,
  run: async (project, { householdId: named, fen, revision }, call) => {
    const home = actingHome(call, project.path, named, 'works.noHome')
    if (!home.ok) return home
    const { householdId } = home.value
    return change(project, 'works.pledge', { householdId }, call, async (current, tx) => {
      const before = await householdPledgeIn(tx, current, home.value, call)
      if (before.revision !== revision) return refuse('works.changed')
      const after = pledged(current, before, fen, call.now)
      return after.ok ? putPledged(tx, after.value, {}, call) : after
    })
  },
})

/** A unit's pledge, entered by its paper. */
export const pledgeFor = useCase(worksContract.pledgeFor)({
  load: projectHere,
  where: whereItIs,
  run: async (project, { fund, name, fen, photos }, call) => {
    const isUnfit = await checkTyped(call, [name], photos)
    if (isUnfit) return refuse(isUnfit)
    return change(project, 'works.pledgeFor', { fund, fen }, call, (current, tx) => {
      const giver = { kind: 'unit', name } as const
      const giving = { _id: idFrom(call, 'wp'), fund, giver, householdId: null, files: photos }
      const after = pledged(current, newPledge(current, giving, byOf(call)), fen, call.now, 'desk')
      return after.ok ? putPledged(tx, after.value, { files: photos }, call) : after
    })
  },
})

/** A household's pledge by the paper that it signed: the one it has, whether it was tapped or signed. Nobody enters their own home's. */
export const pledgeHome = useCase(worksContract.pledgeHome)({
  load: projectHere,
  where: whereItIs,
  run: async (project, { householdId, fen, photos }, call) => {
    const isUnfit = await checkTyped(call, [], photos)
    if (isUnfit) return refuse(isUnfit)
    if (call.me.homes.some(home => home.householdId === householdId)) return refuse('works.ownPledge')
    const building = await call.store.places.get(buildingIn(householdId))
    const found = building?.path.compound === project.compoundId ? householdIn(building, householdId) : null
    if (!found) return refuse('works.notHousehold')
    return change(project, 'works.pledgeHome', { householdId, fen }, call, async (current, tx) => {
      const before = await householdPledgeIn(tx, current, { householdId, label: found.label }, call)
      const after = pledged(current, { ...before, files: photos }, fen, call.now, 'desk')
      return after.ok ? putPledged(tx, after.value, { files: photos }, call) : after
    })
  },
})

/** Takes a pledge back on behalf of whoever gave it, as far as it has not arrived. */
export const release = useCase(worksContract.release)({
  load: pledgeHere,
  where: whereThePledgeIs,
  run: async ({ project, pledge: { _id } }, { why }, call) => {
    const isUnfit = await checkTyped(call, [why])
    if (isUnfit) return refuse(isUnfit)
    return change(project, 'works.release', { pledgeId: _id }, call, async (current, tx) => {
      const before = await call.store.works.pledgeIn(tx, _id)
      if (!before) return refuse('works.noPledge')
      const after = pledged(current, before, givenFen(before) - before.promisedFen, call.now, 'desk')
      return after.ok ? putPledged(tx, after.value, { words: why }, call) : after
    })
  },
})
