import { escalate, lineOf, messageOf, rate, report, viewOf, withdraw } from '@domain/station'
import { as } from './lives/cast'
import { accepted, must, rated, resolved, TUESDAY, working } from './walk'

const see = (who: 'raiser' | 'neighbour' | 'secretary', matter = working()) =>
  viewOf(matter, as(who), TUESDAY, {})

describe('What one reads of a neighbour’s matter', () => {
  test('not who lives behind which door: name masked, household and unit left out', () => {
    const seen = see('neighbour')
    expect(seen.raiser).toMatchObject({ personId: null, householdId: null })
    expect(seen.path).not.toHaveProperty('household')
    expect(seen.path).not.toHaveProperty('unit')
    expect(JSON.stringify(seen)).not.toContain('"h1"')
  })

  test('the raiser and those in charge read all of it', () => {
    for (const who of ['raiser', 'secretary'] as const)
      expect(see(who)).toMatchObject({ raiser: { householdId: 'h1' }, path: { unit: 'x:1:1' } })
  })

  test('who rated, nobody reads: neither officers nor neighbours', () => {
    const beside = must(rate(resolved(), { satisfaction: 'fair', words: '' }, as('supporter'), TUESDAY))
    const step = (who: 'secretary' | 'neighbour') => see(who, beside).history.at(-1)
    expect(step('secretary')?.by).toMatchObject({ name: '附议住户', personId: null, place: '' })
    expect(step('neighbour')?.by.name).toBe('附议住户')
    expect(see('secretary', rated('fair')).history.at(-1)?.by.name).toBe('提出人')
  })

  test('a month that is still running is not yet called a missing review', () => {
    expect(lineOf(accepted(), as('neighbour'), TUESDAY, {}).reviewMissing).toBe(false)
  })
})

describe('The message to the raiser', () => {
  test('speaks of the last step that moved it, though smaller ones came after', () => {
    const up = must(escalate(working(), { reason: 'dragsOn', why: '要等管网' }, as('secretary'), TUESDAY))
    const told = must(report(up, { words: '已约好时间', photos: [] }, as('grid'), TUESDAY))
    expect(messageOf(told, 2)).toMatchObject({ thing3: '提级办理', thing5: '要等管网' })
  })

  test('says nothing twice, and nothing of what the raiser did', () => {
    const matter = working()
    expect(messageOf(matter, matter.history.length - 1)).toBeNull()
    const back = must(withdraw(accepted(), { why: '已经好了' }, as('raiser'), TUESDAY))
    expect(messageOf(back, 1)).toBeNull()
  })
})
