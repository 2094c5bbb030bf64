import { accept, type Decision, dayOf, dayPlus, keysOf, linkOf, refuse } from '../kernel'
import type { Role } from '../people'
import type { IncomeRules } from './incomeRules'
import type { IncomeRefusal } from './refusals'
import type { Publication, Signature, Statement } from './statement'

/** The hands a statement needs before it is published, and who may give each. */
export const SEATS = {
  committee: { name: '业委会', roles: ['ownersCommittee', 'communityOfficer'] },
  supervisor: { name: '监督委员会', roles: ['supervisor'] },
} as const satisfies Record<string, { name: string; roles: readonly Role[] }>
export type Seat = keyof typeof SEATS
/** Signs for the owners' committee, and only where a compound has none (聊城 §53). */
const STANDS_IN: Role = 'communityOfficer'
export const SEAT_KEYS = keysOf(SEATS)

/** The link that a published month is: of the link before it, of what was drawn up, and of how it was published. */
export const statementLink = (
  previousHash: string | null,
  bodyHash: string,
  publication: Publication,
): string => linkOf(previousHash ?? '', [bodyHash, publication])

export type Signer = { readonly personId: string; readonly name: string; readonly role: Role }

/** The seat a role signs from in a compound that has an owners' committee, or has none. */
export function seatOf(role: Role, hasCommittee: boolean): Decision<Seat, IncomeRefusal> {
  const seat = SEAT_KEYS.find(one => (SEATS[one].roles as readonly Role[]).includes(role))
  if (!seat) return refuse('income.noSeat')
  return hasCommittee && role === STANDS_IN ? refuse('income.committeeSigns') : accept(seat)
}

/** The seat a signer has on a statement, while it waits for its signatures. */
function seatFor(
  { state }: Statement,
  { role }: Signer,
  hasCommittee: boolean,
): Decision<Seat, IncomeRefusal> {
  if (state !== 'drawn') return refuse(state === 'published' ? 'income.published' : 'income.returned')
  return seatOf(role, hasCommittee)
}

/** What is known of a compound when its month is signed: who made the entries, and whether anybody sits in its owners' committee. */
export type SigningFacts = { readonly posters: readonly string[]; readonly hasCommittee: boolean }

/** The seats that nobody has signed from yet. */
export const unsignedSeats = ({
  signatures,
}: {
  readonly signatures: readonly Pick<Signature, 'seat'>[]
}): Seat[] => SEAT_KEYS.filter(seat => !signatures.some(one => one.seat === seat))

/**
 * Signs a drawn statement from the signer's seat. Who keeps the books does not check them: `posters` made its entries. One hand counts for one seat.
 */
export function sign(
  statement: Statement,
  signer: Signer,
  objection: string,
  { posters, hasCommittee }: SigningFacts,
  now: number,
): Decision<Statement, IncomeRefusal> {
  const seat = seatFor(statement, signer, hasCommittee)
  if (!seat.ok) return seat
  if (posters.includes(signer.personId)) return refuse('income.ownEntries')
  if (statement.signatures.some(one => one.personId === signer.personId))
    return refuse('income.signedAlready')
  const signature: Signature = {
    seat: seat.value,
    role: signer.role,
    name: signer.name,
    personId: signer.personId,
    at: now,
    objection,
  }
  return accept({
    ...statement,
    signatures: [...statement.signatures, signature],
    revision: statement.revision + 1,
  })
}

/**
 * May a statement still be given back? Once its day has passed, one that was given back before is not again: else one hand could keep a month from being
 * published for ever. Who does not agree signs and says so.
 */
export const mayGiveBack = (
  { publishBy, returns }: Pick<Statement, 'publishBy' | 'returns'>,
  now: number,
): boolean => returns.length === 0 || dayOf(now) <= publishBy

/** Gives a statement back to the clerk, with the reason; its month opens again and it is drawn up anew. */
export function giveBackStatement(
  statement: Statement,
  signer: Signer,
  why: string,
  hasCommittee: boolean,
  now: number,
): Decision<Statement, IncomeRefusal> {
  const seat = seatFor(statement, signer, hasCommittee)
  if (!seat.ok) return seat
  if (!mayGiveBack(statement, now)) return refuse('income.returnedBefore')
  return accept({
    ...statement,
    state: 'returned',
    signatures: [],
    returns: [...statement.returns, { by: signer.name, role: signer.role, why, at: now }],
    revision: statement.revision + 1,
  })
}

/**
 * Publishes a statement today, chained to the month before. Signed from every seat it is simply published; not signed by its day it is published all
 * the same and says which hands are missing: nothing is skipped in silence.
 */
export function publish(
  statement: Statement,
  previousHash: string | null,
  rules: IncomeRules,
  now: number,
): Statement {
  const on = dayOf(now)
  const publication: Publication = {
    on,
    until: dayPlus(on, rules.calendar.postingDays),
    isLate: on > statement.publishBy,
    unsigned: unsignedSeats(statement),
    signatures: statement.signatures.map(({ personId: _, ...rest }) => rest),
  }
  return {
    ...statement,
    state: 'published',
    publication,
    previousHash,
    hash: statementLink(previousHash, statement.bodyHash, publication),
    revision: statement.revision + 1,
  }
}
