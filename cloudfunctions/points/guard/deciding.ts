import { createHash } from 'node:crypto'
import { accept, type Decision, refuse } from '@domain/kernel'
import { clearedFlag, type Flag, pointsContract, takenBackFlag } from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../../lib/act'
import { unsafe } from '../../lib/contentGuard'
import { idFrom } from '../../lib/ids'
import { whereItIs } from '../../lib/places'
import { reverseIn } from '../../lib/points/posting'
import { unserveIn } from '../../lib/points/unserving'
import { type Transaction, WriteConflict } from '../../lib/store'
import { type MemberCall, useCase } from '../../lib/useCase'
import { deciderOf, flagHere } from './flags'

/** The flag as it is inside the transaction: of two who decide at once, the later is told. */
async function flagIn(tx: Transaction, { _id }: Flag, { store }: MemberCall): Promise<Flag> {
  const flag = await store.flags.getIn(tx, _id)
  if (!flag) throw new WriteConflict('flag')
  return flag
}

export const clearFlag = useCase(pointsContract.clearFlag)({
  load: flagHere,
  where: whereItIs,
  run: async (found, { flagId, why }, call) => {
    const isUnsafe = await unsafe(call.openid, [why])
    if (isUnsafe) return refuse(isUnsafe)
    const { store, me, now } = call
    return store.audit.once(actBy(call, 'points.clearFlag', found.path, { flagId }), async tx => {
      const done = clearedFlag(await flagIn(tx, found, call), deciderOf(me), { why, now })
      if (!done.ok) return done
      await store.flags.putIn(tx, done.value)
      return accept({ state: done.value.state })
    })
  },
})

const idOfReversal = (call: MemberCall, entryId: string): string =>
  `${idFrom(call, 'p')}${createHash('sha256').update(entryId).digest('hex').slice(0, 8)}`

/** Takes entries back one after the other; what cannot be taken back undoes them all. */
async function reverseAll(
  tx: Transaction,
  { _id }: Flag,
  { entryIds, why }: { readonly entryIds: readonly string[]; readonly why: string },
  call: MemberCall,
): Promise<Decision<number, RefusalCode>> {
  const { store, me, now } = call
  let points = 0
  for (const entryId of entryIds) {
    const about = { kind: 'flag' as const, id: _id }
    const doing = {
      id: idOfReversal(call, entryId),
      at: now,
      words: `核查撤销：${why}`,
      byId: me._id,
      byName: me.name,
      about,
    }
    const done = await reverseIn(tx, store, entryId, doing)
    if (!done.ok) return done
    points += done.value.entry.points
    await unserveIn(tx, store, done.value.original, { why: doing.words, by: { id: me._id, name: me.name } })
  }
  return accept(points)
}

export const takeBack = useCase(pointsContract.takeBack)({
  load: flagHere,
  where: whereItIs,
  run: async (found, { flagId, entryIds: chosen, why }, call) => {
    const isUnsafe = await unsafe(call.openid, [why])
    if (isUnsafe) return refuse(isUnsafe)
    const { store, me, now } = call
    const entryIds = [...new Set(chosen)]
    const act = actBy(call, 'points.takeBack', found.path, { flagId, entryIds })
    return store.audit.once(act, async tx => {
      const flag = await flagIn(tx, found, call)
      const may = takenBackFlag(flag, deciderOf(me), { why, now }, { entries: entryIds, points: 0 })
      if (!may.ok) return may
      const taken = await reverseAll(tx, flag, { entryIds, why }, call)
      if (!taken.ok) return taken
      const how = { entries: entryIds, points: taken.value }
      const done = takenBackFlag(flag, deciderOf(me), { why, now }, how)
      if (!done.ok) return done
      await store.flags.putIn(tx, done.value)
      return accept({ state: done.value.state, points: taken.value })
    })
  },
})
