import { accept, refuse } from '@domain/kernel'
import { keptTariff, pointsContract, ruleOf } from '@domain/points'
import { actBy } from '../lib/act'
import { unsafe } from '../lib/contentGuard'
import { idFrom } from '../lib/ids'
import { compoundHere, whereItIs } from '../lib/places'
import { householdEarner, isOwnHome, tariffAt } from '../lib/points/about'
import { earnIn } from '../lib/points/earning'
import { useCase } from '../lib/useCase'

/** Makes a new version of the tariff. Its id is its number, so of two at once the later is told. */
export const keepTariff = useCase(pointsContract.keepTariff)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { version, budget, rules, why }, call) => {
    const { store, me, now } = call
    const typed = rules.flatMap(({ name, clause }) => [name, clause])
    const isUnsafe = await unsafe(call.openid, [why, ...typed])
    if (isUnsafe) return refuse(isUnsafe)
    const current = await tariffAt(compound, store)
    const act = actBy(call, 'points.keepTariff', compound.path, { version: version + 1 })
    const done = await store.audit.once(act, async tx => {
      const kept = keptTariff(current, { version, budget, rules, why }, { name: me.name, now })
      if (kept.ok) await store.points.addTariffIn(tx, kept.value)
      return kept
    })
    if (!done.ok) return done
    const { path: _, ...tariff } = done.value
    return accept({ tariff })
  },
})

/** Points for a household that kept a clause of the covenant, as somebody in charge saw. */
export const award = useCase(pointsContract.award)({
  load: householdEarner,
  where: whereItIs,
  run: async (earner, { ruleKey, words }, call) => {
    const { store, me, now } = call
    const [tariff, isUnsafe] = await Promise.all([tariffAt(earner, store), unsafe(call.openid, [words])])
    if (isUnsafe) return refuse(isUnsafe)
    const rule = ruleOf(tariff, ruleKey)
    const act = actBy(call, 'points.award', earner.path, { ruleKey, householdId: earner.householdId })
    return store.audit.once(act, async tx => {
      if (rule?.kind !== 'covenant') return refuse('points.ruleUnknown')
      if (isOwnHome(call, earner.householdId)) return refuse('points.sameHome')
      const service = { minutes: 0, turns: 0 }
      const doing = {
        id: idFrom(call, 'p'),
        at: now,
        words: `${rule.name}：${words}`,
        byId: me._id,
        byName: me.name,
      }
      const earned = await earnIn(
        tx,
        store,
        'award',
        { tariff, rule, earner, wanted: rule.points, service },
        doing,
      )
      return accept({ points: earned.value.points, cut: earned.value.cut })
    })
  },
})
