import {
  ACTIONS,
  type Action,
  can,
  GRANTS,
  grantableRoles,
  mayGrant,
  PERMISSIONS,
  ROLES,
  type Role,
  reachOf,
} from '@domain/people'
import { PLACE_KINDS, type PlaceKind, type PlacePath } from '@domain/place'

const HERE: Required<PlacePath> = {
  district: 'd',
  subdistrict: 'd-s',
  community: 'd-s-m',
  grid: 'd-s-m-g',
  compound: 'c',
  building: 'c:1',
  unit: 'c:1:1',
  household: 'c:1:1:101',
}
/** The path of a place of a kind: itself and all that hold it. */
const pathTo = (kind: PlaceKind, ids: PlacePath = HERE): PlacePath =>
  Object.fromEntries(PLACE_KINDS.slice(0, PLACE_KINDS.indexOf(kind) + 1).map(k => [k, ids[k]]))
/** The same path, but from `kind` on it leads elsewhere. */
const elsewhereFrom = (kind: PlaceKind): PlacePath =>
  Object.fromEntries(PLACE_KINDS.map((k, i) => [k, i < PLACE_KINDS.indexOf(kind) ? HERE[k] : `other-${k}`]))

const cases = (Object.keys(ROLES) as Role[]).flatMap(role =>
  ACTIONS.map(action => {
    const reach = (PERMISSIONS[role] as Partial<Record<Action, PlaceKind>>)[action]
    return { role, action, reach, held: [{ role, path: pathTo(ROLES[role].in) }] }
  }),
)

describe('the whole permission table, walked', () => {
  it.each(cases.filter(one => one.reach))('$role may $action in the whole $reach, and nowhere else', one => {
    const reach = one.reach as PlaceKind
    expect(can(one.held, one.action, HERE)).toBe(true)
    expect(can(one.held, one.action, pathTo(reach))).toBe(true)
    expect(can(one.held, one.action, elsewhereFrom(reach))).toBe(false)
    const inner = PLACE_KINDS[PLACE_KINDS.indexOf(reach) + 1]
    if (inner) expect(can(one.held, one.action, elsewhereFrom(inner))).toBe(true)
    const outer = PLACE_KINDS[PLACE_KINDS.indexOf(reach) - 1]
    if (outer) expect(can(one.held, one.action, pathTo(outer))).toBe(false)
    expect(reachOf(one.held, one.action)).toEqual([{ kind: reach, id: HERE[reach] }])
  })

  it.each(cases.filter(one => !one.reach))('$role may not $action, not even at home', one => {
    for (const kind of PLACE_KINDS) expect(can(one.held, one.action, pathTo(kind))).toBe(false)
    expect(reachOf(one.held, one.action)).toEqual([])
  })

  it('a permission never reaches further than a place that the path names', () => {
    for (const { role, action } of cases) expect(can([{ role, path: {} }], action, {})).toBe(false)
  })

  it('reaches no further out than its own place allows: only upwards along its own path', () => {
    for (const { role, reach } of cases)
      if (reach) expect(PLACE_KINDS.indexOf(reach)).toBeLessThanOrEqual(PLACE_KINDS.indexOf(ROLES[role].in))
  })
})

