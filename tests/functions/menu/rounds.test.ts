import { DAY_MS, dayOf } from '@domain/kernel'
import { photoOf } from '../../../local/demo/photos'
import { demoForAll, newRequestId } from '../fixture'

const demo = demoForAll()
const compoundId = 'hanlin'
const as = (personId: string) => demo.as(personId)
const secretary = () => as('p-secretary-hanlin')
const neighbour = (n: number) => demo.asOpenid(`demo-hanlin-${n}`, `p-hanlin-${n}`)

async function open(days: number): Promise<string> {
  const now = demo.cloud.now()
  const draft = {
    compoundId,
    title: '改造点单',
    words: '',
    opensAt: now,
    closesAt: now + days * DAY_MS,
    budgetFen: 150_000_000,
    sources: '政府补助',
    mergeRule: 'lastCounts' as const,
  }
  const { round } = await secretary().get('menu', 'draftRound', draft)
  const roundId = round.round._id
  await secretary().get('menu', 'openRound', { roundId })
  return roundId
}
const order = (n: number, roundId: string, ticks: string[], revision: number, requestId?: string) =>
  neighbour(n).call('menu', 'order', { roundId, ticks, revision }, requestId)
const paperOf = async (roundId: string, householdId: string, personId: string) => ({
  roundId,
  householdId,
  ticks: ['elderly'],
  photo: await as(personId).upload('slip.png', new Uint8Array(photoOf('slip'))),
  signedOn: dayOf(demo.cloud.now()),
})

describe('A round that is cancelled', () => {
  let roundId: string
  const lost = newRequestId()
  beforeAll(async () => {
    roundId = await open(3)
    await order(1, roundId, ['green'], 0)
  }, 60_000)

  it('repeats what it said to a list that is sent again under its id, and takes the new one of nobody', async () => {
    const first = await order(2, roundId, ['light'], 0, lost)
    expect(first).toMatchObject({ ok: true, value: { mine: { revision: 1 } } })
    const why = '资金没有到位'
    expect(await neighbour(1).call('menu', 'cancelRound', { roundId, why })).toMatchObject({
      code: 'call.forbidden',
    })
    await secretary().get('menu', 'cancelRound', { roundId, why })
    expect(await order(2, roundId, ['light'], 0, lost)).toEqual(first)
    expect(await order(3, roundId, ['green'], 0)).toMatchObject({ code: 'menu.notOpen' })
  })

  it('takes no paper, whenever it was signed, and makes no plan', async () => {
    const paper = await paperOf(roundId, 'hanlin:1:1:102', 'p-grid-hanlin')
    expect(await as('p-grid-hanlin').call('menu', 'enterPaper', paper)).toMatchObject({
      code: 'menu.notOpen',
    })
    expect(await secretary().call('menu', 'makePlan', { roundId, basic: [] })).toMatchObject({
      code: 'menu.notClosed',
    })
    expect(await secretary().call('menu', 'cancelRound', { roundId, why: '再来一次' })).toMatchObject({
      code: 'menu.cancelled',
    })
  })
})

describe('A round that ends', () => {
  let roundId: string
  beforeAll(async () => {
    roundId = await open(2)
  }, 60_000)

  it('is ordered from as its menu was when it began, though the menu is changed meanwhile', async () => {
    const { menu } = await secretary().get('menu', 'menu', { compoundId })
    const items = menu.items.map(item => (item.key === 'green' ? { ...item, isOn: false } : item))
    const { version, tier } = menu
    await secretary().get('menu', 'keepMenu', { compoundId, version, tier, items, why: '绿化先停' })
    expect(await order(1, roundId, ['green'], 0)).toMatchObject({ ok: true })
  })

  it('takes neither basic items nor what is not on it, nor a home in another compound', async () => {
    expect(await order(4, roundId, ['water'], 0)).toMatchObject({ code: 'menu.itemUnknown' })
    expect(await order(4, roundId, ['castle'], 0)).toMatchObject({ code: 'menu.itemUnknown' })
    const answer = await as('p-wang').call('menu', 'order', { roundId, ticks: ['green'], revision: 0 })
    expect(answer).toMatchObject({ code: 'menu.noHome' })
    const elsewhere = await paperOf(roundId, 'tianrun:1:1:101', 'p-grid-hanlin')
    expect(await as('p-grid-hanlin').call('menu', 'enterPaper', elsewhere)).toMatchObject({
      code: 'menu.notHousehold',
    })
  })

  it('makes no plan while a paper was entered once; later the same person cannot enter it again', async () => {
    const paper = await paperOf(roundId, 'hanlin:2:1:102', 'p-grid-hanlin')
    await as('p-grid-hanlin').get('menu', 'enterPaper', paper)
    await demo.cloud.advanceClock(49)
    expect(await order(5, roundId, ['light'], 0)).toMatchObject({ code: 'menu.notOpen' })
    const make = () => secretary().call('menu', 'makePlan', { roundId, basic: [] })
    expect(await make()).toMatchObject({ code: 'menu.papersOpen' })
    expect(await as('p-grid-hanlin').call('menu', 'enterPaper', paper)).toMatchObject({
      code: 'menu.paperSame',
    })
    expect(await secretary().call('menu', 'enterPaper', paper)).toMatchObject({ value: { state: 'agreed' } })
    expect(await make()).toMatchObject({ ok: true, value: { plan: { orders: 2 } } })
    expect(await make()).toMatchObject({ code: 'menu.notClosed' })
    const late = await paperOf(roundId, 'hanlin:2:1:201', 'p-grid-hanlin')
    expect(
      await as('p-grid-hanlin').call('menu', 'enterPaper', { ...late, signedOn: paper.signedOn }),
    ).toMatchObject({
      code: 'menu.notOpen',
    })
  })
})
