import { Person, ROLES, rolesOf } from '@domain/people'
import { Place } from '@domain/place'
import { DEMO_PEOPLE, demoPeople } from '../../../local/demo/people'
import { demoPlaces } from '../../../local/demo/places'

const NOW = Date.parse('2026-11-20T10:00:00+08:00')
const places = demoPlaces()
const people = demoPeople(places, NOW)
const byId = new Map(places.map(place => [place._id, place]))
const named = (id: string) => {
  const person = people.find(one => one._id === id)
  if (!person) throw new Error(id)
  return person
}

describe('the demo world', () => {
  it('莱阳 has the 11 compounds, 157 buildings, 4,032 households and 310,000 m² of the article', () => {
    const laiyang = places.filter(place => place.path.district === 'laiyang')
    const buildings = laiyang.filter(place => place.kind === 'building')
    const households = buildings.flatMap(place => (place.units ?? []).flatMap(unit => unit.households))
    expect(laiyang.filter(place => place.kind === 'compound')).toHaveLength(11)
    expect(buildings).toHaveLength(157)
    expect(households).toHaveLength(4_032)
    expect(households.reduce((sum, household) => sum + household.areaCentiM2, 0)).toBe(31_000_000)
  })

  it('every place is whole, is held by the place it names, and counts its households', () => {
    for (const place of places) {
      expect(Place.parse(place)).toEqual(place)
      const holder = place.parentId === null ? undefined : byId.get(place.parentId)
      expect(place.within.length).toBe(holder ? holder.within.length + 1 : 0)
      expect(place.path).toEqual({ ...holder?.path, [place.kind]: place._id })
      const below = places.filter(one => one.parentId === place._id)
      if (place.kind !== 'building')
        expect(place.householdCount).toBe(below.reduce((sum, one) => sum + one.householdCount, 0))
    }
  })

  it('every person is whole, once, and every role is held by someone, in its kind of place', () => {
    expect(new Set(people.map(person => person.openid)).size).toBe(people.length)
    for (const person of people) expect(Person.parse(person)).toEqual(person)
    const held = people.flatMap(rolesOf)
    expect([...new Set(held.map(one => one.role))].sort()).toEqual(Object.keys(ROLES).sort())
    for (const { role, path } of held) expect(path[ROLES[role].in]).toBeTruthy()
  })

  it('王阿姨 lives in 天润花园 3号楼 2单元 301, with her daughter', () => {
    const label = '天润花园 3号楼 2单元 301'
    expect(named('p-wang').homes[0]).toMatchObject({ label, relation: 'owner' })
    expect(named('p-wang-daughter').homes[0]).toMatchObject({ label, relation: 'family' })
  })

  it('every station has between five and nine supervisors', () => {
    for (const compound of ['tianrun', 'xinhua', 'hanlin', 'ly-liyuan']) {
      const seats = people
        .flatMap(rolesOf)
        .filter(one => one.role === 'supervisor' && one.path.compound === compound)
      expect(seats.length).toBeGreaterThanOrEqual(5)
      expect(seats.length).toBeLessThanOrEqual(9)
    }
  })

  it('everyone on the list to sign in as is there, with a line on who they are', () => {
    for (const { _id, name, openid, title } of DEMO_PEOPLE) {
      expect(named(_id)).toMatchObject({ name, openid })
      expect(title.length).toBeGreaterThan(4)
    }
  })

  it('is the same every time', () => {
    expect(demoPeople(demoPlaces(), NOW)).toEqual(people)
  })
})
