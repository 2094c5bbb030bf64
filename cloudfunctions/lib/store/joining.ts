import type { Invitation, JoinRequest } from '@domain/people'
import type { z } from 'zod/mini'
import type { Database, Fields, Transaction } from './database'

export type StoredInvitation = z.output<typeof Invitation> & {
  _id: string
  path: JoinRequest['path']
  createdBy: string
}

const waitingIn = ({ kind, id }: { kind: string; id: string }): Fields => ({
  [`path.${kind}`]: id,
  state: 'waiting',
})

/** Requests to be admitted to a household, and the invitation codes that spare them. */
export const joiningStore = (db: Database) => ({
  request: (id: string) => db.get<JoinRequest>('joinRequests', id),
  requestsOf: (personId: string) =>
    db.find<JoinRequest>('joinRequests', { where: { personId }, orderBy: [['askedAt', 'desc']], limit: 20 }),

  /** Requests that wait in any of these places, the oldest first. */
  waiting: (places: readonly { kind: string; id: string }[], skip: number, limit: number) =>
    db.find<JoinRequest>('joinRequests', {
      where: places.length === 1 && places[0] ? waitingIn(places[0]) : db.command.or(places.map(waitingIn)),
      orderBy: [['askedAt', 'asc']],
      skip,
      limit,
    }),
  countWaiting: (place: { kind: string; id: string }) => db.count('joinRequests', waitingIn(place)),

  requestIn: (tx: Transaction, id: string) => tx.get<JoinRequest>('joinRequests', id),
  putRequestIn: (tx: Transaction, request: JoinRequest) => tx.put('joinRequests', request),

  invitation: (code: string) => db.get<StoredInvitation>('invitations', code),
  invitationIn: (tx: Transaction, code: string) => tx.get<StoredInvitation>('invitations', code),
  inviteIn: (tx: Transaction, invitation: StoredInvitation) => tx.insert('invitations', invitation),
  spendIn: (tx: Transaction, invitation: StoredInvitation) =>
    tx.change('invitations', invitation._id, { usesLeft: invitation.usesLeft - 1 }),
})
