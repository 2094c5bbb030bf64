import type { Role } from '@domain/people'
import type { PlacePath } from '@domain/place'
import { DEFAULT_SCOPE, type Doer, type Matter, raise, type Urgency } from '@domain/station'

export const HOME: PlacePath = {
  district: 'd',
  subdistrict: 's',
  community: 'c',
  grid: 'g',
  compound: 'x',
  building: 'x:1',
  unit: 'x:1:1',
}
const AWAY: PlacePath = { district: 'd', subdistrict: 's2', community: 'c2', grid: 'g2', compound: 'y' }

let requests = 0
const doer = (personId: string, roles: readonly Role[], path: PlacePath, household?: string): Doer => ({
  personId,
  name: personId,
  roles: [
    ...roles.map(role => ({ role, path, label: 'there' })),
    ...(household ? [{ role: 'resident' as const, path: { ...path, household }, label: 'home' }] : []),
  ],
  homes: household ? [{ householdId: household, path: { ...path, household } }] : [],
  requestId: '',
})

/** Everyone who may have a hand in a life, and some who may not. */
const CAST = {
  raiser: doer('raiser', [], HOME, 'h1'),
  neighbour: doer('neighbour', [], HOME, 'h2'),
  supporter: doer('supporter', [], HOME, 'h3'),
  secretary: doer('secretary', ['stationSecretary'], HOME),
  community: doer('community', ['communityOfficer'], HOME),
  subdistrict: doer('subdistrict', ['subdistrictOfficer'], HOME),
  supervisor: doer('supervisor', ['supervisor'], HOME),
  property: doer('property', ['propertyManager'], HOME),
  grid: doer('grid', ['gridWorker'], HOME),
  strangerSecretary: doer('strangerSecretary', ['stationSecretary'], AWAY),
  strangerResident: doer('strangerResident', [], AWAY, 'y1'),
} as const
export type Who = keyof typeof CAST
export const WHO = Object.keys(CAST) as [Who, ...Who[]]

/** Somebody, about to do something new. */
export const as = (who: Who): Doer => ({ ...CAST[who], requestId: `request-${++requests}` })

/** A matter just raised, supported by one household. */
export function newMatter(now: number, urgency: Urgency, excluded: boolean, id = 'm1'): Matter {
  const entryId = excluded ? 'lawsuit' : 'facilities'
  const raised = raise(
    {
      id,
      title: '楼道灯坏了',
      words: '三楼的灯不亮',
      photos: [],
      voice: null,
      spot: '',
      channel: 'online',
      urgency,
      path: HOME,
      compoundName: '天润花园',
      entryId,
      raiser: { personId: 'raiser', householdId: 'h1', name: 'raiser', enteredBy: null },
    },
    DEFAULT_SCOPE,
    as('raiser'),
    now,
  )
  if (!raised.ok) throw new Error(raised.refusal.code)
  const supporters = [{ householdId: 'h3', personId: 'supporter', at: now }]
  return { ...raised.value, supporters, supportCount: 1 }
}
