import { dayInWords, MINUTE_MS } from '../../kernel'
import type { PointEntry } from '../entry'
import { GUARD_RULES } from './guardRules'
import { byHandIn, confirmedIn, type Finding, type GuardWindow, grouped, pointsIn, unjudged } from './window'

/** The longest runs of entries of which the last is within so many milliseconds of the first. */
function runsWithin(entries: readonly PointEntry[], span: number, moreThan: number): PointEntry[][] {
  const sorted = [...entries].sort((a, b) => a.at - b.at)
  const runs: PointEntry[][] = []
  for (let i = 0; i < sorted.length; ) {
    const from = sorted[i]?.at ?? 0
    const run = sorted.slice(i).filter(({ at }) => at - from <= span)
    if (run.length > moreThan) {
      runs.push(run)
      i += run.length
    } else i += 1
  }
  return runs
}

/** One who confirms by hand, faster than one can have looked. A clause of the covenant is checked on one round, and is left out. */
export function quickHands(window: GuardWindow): Finding[] {
  const { minutes, moreThan } = GUARD_RULES.quickHand
  const byHand = byHandIn(window, window.entries).filter(({ kind }) => kind === 'earn')
  return [...grouped(byHand, ({ byId }) => byId)].flatMap(([subject, all]) =>
    runsWithin(unjudged(window, 'quickHand', subject, all), minutes * MINUTE_MS, moreThan).map(
      (entries): Finding => {
        const [first] = entries
        const said = () =>
          `${first?.byName ?? ''} 在 ${dayInWords(first?.on ?? window.on)} 的 ${minutes} 分钟里，手工确认了 ${entries.length} 次服务，一共 ${pointsIn(entries)} 分。`
        return { rule: 'quickHand', subject, period: String(first?.at ?? 0), accounts: [], entries, said }
      },
    ),
  )
}

/** One who was in two activities at the same time. */
export function sameHours(window: GuardWindow): Finding[] {
  const least = GUARD_RULES.sameHour.minutes * MINUTE_MS
  const entryOf = new Map(confirmedIn(window.entries).map(entry => [entry._id, entry]))
  const served = window.turns.flatMap(turn => {
    const entry = entryOf.get(turn.entryId)
    return entry ? [{ ...turn, entry }] : []
  })
  return [...grouped(served, ({ entry }) => entry.to.account)].flatMap(([account, turns]) => {
    const sorted = [...turns].sort((a, b) => a.fromAt - b.fromAt)
    return sorted.flatMap((one, i) =>
      sorted.slice(i + 1).flatMap((other): Finding[] => {
        const overlap = Math.min(one.untilAt, other.untilAt) - other.fromAt
        if (other.activityId === one.activityId || overlap < least) return []
        const subject = [one.entryId, other.entryId].join('+')
        const entries = unjudged(window, 'sameHour', subject, [one.entry, other.entry])
        if (entries.length < 2) return []
        const said: Finding['said'] = nameOf =>
          `${nameOf(account)} 在 ${dayInWords(one.entry.on)} 同时记在“${one.title}”和“${other.title}”里，时间重叠 ${Math.floor(overlap / MINUTE_MS)} 分钟。`
        return [{ rule: 'sameHour', subject, period: '', accounts: [account], entries, said }]
      }),
    )
  })
}
