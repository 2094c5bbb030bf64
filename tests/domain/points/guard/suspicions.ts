import { dayOf, momentOf } from '@domain/kernel'
import { findingsIn, type GuardRule, type GuardWindow, type PointEntry } from '@domain/points'

/** The day that is looked through; not a month's last. */
export const ON = '2026-11-20'
export const at = (day: string, minutes = 600): number => momentOf(day, minutes)

let made = 0
/** A confirmation of points: by whom, for whose account, when. */
export function confirmation(changes: {
  readonly by: string
  readonly earner: string
  readonly home?: string
  readonly at?: number
  readonly points?: number
  readonly kind?: PointEntry['kind']
  readonly reversedBy?: string
}): PointEntry {
  const moment = changes.at ?? at(ON)
  const day = dayOf(moment)
  const points = changes.points ?? 10
  const side = (account: string) => ({
    account,
    kind: (account.split(':')[0] ?? 'person') as PointEntry['from']['kind'],
    after: 0,
  })
  const from = side('issue:c:2026-11')
  const to = side(changes.earner)
  return {
    _id: `g${++made}`,
    compoundId: 'c',
    path: { compound: 'c' },
    at: moment,
    on: day,
    month: day.slice(0, 7),
    servedOn: day,
    kind: changes.kind ?? 'earn',
    words: '安全值守',
    points,
    lots: { '2026': points },
    from,
    to,
    accounts: [from.account, to.account],
    rule: null,
    about: null,
    homeId: changes.home ?? null,
    byId: changes.by,
    byName: `${changes.by}的名字`,
    reverses: null,
    reversedBy: changes.reversedBy ?? null,
  }
}

/** Points given from one account to another. */
export const gift = (
  kind: 'transfer' | 'donate' | 'aid',
  from: string,
  to: string,
  points: number,
  day = ON,
): PointEntry => {
  const entry = confirmation({ by: from.split(':').at(-1) ?? '', earner: to, kind, points, at: at(day) })
  const giver = { ...entry.from, account: from, kind: from.split(':')[0] as PointEntry['from']['kind'] }
  return { ...entry, from: giver, accounts: [from, to] }
}

export const windowWith = (
  entries: readonly PointEntry[],
  changes: Partial<GuardWindow> = {},
): GuardWindow => ({
  compoundId: 'c',
  on: ON,
  entries,
  before: {},
  homesOf: {},
  turns: [],
  judged: [],
  ...changes,
})

/** What one rule finds. */
export const foundBy = (rule: GuardRule, window: GuardWindow) =>
  findingsIn(window).filter(finding => finding.rule === rule)

export const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))
