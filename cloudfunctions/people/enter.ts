import { randomUUID } from 'node:crypto'
import { accept, refuse } from '@domain/kernel'
import { enterNew, type Person, peopleContract, recordConsent } from '@domain/people'
import { unsafe } from '../lib/contentGuard'
import { WriteConflict } from '../lib/store'
import { useCase } from '../lib/useCase'
import { mine } from './myself'

/** A person is read anew here, not taken from the call: two first visits at once must not make two people. */
export const enter = useCase(peopleContract.enter)({
  load: async (_, { store, openid }) => accept({ known: await store.people.byOpenid(openid) }),
  run: async ({ known }: { known: Person | null }, { name, consent }, { store, openid, now }) => {
    if (known) {
      const person = recordConsent(known, consent, now)
      if (person !== known) await store.people.save(known, person)
      return accept(mine(person, await store.joining.requestsOf(person._id)))
    }
    const entered = enterNew(`p-${randomUUID()}`, openid, name, consent, now)
    if (!entered.ok) return entered
    const isUnsafe = await unsafe(openid, [name])
    if (isUnsafe) return refuse(isUnsafe)
    if (!(await store.people.add(entered.value))) throw new WriteConflict('person')
    return accept(mine(entered.value, []))
  },
})