describe('the permissions, said a second time by action', () => {
  const said: Record<Action, string> = {
    'place.read':
      'resident compound · unitHead compound · buildingHead compound · gridWorker grid · propertyStaff compound · propertyManager compound · ownersCommittee compound · supervisor compound · shopkeeper compound · stationSecretary compound · communityOfficer community · subdistrictOfficer subdistrict · districtAdmin district',
    'matter.read':
      'resident compound · unitHead compound · buildingHead compound · gridWorker grid · propertyStaff compound · propertyManager compound · ownersCommittee compound · supervisor compound · shopkeeper compound · stationSecretary compound · communityOfficer community · subdistrictOfficer subdistrict · districtAdmin district',
    'roll.import': 'stationSecretary compound · communityOfficer community · districtAdmin district',
    'household.invite':
      'resident household · buildingHead building · gridWorker grid · stationSecretary compound',
    'household.approve': 'buildingHead building · gridWorker grid · stationSecretary compound',
    'role.grant':
      'stationSecretary compound · communityOfficer community · subdistrictOfficer subdistrict · districtAdmin district',
    'matter.raise': 'resident compound',
    'matter.support': 'resident compound',
    'matter.raiseOnBehalf':
      'unitHead unit · buildingHead building · gridWorker grid · stationSecretary compound · communityOfficer community',
    'matter.report':
      'gridWorker grid · propertyStaff compound · propertyManager compound · ownersCommittee compound · stationSecretary compound · communityOfficer community · subdistrictOfficer subdistrict',
    'matter.handle':
      'stationSecretary compound · communityOfficer community · subdistrictOfficer subdistrict',
    'matter.review': 'supervisor compound',
    'matter.secondLook': 'communityOfficer community · subdistrictOfficer subdistrict',
    'scope.edit': 'districtAdmin district',
    'income.read':
      'resident compound · unitHead compound · buildingHead compound · gridWorker grid · propertyStaff compound · propertyManager compound · ownersCommittee compound · supervisor compound · shopkeeper compound · stationSecretary compound · communityOfficer community · subdistrictOfficer subdistrict · districtAdmin district',
    'income.question': 'resident compound',
    'income.books':
      'propertyStaff compound · propertyManager compound · ownersCommittee compound · supervisor compound · stationSecretary compound · communityOfficer community · subdistrictOfficer subdistrict · districtAdmin district',
    'income.keep': 'propertyStaff compound · propertyManager compound',
    'income.decide': 'stationSecretary compound · communityOfficer community',
    'income.sign': 'ownersCommittee compound · supervisor compound · communityOfficer community',
    'income.answer': 'propertyManager compound · ownersCommittee compound · stationSecretary compound',
    'income.rules': 'districtAdmin district',
    'points.read':
      'resident compound · unitHead compound · buildingHead compound · gridWorker grid · propertyStaff compound · propertyManager compound · ownersCommittee compound · supervisor compound · shopkeeper compound · stationSecretary compound · communityOfficer community · subdistrictOfficer subdistrict · districtAdmin district',
    'points.use': 'resident compound',
    'points.organise':
      'buildingHead compound · gridWorker grid · stationSecretary compound · communityOfficer community',
    'points.award': 'buildingHead building · gridWorker grid · stationSecretary compound',
    'points.onBehalf': 'unitHead unit · buildingHead building · gridWorker grid · stationSecretary compound',
    'points.shop': 'shopkeeper compound · stationSecretary compound',
    'points.manage': 'stationSecretary compound · communityOfficer community',
    'points.deduct': 'stationSecretary compound · communityOfficer community',
    'points.appeal': 'supervisor compound · communityOfficer community',
    'points.guard': 'supervisor compound · communityOfficer community',
    'wish.read':
      'resident subdistrict · unitHead subdistrict · buildingHead subdistrict · gridWorker subdistrict · propertyStaff subdistrict · propertyManager subdistrict · ownersCommittee subdistrict · supervisor subdistrict · shopkeeper subdistrict · stationSecretary subdistrict · communityOfficer subdistrict · subdistrictOfficer subdistrict · districtAdmin district',
    'wish.make': 'resident compound',
    'wish.makeFor':
      'unitHead unit · buildingHead building · gridWorker grid · stationSecretary compound · communityOfficer community',
    'wish.claim':
      'resident subdistrict · unitHead subdistrict · buildingHead subdistrict · gridWorker subdistrict · propertyStaff subdistrict · propertyManager subdistrict · ownersCommittee subdistrict · supervisor subdistrict · shopkeeper subdistrict · stationSecretary subdistrict · communityOfficer subdistrict · subdistrictOfficer subdistrict',
    'menu.read':
      'resident compound · unitHead compound · buildingHead compound · gridWorker grid · propertyStaff compound · propertyManager compound · ownersCommittee compound · supervisor compound · shopkeeper compound · stationSecretary compound · communityOfficer community · subdistrictOfficer subdistrict · districtAdmin district',
    'menu.order': 'resident compound',
    'menu.collect':
      'unitHead unit · buildingHead building · gridWorker grid · stationSecretary compound · communityOfficer community',
    'menu.manage': 'stationSecretary compound · communityOfficer community',
    'works.read':
      'resident compound · unitHead compound · buildingHead compound · gridWorker grid · propertyStaff compound · propertyManager compound · ownersCommittee compound · supervisor compound · shopkeeper compound · stationSecretary compound · communityOfficer community · subdistrictOfficer subdistrict · districtAdmin district',
    'works.give': 'resident compound',
    'works.report':
      'propertyManager compound · ownersCommittee compound · stationSecretary compound · communityOfficer community',
    'works.manage': 'stationSecretary compound · communityOfficer community',
    'vote.read':
      'resident compound · unitHead compound · buildingHead compound · gridWorker grid · propertyStaff compound · propertyManager compound · ownersCommittee compound · supervisor compound · shopkeeper compound · stationSecretary compound · communityOfficer community · subdistrictOfficer subdistrict · districtAdmin district',
    'vote.cast': 'resident compound',
    'vote.manage': 'ownersCommittee compound · stationSecretary compound · communityOfficer community',
    'vote.paper':
      'buildingHead building · gridWorker grid · ownersCommittee compound · stationSecretary compound',
    'audit.read': 'districtAdmin district',
  }
  it.each(ACTIONS)('%s', action => {
    const reaches = cases.filter(one => one.action === action && one.reach)
    expect(reaches.map(one => `${one.role} ${one.reach}`).join(' · ')).toBe(said[action])
  })
})

