import { bodyHashOf, type Statement } from '@domain/income'
import { dayOf, momentOf, monthPlus } from '@domain/kernel'
import { type Demo, openDemo } from '../fixture'
import { compoundId, entriesOf, receipt, takenIn, today } from './there'

let demo: Demo
beforeEach(async () => {
  demo = await openDemo()
}, 60_000)
afterEach(() => demo.close())

const statements = async (query = {}) =>
  (await demo.cloud.query('incomeStatements', { query, limit: 10_000 })) as unknown as Statement[]
const byId = (all: readonly Statement[]) => new Map(all.map(one => [one._id, one]))
const HOUR = 3_600_000

/** Moves on to noon of a day without letting timers fire before. */
async function untilNoonOf(day: string): Promise<void> {
  await demo.cloud.advanceClock((momentOf(day, 12 * 60) - demo.cloud.now()) / HOUR)
}
const thisMonth = () => today(demo).slice(0, 7)
const dayOfNext = (n: number) => `${monthPlus(thisMonth(), 1)}-${String(n).padStart(2, '0')}`

describe('The day on which every compound’s month is drawn up', () => {
  test('each compound that keeps books has its statement, and none is missed; run again, nothing changes', async () => {
    const month = thisMonth()
    await untilNoonOf(dayOfNext(2))
    const drawn = await statements({ month })
    const books = await demo.cloud.query('incomeBooks', { limit: 1_000 })
    const waitsForEarlier = (await statements({ month: monthPlus(month, -1), state: 'drawn' })).length
    expect(drawn.length + waitsForEarlier).toBe(books.length)
    expect(drawn.length).toBeGreaterThanOrEqual(12)
    for (const one of drawn) {
      const before = (await statements({ _id: `${one.body.compoundId}:${monthPlus(month, -1)}` }))[0]
      expect(one.body.figures.openingFen).toBe(before?.body.figures.closingFen)
      expect(one.bodyHash).toBe(bodyHashOf(one.body))
      expect(one.body.rowCount).toBe((await entriesOf(demo, month, one.body.compoundId)).length)
    }
    const twice = byId(await statements())
    await Promise.all([demo.cloud.runTimer('disclose'), demo.cloud.runTimer('disclose')])
    expect(byId(await statements())).toEqual(twice)
  }, 120_000)

  test('two who draw the same books get the same statement, whenever they do', async () => {
    const month = thisMonth()
    const other = await openDemo()
    const later = dayOfNext(4)
    await untilNoonOf(dayOfNext(2))
    await other.cloud.advanceClock((momentOf(later, 12 * 60) - other.cloud.now()) / HOUR)
    const ours = await statements({ month })
    const theirs = byId(
      (await other.cloud.query('incomeStatements', {
        query: { month },
        limit: 100,
      })) as unknown as Statement[],
    )
    await other.close()
    // Two days later the month before may be published of some who had to wait for it: theirs may be more.
    expect(ours.length).toBeGreaterThanOrEqual(12)
    for (const one of ours) expect(theirs.get(one._id)?.bodyHash).toBe(one.bodyHash)
  }, 120_000)

  test('what nobody signs by its day is published late and says whose hands are missing', async () => {
    const month = thisMonth()
    const forcedOn = dayOfNext(6)
    await untilNoonOf(dayOfNext(2))
    await untilNoonOf(forcedOn)
    const [published] = await statements({ _id: `${compoundId}:${month}` })
    expect(published?.publication).toMatchObject({
      isLate: true,
      unsigned: ['committee', 'supervisor'],
      on: forcedOn,
    })
    expect(published?.body.problems).toContain('bankUnsaid')
    const [before] = await statements({ _id: `${compoundId}:${monthPlus(month, -1)}` })
    expect(published?.previousHash).toBe(before?.hash)
  }, 120_000)

  test('after three months of silence each month is drawn up and published in its turn', async () => {
    const month = thisMonth()
    await demo.cloud.advanceClock(24 * 100)
    for (let day = 0; day < 12; day++) await demo.cloud.advanceClock(24)
    const last = monthPlus(dayOf(demo.cloud.now()).slice(0, 7), -1)
    for (let one = month; one < last; one = monthPlus(one, 1))
      expect((await statements({ _id: `${compoundId}:${one}` }))[0]?.state).toBe('published')
  }, 120_000)
})

