import { connect, type Environment, errorOf, locally } from './environment'

let cloud: Environment
const DOCS = [
  { _id: 'a', place: '一', n: 1, tags: ['x', 'y'], at: new Date('2026-01-31T16:30:00Z'), o: { k: 1 } },
  { _id: 'b', place: '一', n: 3, tags: ['y'], at: new Date('2026-02-10T00:00:00Z'), o: { k: 2 } },
  { _id: 'c', place: '二', n: 5, tags: [], at: new Date('2026-02-11T00:00:00Z'), o: { k: 3 } },
]

beforeAll(async () => {
  cloud = await connect()
  await cloud.empty()
  await cloud.things().add(DOCS)
})
afterAll(() => cloud.close())

// biome-ignore lint/suspicious/noExplicitAny: the SDK's aggregation is untyped
const run = async (stages: (pipeline: any) => any) => (await stages(cloud.things().aggregate()).end()).data

describe('a stage', () => {
  it('match, sort, skip and limit', async () => {
    const list = await run(p =>
      p
        .match({ n: cloud._.gte(1) })
        .sort({ n: -1 })
        .skip(1)
        .limit(1),
    )
    expect(list.map((doc: { _id: string }) => doc._id)).toEqual(['b'])
  })

  it('group with sums, averages, extremes, first, last and lists', async () => {
    const { $ } = cloud
    const list = await run(p =>
      p
        .sort({ n: 1 })
        .group({
          _id: '$place',
          total: $.sum('$n'),
          count: $.sum(1),
          mean: $.avg('$n'),
          least: $.min('$n'),
          most: $.max('$n'),
          first: $.first('$_id'),
          last: $.last('$_id'),
          all: $.push('$n'),
          set: $.addToSet('$place'),
        })
        .sort({ _id: 1 }),
    )
    expect(list).toEqual([
      {
        _id: '一',
        total: 4,
        count: 2,
        mean: 2,
        least: 1,
        most: 3,
        first: 'a',
        last: 'b',
        all: [1, 3],
        set: ['一'],
      },
      {
        _id: '二',
        total: 5,
        count: 1,
        mean: 5,
        least: 5,
        most: 5,
        first: 'c',
        last: 'c',
        all: [5],
        set: ['二'],
      },
    ])
  })

  it('project and addFields compute', async () => {
    const { $ } = cloud
    const [doc] = await run(p =>
      p
        .match({ _id: 'a' })
        .addFields({ m: $.add(['$n', 10]) })
        .project({ _id: 0, m: 1, twice: $.multiply(['$m', 2]), k: '$o.k' }),
    )
    expect(doc).toEqual({ m: 11, twice: 22, k: 1 })
  })

  it('unwind, sortByCount and count', async () => {
    expect(await run(p => p.unwind('$tags').sortByCount('$tags'))).toEqual([
      { _id: 'y', count: 2 },
      { _id: 'x', count: 1 },
    ])
    expect(await run(p => p.match({ place: '一' }).count('many'))).toEqual([{ many: 2 }])
  })

  it('bucket, bucketAuto, replaceRoot and sample', async () => {
    expect(await run(p => p.bucket({ groupBy: '$n', boundaries: [0, 2, 10] }))).toEqual([
      { _id: 0, count: 1 },
      { _id: 2, count: 2 },
    ])
    expect(await run(p => p.bucketAuto({ groupBy: '$n', buckets: 3 }))).toHaveLength(3)
    expect(await run(p => p.match({ _id: 'b' }).replaceRoot({ newRoot: '$o' }))).toEqual([{ k: 2 }])
    expect(await run(p => p.sample({ size: 2 }))).toHaveLength(2)
  })

  it('lookup joins another collection', async () => {
    await cloud.db.collection('conf-unique').add({ _id: 'place', code: '二', title: '第二' })
    const [doc] = await run(p =>
      p
        .match({ _id: 'c' })
        .lookup({ from: 'conf-unique', localField: 'place', foreignField: 'code', as: 'joined' }),
    )
    expect(doc.joined).toEqual([{ _id: 'place', code: '二', title: '第二' }])
  })
})

