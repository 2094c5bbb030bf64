import { type Activity, minutesInWords, type Tariff, type Turn, worthOf } from '@domain/points'
import { earnIn } from '../../lib/points/earning'
import type { Store, Transaction } from '../../lib/store'

/**
 * Gives the points of a turn that is done and writes both in the same transaction. The entry's id is the turn's, so that one turn is paid once whoever
 * asks; the rule is the one that was published with the activity.
 */
export async function payTurn(
  tx: Transaction,
  store: Store,
  activity: Activity,
  turn: Turn,
  tariff: Pick<Tariff, 'budget'>,
  now: number,
): Promise<Turn> {
  const { compoundId, path, personId, householdId, name, place, minutes } = turn
  const { version, ...rule } = activity.rule
  const { value } = await earnIn(
    tx,
    store,
    'earn',
    {
      tariff: { budget: tariff.budget, version },
      rule,
      earner: { compoundId, path, personId, householdId, name, place },
      wanted: worthOf(rule, minutes),
      service: { minutes, turns: 1 },
    },
    {
      id: `e:${turn._id}`,
      at: now,
      servedOn: turn.day,
      words: `${turn.title}（${minutesInWords(minutes)}）`,
      byId: turn.verifierId ?? '',
      byName: turn.verifierName,
      about: { kind: 'turn', id: turn._id },
    },
  )
  const paid = { ...turn, ...value }
  await store.activities.putTurnIn(tx, paid)
  return paid
}
