import type { Person } from '@domain/people'
import type { Place } from '@domain/place'
import { draftTariff, type Tariff } from '@domain/points'
import type { Earner } from '../../../cloudfunctions/lib/points/earning'
import type { PhotoFiles } from '../matters'

/** What the demo world's points are made from. */
export type World = {
  readonly places: readonly Place[]
  readonly people: readonly Person[]
  readonly photos: PhotoFiles
  readonly now: number
}

export function compoundOf({ places }: Pick<World, 'places'>, compoundId: string): Place {
  const compound = places.find(({ _id }) => _id === compoundId)
  if (!compound) throw new Error(`no compound ${compoundId} in the demo world`)
  return compound
}

export const tariffOf = (world: Pick<World, 'places'>, compoundId: string): Tariff =>
  draftTariff(compoundId, compoundOf(world, compoundId).path)

export function personOf({ people }: Pick<World, 'people'>, personId: string): Person {
  const person = people.find(({ _id }) => _id === personId)
  if (!person) throw new Error(`nobody is ${personId} in the demo world`)
  return person
}

/** A person of the demo world as one who earns at home. */
export function earnerOf(person: Person, compoundId: string): Earner {
  const home = person.homes.find(({ path }) => path.compound === compoundId)
  if (!home) throw new Error(`${person._id} has no home in ${compoundId}`)
  return {
    compoundId,
    path: home.path,
    personId: person._id,
    householdId: home.householdId,
    name: person.name,
    place: home.label.split(' ').slice(1, 3).join(' '),
  }
}

/** Those who live in a compound and hold no post: its volunteers come from them. */
export const neighboursIn = ({ people }: Pick<World, 'people'>, compoundId: string): Person[] =>
  people.filter(
    ({ homes, posts }) => posts.length === 0 && homes.some(({ path }) => path.compound === compoundId),
  )
