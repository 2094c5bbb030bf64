import { type Instance, type PlanOptions, planOf, planThatFits } from '@domain/plan'
import fc from 'fast-check'
import { anyInstance, instanceOf } from './instances'

const GREEDY: PlanOptions = { rule: 'greedy' }
type Relations = Readonly<Record<string, Pick<Instance['projects'][number], 'needs' | 'excludes'>>>
const related = (instance: Instance, relations: Relations): Instance => ({
  ...instance,
  projects: instance.projects.map(one => ({ ...one, ...relations[one.id] })),
})
const said = (instance: Instance, options = GREEDY) => {
  const { plan, leftOut } = planThatFits(instance, options)
  return [plan.winners.map(({ id }) => id), leftOut.map(({ id, kind, other }) => `${id} ${kind} ${other}`)]
}

describe('a plan whose winners go together', () => {
  const three = instanceOf(100, { lift: 60, bench: 30, lamp: 40 }, [
    'lift bench',
    'lift lamp',
    'lift',
    'bench',
  ])

  it('leaves out what needs something that did not win, and gives its money to others', () => {
    expect(said(related(three, { lift: { needs: ['lamp'] } }))).toEqual([
      ['bench', 'lamp'],
      ['lift needs lamp'],
    ])
  })

  it.each([
    ['first', { lift: { excludes: ['bench'] } }],
    ['second', { bench: { excludes: ['lift'] } }],
  ])(
    'leaves out the later of two that are not done beside each other, though only the %s says so',
    (_, relations) => {
      expect(said(related(three, relations))).toEqual([['lift', 'lamp'], ['bench excludes lift']])
    },
  )

  it('is the plan itself where nothing needs or excludes anything', () => {
    fc.assert(
      fc.property(anyInstance(), instance => {
        expect(planThatFits(instance, { rule: 'mes' })).toEqual({
          plan: planOf(instance, { rule: 'mes' }),
          leftOut: [],
        })
      }),
    )
  })

  it('always goes together, names each project once, and keeps within the money', () => {
    const relations = fc.array(fc.tuple(fc.nat(4), fc.constantFrom('needs', 'excludes'), fc.nat(4)), {
      maxLength: 5,
    })
    const options = fc.constantFrom<PlanOptions>(GREEDY, { rule: 'majority' }, { rule: 'mes' })
    fc.assert(
      fc.property(anyInstance(), relations, options, (instance, all, how) => {
        const ids = instance.projects.map(({ id }) => id)
        const of = (kind: string, id: string) =>
          all.flatMap(([from, is, to]) =>
            is === kind && `p${from}` === id && from !== to && ids.includes(`p${to}`) ? [`p${to}`] : [],
          )
        const projects = instance.projects.map(one => ({
          ...one,
          needs: of('needs', one.id),
          excludes: of('excludes', one.id),
        }))
        const { plan, leftOut } = planThatFits({ ...instance, projects }, how)
        const won = plan.winners.map(({ id }) => id)
        for (const { id, needs, excludes } of projects) {
          if (!won.includes(id)) continue
          expect(won).toEqual(expect.arrayContaining(needs))
          expect(won.filter(other => excludes.includes(other))).toEqual([])
        }
        expect([...won, ...[...plan.losers, ...leftOut].map(({ id }) => id)].sort()).toEqual([...ids].sort())
        expect(plan.cost).toBeLessThanOrEqual(instance.budget)
      }),
    )
  })
})
