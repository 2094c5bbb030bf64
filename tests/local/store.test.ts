import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Query } from 'mingo'
import { entriesOf, type Schema } from '../../local/cloud/store/indexes'
import { keyOf } from '../../local/cloud/store/keys'
import type { Order } from '../../local/cloud/store/planner'
import { Store } from '../../local/cloud/store/store'
import { clone, compare, type Doc, type Fields } from '../../local/cloud/store/values'
import { CloudError } from '../../local/cloud/wire/errors'

const INDEXED: Schema = {
  things: {
    indexes: [
      { name: 'a', keys: [['a', 1]] },
      {
        name: 'ab',
        keys: [
          ['a', 1],
          ['b', -1],
        ],
      },
      { name: 'b_sparse', keys: [['b', 1]], sparse: true },
      {
        name: 'list',
        keys: [
          ['list', 1],
          ['a', 1],
        ],
      },
      {
        name: 'deep',
        keys: [
          ['o.x', -1],
          ['b', 1],
        ],
      },
      { name: 'people', keys: [['people.k', 1]] },
      { name: 'code', keys: [['code', 1]], unique: true, sparse: true },
    ],
  },
}
const PLAIN: Schema = { things: { indexes: INDEXED.things?.indexes.filter(index => index.unique) ?? [] } }

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2, max: 2 }) },
  fc.constantFrom('', 'a', 'ab', 'b', '毫'),
  fc.constant(null),
  fc.boolean(),
  fc.constantFrom(new Date(0), new Date(1000)),
  fc.constantFrom(0.5, -1.25, 1e15),
)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 })
const docArbitrary = fc
  .record({
    _id: fc.constantFrom(...'abcdefghijklmnopqrst'),
    a: maybe(scalar),
    b: maybe(scalar),
    list: maybe(fc.array(scalar, { maxLength: 3 })),
    o: maybe(fc.record({ x: scalar })),
    people: maybe(fc.array(fc.record({ k: fc.integer({ min: 0, max: 2 }) }), { maxLength: 2 })),
    code: maybe(fc.integer({ min: 0, max: 5 })),
  })
  .map(doc => Object.fromEntries(Object.entries(doc).filter(([, value]) => value !== undefined)) as Doc)

const range = fc.record({
  op: fc.constantFrom('$gt', '$gte', '$lt', '$lte'),
  value: scalar.filter(value => value !== null),
})
const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  range.map(({ op, value }) => ({ [op]: value })),
  fc.tuple(range, range).map(([x, y]) => ({ [x.op]: x.value, [y.op]: y.value })),
  scalar.map(value => ({ $ne: value })),
  fc.boolean().map(exists => ({ $exists: exists })),
)
const field = fc.constantFrom('a', 'b', 'list', 'o.x', 'people.k', 'code', '_id')
const one = fc.tuple(field, condition).map(([name, value]): Fields => ({ [name]: value }))
const simple = fc.oneof(
  { weight: 3, arbitrary: one },
  { weight: 1, arbitrary: fc.dictionary(field, condition, { maxKeys: 3 }) },
)
const query: fc.Arbitrary<Fields> = fc.oneof(
  simple,
  fc.tuple(simple, simple).map(([x, y]) => ({ $or: [x, y] })),
  fc.tuple(simple, simple, simple).map(([x, y, z]) => ({ ...x, $or: [y, z] })),
  fc.tuple(simple, simple).map(([x, y]) => ({ $and: [x, y] })),
)
const order: fc.Arbitrary<Order> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'o.x'), fc.constantFrom(1 as const, -1 as const)), {
    maxLength: 2,
    selector: ([name]) => name,
  })
  .map(fields => [...fields, ['_id', 1] as const])

const docs = fc.array(docArbitrary, { minLength: 10, maxLength: 25 })

type Asked = { readonly query: Fields; readonly order: Order; readonly skip: number; readonly limit: number }
type Step =
  | { readonly kind: 'insert'; readonly doc: Doc }
  | { readonly kind: 'replace'; readonly doc: Doc }
  | (Asked & { readonly kind: 'remove' })
  | (Asked & { readonly kind: 'find' })
  | { readonly kind: 'reopen' }
