import type { Decision } from '@domain/kernel'
import {
  admit,
  askToJoin,
  CODE_LETTERS,
  checkInvitation,
  cleanCode,
  codeFrom,
  decideRequest,
  enterNew,
  grant,
  INVITATION_DAYS,
  invitationExpiry,
  leaveHousehold,
  MAX_HOMES,
  MAX_POSTS,
  maskName,
  mayInvite,
  meOf,
  PEOPLE_REFUSALS,
  type Person,
  personLabel,
  type Relation,
  recordConsent,
  rename,
  revoke,
  rolesOf,
} from '@domain/people'
import fc from 'fast-check'

const NOW = Date.parse('2026-11-20T10:00:00+08:00')
const must = <T>(decision: Decision<T>): T => {
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}
const codeOf = (decision: Decision<unknown>) => (decision.ok ? 'accepted' : decision.refusal.code)
const someone = (name = '王秀英', id = 'p-wang') =>
  must(enterNew(id, `openid-${id}`, name, { version: '1', agreed: true }, NOW))
const household = (room: string, compound = 'c') => ({
  id: `${compound}:3:2:${room}`,
  label: `天润花园 3号楼 2单元 ${room}`,
  path: {
    district: 'd',
    subdistrict: 's',
    community: 'm',
    grid: 'g',
    compound,
    building: `${compound}:3`,
    unit: `${compound}:3:2`,
    household: `${compound}:3:2:${room}`,
  },
})
const H301 = household('301')
const member = (relation: Relation = 'owner', person = someone()) =>
  must(admit(person, H301, relation, 'p-head', NOW))
const COMPOUND_PATH = { district: 'd', subdistrict: 's', community: 'm', grid: 'g', compound: 'c' }
const COMPOUND = { id: 'c', kind: 'compound', label: '天润花园', path: COMPOUND_PATH } as const
const BUILDING = {
  id: 'c:3',
  kind: 'building',
  label: '天润花园 3号楼',
  path: { ...COMPOUND_PATH, building: 'c:3' },
} as const
const OFFICER = {
  personId: 'p-officer',
  roles: [{ role: 'communityOfficer', path: { district: 'd', subdistrict: 's', community: 'm' } }],
} as const

describe('entering', () => {
  it('nobody is registered without agreeing to the notice', () => {
    const asked = enterNew('p', 'o', '王秀英', { version: '1', agreed: false }, NOW)
    expect(codeOf(asked)).toBe('people.consentNeeded')
  })
  it('consent is taken back as easily as given, and both are kept', () => {
    const back = recordConsent(someone(), { version: '1', agreed: false }, NOW + 1)
    expect(back.consents.map(consent => consent.agreed)).toEqual([true, false])
    expect(recordConsent(back, { version: '1', agreed: false }, NOW + 2)).toBe(back)
  })
  it('a thousand changes of mind are not all kept, but the first is', () => {
    let person = someone()
    for (let i = 1; i <= 1000; i++)
      person = recordConsent(person, { version: '1', agreed: i % 2 === 0 }, NOW + i)
    expect(person.consents).toHaveLength(50)
    expect(person.consents[0]?.at).toBe(NOW)
    expect(person.consents.at(-1)?.at).toBe(NOW + 1000)
  })
  it('the platform id is nothing a person gets to see', () => {
    expect(JSON.stringify(meOf(someone()))).not.toContain('openid')
  })
  it('a new name is one revision later, the same name none', () => {
    expect(rename(someone(), '王阿姨', 5)).toMatchObject({ name: '王阿姨', revision: 1 })
    expect(rename(someone(), '王秀英', 5).revision).toBe(0)
  })
})

describe('names', () => {
  it.each([
    ['王秀英', '王**'],
    ['李明', '李**'],
    ['欧阳修文', '欧阳**'],
    ['欧阳', '欧**'],
    ['王', '王**'],
    ['𠮷田', '𠮷**'],
  ])('%s is read by strangers as %s', (name, masked) => expect(maskName(name)).toBe(masked))

  it('a label tells the post first, else the home', () => {
    expect(personLabel(member())).toBe('王秀英 · 天润花园 3号楼 2单元 301 业主')
    const head = must(grant(member(), 'buildingHead', BUILDING, OFFICER, NOW))
    expect(personLabel(head)).toBe('王秀英 · 天润花园 3号楼 楼栋长')
    expect(personLabel(someone())).toBe('王秀英')
  })
})

