import { accept, type Decision, type Parsed, refuse } from '@domain/kernel'
import {
  type Granter,
  type GrantPlace,
  type PeopleRefusal,
  type Person,
  peopleContract,
  type Role,
} from '@domain/people'
import { actBy } from '../lib/act'
import { useCase } from '../lib/useCase'
import { holderIn } from './holder'
import { grantPlace } from './places'

type Name = 'grantRole' | 'revokeRole'
type Rule = (
  person: Person,
  role: Role,
  place: GrantPlace,
  by: Granter,
  now: number,
) => Decision<Person, PeopleRefusal>

/** Giving a role and taking it back are one use case with another rule. */
export const changePosts = (name: Name, rule: Rule) =>
  useCase(peopleContract[name])({
    load: ({ placeId }: Parsed<(typeof peopleContract)[Name]>, { store }) => grantPlace(store, placeId),
    where: (place: GrantPlace) => place.path,
    run: (place, { personId, role }, call) => {
      const { store, me, roles, now } = call
      const facts = { personId, role, placeId: place.id }
      const act = actBy(call, `people.${name}`, place.path, facts)
      return store.audit.once(act, async tx => {
        const person = await store.people.getIn(tx, personId)
        if (!person) return refuse('people.notFound')
        const changed = rule(person, role, place, { personId: me._id, roles }, now)
        if (!changed.ok) return changed
        await store.people.save(person, changed.value, tx)
        return accept({ holder: holderIn(changed.value, place) })
      })
    },
  })
