import { accept, type Decision, PAGE_SIZE, refuse } from '@domain/kernel'
import { can } from '@domain/people'
import { type ConductDoer, type Deduction, deductionView, type Onlooker } from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { addressesOf } from '../../lib/files'
import { isOwnHome } from '../../lib/points/about'
import type { MemberCall } from '../../lib/useCase'

/** The deduction a call is about. */
export async function deductionHere(
  { deductionId }: { readonly deductionId: string },
  { store }: MemberCall,
): Promise<Decision<Deduction, RefusalCode>> {
  const deduction = await store.deductions.get(deductionId)
  return deduction ? accept(deduction) : refuse('call.notFound')
}

/** The caller as one who acts on what is about a household. */
export const doerOf = (call: MemberCall, householdId: string): ConductDoer => ({
  id: call.me._id,
  name: call.me.name,
  at: call.now,
  isOfHome: isOwnHome(call, householdId),
})

export const onlookerOf = (
  call: MemberCall,
  { householdId, path }: Pick<Deduction, 'householdId' | 'path'>,
  speaksFor = false,
): Onlooker => ({
  ...doerOf(call, householdId),
  speaksFor,
  deducts: can(call.roles, 'points.deduct', path),
  decides: can(call.roles, 'points.appeal', path),
})

/** Does the caller answer for a household of which nobody has a phone? */
export async function speaksFor(
  { householdId, path }: Pick<Deduction, 'householdId' | 'path'>,
  { roles, store }: MemberCall,
): Promise<boolean> {
  if (!can(roles, 'points.onBehalf', path)) return false
  return (await store.people.ofHouseholds([householdId])).length === 0
}

const photosOf = (deductions: readonly Deduction[]): string[] =>
  deductions.flatMap(({ history }) => history.flatMap(({ photos }) => photos))

/** One deduction as the caller sees it, with the addresses of its photos. */
export async function showDeduction(deduction: Deduction, call: MemberCall) {
  const [files, speaks] = await Promise.all([addressesOf(photosOf([deduction])), speaksFor(deduction, call)])
  return { deduction: deductionView(deduction, onlookerOf(call, deduction, speaks)), files }
}

/** A page of them as the caller sees them: without photos, which are shown one by one. */
export const listDeductions = (found: readonly Deduction[], call: MemberCall) => ({
  deductions: found.slice(0, PAGE_SIZE).map(one => deductionView(one, onlookerOf(call, one))),
  more: found.length > PAGE_SIZE,
})
