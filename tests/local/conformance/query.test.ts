import { connect, type Environment, errorOf, locally } from './environment'

let cloud: Environment
const DOCS = [
  {
    _id: 'a',
    n: 1,
    s: 'apple',
    tags: ['x', 'y'],
    size: { w: 1, h: 2 },
    people: [
      { k: 'p', v: 1 },
      { k: 'q', v: 9 },
    ],
  },
  { _id: 'b', n: 5, s: 'Banana', tags: ['y'], size: { w: 3, h: 2 }, people: [{ k: 'p', v: 9 }] },
  { _id: 'c', n: 10, s: '樱桃', tags: [], at: new Date(1000), flag: true },
  { _id: 'd', n: 'five', tags: ['x', 'y', 'z'], nothing: null },
  { _id: 'e', n: [4, 40], at: new Date(5000), flag: false },
]

beforeAll(async () => {
  cloud = await connect()
  await cloud.empty()
  await cloud.things().add(DOCS)
})
afterAll(() => cloud.close())

const found = async (where: object) => {
  const { data } = await cloud.things().where(where).get()
  return data
    .map((doc: { _id: string }) => doc._id)
    .sort()
    .join('')
}

describe('a condition finds', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the SDK's command
  const rows: [string, (_: any) => object, string][] = [
    ['a value', () => ({ n: 5 }), 'b'],
    ['an element of a list', () => ({ tags: 'x' }), 'ad'],
    ['a whole list', () => ({ tags: ['y'] }), 'b'],
    ['nested fields', () => ({ size: { h: 2 } }), 'ab'],
    ['a dotted path', () => ({ 'size.w': 3 }), 'b'],
    ['a path through a list', () => ({ 'people.v': 9 }), 'ab'],
    ['null: a null or a missing field', () => ({ flag: null }), 'abd'],
    ['eq', _ => ({ n: _.eq(10) }), 'c'],
    ['neq: everything else, missing too', _ => ({ flag: _.neq(true) }), 'abde'],
    ['neq on a list: none of the elements', _ => ({ tags: _.neq('x') }), 'bce'],
    ['lt, numbers only', _ => ({ n: _.lt(5) }), 'ae'],
    ['lte', _ => ({ n: _.lte(5) }), 'abe'],
    ['gt, and any element', _ => ({ n: _.gt(10) }), 'e'],
    ['gte', _ => ({ n: _.gte(10) }), 'ce'],
    ['a range', _ => ({ n: _.gt(1).and(_.lt(10)) }), 'be'],
    ['dates', _ => ({ at: _.gte(new Date(2000)) }), 'e'],
    ['strings in order of their bytes', _ => ({ s: _.gte('a') }), 'ac'],
    ['in', _ => ({ n: _.in([1, 'five', 40]) }), 'ade'],
    ['in with null', _ => ({ flag: _.in([null, true]) }), 'abcd'],
    ['nin', _ => ({ n: _.nin([1, 5, 10]) }), 'de'],
    ['or on one field', _ => ({ n: _.eq(1).or(_.eq(5)) }), 'ab'],
    ['or of conditions', _ => _.or([{ n: 1 }, { flag: true }]), 'ac'],
    ['and of conditions', _ => _.and([{ tags: 'y' }, { tags: 'x' }]), 'ad'],
    ['nor', _ => _.nor([{ n: 1 }, { flag: true }]), 'bde'],
    ['not', _ => ({ n: _.not(_.gt(4)) }), 'ad'],
    ['exists', _ => ({ nothing: _.exists(true) }), 'd'],
    ['not exists', _ => ({ s: _.exists(false) }), 'de'],
    ['mod', _ => ({ n: _.mod(5, 0) }), 'bce'],
    ['all', _ => ({ tags: _.all(['y', 'x']) }), 'ad'],
    ['elemMatch: one element that meets all', _ => ({ people: _.elemMatch({ k: 'p', v: _.gt(5) }) }), 'b'],
    ['elemMatch on plain values', _ => ({ n: _.elemMatch(_.gt(10)) }), 'e'],
    ['size', _ => ({ tags: _.size(0) }), 'c'],
    ['an expression', _ => ({ ..._.expr({ $gt: ['$size.h', '$size.w'] }) }), 'a'],
  ]
  it.each(rows)('%s', async (_name, where, expected) => {
    expect(await found(where(cloud._))).toBe(expected)
  })

  it('a pattern, with and without regard to case', async () => {
    expect(await found({ s: /an/ })).toBe('b')
    expect(await found({ s: cloud.db.RegExp({ regexp: '^b', options: 'i' }) })).toBe('b')
    expect(await found({ s: cloud._.not(/a/) })).toBe('cde')
  })
})

describe('a condition is refused', () => {
  locally('when its operator is not known', async () => {
    const raw = cloud.things().options({ raw: true })
    expect(await errorOf(raw.where({ n: { $near: 1 } }).get())).toMatch(
      /^INVALID_PARAM: unknown operator: \$near/,
    )
    expect(await errorOf(raw.where({ $where: 'true' }).get())).toMatch(/^INVALID_PARAM/)
    expect(await errorOf(raw.where({ n: { $gt: 1, x: 2 } }).get())).toMatch(/^INVALID_PARAM/)
  })

  locally('when it asks for geography, which is not here', async () => {
    const geometry = new cloud.db.Geo.Point(117, 33)
    expect(
      await errorOf(
        cloud
          .things()
          .where({ at: cloud._.geoNear({ geometry }) })
          .get(),
      ),
    ).toMatch(/^INVALID_PARAM/)
  })

  it('when there is no such collection', async () => {
    expect(await errorOf(cloud.db.collection('conf-none').get())).toMatch(/^DATABASE_COLLECTION_NOT_EXIST/)
  })
})
