import { momentOf } from '@domain/kernel'
import {
  type Account,
  type AccountRef,
  type Doing,
  expiredAccount,
  fundAccount,
  householdAccount,
  issueAccount,
  newAccount,
  personAccount,
  shopAccount,
  takenAccount,
} from '@domain/points'

/** A day of the story, and a moment of it. */
export const TODAY = '2026-11-21'
export const NOW = momentOf(TODAY, 600)

export const HERE = { district: 'd', compound: 'c' }
export const BUDGET = 1_000

export const REFS = {
  issue: issueAccount('c', '2026-11'),
  taken: takenAccount('c'),
  wang: personAccount('c', 'wang'),
  li: personAccount('c', 'li'),
  home: householdAccount('c', 'c:1:1:101'),
  fund: fundAccount('c'),
  rice: shopAccount('c', 'rice'),
  oil: shopAccount('c', 'oil'),
  expired: expiredAccount('c'),
} as const satisfies Record<string, AccountRef>
export type Who = keyof typeof REFS
export const WHO = Object.keys(REFS) as Who[]

export const empty = (who: Who): Account => newAccount(REFS[who], HERE)
/** An account that holds points of certain years. */
export const holding = (who: Who, lots: Account['lots']): Account => {
  const oldest = Object.keys(lots).sort()[0]
  return {
    ...empty(who),
    lots,
    balance: Object.values(lots).reduce((sum, points) => sum + points, 0),
    expiresOn: oldest ? `${Number(oldest) + 1}-12-31` : null,
  }
}

let made = 0
export const doing = (changes: Partial<Doing> = {}): Doing => ({
  id: `e${++made}`,
  at: NOW,
  words: '安全值守两小时',
  byId: 'organiser',
  byName: '张建国',
  ...changes,
})
