import { setTimeout as wait } from 'node:timers/promises'
import { connect, type Environment, errorOf, locally } from './environment'

let cloud: Environment
beforeAll(async () => {
  cloud = await connect({ transactionMs: 600, waitMs: 300 })
})
beforeEach(async () => {
  await cloud.empty()
  await cloud.things().add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
})
afterAll(() => cloud.close())

const numberOf = async (id: string) => (await cloud.things().doc(id).get()).data[0]?.n
const begin = async () => {
  const tx = await cloud.db.startTransaction()
  return { tx, things: tx.collection('conf-things') }
}
const CONFLICT = /^DATABASE_TRANSACTION_CONFLICT/

describe('a transaction', () => {
  it('is seen whole or not at all', async () => {
    const { tx, things } = await begin()
    await things.doc('a').update({ n: cloud._.inc(-1) })
    await things.doc('b').update({ n: cloud._.inc(1) })
    await things.add({ _id: 'c', n: 7 })
    expect([await numberOf('a'), await numberOf('b'), await numberOf('c')]).toEqual([1, 1, undefined])
    await tx.commit()
    expect([await numberOf('a'), await numberOf('b'), await numberOf('c')]).toEqual([0, 2, 7])
  })

  it('sees its own writes, and inside it a document comes as itself or as null', async () => {
    const { tx, things } = await begin()
    await things.doc('a').update({ n: 5 })
    await things.doc('new').set({ n: 6 })
    await things.doc('b').remove()
    expect((await things.doc('a').get()).data).toEqual({ _id: 'a', n: 5 })
    expect((await things.doc('new').get()).data).toEqual({ _id: 'new', n: 6 })
    expect((await things.doc('b').get()).data).toBeNull()
    expect(
      (
        await things
          .where({ n: cloud._.gte(5) })
          .orderBy('n', 'desc')
          .get()
      ).data.map((d: { n: number }) => d.n),
    ).toEqual([6, 5])
    await tx.rollback()
    expect((await cloud.things().doc('b').get()).data).toEqual([{ _id: 'b', n: 1 }])
  })

  it('leaves nothing when it is rolled back', async () => {
    const { tx, things } = await begin()
    await things.doc('a').update({ n: 100 })
    await things.add({ _id: 'c' })
    await tx.rollback()
    expect(await numberOf('a')).toBe(1)
    expect((await cloud.things().count()).total).toBe(2)
  })

  it('goes on seeing what it began with, whatever others write', async () => {
    const { tx, things } = await begin()
    expect((await things.doc('a').get()).data.n).toBe(1)
    await cloud.things().doc('a').update({ n: 2 })
    await cloud.things().doc('b').remove()
    await cloud.things().add({ _id: 'c', n: 1 })
    expect((await things.doc('a').get()).data.n).toBe(1)
    expect((await things.where({ n: 1 }).get()).data.map((d: { _id: string }) => d._id).sort()).toEqual([
      'a',
      'b',
    ])
    await tx.rollback()
  })

  it('loses at once when another has written the document first, and is gone', async () => {
    const first = await begin()
    const second = await begin()
    await first.things.doc('a').update({ n: 2 })
    expect(await errorOf(second.things.doc('a').update({ n: 3 }))).toMatch(CONFLICT)
    expect(await errorOf(second.tx.commit())).toMatch(/TransactionNotExist|NoSuchTransaction/)
    await first.tx.commit()
    expect(await numberOf('a')).toBe(2)
  })

  it('loses when the document was written after it began', async () => {
    const { things } = await begin()
    await cloud.things().doc('a').update({ n: 9 })
    expect(await errorOf(things.doc('a').update({ n: 2 }))).toMatch(CONFLICT)
    expect(await numberOf('a')).toBe(9)
  })

  it('of two that make the same document one fails', async () => {
    const first = await begin()
    const second = await begin()
    await first.things.add({ _id: 'c', by: 1 })
    expect(await errorOf(second.things.add({ _id: 'c', by: 2 }))).not.toBe('no error')
    await first.tx.commit()
    expect((await cloud.things().doc('c').get()).data).toEqual([{ _id: 'c', by: 1 }])
  })

  it('may read the same and write apart: both commit, so write what you rely on', async () => {
    const first = await begin()
    const second = await begin()
    await first.things.doc('b').get()
    await second.things.doc('a').get()
    await first.things.doc('a').update({ n: 2 })
    await second.things.doc('b').update({ n: 2 })
    await first.tx.commit()
    await second.tx.commit()
    expect([await numberOf('a'), await numberOf('b')]).toEqual([2, 2])
  })

  it('is refused a taken id or a taken unique field', async () => {
    const { things } = await begin()
    expect(await errorOf(things.add({ _id: 'a' }))).toMatch(/DUPLICATE|E11000/)
    await cloud.db.collection('conf-unique').add({ _id: 'u', code: 'x' })
    const { tx } = await begin()
    expect(await errorOf(tx.collection('conf-unique').add({ _id: 'v', code: 'x' }))).toMatch(/E11000/)
  })

  it('may give a unique field from one document to another', async () => {
    const unique = cloud.db.collection('conf-unique')
    await unique.add({ _id: 'u', code: 'x' })
    const { tx } = await begin()
    await tx.collection('conf-unique').doc('u').update({ code: 'y' })
    await tx.collection('conf-unique').add({ _id: 'v', code: 'x' })
    await tx.commit()
    expect((await unique.where({ code: 'x' }).get()).data).toEqual([{ _id: 'v', code: 'x' }])
  })

  it('runs again by itself after a conflict, up to four times', async () => {
    let tries = 0
    const result = await cloud.db.runTransaction(
      async (tx: { collection: (name: string) => ReturnType<Environment['things']> }) => {
        tries += 1
        const { data } = await tx.collection('conf-things').doc('a').get()
        if (tries < 3)
          await cloud
            .things()
            .doc('a')
            .update({ n: cloud._.inc(10) })
        await tx
          .collection('conf-things')
          .doc('a')
          .update({ n: data.n + 1 })
        return tries
      },
    )
    expect(result).toBe(3)
    expect(await numberOf('a')).toBe(22)
  })

  it('keeps the sum when eight transfer at once', async () => {
    const transfer = async (from: string, to: string) => {
      try {
        const { tx, things } = await begin()
        const [source, target] = [(await things.doc(from).get()).data, (await things.doc(to).get()).data]
        await things.doc(from).update({ n: source.n - 1 })
        await things.doc(to).update({ n: target.n + 1 })
        await tx.commit()
      } catch (error) {
        expect((error as { code: string }).code).toMatch(/TRANSACTION/)
      }
    }
    await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? transfer('a', 'b') : transfer('b', 'a'))))
    expect((await numberOf('a')) + (await numberOf('b'))).toBe(2)
  })
})

