import { type Decision, momentOf } from '@domain/kernel'
import { type ConductDoer, type Deduction, draftTariff, noticed, type Seen } from '@domain/points'

/** The day on which notice is given in these tests, at ten in the morning. */
export const TODAY = '2026-11-20'
export const at = (day: string): number => momentOf(day, 600)

const PATH = { district: 'd', subdistrict: 's', community: 'c', compound: 'here', building: 'here:3' }
export const TARIFF = draftTariff('here', PATH)

export const doer = (id: string, day = TODAY, isOfHome = false): ConductDoer => ({
  id,
  name: id,
  at: at(day),
  isOfHome,
})
export const secretary = (day = TODAY) => doer('secretary', day)
export const supervisor = (day = TODAY) => doer('supervisor', day)
export const resident = (day = TODAY) => doer('resident', day, true)

/** A dog without a leash, seen the day before: 10 points. */
export const SEEN: Seen = {
  compoundId: 'here',
  path: { ...PATH, household: 'here:3:2:301' },
  householdId: 'here:3:2:301',
  label: '这里 3号楼 2单元 301',
  personId: null,
  holder: { name: '301住户', place: '3号楼 2单元' },
  ruleKey: 'dogLoose',
  on: '2026-11-19',
  words: '在小广场遛狗没有牵绳',
  photos: [],
}

export function must<T>(decided: Decision<T, string>): T {
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.value
}
export const codeOf = (decided: Decision<unknown, string>): string =>
  decided.ok ? 'accepted' : decided.refusal.code

export const newNotice = (some: Partial<Seen> = {}): Deduction =>
  must(noticed({ ...SEEN, ...some }, TARIFF, 0, secretary()))
