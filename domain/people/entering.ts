import { accept, type Decision, refuse } from '../kernel'
import { revised } from './holding'
import type { Person } from './person'
import type { PeopleRefusal } from './refusals'

type Notice = { readonly version: string; readonly agreed: boolean }

/** Consents kept of one person: the first and the latest. */
const KEPT_CONSENTS = 50

/** A person on their first visit. Nobody becomes known without agreeing to the notice (PIPL §13, §17). */
export function enterNew(
  id: string,
  openid: string,
  name: string,
  notice: Notice,
  now: number,
): Decision<Person, PeopleRefusal> {
  if (!notice.agreed) return refuse('people.consentNeeded')
  return accept({
    _id: id,
    openid,
    name,
    phone: null,
    homes: [],
    posts: [],
    consents: [{ ...notice, at: now }],
    createdAt: now,
    revision: 0,
  })
}

/** A known person's answer to a notice, taken back as easily as given (PIPL §15); the same answer again changes nothing. */
export function recordConsent(person: Person, notice: Notice, now: number): Person {
  const last = person.consents.filter(consent => consent.version === notice.version).pop()
  if (last?.agreed === notice.agreed) return person
  const consents = [...person.consents, { ...notice, at: now }]
  return revised(person, {
    consents: consents.filter((_, i) => i !== 1 || consents.length <= KEPT_CONSENTS),
  })
}

/** Does the notice as last answered stand agreed to? Who has taken it back may read and leave, nothing else (PIPL §15–16). */
export const hasConsent = (person: Pick<Person, 'consents'>): boolean =>
  person.consents.at(-1)?.agreed ?? false

export const rename = (person: Person, name: string, now: number): Person =>
  person.name === name ? person : revised(person, { name, renamedAt: now })