describe('the traps', () => {
  it('update, remove and count by a condition work outside the transaction', async () => {
    const { tx, things } = await begin()
    await things.doc('b').get()
    await things.where({ _id: 'a' }).update({ n: 50 })
    expect((await things.where({ n: 50 }).count()).total).toBe(1)
    await tx.rollback()
    expect(await numberOf('a')).toBe(50)
  })

  locally('a transaction is gone after its time, and what it held is free', async () => {
    const { tx, things } = await begin()
    await things.doc('a').update({ n: 2 })
    await wait(800)
    expect(await errorOf(things.doc('a').update({ n: 3 }))).toMatch(/TransactionNotExist/)
    expect(await errorOf(tx.commit())).toMatch(/TransactionNotExist/)
    await cloud.things().doc('a').update({ n: 4 })
    expect(await numberOf('a')).toBe(4)
  })

  locally('a plain write waits for a transaction on its document', async () => {
    const { tx, things } = await begin()
    await things.doc('a').update({ n: 2 })
    const write = cloud
      .things()
      .doc('a')
      .update({ n: cloud._.inc(5) })
    await wait(50)
    expect(await numberOf('a')).toBe(1)
    await tx.commit()
    await write
    expect(await numberOf('a')).toBe(7)
  })

  locally('but not for ever', async () => {
    const { tx, things } = await begin()
    await things.doc('a').update({ n: 2 })
    expect(await errorOf(cloud.things().doc('a').update({ n: 5 }))).toMatch(/^DATABASE_TIMEOUT/)
    await tx.rollback()
  })
})
