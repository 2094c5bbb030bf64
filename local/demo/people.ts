import { DAY_MS } from '@domain/kernel'
import type { Person } from '@domain/people'
import { buildingIn, householdIn, type Place, placeLabel, unitIn } from '@domain/place'
import { CAST, type Character } from './cast'
import { chance, someName } from './random'

/** The notice everyone of the demo world agreed to. */
const NOTICE = '2026-01'
const NAMES_SEED = 68
/** Of how many households one has somebody registered besides the cast. */
const HOMES = [
  { compoundId: 'tianrun', everyNth: 2 },
  { compoundId: 'ly-liyuan', everyNth: 3 },
  { compoundId: 'xinhua', everyNth: 5 },
  { compoundId: 'hanlin', everyNth: 5 },
] as const

export const openidOf = (personId: string): string => `demo-${personId.replace(/^p-/, '')}`

type Places = ReadonlyMap<string, Place>

function placeOf(places: Places, id: string) {
  const place = places.get(id)
  if (place) return { path: place.path, label: placeLabel(place) }
  const building = places.get(buildingIn(id))
  const found = building && (householdIn(building, id) ?? unitIn(building, id))
  if (!found) throw new Error(`no place ${id} in the demo world`)
  return { path: found.path, label: found.label }
}

const someone = (id: string, name: string, since: number): Person => ({
  _id: id,
  openid: openidOf(id),
  name,
  phone: null,
  homes: [],
  posts: [],
  consents: [{ version: NOTICE, at: since, agreed: true }],
  createdAt: since,
  revision: 0,
})

/** Who vouches in the demo world for a compound's people: its secretary. */
const VOUCHES: Readonly<Record<string, string>> = {
  tianrun: 'p-secretary',
  'ly-liyuan': 'p-ly-secretary',
  xinhua: 'p-secretary-xinhua',
  hanlin: 'p-secretary-hanlin',
}

function played(character: Character, places: Places, since: number): Person {
  const { id, name, home, also, posts = [] } = character
  const homes = [home, also].flatMap(one => (one ? [one] : []))
  return {
    ...someone(id, name, since),
    homes: homes.map(([householdId, relation]) => {
      const at = placeOf(places, householdId)
      return { householdId, relation, ...at, since, admittedBy: VOUCHES[at.path.compound ?? ''] ?? id }
    }),
    posts: posts.map(([role, placeId]) => ({
      role,
      ...placeOf(places, placeId),
      since,
      grantedBy: places.get(placeId)?.path.district === 'laiyang' ? 'p-ly-district' : 'p-district',
    })),
  }
}

/** Compounds whose supervision committee is made of neighbours rather than of the cast, and how many they are. */
const NEIGHBOURS_SUPERVISE = ['xinhua', 'hanlin']
const SEATS = 5

/** An owner in every so many-th household, so that supports come from real households. */
function neighbours(places: Places, taken: ReadonlySet<string>, since: number): Person[] {
  const random = chance(NAMES_SEED)
  return HOMES.flatMap(({ compoundId, everyNth }) => {
    const buildings = [...places.values()].filter(
      place => place.kind === 'building' && place.path.compound === compoundId,
    )
    const households = buildings.flatMap(building =>
      (building.units ?? []).flatMap(unit => unit.households.map(household => household.id)),
    )
    return households
      .filter((id, index) => index % everyNth === 0 && !taken.has(id))
      .map((householdId, index) => {
        const person = someone(`p-${compoundId}-${index + 1}`, someName(random), since)
        const at = placeOf(places, householdId)
        const admittedBy = VOUCHES[compoundId] as string
        const supervises = index < SEATS && NEIGHBOURS_SUPERVISE.includes(compoundId)
        const post = {
          role: 'supervisor' as const,
          ...placeOf(places, compoundId),
          since,
          grantedBy: 'p-district',
        }
        return {
          ...person,
          homes: [{ householdId, relation: 'owner' as const, ...at, since, admittedBy }],
          posts: supervises ? [post] : [],
        }
      })
  })
}

/** Everyone of the demo world: the cast, and their neighbours. @param now they have been here for half a year then */
export function demoPeople(places: readonly Place[], now: number): Person[] {
  const byId = new Map(places.map(place => [place._id, place]))
  const since = now - 200 * DAY_MS
  const cast = CAST.map(character => played(character, byId, since))
  const taken = new Set(cast.flatMap(person => person.homes.map(home => home.householdId)))
  return [...cast, ...neighbours(byId, taken, since)]
}

/** Whom one can be, with one line on each: the cast. */
export const DEMO_PEOPLE = CAST.map(({ id, name, title }) => ({ _id: id, name, openid: openidOf(id), title }))