describe('Check and publication', () => {
  const drawn = async () => {
    const month = thisMonth()
    await untilNoonOf(dayOfNext(2))
    return { month, view: await demo.as('p-supervisor').get('income', 'statement', { compoundId, month }) }
  }

  test('committee and supervisor sign what they saw; the last hand publishes, for thirty days, chained to the month before', async () => {
    const { month, view } = await drawn()
    const about = { compoundId, month, bodyHash: view.bodyHash, objection: '' }
    expect(await demo.as('p-wang').call('income', 'statement', { compoundId, month })).toMatchObject({
      code: 'income.notPublished',
    })
    expect(await demo.as('p-property').call('income', 'sign', about)).toMatchObject({
      code: 'call.forbidden',
    })
    expect(
      await demo.as('p-supervisor').call('income', 'sign', { ...about, bodyHash: 'f'.repeat(64) }),
    ).toMatchObject({
      code: 'income.redrawn',
    })
    const first = await demo
      .as('p-supervisor')
      .get('income', 'sign', { ...about, objection: '电费单要补原件' })
    expect(first.statement.standing).toBe('toSign')
    expect(await demo.as('p-supervisor').call('income', 'sign', about)).toMatchObject({
      code: 'income.signedAlready',
    })
    const { statement } = await demo.as('p-committee').get('income', 'sign', about)
    expect(statement).toMatchObject({ standing: 'published', publication: { isLate: false, unsigned: [] } })
    expect(statement.publication?.signatures.map(({ objection }) => objection)).toEqual([
      '电费单要补原件',
      '',
    ])
    expect(momentOf(statement.publication?.until ?? '') - momentOf(statement.publication?.on ?? '')).toBe(
      30 * 24 * HOUR,
    )
    expect(await demo.as('p-wang').get('income', 'statement', { compoundId, month })).toMatchObject({
      hash: statement.hash,
    })
  }, 120_000)

  test('the community signs for the committee where a compound has none, and only there', async () => {
    const { month } = await drawn()
    const officer = demo.as('p-community')
    const look = (of: string) => officer.get('income', 'statement', { compoundId: of, month })
    const about = async (of: string) => ({ compoundId: of, month, bodyHash: (await look(of)).bodyHash })
    expect((await look(compoundId)).can).not.toEqual(expect.arrayContaining(['sign']))
    expect((await look(compoundId)).can).not.toEqual(expect.arrayContaining(['return']))
    const refused = { code: 'income.committeeSigns' }
    const ours = await about(compoundId)
    expect(await officer.call('income', 'sign', { ...ours, objection: '' })).toMatchObject(refused)
    const back = { compoundId, month, why: '漏记一笔' }
    expect(await officer.call('income', 'giveBack', back)).toMatchObject(refused)

    const withoutOne = 'xinhua'
    expect((await look(withoutOne)).can).toEqual(expect.arrayContaining(['sign', 'return']))
    const theirs = await about(withoutOne)
    const { statement } = await officer.get('income', 'sign', { ...theirs, objection: '' })
    expect(statement.signatures).toMatchObject([{ seat: 'committee', role: 'communityOfficer' }])
    expect(statement.can).not.toContain('sign')
  }, 120_000)

  test('given back, the month opens again; the clerk corrects it, draws it anew, and it is signed anew', async () => {
    const { month, view } = await drawn()
    const clerk = demo.as('p-property')
    const about = { compoundId, month, objection: '' }
    await demo.as('p-committee').get('income', 'sign', { ...about, bodyHash: view.bodyHash })
    await demo.as('p-supervisor').get('income', 'giveBack', { compoundId, month, why: '漏记一笔摊位费' })
    const draft = takenIn(`${month}-28`, 12_300, await receipt(clerk))
    await clerk.get('income', 'post', { compoundId, draft, bankLineId: null, recurringId: null })
    const { statement } = await clerk.get('income', 'draw', { compoundId, month })
    expect(statement.body.figures.incomeFen).toBe(view.body.figures.incomeFen + 12_300)
    expect(statement.signatures).toEqual([])
    expect(statement.returns).toMatchObject([{ why: '漏记一笔摊位费' }])
    for (const id of ['p-committee', 'p-supervisor'])
      await demo.as(id).get('income', 'sign', { ...about, bodyHash: statement.bodyHash })
    const [stored] = await statements({ _id: `${compoundId}:${month}` })
    expect(stored?.state).toBe('published')
    expect(await clerk.call('income', 'draw', { compoundId, month })).toMatchObject({
      code: 'income.drawnAlready',
    })
    expect(
      await demo.as('p-supervisor').call('income', 'giveBack', { compoundId, month, why: '再改' }),
    ).toMatchObject({
      code: 'income.published',
    })
  }, 120_000)
})
