import type { PointEntry } from '../entry'
import { GUARD_RULES } from './guardRules'
import {
  byHandIn,
  confirmedIn,
  type Finding,
  type GuardWindow,
  grouped,
  lastDays,
  pointsIn,
  unjudged,
} from './window'

/** One who confirms again and again for one who earns. */
export function samePairs(window: GuardWindow): Finding[] {
  const { days, times } = GUARD_RULES.samePair
  const recent = lastDays(window, days)
  const perEarner = grouped(confirmedIn(recent), ({ to }) => to.account)
  const perPair = grouped(byHandIn(window, recent), ({ byId, to }) => `${byId}>${to.account}`)
  return [...perPair].flatMap(([subject, all]): Finding[] => {
    const entries = unjudged(window, 'samePair', subject, all)
    const account = all[0]?.to.account ?? ''
    const whole = pointsIn(perEarner.get(account) ?? [])
    const part = pointsIn(entries)
    if (entries.length < times || part * 2 <= whole) return []
    const by = entries[0]?.byName ?? ''
    const said: Finding['said'] = nameOf =>
      `${days} 天里，${by} 给 ${nameOf(account)} 确认了 ${entries.length} 次，一共 ${part} 分；同一段时间对方总共得了 ${whole} 分。`
    return [{ rule: 'samePair', subject, period: '', accounts: [account], entries, said }]
  })
}

/** Each confirmation by a household of who confirmed, for the household of who earned. */
function betweenHomes({ homesOf }: GuardWindow, entries: readonly PointEntry[]) {
  return entries.flatMap(entry =>
    (homesOf[entry.byId] ?? []).flatMap(from =>
      entry.homeId === null || entry.homeId === from ? [] : [{ from, to: entry.homeId, entry }],
    ),
  )
}

/** Two households that confirm for each other. */
export function mutuals(window: GuardWindow): Finding[] {
  const { days, each } = GUARD_RULES.mutual
  const given = betweenHomes(window, byHandIn(window, lastDays(window, days)))
  const perPair = grouped(given, ({ from, to }) => [from, to].sort().join('<>'))
  return [...perPair].flatMap(([subject, all]): Finding[] => {
    const fresh = unjudged(
      window,
      'mutual',
      subject,
      all.map(({ entry }) => entry),
    )
    const [first] = all
    if (!first) return []
    const side = (from: string) =>
      fresh.filter(entry => all.some(one => one.entry === entry && one.from === from))
    const [ours, theirs] = [side(first.from), side(first.to)]
    const [a, b] = [ours[0], theirs[0]]
    if (!a || !b || ours.length < each || theirs.length < each) return []
    const said: Finding['said'] = nameOf =>
      `${days} 天里，${a.byName} 给 ${nameOf(a.to.account)} 确认了 ${ours.length} 次（${pointsIn(ours)} 分），${b.byName} 给 ${nameOf(b.to.account)} 确认了 ${theirs.length} 次（${pointsIn(theirs)} 分）。两家互相确认。`
    return [
      {
        rule: 'mutual',
        subject,
        period: '',
        accounts: [a.to.account, b.to.account],
        entries: [...ours, ...theirs],
        said,
      },
    ]
  })
}
