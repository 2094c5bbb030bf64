import { DAY_MS } from '@domain/kernel'
import { costFenOf } from '@domain/menu'
import {
  closeFunding,
  coverOf,
  householdShareFen,
  isFull,
  openFunding,
  pledged,
  projectsOf,
  raisedFen,
  resumed,
  stopped,
} from '@domain/works'
import { must } from '../station/walk'
import { ADOPTED, at, BY, draft, full, funding, LIGHT, NOW, on, pledgeOf, project, ROUND } from './cast'

const DEADLINE = () => funding().funding?.untilAt ?? 0

describe('Projects of a plan', () => {
  it('are its basic items and then its winners, at what the plan counted for each, with why they are there', () => {
    const made = must(projectsOf(ROUND, ADOPTED, BY))
    expect(made.map(({ key, no, state }) => [key, no, state])).toEqual([
      ['roof', 1, 'planned'],
      ['light', 2, 'planned'],
      ['parking', 3, 'planned'],
      ['lockers', 4, 'planned'],
    ])
    for (const one of made) {
      const item = ROUND.items.find(({ key }) => key === one.key)
      expect(one.plannedFen).toBe(item && costFenOf(item))
      expect(one.shares.reduce((sum, { targetFen }) => sum + targetFen, 0)).toBe(one.plannedFen)
    }
    expect(made[0]?.why).toBe('顶楼漏水')
    expect(made[1]?.why).toContain('60 户')
  })

  it('are none before a plan is adopted', () => {
    expect(projectsOf(ROUND, { ...ADOPTED, adopted: null }, BY)).toMatchObject({
      refusal: { code: 'works.notAdopted' },
    })
  })

  it('begin with the residents’ part as the menu has it, nothing where they pay nothing', () => {
    expect(LIGHT.shares).toMatchObject([
      { fund: 'party', targetFen: 4_992_000 },
      { fund: 'government', targetFen: 19_968_000 },
    ])
    expect(project('lockers').shares).toMatchObject([{ fund: 'partners' }])
    expect(project('roof').shares).toMatchObject([{ fund: 'government' }])
  })

  it('can raise the money as they begin, also where residents bear a part of what others pay for', () => {
    const elsewhere = ROUND.items.map(item =>
      item.key === 'parking' ? { ...item, residentsPerMille: 100, funds: ['partners'] as const } : item,
    )
    const made = must(projectsOf({ ...ROUND, items: elsewhere as never }, ADOPTED, BY))
    for (const one of made) {
      const shares = one.shares.map(({ fund, targetFen }) => ({ fund, targetFen }))
      expect(openFunding(one, draft({ shares }), BY)).toMatchObject({ ok: true })
    }
  })

  it('say what a home of 90 m² among 9,000 m² would give: a hundredth of the residents’ part', () => {
    expect(householdShareFen(LIGHT, 9_000)).toBe(49_920)
    expect(householdShareFen({ ...LIGHT, areaCentiM2: 0 }, 9_000)).toBe(0)
  })
})

describe('Raising money', () => {
  it('is opened with shares that add up to the cost to the fen, of funds the item may use, each once', () => {
    const [party, government] = draft().shares
    if (!party || !government) throw new Error('two shares')
    const refusedAs = (shares: ReturnType<typeof draft>['shares'], code: string) =>
      expect(openFunding(LIGHT, draft({ shares }), BY)).toMatchObject({ refusal: { code } })
    refusedAs([party, { ...government, targetFen: government.targetFen - 1 }], 'works.shares')
    refusedAs([party, { ...government, fund: 'partners' }], 'works.fundNotAllowed')
    refusedAs([party, { ...party, targetFen: government.targetFen }], 'works.fundTwice')
    expect(funding()).toMatchObject({ state: 'funding', funding: { no: 1, households: 0 } })
  })

  it.each([2, 91])('does not last %i days', days => {
    expect(openFunding(LIGHT, draft({ untilOn: on(days) }), BY)).toMatchObject({
      refusal: { code: 'works.fundingDays' },
    })
  })

  it('names who covers what falls short, where somebody does', () => {
    expect(openFunding(LIGHT, draft({ onShort: 'cover' }), BY)).toMatchObject({
      refusal: { code: 'works.coverer' },
    })
  })

  it('takes no more from residents than their share, and tells how much is left', () => {
    const one = funding()
    expect(pledged(one, pledgeOf(one, '301'), 4_992_001, NOW)).toMatchObject({
      refusal: { code: 'works.overTarget', facts: { left: '49,920.00' } },
    })
    const first = must(pledged(one, pledgeOf(one, '301'), 4_000_000, NOW))
    expect(pledged(first.project, pledgeOf(one, '302'), 992_001, NOW)).toMatchObject({
      refusal: { facts: { left: '9,920.00' } },
    })
    expect(first.project.funding?.households).toBe(1)
  })

  it('lets a household change its pledge and take it back while money is raised, and not a moment longer', () => {
    const one = funding()
    const first = must(pledged(one, pledgeOf(one, '301'), 50_000, NOW))
    const less = must(pledged(first.project, first.pledge, 20_000, NOW))
    expect(less.moved).toEqual({ kind: 'release', fen: 30_000 })
    const none = must(pledged(less.project, less.pledge, 0, NOW))
    expect(none.project.shares).toEqual(one.shares)
    expect(none.project.funding?.households).toBe(0)
    expect(pledged(first.project, first.pledge, 10_000, DEADLINE())).toMatchObject({
      refusal: { code: 'works.notFunding' },
    })
    expect(must(pledged(first.project, first.pledge, 10_000, DEADLINE() - 1)).moved).not.toBeNull()
  })

  it('takes a pledge of nothing as nothing', () => {
    const one = funding()
    expect(must(pledged(one, pledgeOf(one, '301'), 0, NOW)).moved).toBeNull()
  })
})

