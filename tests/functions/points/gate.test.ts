import { makeGate } from '../../../cloudfunctions/lib/gate'

const soon = () => new Promise<void>(done => setTimeout(done, 1))

describe('Where very many ask for one thing', () => {
  it('a few are let through at a time, in the order in which they came, and one that fails makes room too', async () => {
    const gate = makeGate(2)
    let inside = 0
    let most = 0
    const order: number[] = []
    const answers = await Promise.allSettled(
      Array.from({ length: 9 }, (_, i) =>
        gate('rice', async waited => {
          order.push(i)
          inside += 1
          most = Math.max(most, inside)
          await soon()
          inside -= 1
          if (i % 3 === 0) throw new Error('broken off')
          return waited
        }),
      ),
    )
    expect(most).toBe(2)
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(answers.map(one => (one.status === 'fulfilled' ? one.value : 'broken'))).toEqual([
      'broken',
      false,
      true,
      'broken',
      true,
      true,
      'broken',
      true,
      true,
    ])
    expect(await gate('rice', async waited => waited)).toBe(false)
  })

  it('nobody waits for those who ask for something else', async () => {
    const gate = makeGate(1)
    let open = () => {}
    const rice = gate('rice', () => new Promise<void>(done => (open = done)))
    expect(await gate('oil', async waited => waited)).toBe(false)
    open()
    await rice
  })
})
