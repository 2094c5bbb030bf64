import { accept, type Decision, dayOf, refuse } from '@domain/kernel'
import { homeInCompound } from '@domain/people'
import { buildingIn, householdIn } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import {
  actsOn,
  daysLate,
  householdShareFen,
  isVoid,
  type Pledge,
  type Project,
  type ProjectView,
  pledgeIdOf,
  verdictIdOf,
  type WorksHead,
} from '@domain/works'
import { actBy } from '../lib/act'
import { addressesOf, areOwnAndThere } from '../lib/files'
import { makeGate } from '../lib/gate'
import { unfitForAll } from '../lib/publicWords'
import { type Store, type Transaction, WriteConflict } from '../lib/store'
import type { ListedProject } from '../lib/store/works'
import type { MemberCall } from '../lib/useCase'

export type Verdict<T> = Decision<T, RefusalCode>

export async function projectHere(
  { projectId }: { readonly projectId: string },
  { store }: { readonly store: Store },
): Promise<Verdict<Project>> {
  const project = await store.works.get(projectId)
  return project ? accept(project) : refuse('call.notFound')
}

/** A pledge with the project it is for. */
export async function pledgeHere(
  { pledgeId }: { readonly pledgeId: string },
  call: MemberCall,
): Promise<Verdict<{ readonly project: Project; readonly pledge: Pledge }>> {
  const pledge = await call.store.works.pledge(pledgeId)
  if (!pledge) return refuse('works.noPledge')
  const project = await projectHere(pledge, call)
  return project.ok ? accept({ project: project.value, pledge }) : project
}
export const whereThePledgeIs = ({ project }: { readonly project: Project }) => project.path

export const byOf = ({ me, now }: MemberCall) => ({ name: me.name, now })
export const handOf = ({ me, now }: MemberCall) => ({ byId: me._id, byName: me.name, now })

/** What was typed is fit for everybody, and the pictures are the caller's own and there. */
export async function checkTyped(
  call: MemberCall,
  words: readonly string[],
  photos: readonly string[] = [],
): Promise<RefusalCode | null> {
  if (!(await areOwnAndThere(photos, call.me._id))) return 'call.foreignFile'
  const typed = words.filter(one => one.length > 0)
  return typed.length > 0 ? unfitForAll(call.openid, typed, 'works.personalNumber') : null
}

type Mine = ProjectView['mine']

/** A household's own pledge as it stands: what is void is promised no longer. */
function standing(project: Project, pledge: Pledge | null): NonNullable<Mine>['pledge'] {
  if (!pledge) return null
  const { heldFen, spentFen, byName, revision } = pledge
  const promisedFen = isVoid(project, pledge) ? 0 : pledge.promisedFen
  const isNothing = isVoid(project, pledge) && heldFen + spentFen === 0
  return isNothing ? null : { promisedFen, heldFen, spentFen, byName, revision }
}

async function mineOf(project: Project, { me, store }: MemberCall, homes?: readonly string[]): Promise<Mine> {
  const home = homeInCompound(me, project.path, homes)
  if (!home) return null
  const { householdId } = home
  const { funding, check } = project
  const [pledge, verdict, building] = await Promise.all([
    funding ? store.works.pledge(pledgeIdOf(project._id, funding.no, householdId)) : null,
    check ? store.works.verdict(verdictIdOf(project._id, check.no, householdId)) : null,
    store.places.get(buildingIn(householdId)),
  ])
  const household = building && householdIn(building, householdId)
  return {
    householdId,
    label: home.label,
    shareFen: householdShareFen(project, household?.household.areaCentiM2 ?? 0),
    pledge: standing(project, pledge),
    verdict: verdict && { verdict: verdict.verdict, words: verdict.words, photos: verdict.photos },
  }
}

/** A project as the caller sees it, with the addresses of all its pictures. @param homes which of their homes they would look at */
export async function viewOf(
  project: Project,
  call: MemberCall,
  homes?: readonly string[],
): Promise<ProjectView> {
  const mine = await mineOf(project, call, homes)
  const files = await addressesOf([
    ...project.milestones.flatMap(({ done }) => done?.photos ?? []),
    ...(project.decided?.files ?? []),
    ...(project.takenOff ?? []).flatMap(one => one.files),
    ...(mine?.verdict?.photos ?? []),
  ])
  const { path: _, ...shown } = project
  return { project: shown, mine, can: actsOn(project, call.roles, call.now), files }
}

/** A project as a line of a list. */
export function headOf(project: ListedProject, now: number): WorksHead {
  const {
    _id,
    no,
    name,
    class: kind,
    state,
    plannedFen,
    shares,
    contract,
    check,
    warranty,
    dueAt,
    roundTitle,
    offWhy,
  } = project
  const today = dayOf(now)
  const steps = {
    done: project.milestones.filter(({ done }) => done !== null).length,
    of: project.milestones.length,
    late: Math.max(0, ...project.milestones.filter(({ done }) => !done).map(one => daysLate(one, today))),
  }
  return {
    _id,
    no,
    name,
    class: kind,
    state,
    plannedFen,
    shares,
    contract,
    check,
    warranty,
    dueAt,
    roundTitle,
    offWhy,
    steps,
  }
}

/** A project is one document that every pledge to it writes: those of one instance take turns rather than undo each other. */
const inTurn = makeGate(1)

/**
 * Changes a project: read anew inside the transaction, decided, saved; answers with how it stands then.
 * @param facts what the record says of it; `householdId`, where it was done for a home
 * @param decide may write what belongs to it
 */
export async function change(
  seen: Project,
  action: string,
  facts: Readonly<Record<string, unknown>> & { readonly householdId?: string },
  call: MemberCall,
  decide: (current: Project, tx: Transaction) => Verdict<Project> | Promise<Verdict<Project>>,
): Promise<Verdict<ProjectView>> {
  const { store } = call
  const act = actBy(call, action, seen.path, { projectId: seen._id, ...facts })
  const write = async (tx: Transaction): Promise<Verdict<object>> => {
    const current = await store.works.getIn(tx, seen._id)
    if (!current) throw new WriteConflict('works')
    const after = await decide(current, tx)
    if (!after.ok) return after
    if (after.value !== current) await store.works.saveIn(tx, current, after.value)
    return accept({})
  }
  const done = await inTurn(seen._id, () => store.audit.once(act, write))
  if (!done.ok) return done
  const after = await projectHere({ projectId: seen._id }, call)
  return after.ok
    ? accept(await viewOf(after.value, call, facts.householdId === undefined ? [] : [facts.householdId]))
    : after
}