describe('joining a household', () => {
  const asked = { relation: 'tenant' as const, words: '租住一年' }
  const request = (person = someone()) => must(askToJoin(person, H301, asked, [], NOW))

  it('someone asks, is admitted as what they said they are, and is a resident there', () => {
    const person = must(admit(someone(), H301, request().relation, 'p-head', NOW))
    expect(person.homes).toEqual([
      {
        householdId: H301.id,
        relation: 'tenant',
        path: H301.path,
        label: H301.label,
        since: NOW,
        admittedBy: 'p-head',
      },
    ])
    expect(rolesOf(person)).toEqual([{ role: 'resident', path: H301.path }])
  })
  it('one person asks for one household once', () => {
    expect(request()._id).toBe(`p-wang:${H301.id}`)
    expect(codeOf(askToJoin(someone(), H301, asked, [request()], NOW))).toBe('people.alreadyAsked')
  })
  it('after a no one may ask again', () => {
    const no = must(
      decideRequest(request(), { admit: false, why: '请带租房合同' }, { _id: 'p-head', name: '张建国' }),
    )
    expect(no).toMatchObject({ state: 'declined', decidedBy: '张建国', why: '请带租房合同' })
    expect(askToJoin(someone(), H301, asked, [no], NOW).ok).toBe(true)
  })
  it('a member does not ask, and nobody asks everywhere at once', () => {
    expect(codeOf(askToJoin(member(), H301, asked, [], NOW))).toBe('people.alreadyHome')
    const others = ['1', '2', '3', '4', '5'].map(room =>
      must(askToJoin(someone(), household(room), asked, [], NOW)),
    )
    expect(codeOf(askToJoin(someone(), H301, asked, others, NOW))).toBe('people.tooManyRequests')
  })
  it('a no says why, a request is decided once, and never by the one who asked', () => {
    const head = { _id: 'p-head', name: '张建国' }
    expect(codeOf(decideRequest(request(), { admit: false, why: '' }, head))).toBe('people.whyMissing')
    const yes = must(decideRequest(request(), { admit: true, why: '' }, head))
    expect(yes).toMatchObject({ state: 'admitted', why: null })
    expect(codeOf(decideRequest(yes, { admit: false, why: '改主意了' }, head))).toBe('people.alreadyDecided')
    expect(codeOf(decideRequest(request(), { admit: true, why: '' }, someone()))).toBe('people.ownRequest')
  })
  it('homes are limited, and left one by one', () => {
    let person = someone()
    for (let i = 0; i < MAX_HOMES; i++)
      person = must(admit(person, household(String(i)), 'owner', 'p-head', NOW))
    expect(codeOf(admit(person, H301, 'owner', 'p-head', NOW))).toBe('people.tooManyHomes')
    expect(must(leaveHousehold(person, household('0').id)).homes).toHaveLength(MAX_HOMES - 1)
    expect(codeOf(leaveHousehold(person, H301.id))).toBe('people.notYourHome')
  })
})

