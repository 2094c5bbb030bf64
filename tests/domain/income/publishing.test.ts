import {
  newBooks as beginBooks,
  type DecisionRecord,
  defaultRules,
  drawnStatement,
  giveBackStatement,
  IncomeRules,
  nextRules,
  publish,
  recordDecision,
  type Signer,
  type Statement,
  sign,
  unsignedSeats,
} from '@domain/income'
import { momentOf } from '@domain/kernel'
import { codeOf, must } from '../station/walk'
import { decision, entered, HOME, opening, PATH, RULES } from './cast'

const { books, entries } = entered(opening())
const sources = { books, month: '2026-08', entries, inTransit: [], assets: [], before: null, rules: RULES }
const at = (day: string) => momentOf(day, 600)
const NOW = at('2026-09-02')
const drawn: Statement = drawnStatement(sources, null, NOW)

const who = (role: Signer['role'], personId: string = role): Signer => ({ personId, name: personId, role })
const signed = (
  statement: Statement,
  signer: Signer,
  objection = '',
  posters: string[] = [],
  hasCommittee = false,
) => sign(statement, signer, objection, { posters, hasCommittee }, NOW)
const both = (): Statement =>
  must(signed(must(signed(drawn, who('ownersCommittee'))), who('supervisor'), '发票待补'))

describe('a statement is signed', () => {
  it('by the owners’ committee and by the supervisors; then no seat is left', () => {
    expect(unsignedSeats(drawn)).toEqual(['committee', 'supervisor'])
    expect(unsignedSeats(must(signed(drawn, who('supervisor'))))).toEqual(['committee'])
    expect(unsignedSeats(both())).toEqual([])
  })
  it('by the community where there is no committee', () =>
    expect(must(signed(drawn, who('communityOfficer'))).signatures).toMatchObject([
      { seat: 'committee', role: 'communityOfficer', at: NOW },
    ]))
  it('by the committee where there is one, and not by the community for it', () => {
    const where = (role: Signer['role']) => codeOf(signed(drawn, who(role), '', [], true))
    expect(where('communityOfficer')).toBe('income.committeeSigns')
    expect(['ownersCommittee', 'supervisor'].map(role => where(role as Signer['role']))).toEqual([
      'yes',
      'yes',
    ])
    expect(where('resident')).toBe('income.noSeat')
  })
  it('by several hands from one seat, and each hand once', () => {
    const once = must(signed(drawn, who('supervisor', 'a')))
    expect(unsignedSeats(must(signed(once, who('supervisor', 'b'))))).toEqual(['committee'])
    expect(codeOf(signed(once, who('supervisor', 'a')))).toBe('income.signedAlready')
    expect(codeOf(signed(once, who('ownersCommittee', 'a')))).toBe('income.signedAlready')
  })
  it('by nobody who entered anything in it, and by no other office', () => {
    expect(codeOf(signed(drawn, who('supervisor', 'a'), '', ['b', 'a']))).toBe('income.ownEntries')
    for (const role of ['resident', 'propertyManager', 'stationSecretary', 'districtAdmin'] as const)
      expect(codeOf(signed(drawn, who(role)))).toBe('income.noSeat')
  })
  it('only while it waits for it', () => {
    const returned = must(giveBackStatement(drawn, who('supervisor'), '少一张凭证', false, NOW))
    expect(codeOf(signed(returned, who('supervisor')))).toBe('income.returned')
    const published = publish(drawn, null, RULES, NOW)
    expect(codeOf(signed(published, who('supervisor')))).toBe('income.published')
  })
})

describe('a statement is given back', () => {
  const once = must(signed(drawn, who('ownersCommittee')))
  const back = must(giveBackStatement(once, who('supervisor'), '少一张凭证', false, NOW))

  it('with the reason, and nothing signed counts any more', () => {
    expect(back).toMatchObject({ state: 'returned', signatures: [] })
    expect(back.returns).toEqual([{ by: 'supervisor', role: 'supervisor', why: '少一张凭证', at: NOW }])
  })
  it('and drawn up anew; that it was given back stays to be seen', () => {
    const again = drawnStatement(sources, back, at('2026-09-04'))
    expect(again).toMatchObject({ state: 'drawn', returns: back.returns, bodyHash: drawn.bodyHash })
    expect(again.revision).toBe(back.revision + 1)
  })
  it('by the community only where there is no committee', () => {
    const give = (hasCommittee: boolean) =>
      codeOf(giveBackStatement(drawn, who('communityOfficer'), '少一张凭证', hasCommittee, NOW))
    expect([false, true].map(give)).toEqual(['yes', 'income.committeeSigns'])
  })
  it('once, by a seat, and not after it is published', () => {
    const give = (statement: Statement, role: Signer['role'] = 'supervisor') =>
      codeOf(giveBackStatement(statement, who(role), '少一张凭证', false, NOW))
    expect(give(back)).toBe('income.returned')
    expect(give(drawn, 'resident')).toBe('income.noSeat')
    expect(give(publish(drawn, null, RULES, NOW))).toBe('income.published')
  })
})

