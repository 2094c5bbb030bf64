import { connect, type Environment, errorOf, locally } from './environment'

let cloud: Environment
beforeAll(async () => {
  cloud = await connect()
})
beforeEach(() => cloud.empty())
afterAll(() => cloud.close())

async function changed(doc: object, update: object): Promise<object> {
  await cloud.things().doc('a').set(doc)
  await cloud.things().doc('a').update(update)
  const [{ _id, ...rest }] = (await cloud.things().doc('a').get()).data
  return rest
}

describe('an update command', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the SDK's command
  const rows: [string, object, (_: any) => object, object][] = [
    ['set replaces an object', { o: { a: 1 } }, _ => ({ o: _.set({ b: 2 }) }), { o: { b: 2 } }],
    ['a dotted path makes what is missing', { n: 1 }, () => ({ 'o.p.q': 2 }), { n: 1, o: { p: { q: 2 } } }],
    ['a number names an element', { list: [1, 2] }, () => ({ 'list.1': 9 }), { list: [1, 9] }],
    ['inc adds', { n: 1 }, _ => ({ n: _.inc(2), m: _.inc(-3) }), { n: 3, m: -3 }],
    ['mul multiplies, nothing being zero', { n: 4 }, _ => ({ n: _.mul(2.5), m: _.mul(3) }), { n: 10, m: 0 }],
    [
      'min keeps the lesser',
      { n: 4, m: 4 },
      _ => ({ n: _.min(3), m: _.min(5), k: _.min(1) }),
      { n: 3, m: 4, k: 1 },
    ],
    ['max keeps the greater', { n: 4, m: 4 }, _ => ({ n: _.max(3), m: _.max(5) }), { n: 4, m: 5 }],
    ['rename moves a field', { n: 4, o: { x: 1 } }, _ => ({ n: _.rename('o.y') }), { o: { x: 1, y: 4 } }],
    [
      'remove takes a field away',
      { n: 4, o: { x: 1, y: 2 } },
      _ => ({ n: _.remove(), 'o.x': _.remove() }),
      { o: { y: 2 } },
    ],
    ['push puts one behind', { list: [1] }, _ => ({ list: _.push(2) }), { list: [1, 2] }],
    ['push puts several behind, and makes the list', {}, _ => ({ list: _.push([2, 3]) }), { list: [2, 3] }],
    [
      'push at a place',
      { list: [1, 4] },
      _ => ({ list: _.push({ each: [2, 3], position: 1 }) }),
      { list: [1, 2, 3, 4] },
    ],
    [
      'push sorted and cut',
      { list: [5, 1] },
      _ => ({ list: _.push({ each: [3], sort: 1, slice: 2 }) }),
      { list: [1, 3] },
    ],
    [
      'push sorted by a field, the last ones kept',
      { list: [{ k: 2 }] },
      _ => ({ list: _.push({ each: [{ k: 1 }, { k: 3 }], sort: { k: 1 }, slice: -2 }) }),
      { list: [{ k: 2 }, { k: 3 }] },
    ],
    ['pop takes the last', { list: [1, 2, 3] }, _ => ({ list: _.pop() }), { list: [1, 2] }],
    ['shift takes the first', { list: [1, 2, 3] }, _ => ({ list: _.shift() }), { list: [2, 3] }],
    ['unshift puts in front', { list: [3] }, _ => ({ list: _.unshift([1, 2]) }), { list: [1, 2, 3] }],
    ['pull takes equal ones away', { list: [1, 2, 1] }, _ => ({ list: _.pull(1) }), { list: [2] }],
    ['pull by a condition', { list: [1, 5, 9] }, _ => ({ list: _.pull(_.gt(4)) }), { list: [1] }],
    [
      'pull by fields of the elements',
      { list: [{ k: 1, v: 1 }, { k: 1, v: 2 }, { k: 2 }] },
      _ => ({ list: _.pull({ k: 1, v: _.gt(1) }) }),
      { list: [{ k: 1, v: 1 }, { k: 2 }] },
    ],
    [
      'pullAll takes each of them away',
      { list: [1, 2, 3, 1] },
      _ => ({ list: _.pullAll([1, 3]) }),
      { list: [2] },
    ],
    ['addToSet adds what is not there', { list: [1] }, _ => ({ list: _.addToSet(2) }), { list: [1, 2] }],
    [
      'addToSet of several',
      { list: [1] },
      _ => ({ list: _.addToSet({ $each: [1, 2, 2] }) }),
      { list: [1, 2] },
    ],
    ['bit', { n: 6 }, _ => ({ n: _.bit({ and: 3 }) }), { n: 2 }],
  ]
  it.each(rows)('%s', async (_name, doc, update, expected) => {
    expect(await changed(doc, update(cloud._))).toEqual(expected)
  })

  it('a hundred concurrent increments are all there', async () => {
    await cloud.things().add({ _id: 'a', n: 0 })
    await Promise.all(
      Array.from({ length: 100 }, () =>
        cloud
          .things()
          .doc('a')
          .update({ n: cloud._.inc(1) }),
      ),
    )
    expect((await cloud.things().doc('a').get()).data[0].n).toBe(100)
  })

  it('of twenty who claim a document under a condition one gets it', async () => {
    await cloud.things().add({ _id: 'a', owner: null })
    const claims = Array.from({ length: 20 }, (_, i) =>
      cloud.things().where({ _id: 'a', owner: null }).update({ owner: i }),
    )
    const updated = (await Promise.all(claims)).map(({ updated }) => updated)
    expect(updated.filter(count => count === 1)).toHaveLength(1)
  })
})

describe('an update is refused, and nothing is written', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the SDK's command
  const rows: [string, (_: any) => object][] = [
    ['when a number is added to words', _ => ({ m: 1, s: _.inc(1) })],
    ['when words are pushed behind a number', _ => ({ m: 1, n: _.push(1) })],
    ['when a field is made inside words', () => ({ m: 1, 's.x': 1 })],
  ]
  it.each(rows)('%s', async (_name, update) => {
    await cloud.things().add({ _id: 'a', n: 1, s: 'words' })
    expect(await errorOf(cloud.things().doc('a').update(update(cloud._)))).not.toBe('no error')
    expect((await cloud.things().doc('a').get()).data).toEqual([{ _id: 'a', n: 1, s: 'words' }])
  })

  locally('when its operator is not known, touches the id, or two of its paths meet', async () => {
    await cloud.things().add({ _id: 'a', n: 1 })
    const raw = (update: object) =>
      errorOf(cloud.things().options({ raw: true }).where({ _id: 'a' }).update(update))
    expect(await raw({ $teleport: { n: 1 } })).toMatch(/^INVALID_PARAM: unknown update operator/)
    expect(await raw({ $set: { _id: 'b' } })).toMatch(/_id/)
    expect(await raw({ $set: { 'a.b': 1 }, $inc: { a: 1 } })).toMatch(/conflict/)
    expect(await raw({ $set: { 'list.$.x': 1 } })).toMatch(/^INVALID_PARAM/)
    expect(await raw({})).toMatch(/^INVALID_PARAM/)
  })

  it('when one of many documents cannot take it, none does', async () => {
    await cloud.things().add([
      { _id: 'a', g: 1, n: 1 },
      { _id: 'b', g: 1, n: 'words' },
    ])
    expect(
      await errorOf(
        cloud
          .things()
          .where({ g: 1 })
          .update({ n: cloud._.inc(1) }),
      ),
    ).not.toBe('no error')
    expect((await cloud.things().doc('b').get()).data[0].n).toBe('words')
  })
})