describe('A promise that is not kept', () => {
  const { project: promised, pledges } = full(funding())
  const funded = must(closeFunding(promised, at(1)))
  const office = pledges[1]
  if (!office) throw new Error('two give')

  it('is released at the desk until building starts, and another steps in for it', () => {
    const less = must(pledged(funded, office, 0, at(30).now, 'desk'))
    expect(raisedFen(less.project)).toBe(4_992_000)
    const bank = pledgeOf(funded, '农商银行', 'government')
    const more = must(pledged(less.project, bank, 19_968_000, at(31).now, 'desk'))
    expect(isFull(more.project)).toBe(true)
    expect(
      pledged(more.project, pledgeOf(funded, '别家', 'government'), 1, at(31).now, 'desk'),
    ).toMatchObject({
      refusal: { code: 'works.overTarget' },
    })
  })

  it('is not for a household to take back any more, nor for anybody once building has begun', () => {
    expect(pledged(funded, office, 0, at(30).now)).toMatchObject({ refusal: { code: 'works.notFunding' } })
    const building = { ...funded, state: 'building' as const }
    expect(pledged(building, office, 0, at(30).now, 'desk')).toMatchObject({
      refusal: { code: 'works.notFunding' },
    })
  })
})

describe('The end of raising money', () => {
  it('is before its day only where it is full', () => {
    expect(closeFunding(funding(), at(1))).toMatchObject({ refusal: { code: 'works.notFull' } })
    expect(must(closeFunding(full(funding()).project, at(1)))).toMatchObject({ state: 'funded', dueAt: null })
  })

  it('puts a project off whose money falls short: what was promised is promised no longer', () => {
    const one = funding({ onShort: 'shelve' })
    const some = must(pledged(one, pledgeOf(one, '301'), 50_000, NOW)).project
    const after = must(closeFunding(some, { name: '', now: DEADLINE() }))
    expect(after.state).toBe('shelved')
    expect(raisedFen(after)).toBe(0)
    expect(after.history.at(-1)?.why).toContain('249,100.00')
  })

  it('gives it thirty days more once, and puts it off after that', () => {
    const one = funding({ onShort: 'extend' })
    const longer = must(closeFunding(one, { name: '', now: DEADLINE() }))
    expect(longer).toMatchObject({ state: 'funding', dueAt: DEADLINE() + 30 * DAY_MS })
    expect(must(pledged(longer, pledgeOf(longer, '301'), 50_000, DEADLINE() + DAY_MS)).moved).not.toBeNull()
    expect(must(closeFunding(longer, { name: '', now: DEADLINE() + 30 * DAY_MS })).state).toBe('shelved')
  })

  it('has all its thirty days though time was noticed late', () => {
    const late = must(
      closeFunding(funding({ onShort: 'extend' }), { name: '', now: DEADLINE() + 100 * DAY_MS }),
    )
    expect(late.dueAt).toBeGreaterThanOrEqual(DEADLINE() + 130 * DAY_MS)
  })

  it('has the one who was named cover what is lacking, fund by fund', () => {
    const one = funding({ onShort: 'cover', coverer: '街道办' })
    const some = must(pledged(one, pledgeOf(one, '301'), 992_000, NOW)).project
    expect(coverOf(some)).toEqual([
      { fund: 'party', fen: 4_000_000 },
      { fund: 'government', fen: 19_968_000 },
    ])
    const after = must(closeFunding(some, { name: '', now: DEADLINE() }))
    expect(after).toMatchObject({ state: 'funded', funding: { coveredFen: 23_968_000 } })
    expect(isFull(after)).toBe(true)
  })

  it('lets a project that was put off be begun anew, with a raising of its own', () => {
    const shelved = must(closeFunding(funding(), { name: '', now: DEADLINE() }))
    const again = must(openFunding(must(resumed(shelved, '补助到了', BY)), draft(), BY))
    expect(again.funding).toMatchObject({ no: 2, households: 0, isExtended: false })
    expect(pledged(again, pledgeOf(funding(), '301'), 100, NOW)).toMatchObject({
      refusal: { code: 'works.notFunding' },
    })
  })

  it('does not stop a project that residents are looking at', () => {
    expect(stopped({ ...LIGHT, state: 'checking' }, '不做了', BY)).toMatchObject({
      refusal: { code: 'works.notNow' },
    })
  })
})
