import { connect, type Environment, errorOf, isReal } from './environment'

let cloud: Environment
beforeAll(async () => {
  cloud = await connect()
})
beforeEach(() => cloud.empty())
afterAll(() => cloud.close())

const add = (...docs: object[]) => cloud.things().add(docs)
const ids = (answer: { data: { _id: string }[] }) => answer.data.map(doc => doc._id)

describe('a document', () => {
  it('comes back as it went in, with dates, nested objects, lists, null and Chinese', async () => {
    const doc = {
      _id: 'a',
      at: new Date(1_750_000_000_123),
      place: { compound: '天润花园', floor: -2, area: 98.75 },
      list: [1, 'two', null, { three: [3] }, []],
      nothing: null,
      yes: true,
      big: 9_007_199_254_740_991,
      empty: {},
      words: '引号"与\\反斜杠\n换行\u0000零𠮷',
    }
    await cloud.things().add(doc)
    const { data } = await cloud.things().doc('a').get()
    expect(data).toEqual([doc])
    expect(data[0].at).toBeInstanceOf(Date)
  })

  it('gets an id when it has none, and many at once get one each', async () => {
    const one = await cloud.things().add({ n: 1 })
    expect(one.id).toMatch(/^[\w-]{16,}$/)
    const many = await add({ n: 2 }, { _id: 'mine', n: 3 })
    expect(many.ids).toHaveLength(2)
    expect(many.ids[1]).toBe('mine')
    expect((await cloud.things().count()).total).toBe(3)
  })

  it('is refused when its id is taken, and nothing of it is written', async () => {
    await add({ _id: 'a', n: 1 })
    expect(await errorOf(cloud.things().add({ _id: 'a', n: 2 }))).toMatch(/DATABASE_DUPLICATE_WRITE|E11000/)
    expect((await cloud.things().doc('a').get()).data).toEqual([{ _id: 'a', n: 1 }])
  })

  it('is refused when a unique field of it is taken; without the field it is welcome', async () => {
    const unique = cloud.db.collection('conf-unique')
    await unique.add({ _id: 'a', code: 'x' })
    await unique.add({ _id: 'b' })
    await unique.add({ _id: 'c' })
    expect(await errorOf(unique.add({ _id: 'd', code: 'x' }))).toMatch(/E11000/)
    expect(await errorOf(unique.doc('b').update({ code: 'x' }))).toMatch(/E11000/)
    await unique.doc('a').update({ code: 'y' })
    await unique.add({ _id: 'd', code: 'x' })
    expect((await unique.where({ code: 'x' }).get()).data).toEqual([{ _id: 'd', code: 'x' }])
  })

  it('gets the time of the cloud for a server date, moved by its offset', async () => {
    await cloud
      .things()
      .add({ _id: 'a', now: cloud.db.serverDate(), later: cloud.db.serverDate({ offset: 60_000 }) })
    const [{ now, later }] = (await cloud.things().doc('a').get()).data
    expect(Math.abs(now.getTime() - Date.now())).toBeLessThan(isReal ? 60_000 : 5_000)
    expect(later.getTime() - now.getTime()).toBe(60_000)
  })
})

describe('set, update and remove', () => {
  it('set makes the document, and replaces the whole of it when it is there', async () => {
    const made = await cloud.things().doc('a').set({ n: 1, gone: true })
    expect(made.upsertedId).toBe('a')
    const replaced = await cloud.things().doc('a').set({ n: 2 })
    expect(replaced.updated).toBe(1)
    expect((await cloud.things().doc('a').get()).data).toEqual([{ _id: 'a', n: 2 }])
  })

  it('update merges an object into what is there; the set command replaces it', async () => {
    await add({ _id: 'a', b: { x: 1, y: 2 } })
    await cloud
      .things()
      .doc('a')
      .update({ b: { x: 9 } })
    expect((await cloud.things().doc('a').get()).data[0].b).toEqual({ x: 9, y: 2 })
    await cloud
      .things()
      .doc('a')
      .update({ b: cloud._.set({ z: 3 }) })
    expect((await cloud.things().doc('a').get()).data[0].b).toEqual({ z: 3 })
  })

  it('update makes no document, and says how many it changed', async () => {
    expect((await cloud.things().doc('none').update({ n: 1 })).updated).toBe(0)
    await add({ _id: 'a', n: 1 }, { _id: 'b', n: 1 }, { _id: 'c', n: 2 })
    expect((await cloud.things().where({ n: 1 }).update({ seen: true })).updated).toBe(2)
    expect(
      (await cloud.things().where({ n: 1 }).options({ multiple: false }).update({ only: 1 })).updated,
    ).toBe(1)
    expect((await cloud.things().where({ only: 1 }).count()).total).toBe(1)
    expect((await cloud.things().where({ n: 1 }).update({ seen: true })).updated).toBe(0)
  })

  it('updateAndReturn gives the document as it became', async () => {
    await add({ _id: 'a', n: 1 })
    const { updated, doc } = await cloud
      .things()
      .where({ _id: 'a' })
      .updateAndReturn({ n: cloud._.inc(4) })
    expect({ updated, doc }).toEqual({ updated: 1, doc: { _id: 'a', n: 5 } })
  })

  it('remove takes the one, or all that match, and says how many', async () => {
    await add({ _id: 'a', n: 1 }, { _id: 'b', n: 1 }, { _id: 'c', n: 2 })
    expect((await cloud.things().doc('c').remove()).deleted).toBe(1)
    expect((await cloud.things().doc('c').remove()).deleted).toBe(0)
    expect((await cloud.things().where({ n: 1 }).remove()).deleted).toBe(2)
  })

  it('a condition that is undefined is dropped by the SDK: the reason why the store refuses undefined', async () => {
    await add({ _id: 'mine', owner: 'me', n: 1 }, { _id: 'theirs', owner: 'other', n: 1 })
    expect(ids(await cloud.things().where({ owner: undefined, n: 1 }).get()).sort()).toEqual([
      'mine',
      'theirs',
    ])
  })
})