describe('an operator', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the SDK's command
  const rows: [string, ($: any) => object, unknown][] = [
    ['abs, ceil, floor', $ => $.add([$.abs(-2), $.ceil(1.2), $.floor(1.8)]), 5],
    [
      'subtract, divide, mod, pow, sqrt, trunc',
      $ =>
        $.add([
          $.subtract(['$n', 1]),
          $.divide([6, 3]),
          $.mod([7, 4]),
          $.pow([2, 3]),
          $.sqrt(9),
          $.trunc(2.9),
        ]),
      18,
    ],
    [
      'size, in, arrayElemAt',
      $ => [$.size('$tags'), $.in(['x', '$tags']), $.arrayElemAt(['$tags', -1])],
      [2, true, 'y'],
    ],
    ['filter', $ => $.filter({ input: [1, 5, 9], as: 'one', cond: $.gt(['$$one', 4]) }), [5, 9]],
    [
      'map and reduce',
      $ =>
        $.reduce({
          input: $.map({ input: [1, 2], as: 'i', in: $.multiply(['$$i', 10]) }),
          initialValue: 0,
          in: $.add(['$$value', '$$this']),
        }),
      30,
    ],
    [
      'concatArrays, reverseArray, slice, range',
      $ => $.concatArrays([$.reverseArray([[1, 2]]), $.slice([[7, 8, 9], 1]), $.range([0, 2])]),
      [2, 1, 7, 0, 1],
    ],
    ['and, or, not', $ => [$.and([true, 1]), $.or([false, 0]), $.not([false])], [true, false, true]],
    [
      'cmp and comparisons',
      $ => [$.cmp([1, 2]), $.eq([1, 1]), $.neq([1, 1]), $.lt([1, 2]), $.gte([1, 2])],
      [-1, true, false, true, false],
    ],
    [
      'cond, ifNull, switch',
      $ => [
        $.cond([true, 1, 2]),
        $.ifNull(['$none', 'x']),
        // biome-ignore lint/suspicious/noThenProperty: MongoDB's own name
        $.switch({ branches: [{ case: false, then: 1 }], default: 3 }),
      ],
      [1, 'x', 3],
    ],
    [
      'parts of a date in China',
      $ => $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M', timezone: '+0800' }),
      '2026-02-01 00:30',
    ],
    ['year, month, dayOfMonth', $ => [$.year('$at'), $.month('$at'), $.dayOfMonth('$at')], [2026, 1, 31]],
    [
      'concat, toUpper, substrCP, strLenCP, split',
      $ => [
        $.concat(['a', 'b']),
        $.toUpper('ab'),
        $.substrCP(['毫议站', 1, 1]),
        $.strLenCP('毫议站'),
        $.split(['a-b', '-']),
      ],
      ['ab', 'AB', '议', 3, ['a', 'b']],
    ],
    [
      'mergeObjects, objectToArray, literal',
      $ => [$.mergeObjects(['$o', { z: 1 }]), $.objectToArray('$o'), $.literal('$n')],
      [{ k: 1, z: 1 }, [{ k: 'k', v: 1 }], '$n'],
    ],
    [
      'sets',
      $ => [$.setUnion([[1], [2]]), $.setIsSubset([[1], [1, 2]]), $.setDifference([[1, 2], [2]])],
      [[1, 2], true, [1]],
    ],
    ['let', $ => $.let({ vars: { a: 2 }, in: $.multiply(['$$a', 3]) }), 6],
  ]
  it.each(rows)('%s', async (_name, made, expected) => {
    const [doc] = await run(p => p.match({ _id: 'a' }).project({ _id: 0, r: made(cloud.$) }))
    expect(doc.r).toEqual(expected)
  })
})

describe('an aggregation is refused', () => {
  locally('when a stage or an operator is not known', async () => {
    const raw = cloud.things().options({ raw: true })
    expect(await errorOf(raw.aggregate([{ $out: 'x' }]).end())).toMatch(
      /^INVALID_PARAM: unknown aggregation stage/,
    )
    expect(await errorOf(raw.aggregate([{ $project: { r: { $teleport: 1 } } }]).end())).toMatch(
      /^INVALID_PARAM/,
    )
    expect(
      await errorOf(
        raw
          .aggregate([
            { $project: { r: { $function: { body: 'function(){return 1}', args: [], lang: 'js' } } } },
          ])
          .end(),
      ),
    ).toMatch(/^INVALID_PARAM/)
    expect(await errorOf(raw.aggregate([{ $match: { n: { $near: 1 } } }]).end())).toMatch(/^INVALID_PARAM/)
  })
})
