import { crash } from '../../local/crash/rounds'

it('a cloud killed in the middle of its work loses nothing it acknowledged and opens again', async () => {
  const total = await crash({ rounds: 3, seed: 7 })
  expect(total.rounds).toBe(3)
  expect(total.notes + total.transfers + total.counts).toBeGreaterThan(10)
}, 60_000)