const search = fc.record({
  query,
  order,
  skip: fc.integer({ min: 0, max: 2 }),
  limit: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(100)),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: docArbitrary.map(doc => ({ kind: 'insert' as const, doc })) },
  { weight: 3, arbitrary: docArbitrary.map(doc => ({ kind: 'replace' as const, doc })) },
  { weight: 1, arbitrary: search.map(one => ({ kind: 'remove' as const, ...one, limit: 1 })) },
  { weight: 12, arbitrary: search.map(one => ({ kind: 'find' as const, ...one })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
)

/** The naive store: a list, searched by an engine that is not ours. */
class Model {
  docs: Doc[] = []
  private clashes = (doc: Doc) =>
    this.docs.some(one => one._id !== doc._id && doc.code !== undefined && one.code === doc.code)

  insert(doc: Doc): boolean {
    if (this.docs.some(one => one._id === doc._id) || this.clashes(doc)) return false
    this.docs.push(doc)
    return true
  }
  replace(doc: Doc): boolean | null {
    const at = this.docs.findIndex(one => one._id === doc._id)
    if (at < 0) return null
    if (this.clashes(doc)) return false
    this.docs[at] = doc
    return true
  }
  find({ query, order, skip, limit }: Asked): Doc[] {
    const matching = this.docs.filter(doc => new Query(query).test(clone(doc)))
    return matching.sort((x, y) => byOrder(order, x, y)).slice(skip, skip + limit)
  }
}

const reach = (doc: Doc, name: string) =>
  name.split('.').reduce<unknown>((value, part) => (value as Fields | undefined)?.[part], doc)
function byOrder(fields: Order, x: Doc, y: Doc): number {
  for (const [name, direction] of fields) {
    const result = compare(reach(x, name), reach(y, name)) * direction
    if (result !== 0) return result
  }
  return 0
}

class Subject {
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'haoyi-store-'))
  store: Store
  private readonly schema: Schema
  constructor(schema: Schema) {
    this.schema = schema
    this.store = new Store({ dataDir: this.dataDir, schema })
  }
  get things() {
    return this.store.catalog.collection('things')
  }
  reopen() {
    this.store.close()
    this.store = new Store({ dataDir: this.dataDir, schema: this.schema })
  }
  close() {
    this.store.close()
    rmSync(this.dataDir, { recursive: true })
  }
  private attempt = (work: () => void): Promise<boolean> =>
    this.store.run(work).then(
      () => true,
      error => {
        if (error instanceof CloudError && /E11000/.test(error.message)) return false
        throw error
      },
    )
  insert = (doc: Doc) => this.attempt(() => this.store.insert(this.things, [doc]))
  async replace(doc: Doc): Promise<boolean | null> {
    const [match] = await this.store.run(() => this.store.find(this.things, { query: { _id: doc._id } }))
    return match ? this.attempt(() => this.store.change(this.things, [{ match, after: doc }])) : null
  }
  find = (search: Asked) => this.store.run(() => this.store.find(this.things, search).map(({ doc }) => doc))
  async remove(search: Asked) {
    await this.store.run(() => {
      const [match] = this.store.find(this.things, search)
      if (match) this.store.change(this.things, [{ match, after: null }])
    })
  }
  /** Every index holds exactly what its documents say. */
  checkIndexes() {
    const rows = [...this.things.rows()]
    for (const index of this.things.indexes) {
      const expected = rows.flatMap(({ n }) =>
        entriesOf(index.schema, this.things.at(n)).keys.map(key => `${key.toString('hex')}:${n}`),
      )
      const actual = index.allEntries().map(([key, n]) => `${Buffer.from(key).toString('hex')}:${n}`)
      expect(actual.sort()).toEqual(expected.sort())
    }
  }
}

async function live(subject: Subject, docs: readonly Doc[], steps: readonly Step[]): Promise<void> {
  const model = new Model()
  for (const doc of docs) expect(await subject.insert(doc)).toBe(model.insert(doc))
  for (const one of steps) {
    if (one.kind === 'insert') expect(await subject.insert(one.doc)).toBe(model.insert(one.doc))
    else if (one.kind === 'replace') expect(await subject.replace(one.doc)).toBe(model.replace(one.doc))
    else if (one.kind === 'find') expect(await subject.find(one)).toEqual(model.find(one))
    else if (one.kind === 'reopen') subject.reopen()
    else {
      const [goes] = model.find(one)
      await subject.remove(one)
      model.docs = model.docs.filter(doc => doc !== goes)
    }
  }
  const all = { query: {}, order: [['_id', 1]] as const, skip: 0, limit: 1000 }
  expect(await subject.find(all)).toEqual(model.find(all))
  subject.checkIndexes()
}

