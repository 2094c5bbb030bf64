import { homeTallyId, type PointEntry, type Tally, takenBackTurn, tallyIdOf } from '@domain/points'
import type { Store, Transaction } from '../store'
import type { Service } from './posting'

async function discount(tx: Transaction, store: Store, tallyId: string, service: Service): Promise<void> {
  const before: Tally | null = await store.points.tallyIn(tx, tallyId)
  if (!before) return
  const minutes = Math.max(0, before.minutes - service.minutes)
  await store.points.putTallyIn(tx, {
    ...before,
    minutes,
    turns: Math.max(0, before.turns - service.turns),
  })
}

/**
 * Counts the service no longer for which an entry was that is taken back: its turn is refused, and its hours go from the month they were counted in, the
 * earner's and the home's. Nothing where the entry is not about a turn.
 */
export async function unserveIn(
  tx: Transaction,
  store: Store,
  { about, to, homeId, month }: PointEntry,
  { why, by }: { readonly why: string; readonly by: { readonly id: string; readonly name: string } },
): Promise<void> {
  const turn = about?.kind === 'turn' ? await store.activities.turnIn(tx, about.id) : null
  const refused = turn && takenBackTurn(turn, why, by)
  if (!refused) return
  await store.activities.putTurnIn(tx, refused)
  const service = { minutes: turn.minutes, turns: 1 }
  await discount(tx, store, tallyIdOf(to.account, month), service)
  if (homeId !== null) await discount(tx, store, homeTallyId(homeId, month), service)
}
