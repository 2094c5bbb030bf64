import { accept, type Decision, refuse } from '../kernel'
import type { PlacePath } from '../place'
import type { JoinRequest } from './contract'
import { homeIn, revised } from './holding'
import type { Person, Relation } from './person'
import type { PeopleRefusal } from './refusals'

export const MAX_HOMES = 8
export const MAX_WAITING_REQUESTS = 5

/** A household someone joins, as screens and permissions know it. */
export type JoinedHousehold = { readonly id: string; readonly path: PlacePath; readonly label: string }

/** One person asks for one household once: the id says so. */
export const joinRequestId = (personId: string, householdId: string): string => `${personId}:${householdId}`

function checkRoom(person: Person, householdId: string): Decision<void, PeopleRefusal> {
  if (homeIn(person, householdId)) return refuse('people.alreadyHome')
  return person.homes.length < MAX_HOMES
    ? accept(undefined)
    : refuse('people.tooManyHomes', { most: MAX_HOMES })
}

/**
 * A person asks to be admitted to a household. After a refusal, or after having left, one may ask again.
 * @param others the person's requests so far
 */
export function askToJoin(
  person: Person,
  household: JoinedHousehold,
  asked: { readonly relation: Relation; readonly words: string },
  others: readonly JoinRequest[],
  now: number,
): Decision<JoinRequest, PeopleRefusal> {
  const room = checkRoom(person, household.id)
  if (!room.ok) return room
  const waiting = others.filter(request => request.state === 'waiting')
  if (waiting.some(request => request.householdId === household.id)) return refuse('people.alreadyAsked')
  if (waiting.length >= MAX_WAITING_REQUESTS) {
    return refuse('people.tooManyRequests', { most: MAX_WAITING_REQUESTS })
  }
  return accept({
    _id: joinRequestId(person._id, household.id),
    personId: person._id,
    name: person.name,
    householdId: household.id,
    label: household.label,
    ...asked,
    path: household.path,
    askedAt: now,
    state: 'waiting',
    decidedBy: null,
    why: null,
  })
}

/** The person as a member of the household, vouched for by `admittedBy`. */
export function admit(
  person: Person,
  household: JoinedHousehold,
  relation: Relation,
  admittedBy: string,
  now: number,
): Decision<Person, PeopleRefusal> {
  const room = checkRoom(person, household.id)
  if (!room.ok) return room
  const home = {
    householdId: household.id,
    relation,
    path: household.path,
    label: household.label,
    since: now,
    admittedBy,
  }
  return accept(revised(person, { homes: [...person.homes, home] }))
}

/** The request as decided; nobody decides their own, and a no says why. */
export function decideRequest(
  request: JoinRequest,
  verdict: { readonly admit: boolean; readonly why: string },
  by: Pick<Person, '_id' | 'name'>,
): Decision<JoinRequest, PeopleRefusal> {
  if (request.state !== 'waiting') return refuse('people.alreadyDecided')
  if (request.personId === by._id) return refuse('people.ownRequest')
  if (!verdict.admit && verdict.why === '') return refuse('people.whyMissing')
  return accept({
    ...request,
    state: verdict.admit ? 'admitted' : 'declined',
    decidedBy: by.name,
    why: verdict.why || null,
  })
}

/** The person without that home. Posts held elsewhere stay: they are taken back by whoever gave them. */
export function leaveHousehold(person: Person, householdId: string): Decision<Person, PeopleRefusal> {
  if (!homeIn(person, householdId)) return refuse('people.notYourHome')
  return accept(revised(person, { homes: person.homes.filter(home => home.householdId !== householdId) }))
}
