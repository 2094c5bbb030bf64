import { balanceAt, type Entry, type StatementFile, sign } from '@domain/income'
import { momentOf, monthPlus } from '@domain/kernel'
import { must } from '../../station/walk'
import { allocate, asset, decision, lease, newBooks, opening, ownersDecision, pay, receipt } from '../cast'
import { World } from './world'

export const MONTHS = ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12', '2027-01'] as const

const SIGNING = { posters: [], hasCommittee: true }
const COMMITTEE = { personId: 'committee', name: '孙主任', role: 'ownersCommittee' as const }
const SUPERVISOR = { personId: 'supervisor', name: '赵监督', role: 'supervisor' as const }

/** Half a month's worth of entries and what was on its way; `extraFen` more for parking in October. */
function keepMonth(world: World, month: string, extraFen: number): void {
  const day = (n: number) => `${month}-${String(n).padStart(2, '0')}`
  const onItsWay = (one: Entry) => one.onItsWayUntil === '9999-12'
  const arrived = [...world.entries.values()].filter(onItsWay)
  for (const entry of arrived) must(world.clear(entry, day(2)))
  if (month === MONTHS[0]) must(world.post(opening({ on: day(1), fen: 5_000_000 })))
  must(
    world.post(
      receipt({ on: day(3), category: 'locker', fen: 120_000, assetId: 'asset-1', leaseId: 'lease-1' }),
    ),
  )
  const parking = 88_000 + (month === '2026-10' ? extraFen : 0)
  for (const n of [4, 5, 6]) must(world.post(receipt({ on: day(n), fen: parking + n })))
  must(world.post(receipt({ on: day(7), category: 'charging', fen: 31_337, inTransit: true })))
  for (const n of [8, 9, 10]) must(world.post(pay({ on: day(n), category: 'upkeep', fen: 10_000 + n })))
  must(world.post(pay({ on: day(11), fen: 600_000, decisionIds: ['branch-1'], inTransit: true })))
  must(world.post(allocate({ on: day(12), fen: 45_000 })))
  const wrong = [...world.entries.values()].filter(one => one.month === month && one.row.kind === 'pay')[0]
  if (wrong) must(world.reverse(wrong, day(13)))
  if (month !== '2026-11') world.bankSays(month, balanceAt(world.books, 'bank'))
}

/** Six months as they were kept, signed, published and saved. December has no second signature, November no word from the bank. */
export function halfYear(extraFen = 0): StatementFile {
  const world = new World(
    newBooks(),
    momentOf('2026-08-20'),
    [
      asset({ leases: [lease({ rentFen: 130_000 })] }),
      asset({ _id: 'asset-2', category: 'premises', leases: [] }),
    ],
    [decision({ limitFen: null }), ownersDecision({ limitFen: null })],
  )
  for (const month of MONTHS) {
    world.now = momentOf(`${monthPlus(month, 1)}-03`, 600)
    keepMonth(world, month, extraFen)
    const sources = world.sources()
    if (!sources) throw new Error(`${month} is not over`)
    const once = must(sign(world.draw(sources), COMMITTEE, '', SIGNING, world.now))
    world.publish(month === '2026-12' ? once : must(sign(once, SUPERVISOR, '发票待补', SIGNING, world.now)))
  }
  return world.file()
}
