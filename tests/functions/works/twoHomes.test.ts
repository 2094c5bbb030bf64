import { demoForAll } from '../fixture'

const demo = demoForAll()
const FIRE = 'ly-liyuan:r1:fire'
const LIGHT = 'ly-liyuan:r1:light'
const [RENTED, PARENTS] = ['ly-liyuan:8:2:501', 'ly-liyuan:5:1:202']
const both = () => demo.as('p-ly-tenant')

beforeAll(async () => {
  const door = { householdId: PARENTS, buildingId: 'ly-liyuan:5' }
  const { code } = await demo.as('p-ly-resident').get('people', 'invite', { ...door, relation: 'family' })
  await both().get('people', 'joinByCode', { code })
})

describe('Whoever belongs to two homes of a compound', () => {
  it('is told of a project once for each that has not said its word', async () => {
    const waiting = (await both().get('works', 'todo', {})).projects
    expect(waiting).toMatchObject([
      { _id: FIRE, householdId: RENTED },
      { _id: FIRE, householdId: PARENTS },
    ])
    const said = { projectId: FIRE, verdict: 'fit' as const, words: '', photos: [] }
    const after = await both().get('works', 'judge', { ...said, householdId: PARENTS })
    expect(after.mine).toMatchObject({ householdId: PARENTS, verdict: { verdict: 'fit' } })
    expect((await both().get('works', 'todo', {})).projects).toMatchObject([{ householdId: RENTED }])
    const mother = await demo.as('p-ly-resident').get('works', 'project', { projectId: FIRE })
    expect(mother.mine).toEqual(after.mine)
  })

  it('pledges for each by itself, and for no home that is not theirs', async () => {
    const give = { projectId: LIGHT, fen: 3_000, revision: 0 }
    const rented = await both().get('works', 'pledge', give)
    expect(rented.mine).toMatchObject({ householdId: RENTED, pledge: { promisedFen: 3_000 } })
    const parents = await both().get('works', 'pledge', { ...give, fen: 4_000, householdId: PARENTS })
    expect(parents.mine).toMatchObject({ householdId: PARENTS, pledge: { promisedFen: 4_000 } })
    const seen = await both().get('works', 'project', { projectId: LIGHT, homes: [PARENTS] })
    expect(seen.mine).toEqual(parents.mine)
    for (const householdId of ['ly-liyuan:5:2:101', 'tianrun:3:2:301'])
      expect(await both().call('works', 'pledge', { ...give, householdId })).toMatchObject({
        code: 'people.notYourHome',
      })
  })
})
