import { deadlineOf } from '@domain/escalation'
import { DAY_MS } from '@domain/kernel'
import {
  askSecondLook,
  DEFAULT_SCOPE,
  decideSecondLook,
  decline,
  dueNow,
  escalate,
  explain,
  type Matter,
  maySupport,
  nextScope,
  permittedTo,
  raise,
  type ScopeEntry,
  withdraw,
} from '@domain/station'
import { as, HOME } from './lives/cast'
import { accepted, codeOf, must, raised, refusedAtOnce, TUESDAY, working } from './walk'

const lawsuit = DEFAULT_SCOPE.entries.find(entry => entry.id === 'lawsuit') as ScopeEntry
const parking = DEFAULT_SCOPE.entries.find(entry => entry.id === 'parking') as ScopeEntry
const why = '我家的情况不一样'
const asked = (matter: Matter): Matter => must(askSecondLook(matter, { why }, as('raiser'), TUESDAY))

describe('What a station takes', () => {
  test('nine kinds are negotiable and six are not, and each that is not names the office that does it', () => {
    const list = (kind: ScopeEntry['list']) => DEFAULT_SCOPE.entries.filter(entry => entry.list === kind)
    expect(list('negotiable')).toHaveLength(9)
    expect(list('excluded')).toHaveLength(6)
    for (const entry of list('excluded')) expect(entry.office).not.toBe('')
  })

  test('what is raised under an excluded entry is kept, refused at once, with the entry and the right office', () => {
    const matter = refusedAtOnce()
    expect(matter).toMatchObject({
      state: 'declined',
      phase: 'off',
      dueAt: null,
      declined: { entryId: 'lawsuit', office: lawsuit.office },
    })
    expect(explain(matter.history[0] as Matter['history'][number])).toContain(lawsuit.office)
  })

  test('what is raised under no entry of the lists in force is not raised', () => {
    const { _id: id, ...rest } = raised()
    expect(codeOf(raise({ ...rest, id, entryId: 'weather' }, DEFAULT_SCOPE, as('raiser'), TUESDAY))).toBe(
      'station.unknownEntry',
    )
  })

  test('an ordinary matter is due for acceptance in two working days', () => {
    expect(raised().dueAt).toBe(deadlineOf('accept', 'ordinary', TUESDAY))
  })
})

describe('A refusal by the station', () => {
  test('stands on an entry of the excluded list, never on one that is negotiable', () => {
    expect(codeOf(decline(raised(), { entry: parking, why }, as('secretary'), TUESDAY))).toBe(
      'station.entryNotExcluded',
    )
  })
  test('is for who is in charge: neither the raiser, nor another station’s secretary', () => {
    for (const who of ['raiser', 'strangerSecretary', 'community'] as const)
      expect(codeOf(decline(raised(), { entry: lawsuit, why }, as(who), TUESDAY))).toBe(
        'station.notYourLevel',
      )
  })
  test('comes before acceptance or not at all', () => {
    expect(codeOf(decline(accepted(), { entry: lawsuit, why }, as('secretary'), TUESDAY))).toBe(
      'station.notNow',
    )
  })
})

