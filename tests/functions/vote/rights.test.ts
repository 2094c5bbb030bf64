import { demoForAll } from '../fixture'
import { drafted, lineOf } from './there'

const demo = demoForAll()
const as = (personId: string) => demo.as(personId)
const HEAD = '楼栋,单元,房号,面积,业主姓名,共有人,身份标识后四位'

/** Takes a roll of these rows in the place of the one there is. */
async function importRoll(voteId: string, ...rows: string[]) {
  const secretary = as('p-secretary')
  const sheet = new TextEncoder().encode([HEAD, ...rows].join('\n'))
  const fileId = await secretary.upload(`roll-${voteId}-${rows.length}.csv`, sheet)
  return secretary.get('vote', 'importRoll', { voteId, fileId, apply: true })
}

describe('A line of the roll', () => {
  it('tells a tenant neither the landlord’s other homes nor anybody’s full name', async () => {
    const voteId = await drafted(demo)
    await importRoll(
      voteId,
      '4,1,101,89.5,赵多福,,3333',
      '5,1,402,100,赵多福,,3333',
      '3,2,301,90,王秀英,李大山,1111、2222',
    )
    await as('p-secretary').get('vote', 'openRoll', { voteId })
    const line = await lineOf(demo, 'p-tenant', voteId)
    expect(line).toMatchObject({
      owner: { key: 'tianrun:5:1:402', name: '赵**', units: [{ householdId: 'tianrun:5:1:402' }] },
      areaCentiM2: 10_000,
      mayCast: 'notOwner',
    })
    expect(JSON.stringify(line)).not.toMatch(/多福|tianrun:4/)
    const asked = { voteId, ownerKey: line.owner.key, kind: 'other' as const, words: '面积看着不对' }
    expect(await as('p-tenant').call('vote', 'askCorrection', asked)).toMatchObject({ ok: true })
    expect((await lineOf(demo, 'p-tenant', voteId)).correction).toMatchObject({ state: 'asked' })
    const own = await lineOf(demo, 'p-wang', voteId)
    expect(own.owner).toMatchObject({ name: '王秀英', coOwners: ['李大山'] })
  })
})
