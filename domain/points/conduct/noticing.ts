import { accept, type Decision, dayOf, dayPlus, refuse } from '../../kernel'
import type { PlacePath } from '../../place'
import type { PointRefusal } from '../refusals'
import { type PointRule, ruleOf, type Tariff } from '../tariff'
import { DEDUCTION_DAYS, type Deduction, deductionIdOf } from './deduction'

/** Somebody who acts on a deduction. */
export type ConductDoer = {
  readonly id: string
  readonly name: string
  readonly at: number
  /** Do they belong to the household it is about? */
  readonly isOfHome: boolean
  /** Do they answer for it, because nobody of it has a phone? */
  readonly speaksFor?: boolean
}

/** Whom it is about and what was seen. */
export type Seen = {
  readonly compoundId: string
  readonly path: PlacePath
  readonly householdId: string
  readonly label: string
  readonly personId: string | null
  readonly holder: Deduction['holder']
  readonly ruleKey: string
  readonly on: string
  readonly words: string
  readonly photos: readonly string[]
}

/** The rule of a deduction that is on and rests on a clause: there is no other ground. */
export function deductionRule(tariff: Pick<Tariff, 'rules'>, key: string): PointRule | null {
  const rule = ruleOf(tariff, key)
  return rule?.kind === 'deduction' && rule.clause !== '' ? rule : null
}

/**
 * Gives notice of a deduction: nothing is taken yet.
 * @param used points by this rule the household has had notice of in the month it happened
 */
export function noticed(
  seen: Seen,
  tariff: Pick<Tariff, 'rules' | 'version'>,
  used: number,
  by: ConductDoer,
): Decision<Deduction, PointRefusal> {
  const { ruleKey, on, words, photos, ...whose } = seen
  const rule = deductionRule(tariff, ruleKey)
  const today = dayOf(by.at)
  if (!rule) return refuse('points.noClause')
  if (by.isOfHome) return refuse('points.ownDeduction')
  if (on > today || on < dayPlus(today, -DEDUCTION_DAYS.back))
    return refuse('points.deductDay', { most: DEDUCTION_DAYS.back })
  if (used + rule.points > rule.monthMost) return refuse('points.deductMost', { used, most: rule.monthMost })
  const appealUntil = dayPlus(today, DEDUCTION_DAYS.appeal)
  return accept({
    _id: deductionIdOf(seen.householdId, ruleKey, on),
    ...whose,
    rule: { key: rule.key, version: tariff.version, name: rule.name, clause: rule.clause },
    points: rule.points,
    on,
    state: 'noticed',
    noticedAt: by.at,
    appealUntil,
    decideUntil: null,
    taken: null,
    dueOn: appealUntil,
    history: [{ event: 'notice', at: by.at, byId: by.id, byName: by.name, words, photos: [...photos] }],
  })
}
