import { demoForAll } from '../fixture'

const demo = demoForAll()
const todoOf = async (personId: string) => (await demo.as(personId).get('works', 'todo', {})).projects
const FIRE = 'ly-liyuan:r1:fire'
const LIGHT = 'ly-liyuan:r1:light'

describe('What of the works waits for a household', () => {
  it('is 消防, which is built and wants its word; not for those who see to the building, nor in another compound', async () => {
    expect(await todoOf('p-ly-resident')).toMatchObject([{ _id: FIRE, name: '消防', act: 'judge' }])
    expect(await todoOf('p-ly-secretary')).toEqual([])
    expect(await todoOf('p-wang')).toEqual([])
    expect(await todoOf('p-community')).toEqual([])
  })

  it('waits no longer once the household has said it', async () => {
    const said = { projectId: FIRE, verdict: 'fit' as const, words: '', photos: [] }
    await demo.as('p-ly-resident').get('works', 'judge', said)
    expect(await todoOf('p-ly-resident')).toEqual([])
    expect(await todoOf('p-ly-tenant')).toMatchObject([{ _id: FIRE }])
  })

  it('is 照明 in the last days of raising its money, until the household pledges', async () => {
    await demo.cloud.advanceClock(7 * 24)
    expect(await todoOf('p-ly-resident')).toMatchObject([{ _id: LIGHT, act: 'pledge' }])
    await demo.as('p-ly-resident').get('works', 'pledge', { projectId: LIGHT, fen: 5_000, revision: 0 })
    expect(await todoOf('p-ly-resident')).toEqual([])
    expect(await todoOf('p-ly-secretary')).toMatchObject([{ _id: LIGHT, act: 'pledge' }])
  })
})