describe('who gives which role', () => {
  const roles = Object.keys(ROLES) as Role[]
  const pairs = roles.flatMap(granter => roles.map(role => ({ granter, role })))

  it.each(pairs)('$granter and the role $role', ({ granter, role }) => {
    const listed = ((GRANTS as Partial<Record<Role, readonly Role[]>>)[granter] ?? []).includes(role)
    const held = [{ role: granter, path: pathTo(ROLES[granter].in) }]
    const kind = ROLES[role].in
    expect(mayGrant(held, role, { kind, path: pathTo(kind) })).toBe(listed)
    expect(mayGrant(held, role, { kind, path: elsewhereFrom(ROLES[granter].in) })).toBe(false)
    for (const wrong of PLACE_KINDS.filter(one => one !== kind))
      expect(mayGrant(held, role, { kind: wrong, path: pathTo(wrong) })).toBe(false)
  })

  it('everyone who may give roles is named by the permission table too, and the other way round', () => {
    const inTable = roles.filter(role => 'role.grant' in PERMISSIONS[role])
    expect(Object.keys(GRANTS).sort()).toEqual(inTable.sort())
  })

  it('two half permissions do not make a whole one', () => {
    const held = [
      { role: 'communityOfficer' as const, path: elsewhereFrom('community') },
      { role: 'stationSecretary' as const, path: pathTo('compound') },
    ]
    expect(mayGrant(held, 'supervisor', { kind: 'compound', path: pathTo('compound') })).toBe(false)
  })

  it('a station secretary is offered the heads and the shopkeeper of the own compound only', () => {
    const held = [{ role: 'stationSecretary' as const, path: pathTo('compound') }]
    expect(grantableRoles(held, { kind: 'building', path: pathTo('building') })).toEqual(['buildingHead'])
    expect(grantableRoles(held, { kind: 'compound', path: pathTo('compound') })).toEqual(['shopkeeper'])
  })
})
