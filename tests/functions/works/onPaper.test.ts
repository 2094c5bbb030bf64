import { photoOf } from '../../../local/demo/photos'
import { demoForAll } from '../fixture'

const demo = demoForAll()
const as = (personId: string) => demo.as(personId)
const secretary = () => as('p-ly-secretary')
const photo = (personId = 'p-ly-secretary') =>
  as(personId).upload('paper.png', new Uint8Array(photoOf('receipt')))
const see = (personId: string, projectId: string) => as(personId).get('works', 'project', { projectId })

describe('A household without a phone', () => {
  const light = 'ly-liyuan:r1:light'
  const elder = 'ly-liyuan:5:2:302'
  const entered = async (householdId: string, fen: number) =>
    secretary().call('works', 'pledgeHome', {
      projectId: light,
      householdId,
      fen,
      photos: [await photo()],
    })
  const pledgesOf = async (householdId: string) => {
    const found = await demo.cloud.query('worksPledges', {
      query: { projectId: light, householdId },
      limit: 10,
    })
    return found as unknown as { promisedFen: number; files: string[] }[]
  }

  it('pledges by a paper that it signed, and has one pledge however often it is entered', async () => {
    const before = (await see('p-ly-secretary', light)).project
    expect(await entered(elder, 20_000)).toMatchObject({ ok: true })
    expect(await entered(elder, 15_000)).toMatchObject({ ok: true })
    expect(await pledgesOf(elder)).toMatchObject([{ promisedFen: 15_000 }])
    const after = (await see('p-ly-secretary', light)).project
    expect(after.funding?.households).toBe((before.funding?.households ?? 0) + 1)
    const { pledges } = await secretary().get('works', 'pledges', { projectId: light, skip: 0 })
    expect(pledges.find(({ giver }) => giver.name.includes('302'))?.photos).toHaveLength(1)
  })

  it('is not entered by its own people, nor where it does not live, nor without its paper', async () => {
    expect(await entered('ly-liyuan:1:1:201', 100)).toMatchObject({ code: 'works.ownPledge' })
    expect(await entered('tianrun:3:2:301', 100)).toMatchObject({ code: 'works.notHousehold' })
    expect(await entered('ly-liyuan:5:9:999', 100)).toMatchObject({ code: 'works.notHousehold' })
    const bare = { projectId: light, householdId: elder, fen: 100, photos: [] }
    expect(await secretary().call('works', 'pledgeHome', bare)).toMatchObject({ code: 'call.badInput' })
    const other = await photo('p-ly-grid')
    expect(await as('p-ly-grid').call('works', 'pledgeHome', { ...bare, photos: [other] })).toMatchObject({
      code: 'call.forbidden',
    })
  })
})

describe('The plan that works have begun from', () => {
  it('is exchanged for no other', async () => {
    const adopt = { roundId: 'ly-liyuan:r1', rule: 'greedy' as const, why: '想换一个方案' }
    expect(await secretary().call('menu', 'adoptPlan', adopt)).toMatchObject({ code: 'menu.worksBegun' })
  })
})