describe('whatever is written and asked, in whatever order,', () => {
  it.each([
    ['with indexes', INDEXED],
    ['without', PLAIN],
  ])(
    'the store answers as a plain list does, %s',
    async (_name, schema) => {
      await fc.assert(
        fc.asyncProperty(docs, fc.array(step, { minLength: 20, maxLength: 60 }), async (docs, steps) => {
          const subject = new Subject(schema)
          try {
            await live(subject, docs, steps)
          } finally {
            subject.close()
          }
        }),
        { numRuns: 100 },
      )
    },
    120_000,
  )

  it('keys sort as the values do', () => {
    const value = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 3 },
        scalar,
        fc.double(),
        fc.string({ unit: 'binary' }),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.string({ maxLength: 2 }), tie('value'), { maxKeys: 3 }),
      ),
    })).value
    fc.assert(
      fc.property(value, value, (x, y) => {
        expect(Math.sign(Buffer.compare(keyOf(x), keyOf(y)))).toBe(Math.sign(compare(x, y)))
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('indexes', () => {
  const many = Array.from({ length: 5_000 }, (_, n) => ({
    _id: `m${n}`,
    place: `p${n % 50}`,
    phase: ['open', 'done', 'shut'][n % 3] as string,
    rank: n % 7,
    at: n,
    ...(n % 100 === 0 && { dueAt: n }),
    who: n % 10 === 0 ? { a: `w${n % 20}` } : { b: `w${n % 20}` },
  }))
  const schema: Schema = {
    things: {
      indexes: [
        { name: 'due', keys: [['dueAt', 1]], sparse: true },
        {
          name: 'queue',
          keys: [
            ['place', 1],
            ['phase', 1],
            ['rank', -1],
            ['at', 1],
          ],
        },
        {
          name: 'a',
          keys: [
            ['who.a', 1],
            ['at', -1],
          ],
        },
        {
          name: 'b',
          keys: [
            ['who.b', 1],
            ['at', -1],
          ],
        },
      ],
    },
  }
  let subject: Subject
  beforeAll(() => {
    subject = new Subject(schema)
    subject.store.load('things', many)
  })
  afterAll(() => subject.close())

  const cost = async (query: Fields, order: Order = [], limit = 100) => {
    const { find } = await import('../../local/cloud/store/find')
    const { matches, cost } = find(subject.things, { query, order, limit })
    return { ...cost, found: matches.length, docs: matches.map(({ doc }) => doc) }
  }

  it('a load that fails at its last document has put none in', () => {
    const more = Array.from({ length: 20_000 }, (_, n) => ({ _id: `more-${n}`, dueAt: n }))
    expect(() => subject.store.load('things', [...more, { _id: 'more-0' }])).toThrow()
    expect(subject.things.count()).toBe(many.length)
  })

  it('a sweep for what is due looks at what is due and at nothing else', async () => {
    expect(await cost({ dueAt: { $lte: 1_000 } }, [['dueAt', 1]])).toMatchObject({
      index: 'due',
      entries: 11,
      found: 11,
      ordered: true,
    })
  })

  it('a queue page in its stated mixed order costs the page', async () => {
    const page = await cost(
      { place: 'p7', phase: 'open' },
      [
        ['rank', -1],
        ['at', 1],
      ],
      20,
    )
    expect(page).toMatchObject({ index: 'queue', entries: 20, found: 20, ordered: true })
    const expected = many
      .filter(doc => doc.place === 'p7' && doc.phase === 'open')
      .sort((x, y) => y.rank - x.rank || x.at - y.at)
    expect(page.docs).toEqual(expected.slice(0, 20))
  })

  it('several phases at once cost the page for each', async () => {
    const page = await cost(
      { place: 'p7', phase: { $in: ['open', 'done'] } },
      [
        ['rank', -1],
        ['at', 1],
      ],
      10,
    )
    expect(page).toMatchObject({ index: 'queue', entries: 20, found: 10 })
    const expected = many
      .filter(doc => doc.place === 'p7' && doc.phase !== 'shut')
      .sort((x, y) => y.rank - x.rank || x.at - y.at)
    expect(page.docs).toEqual(expected.slice(0, 10))
  })

  it('either of two fields is two searches', async () => {
    const page = await cost({ $or: [{ 'who.a': 'w0' }, { 'who.b': 'w3' }] }, [['at', -1]], 10)
    expect(page).toMatchObject({ index: 'a or b', entries: 20, found: 10 })
    expect(page.docs[0]?._id).toBe('m4983')
  })

  it('a search that no index serves walks everything', async () => {
    expect(await cost({ rank: 3 }, [], 10_000)).toMatchObject({ index: null, entries: 5_000 })
  })

  it('follow the schema: built, dropped and rebuilt when the data is opened with another', () => {
    const other = new Subject({ things: { indexes: [] } })
    other.store.load('things', many.slice(0, 300))
    Object.assign(other, { schema })
    other.reopen()
    expect(other.things.indexes.map(index => index.schema.name)).toEqual(['due', 'queue', 'a', 'b'])
    other.checkIndexes()
    Object.assign(other, { schema: { things: { indexes: schema.things?.indexes.slice(1, 2) ?? [] } } })
    other.reopen()
    expect(other.things.indexes.map(index => index.schema.name)).toEqual(['queue'])
    other.checkIndexes()
    other.close()
  })

  it('two lists in one index are refused, and the document with them', async () => {
    const one = new Subject({
      things: {
        indexes: [
          {
            name: 'xy',
            keys: [
              ['x', 1],
              ['y', 1],
            ],
          },
        ],
      },
    })
    await expect(one.insert({ _id: 'a', x: [1], y: [2] })).rejects.toThrow(/parallel arrays/)
    expect(one.things.count()).toBe(0)
    one.close()
  })
})
