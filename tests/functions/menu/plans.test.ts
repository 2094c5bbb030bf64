import { costFenOf, type MenuItem, type Order, type Round, tick } from '@domain/menu'
import { planThatFits, readPabulib } from '@domain/plan'
import { madeOf, pabulibOf } from '../../../cloudfunctions/menu/made'
import { plansOf } from '../../../cloudfunctions/menu/plans'
import { blank, by, MENU, open } from '../../domain/menu/cast'
import { must } from '../../domain/station/walk'

/** A round of that money with changed items, and a list of each household. */
function ordered(
  budgetFen: number,
  lists: readonly string[][],
  changes: Record<string, Partial<MenuItem>> = {},
) {
  const items = MENU.items.map(one => ({ ...one, ...changes[one.key] }))
  const round: Round = { ...open({ budgetFen }), items }
  const orders = lists.map((ticks, at): Order => {
    const home = { ...blank(round), _id: `o${at}`, householdId: `h${at}` }
    return must(tick(home, ticks, 0, round, by(`p${at}`)))
  })
  return { round, orders }
}
const NAMES = new Map([['c:1', '1号楼']])
const plansFor = ({ round, orders }: ReturnType<typeof ordered>, basic: string[] = []) =>
  plansOf(
    round,
    orders,
    basic.map(key => ({
      key,
      costFen: costFenOf(MENU.items.find(one => one.key === key) as MenuItem),
      why: '查过',
    })),
    NAMES,
  )
const A_LOT = 10_000_000_000
const wonIn = (plans: ReturnType<typeof plansFor>, rule: string) =>
  plans.results.find(one => one.rule === rule)?.winners.map(({ key }) => key) ?? []

describe('The plans of a round', () => {
  it('spend nothing on what nobody ordered, however much money there is', () => {
    const plans = plansFor(ordered(A_LOT, [['green', 'light'], ['green']]))
    for (const { winners, losers } of plans.results) {
      expect(winners.every(({ key }) => ['green', 'light'].includes(key))).toBe(true)
      expect(losers.find(({ key }) => key === 'clinic')).toMatchObject({
        households: 0,
        lacksFen: null,
        lacksHouseholds: null,
        without: null,
      })
    }
    expect(wonIn(plans, 'greedy')).toEqual(['green', 'light'])
  })

  it('do an item that needs a basic one only where the survey has that done', () => {
    const round = ordered(A_LOT, [['charging'], ['charging', 'light']])
    const without = plansFor(round)
    expect(wonIn(without, 'greedy')).toEqual(['light'])
    expect(without.results[1]?.losers.find(({ key }) => key === 'charging')).toMatchObject({
      households: 2,
      without: 'power',
    })
    expect(without.results[1]?.nothing).toMatchObject({ households: 1, ofHouseholds: 2 })
    expect(wonIn(plansFor(round, ['power']), 'greedy')).toEqual(['charging', 'light'])
  })

  it('leave out with an item that cannot be done what needs it in turn', () => {
    const round = ordered(A_LOT, [['smart', 'clinic', 'light']], { clinic: { needs: ['smart'] } })
    const { losers } = plansFor(round).results[1] as ReturnType<typeof plansFor>['results'][number]
    expect(losers.filter(({ without }) => without).map(({ key, without }) => [key, without])).toEqual([
      ['smart', 'safety'],
      ['clinic', 'smart'],
    ])
  })

  it('are made again alike by whoever has the exported file, also where items need or exclude others', () => {
    const lists = [
      ['green'],
      ['green'],
      ['parking', 'light'],
      ['parking', 'light'],
      ['green', 'clinic', 'service'],
    ]
    const { round, orders } = ordered(300_000_000, lists, {
      parking: { excludes: ['green'] },
      clinic: { needs: ['service'] },
    })
    const plans = plansFor({ round, orders })
    const { possible, instance } = madeOf(round, orders, [], NAMES)
    const file = readPabulib(pabulibOf(round, instance))
    if (!file.ok) throw new Error(JSON.stringify(file.faults))
    const keyOf = new Map(possible.map(({ item, id }) => [id, item.key]))
    expect(plans.results.some(({ losers }) => losers.some(({ without }) => without))).toBe(true)
    for (const rule of ['majority', 'greedy', 'mes'] as const) {
      const again = planThatFits(file.instance, { rule, step: file.unit }).plan.winners
      expect(again.map(({ id }) => keyOf.get(id))).toEqual(wonIn(plans, rule))
    }
  })
})
