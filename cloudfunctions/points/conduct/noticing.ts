import { accept, type Decision, dayOf, refuse } from '@domain/kernel'
import { homeIn } from '@domain/people'
import {
  conductMonthId,
  countedIn,
  type Deduction,
  deductionIdOf,
  deductionRule,
  noticed,
  noticeMessage,
  pointsContract,
  type Seen,
} from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../../lib/act'
import { unsafe } from '../../lib/contentGuard'
import { areOwnAndThere } from '../../lib/files'
import { send } from '../../lib/messenger'
import { whereItIs } from '../../lib/places'
import { householdEarner, isOwnHome, tariffAt } from '../../lib/points/about'
import { conductMonthIn } from '../../lib/points/settling'
import { type MemberCall, useCase } from '../../lib/useCase'
import { doerOf, showDeduction } from './shown'

/** What whoever gives notice needs to know of a household. */
export const forDeducting = useCase(pointsContract.forDeducting)({
  load: householdEarner,
  where: whereItIs,
  run: async (household, { householdId }, call) => {
    const { store, now } = call
    const [tariff, people, month] = await Promise.all([
      tariffAt(household, store),
      store.people.ofHouseholds([householdId]),
      store.deductions.month(conductMonthId(householdId, dayOf(now))),
    ])
    const rules = tariff.rules.filter(({ key }) => deductionRule(tariff, key) !== null)
    return accept({
      label: household.label,
      people: people.map(({ _id, name }) => ({ personId: _id, name })),
      rules: rules.map(rule => ({ rule, left: rule.monthMost - (month?.byRule[rule.key] ?? 0) })),
      isOwnHome: isOwnHome(call, householdId),
    })
  },
})

/** Whose account it is: the household's, or that of the one of its people who is known to have done it. */
async function holderOf(
  household: Pick<Seen, 'householdId'> & { readonly name: string; readonly place: string },
  personId: string | null,
  { store }: MemberCall,
): Promise<Decision<Seen['holder'], RefusalCode>> {
  const { householdId, name, place } = household
  if (personId === null) return accept({ name, place })
  const person = await store.people.get(personId)
  return person && homeIn(person, householdId)
    ? accept({ name: person.name, place })
    : refuse('points.noMember')
}

/** Tells everybody of the household who has a phone. Told twice, by a repeated request, is better than not at all. */
async function tellHome(deduction: Deduction, { store }: MemberCall): Promise<void> {
  const people = await store.people.ofHouseholds([deduction.householdId])
  const page = `points/deduction/index?id=${deduction._id}`
  const values = noticeMessage(deduction)
  await Promise.all(
    people.map(({ openid }) => send({ toOpenid: openid, template: 'deductionNotice', page, values })),
  )
}

/** Gives notice of a deduction; one for a household, a rule and a day, whoever saw it. */
export const deduct = useCase(pointsContract.deduct)({
  load: householdEarner,
  where: whereItIs,
  run: async (household, { personId, ruleKey, on, words, photos }, call) => {
    const { store, me } = call
    const { compoundId, path, householdId, label } = household
    const [tariff, isUnsafe, holder, areThere] = await Promise.all([
      tariffAt(household, store),
      unsafe(call.openid, [words]),
      holderOf(household, personId, call),
      areOwnAndThere(photos, me._id),
    ])
    if (isUnsafe) return refuse(isUnsafe)
    if (!holder.ok) return holder
    if (!areThere) return refuse('call.foreignFile')
    const whose = { compoundId, path, householdId, label, personId, holder: holder.value }
    const seen: Seen = { ...whose, ruleKey, on, words, photos }
    const id = deductionIdOf(householdId, ruleKey, on)
    const act = actBy(call, 'points.deduct', path, { deductionId: id })
    const done = await store.audit.once(act, async tx => {
      if (await store.deductions.getIn(tx, id)) return refuse('points.deductedAlready')
      const month = await conductMonthIn(tx, store, seen)
      const notice = noticed(seen, tariff, month.byRule[ruleKey] ?? 0, doerOf(call, householdId))
      if (!notice.ok) return notice
      await store.deductions.addIn(tx, notice.value)
      await store.deductions.putMonthIn(tx, countedIn(month, ruleKey, notice.value.points))
      return notice
    })
    if (!done.ok) return done
    await tellHome(done.value, call)
    return accept(await showDeduction(done.value, call))
  },
})