describe('a statement that is late', () => {
  const again = (statement: Statement, now: number) =>
    drawnStatement(
      sources,
      must(giveBackStatement(statement, who('supervisor'), '少一张凭证', false, now)),
      now,
    )
  const late = at('2026-09-09')

  it('is given back once more at the most: nobody keeps it from being published for ever', () => {
    const once = again(drawn, late)
    expect(codeOf(giveBackStatement(once, who('supervisor'), '还少一张', false, late))).toBe(
      'income.returnedBefore',
    )
    expect(codeOf(signed(once, who('supervisor'), '还少一张'))).toBe('yes')
  })
  it('and may be given back as often as need be before its day', () => {
    const twice = again(again(drawn, at('2026-09-03')), at('2026-09-04'))
    expect(codeOf(giveBackStatement(twice, who('supervisor'), '还少一张', false, at('2026-09-05')))).toBe(
      'yes',
    )
    expect(codeOf(giveBackStatement(twice, who('supervisor'), '还少一张', false, late))).toBe(
      'income.returnedBefore',
    )
  })
})

describe('a statement is published', () => {
  it('for thirty days, with its hands and their objections, and no person’s id', () => {
    const { publication, state } = publish(both(), null, RULES, at('2026-09-05'))
    expect(state).toBe('published')
    expect(publication).toMatchObject({ on: '2026-09-05', until: '2026-10-05', isLate: false, unsigned: [] })
    expect(publication?.signatures.map(({ objection }) => objection)).toEqual(['', '发票待补'])
    expect(JSON.stringify(publication)).not.toContain('personId')
  })
  it('without them too, and says so; after its day it says that too', () => {
    const late = publish(must(signed(drawn, who('supervisor'))), null, RULES, at('2026-09-06')).publication
    expect(late).toMatchObject({ isLate: true, unsigned: ['committee'] })
  })
  it('chained to the one before: another month before it gives another link', () => {
    const [first, second] = ['a', 'b'].map(link => publish(both(), link.repeat(64), RULES, NOW))
    expect(first?.previousHash).toBe('a'.repeat(64))
    expect(first?.hash).not.toBe(second?.hash)
    expect(publish(both(), 'a'.repeat(64), RULES, NOW).hash).toBe(first?.hash)
  })
})

describe('what is kept beside the books', () => {
  it('a decision that was held, with an amount unless it is a standing rule or a no', () => {
    const record = (over: Partial<DecisionRecord>) => {
      const { spentFen: _, ...rest } = decision(over)
      return recordDecision(rest, at('2026-08-10'))
    }
    expect(must(record({})).spentFen).toBe(0)
    expect(codeOf(record({ heldOn: '2026-08-11' }))).toBe('income.dayPast')
    expect(codeOf(record({ heldOn: '2026-08-10' }))).toBe('yes')
    expect(codeOf(record({ limitFen: null }))).toBe('income.decisionNoLimit')
    expect(codeOf(record({ limitFen: null, kind: 'covenant' }))).toBe('yes')
    expect(codeOf(record({ limitFen: null, agreed: false }))).toBe('yes')
  })
  it('books that begin within two years and not in a month to come', () => {
    const begin = (firstMonth: string) => {
      const { account, complaint, services } = books
      const compound = { id: HOME, name: '天润花园', path: PATH }
      return beginBooks({ account, complaint, services, firstMonth }, compound, RULES, at('2026-08-31'))
    }
    expect(['2024-07', '2024-08', '2026-08', '2026-09'].map(month => codeOf(begin(month)))).toEqual([
      'income.booksBegin',
      'yes',
      'yes',
      'income.booksBegin',
    ])
    expect(must(begin('2026-08'))).toMatchObject({ nextDrawOn: '2026-09-02', closedYear: { year: '2026' } })
  })
  it('rules in versions, each with its sources, due after they are drawn up', () => {
    const rules = (over: Partial<IncomeRules['calendar']>, base = 0) =>
      nextRules(RULES, { ...RULES, calendar: { ...RULES.calendar, ...over } }, base, '区管理员', NOW)
    expect(must(rules({ publishDay: 8 }))).toMatchObject({ version: 1, since: NOW, by: '区管理员' })
    expect(codeOf(rules({}, 3))).toBe('income.rulesChanged')
    expect(codeOf(rules({ publishDay: 2, drawDay: 2 }))).toBe('income.rulesShape')
    expect(IncomeRules.safeParse(defaultRules('d')).success).toBe(true)
  })
})
