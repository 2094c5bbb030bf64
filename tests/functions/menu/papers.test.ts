import { dayOf } from '@domain/kernel'
import { photoOf } from '../../../local/demo/photos'
import { demoForAll } from '../fixture'

const demo = demoForAll()
const roundId = 'tianrun:r1'
const as = (personId: string) => demo.as(personId)

const enter = async (personId: string, householdId: string, ticks: string[] = ['green']) =>
  as(personId).call('menu', 'enterPaper', {
    roundId,
    householdId,
    ticks,
    photo: await as(personId).upload('paper.png', new Uint8Array(photoOf('receipt'))),
    signedOn: dayOf(demo.cloud.now()),
  })
const waitingFor = async (personId: string, skip = 0) =>
  await as(personId).get('menu', 'papers', { roundId, state: 'once', skip })
const doorsOf = (building: number, unit: number) =>
  [1, 2, 3, 4].flatMap(floor => [1, 2].map(door => `tianrun:${building}:${unit}:${floor}0${door}`))

describe('The papers that wait', () => {
  it('are found by the head of a building, a unit and the whole compound, however many wait elsewhere', async () => {
    const elsewhere = [1, 2].flatMap(building => [1, 2, 3].flatMap(unit => doorsOf(building, unit)))
    const here = doorsOf(3, 2).slice(0, 1)
    for (const door of [...elsewhere, ...here, 'tianrun:3:1:402']) await enter('p-grid', door)
    const all = await waitingFor('p-grid')
    expect(all).toMatchObject({ more: true })
    expect(all.papers.every(({ householdId }) => !householdId.startsWith('tianrun:3:'))).toBe(true)
    const ofHead = await waitingFor('p-building-head')
    expect(ofHead.more).toBe(false)
    const homes = ofHead.papers.map(({ householdId }) => householdId)
    expect(homes).toEqual(expect.arrayContaining([...here, 'tianrun:3:1:402']))
    expect(homes.every(home => home.startsWith('tianrun:3:'))).toBe(true)
    const ofUnit = (await waitingFor('p-unit-head')).papers.map(({ householdId }) => householdId)
    expect(ofUnit).toEqual(homes.filter(home => home.startsWith('tianrun:3:2:')))
  })
})

describe('The paper of one’s own household', () => {
  const home = 'tianrun:4:1:501'
  it('is neither entered nor settled by who lives there', async () => {
    expect(await enter('p-grid', home)).toMatchObject({ value: { state: 'once' } })
    expect(await enter('p-secretary', home)).toMatchObject({ code: 'menu.ownPaper' })
    const settle = (personId: string) =>
      as(personId).call('menu', 'settlePaper', {
        roundId,
        householdId: home,
        ticks: [],
        signedOn: dayOf(demo.cloud.now()),
        why: '照照片核对',
      })
    expect(await settle('p-secretary')).toMatchObject({ code: 'menu.ownPaper' })
    const { paper } = await as('p-secretary').get('menu', 'paper', { roundId, householdId: home })
    expect(paper?.canEnter).toBe(false)
  })
})

describe('A paper that was entered once by mistake', () => {
  const home = 'tianrun:5:2:201'
  it('is put right by the secretary, who does not see what was entered, and waits no more', async () => {
    await enter('p-grid', home, ['green', 'light'])
    const settle = (personId: string) =>
      as(personId).call('menu', 'settlePaper', {
        roundId,
        householdId: home,
        ticks: ['green'],
        signedOn: dayOf(demo.cloud.now()),
        why: '照片上只勾了绿化',
      })
    expect(await settle('p-grid')).toMatchObject({ code: 'call.forbidden' })
    const { paper } = await as('p-secretary').get('menu', 'paper', { roundId, householdId: home })
    expect(paper).toMatchObject({ state: 'once', entries: [], canEnter: true })
    expect(await settle('p-secretary')).toMatchObject({ ok: true, value: { state: 'settled' } })
    const after = await as('p-secretary').get('menu', 'paper', { roundId, householdId: home })
    expect(after.paper).toBeNull()
  })
})
