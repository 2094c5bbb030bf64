import type { Choice } from '@domain/vote'
import { demoForAll } from '../fixture'
import { aPicture, drafted, importRoll, lineOf, openVote } from './there'

const demo = demoForAll()
const as = (personId: string) => demo.as(personId)

describe('A line of the roll', () => {
  it('tells a tenant neither the landlord’s other homes nor anybody’s full name', async () => {
    const voteId = await drafted(demo)
    await importRoll(
      demo,
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

describe('Nobody decides in their own cause', () => {
  const decide = (personId: string, correctionId: string, isAccepted = true) =>
    as(personId).call('vote', 'decideCorrection', {
      correctionId,
      isAccepted,
      answer: '看过不动产权证',
      change: null,
    })
  const openOf = async (voteId: string, byName: string) => {
    const { corrections } = await as('p-committee').get('vote', 'corrections', { voteId })
    const found = corrections.find(one => one.byName === byName && one.state === 'asked')
    if (!found) throw new Error(`nothing asked by ${byName}`)
    return found._id
  }

  it('neither of a correction they asked for nor of one of their own home', async () => {
    const voteId = await drafted(demo)
    await importRoll(demo, voteId, '4,1,501,89.5,赵多福,,3333', '5,1,402,100,赵多福,,3333')
    await as('p-secretary').get('vote', 'openRoll', { voteId })
    const ask = async (personId: string) => {
      const { owner } = await lineOf(demo, personId, voteId)
      const asked = { voteId, ownerKey: owner.key, kind: 'me' as const, words: '房子是我的' }
      await as(personId).get('vote', 'askCorrection', asked)
    }
    await ask('p-secretary')
    await ask('p-tenant')
    for (const name of ['李国强', '赵宇'])
      expect(await decide('p-secretary', await openOf(voteId, name))).toMatchObject({
        code: 'vote.ownCorrection',
      })
    expect((await lineOf(demo, 'p-secretary', voteId)).mayCast).toBe('notNamed')
    expect(await decide('p-committee', await openOf(voteId, '李国强'))).toMatchObject({ ok: true })
    expect((await lineOf(demo, 'p-secretary', voteId)).mayCast).toBe('yes')
    await importRoll(demo, voteId, '4,1,501,89.5,赵多福,,', '5,1,402,100,赵多福,,')
    expect((await lineOf(demo, 'p-secretary', voteId)).mayCast).toBe('yes')
    expect((await lineOf(demo, 'p-tenant', voteId)).mayCast).toBe('notOwner')
  })

  it('nor of a paper of their own home; and one set aside asks nothing of a deputy who is full', async () => {
    const voteId = await openVote(demo)
    const proxy = { name: '律师小周', mark: '8765' }
    const read = async (personId: string, householdId: string, choice: Choice) => {
      const photo = await as(personId).upload(`own-${householdId.replaceAll(':', '-')}.png`, aPicture())
      const paper = { voteId, householdId, choices: [choice], proxy, photos: [photo] }
      return as(personId).get('vote', 'enterPaper', paper)
    }
    const own = 'tianrun:4:1:501'
    await read('p-grid', own, 'yes')
    expect(await read('p-committee', own, 'no')).toMatchObject({ state: 'differs' })
    for (const room of [101, 102, 201]) {
      await read('p-grid', `tianrun:6:1:${room}`, 'yes')
      await read('p-committee', `tianrun:6:1:${room}`, 'yes')
    }
    const settle = (personId: string, which: 'first' | 'aside') =>
      as(personId).call('vote', 'decidePaper', { voteId, ownerKey: own, which, why: '看了原件' })
    expect(await settle('p-secretary', 'first')).toMatchObject({ code: 'vote.ownPaper' })
    expect(await settle('p-community', 'first')).toMatchObject({ code: 'vote.proxyTooMany' })
    expect(await settle('p-community', 'aside')).toMatchObject({ value: { state: 'aside' } })
  })
})