describe('A second look', () => {
  test('is asked by the raiser alone, and once', () => {
    expect(codeOf(askSecondLook(refusedAtOnce(), { why }, as('neighbour'), TUESDAY))).toBe('station.notYours')
    const upheld = must(
      decideSecondLook(asked(refusedAtOnce()), { takeUp: false, why }, as('community'), TUESDAY),
    )
    expect(codeOf(askSecondLook(upheld, { why }, as('raiser'), TUESDAY))).toBe('station.secondLookUsed')
    expect(permittedTo(upheld, as('raiser'), TUESDAY)).toEqual([])
  })

  test('is the community’s to decide when the compound refused', () => {
    const waiting = asked(refusedAtOnce())
    expect(permittedTo(waiting, as('secretary'), TUESDAY)).toEqual([])
    expect(codeOf(decideSecondLook(waiting, { takeUp: true, why }, as('secretary'), TUESDAY))).toBe(
      'station.notYourLevel',
    )
    const taken = must(decideSecondLook(waiting, { takeUp: true, why }, as('community'), TUESDAY))
    expect(taken).toMatchObject({
      state: 'raised',
      declined: null,
      dueAt: deadlineOf('accept', 'ordinary', TUESDAY),
    })
  })

  test('is the subdistrict’s when the community itself refused: nobody judges their own refusal', () => {
    const up = must(escalate(raised(), { reason: 'beyondPowers', why }, as('secretary'), TUESDAY))
    const refused = must(decline(up, { entry: lawsuit, why }, as('community'), TUESDAY))
    const waiting = asked(refused)
    expect(codeOf(decideSecondLook(waiting, { takeUp: false, why }, as('community'), TUESDAY))).toBe(
      'station.notYourLevel',
    )
    expect(must(decideSecondLook(waiting, { takeUp: true, why }, as('subdistrict'), TUESDAY)).state).toBe(
      'raised',
    )
  })

  test('that took it up is not undone by the level that refused', () => {
    const waiting = asked(must(decline(raised(), { entry: lawsuit, why }, as('secretary'), TUESDAY)))
    const taken = must(decideSecondLook(waiting, { takeUp: true, why }, as('community'), TUESDAY))
    expect(codeOf(decline(taken, { entry: lawsuit, why }, as('secretary'), TUESDAY))).toBe(
      'station.overturned',
    )
    expect(permittedTo(taken, as('secretary'), TUESDAY)).not.toContain('decline')
    expect(permittedTo(taken, as('secretary'), TUESDAY)).toContain('accept')
  })

  test('that nobody gives in time is given to the resident', () => {
    const late = dueNow(asked(refusedAtOnce()), TUESDAY + 30 * DAY_MS)
    expect(late).toMatchObject({ state: 'raised', declined: null })
    expect(late.history.at(-1)).toMatchObject({ rule: 'scope.secondLookLate', by: { kind: 'clock' } })
  })
})

describe('Withdrawing', () => {
  test('is the raiser’s, as long as no task has been set', () => {
    expect(must(withdraw(accepted(), { why }, as('raiser'), TUESDAY)).state).toBe('withdrawn')
    expect(codeOf(withdraw(accepted(), { why }, as('neighbour'), TUESDAY))).toBe('station.notYours')
    expect(codeOf(withdraw(working(), { why }, as('raiser'), TUESDAY))).toBe('station.notNow')
  })
})

describe('Supporting', () => {
  test('is for households of the compound, once each, and not for the one that raised it', () => {
    expect(maySupport(raised(), as('neighbour'))).toBe(true)
    expect(maySupport(raised(), as('supporter'))).toBe(false)
    expect(maySupport(raised(), as('raiser'))).toBe(false)
    expect(maySupport(raised(), as('strangerResident'))).toBe(false)
    expect(maySupport(raised(), as('secretary'))).toBe(false)
  })
  test('is once a person, whatever households they move through', () => {
    const once: Matter = {
      ...raised(),
      supporters: [{ householdId: 'h9', personId: 'neighbour', at: TUESDAY }],
    }
    expect(maySupport(once, as('neighbour'))).toBe(false)
  })
  test('ends when there is a result', () => {
    expect(maySupport(working(), as('neighbour'))).toBe(true)
    expect(maySupport(refusedAtOnce(), as('neighbour'))).toBe(false)
  })
})

describe('A new version of the lists', () => {
  const entries = DEFAULT_SCOPE.entries
  const next = (list: readonly ScopeEntry[], base = 0) =>
    nextScope(DEFAULT_SCOPE, list, base, '区管理员', TUESDAY)

  test('counts one up and names who made it; what was raised before keeps its own', () => {
    expect(must(next(entries.slice(1)))).toMatchObject({ version: 1, by: '区管理员', since: TUESDAY })
    expect(raised().scopeVersion).toBe(0)
  })
  test('is refused when somebody published one meanwhile', () => {
    expect(codeOf(next(entries, 3))).toBe('station.scopeChanged')
  })
  test.each([
    ['an id twice', [...entries, parking]],
    ['nothing excluded', entries.filter(entry => entry.list === 'negotiable')],
    ['nothing negotiable', entries.filter(entry => entry.list === 'excluded')],
    ['an excluded entry without an office', [...entries, { ...lawsuit, id: 'other', office: '' }]],
  ])('is refused with %s', (_, list) => {
    expect(codeOf(next(list))).toBe('station.scopeShape')
  })
})

test('a matter belongs to the place it was raised in, whatever its raiser does later', () => {
  expect(raised().path).toEqual(HOME)
})
