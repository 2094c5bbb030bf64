import { accept, refuse } from '@domain/kernel'
import { alreadyDone, type Matter, merge as merged, stationContract } from '@domain/station'
import { unsafe } from '../lib/contentGuard'
import { useCase } from '../lib/useCase'
import { doerOf } from './doer'
import { matterOf } from './matterCommand'
import { show } from './show'

/** Two matters become one: both are written in one transaction, or neither. */
export const merge = useCase(stationContract.merge)({
  load: async ({ matterId, intoId }, { store }) => {
    const matter = await matterOf(matterId, store)
    if (!matter.ok) return matter
    const into = await matterOf(intoId, store)
    return into.ok ? accept({ matter: matter.value, into: into.value }) : into
  },
  where: ({ matter }) => matter.path,
  run: async ({ matter, into }: { matter: Matter; into: Matter }, { why }, call) => {
    if (alreadyDone(matter, call.requestId, call.me._id)) return accept(await show(matter, call))
    const decided = merged(matter, into, { why }, doerOf(call), call.now)
    if (!decided.ok) return decided
    const isUnsafe = await unsafe(call.openid, [why])
    if (isUnsafe) return refuse(isUnsafe)
    await call.store.matters.saveBoth([matter, decided.value.merged], [into, decided.value.into])
    return accept(await show(decided.value.merged, call))
  },
})