describe('invitation codes', () => {
  it('are eight letters none of which is taken for another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), bytes => {
        fc.pre(bytes.filter(byte => byte < 253).length >= 8)
        expect(codeFrom(bytes)).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/)
      }),
    )
    for (const lookAlike of '0O1IL2Z5S8BUV') expect(CODE_LETTERS).not.toContain(lookAlike)
  })
  it('every letter is as likely as any other', () => {
    const counts = new Map<string, number>()
    for (let byte = 0; byte < 253; byte++) {
      const [letter = ''] = codeFrom(Uint8Array.from({ length: 8 }, () => byte))
      counts.set(letter, (counts.get(letter) ?? 0) + 1)
    }
    expect([...new Set(counts.values())]).toEqual([11])
  })
  it('are known again however they were typed', () => {
    expect(cleanCode(' ac7d-３４９k ')).toBe('AC7D349K')
  })
  it('are good for seven days and one person', () => {
    const expiresAt = invitationExpiry(NOW)
    expect(expiresAt - NOW).toBe(INVITATION_DAYS * 86_400_000)
    const check = (usesLeft: number, at: number, who = 'p-guest') =>
      codeOf(checkInvitation({ expiresAt, usesLeft, createdBy: 'p-head' }, who, at))
    expect(check(1, expiresAt - 1)).toBe('accepted')
    expect(check(1, expiresAt)).toBe('people.codeExpired')
    expect(check(0, NOW)).toBe('people.codeSpent')
    expect(check(1, NOW, 'p-head')).toBe('people.ownCode')
  })
  it('an owner invites tenants and family, a tenant too, family only family; ownership only an official vouches for', () => {
    const may = (mine: Relation, asked: Relation) => {
      const person = member(mine)
      return mayInvite(rolesOf(person), person.homes[0], asked, H301.path).ok
    }
    expect([may('owner', 'tenant'), may('owner', 'family'), may('owner', 'owner')]).toEqual([
      true,
      true,
      false,
    ])
    expect([may('tenant', 'tenant'), may('tenant', 'owner')]).toEqual([true, false])
    expect([may('family', 'family'), may('family', 'tenant')]).toEqual([true, false])
    const head = [{ role: 'buildingHead' as const, path: BUILDING.path }]
    expect(mayInvite(head, undefined, 'owner', H301.path).ok).toBe(true)
    expect(codeOf(mayInvite(head, undefined, 'owner', household('301', 'other').path))).toBe(
      'people.notYourHome',
    )
  })
})

describe('giving and taking back roles', () => {
  const given = (role: Parameters<typeof grant>[1], person = member()) =>
    grant(person, role, COMPOUND, OFFICER, NOW)

  it('a community officer makes someone a supervisor, and takes it back', () => {
    const person = must(given('supervisor'))
    expect(person.posts[0]).toMatchObject({
      role: 'supervisor',
      label: '天润花园',
      grantedBy: 'p-officer',
      since: NOW,
    })
    expect(rolesOf(person)).toHaveLength(2)
    expect(must(revoke(person, 'supervisor', COMPOUND, OFFICER)).posts).toEqual([])
  })
  it('a role is held in its own kind of place', () => {
    expect(codeOf(grant(member(), 'buildingHead', COMPOUND, OFFICER, NOW))).toBe('people.wrongPlaceKind')
    expect(codeOf(grant(member(), 'resident', COMPOUND, OFFICER, NOW))).toBe('people.wrongPlaceKind')
  })
  it('nobody gives what is not theirs to give, nor to themselves', () => {
    const head = { personId: 'p-head', roles: [{ role: 'buildingHead', path: BUILDING.path }] } as const
    expect(codeOf(grant(member(), 'buildingHead', BUILDING, head, NOW))).toBe('people.mayNotGrant')
    expect(codeOf(grant(someone('我', 'p-officer'), 'supervisor', COMPOUND, OFFICER, NOW))).toBe(
      'people.notYourself',
    )
    expect(codeOf(revoke(someone('我', 'p-officer'), 'supervisor', COMPOUND, OFFICER))).toBe(
      'people.notYourself',
    )
  })
  it('the same role is not given twice, nor taken from who lacks it', () => {
    expect(codeOf(given('supervisor', must(given('supervisor'))))).toBe('people.alreadyHolds')
    expect(codeOf(revoke(member(), 'supervisor', COMPOUND, OFFICER))).toBe('people.doesNotHold')
  })
  it('who supervises follow-through is not one of those who are supervised', () => {
    expect(codeOf(given('propertyManager', must(given('supervisor'))))).toBe('people.incompatible')
    expect(codeOf(given('supervisor', must(given('stationSecretary'))))).toBe('people.incompatible')
    expect(given('ownersCommittee', must(given('supervisor'))).ok).toBe(true)
  })
  it('posts are limited', () => {
    const posts = Array.from({ length: MAX_POSTS }, () => ({
      role: 'gridWorker' as const,
      path: { grid: 'x' },
      label: '',
      since: NOW,
      grantedBy: 'p',
    }))
    const busy: Person = { ...member(), posts }
    expect(codeOf(given('supervisor', busy))).toBe('people.tooManyPosts')
  })
})

it('every refusal is a Chinese sentence', () => {
  for (const sentence of Object.values(PEOPLE_REFUSALS)) expect(sentence).toMatch(/^[\p{Script=Han}{].*。$/u)
})
