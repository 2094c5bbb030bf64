import { crashPoints } from '../../local/crash/points/rounds'
import { crash } from '../../local/crash/rounds'

it('a cloud killed in the middle of its work loses nothing it acknowledged and opens again', async () => {
  const total = await crash({ rounds: 3, seed: 7 })
  expect(total.rounds).toBe(3)
  expect(total.notes + total.transfers + total.counts).toBeGreaterThan(10)
}, 60_000)

it('a station killed in the middle of its postings has each of them once or not at all, and its points add up', async () => {
  const { rounds, done } = await crashPoints({ rounds: 4, seed: 11 })
  expect(rounds).toBe(4)
  expect(done).toBeGreaterThan(3)
}, 60_000)