describe('a list', () => {
  const numbered = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ _id: `d${String(n).padStart(5, '0')}`, n }))

  it('has 100 documents unless told, and 1,000 at most', async () => {
    for (let from = 0; from < 1100; from += 550) await add(...numbered(1100).slice(from, from + 550))
    expect((await cloud.things().get()).data).toHaveLength(100)
    expect((await cloud.things().limit(20).get()).data).toHaveLength(20)
    expect((await cloud.things().limit(5000).get()).data).toHaveLength(1000)
    expect((await cloud.things().skip(1090).limit(100).get()).data).toHaveLength(10)
  })

  it('comes in the asked order, by several fields and directions, missing values first', async () => {
    await add(
      { _id: 'a', x: 1, y: 2 },
      { _id: 'b', x: 1, y: 3 },
      { _id: 'c', x: 0 },
      { _id: 'd', y: 1 },
      { _id: 'e', x: 'text' },
    )
    const sorted = await cloud.things().orderBy('x', 'asc').orderBy('y', 'desc').get()
    expect(ids(sorted)).toEqual(['d', 'c', 'b', 'a', 'e'])
    expect(ids(await cloud.things().orderBy('x', 'desc').orderBy('y', 'asc').skip(1).limit(2).get())).toEqual(
      ['a', 'b'],
    )
  })

  it('keeps only the asked fields, or leaves some out', async () => {
    await add({ _id: 'a', x: 1, y: { p: 1, q: 2 }, list: [{ k: 1, v: 2 }] })
    const shown = async (fields: object) => (await cloud.things().field(fields).get()).data[0]
    expect(await shown({ x: true })).toEqual({ _id: 'a', x: 1 })
    expect(await shown({ x: true, _id: false })).toEqual({ x: 1 })
    expect(await shown({ 'y.p': true })).toEqual({ _id: 'a', y: { p: 1 } })
    expect(await shown({ y: false })).toEqual({ _id: 'a', x: 1, list: [{ k: 1, v: 2 }] })
    expect(await shown({ 'list.v': false, x: false })).toEqual({
      _id: 'a',
      y: { p: 1, q: 2 },
      list: [{ k: 1 }],
    })
    expect((await cloud.things().doc('a').field({ x: true }).get()).data).toEqual([{ _id: 'a', x: 1 }])
  })

  it('shows part of an array: a slice, or the first element that matches', async () => {
    await add({ _id: 'a', list: [1, 2, 3, 4], people: [{ n: 1 }, { n: 2, k: 'x' }, { n: 2, k: 'y' }] })
    const { project } = cloud._
    const sliced = await cloud
      .things()
      .field({ list: project.slice(-2), people: project.slice([1, 1]) })
      .get()
    expect(sliced.data[0]).toMatchObject({ list: [3, 4], people: [{ n: 2, k: 'x' }] })
    const first = await cloud
      .things()
      .field({ people: project.elemMatch({ n: 2 }) })
      .get()
    expect(first.data[0]).toEqual({ _id: 'a', people: [{ n: 2, k: 'x' }] })
  })

  it('is counted whole, and by a condition', async () => {
    await add(...numbered(150))
    expect((await cloud.things().count()).total).toBe(150)
    expect(
      (
        await cloud
          .things()
          .where({ n: cloud._.lt(7) })
          .count()
      ).total,
    ).toBe(7)
  })
})
