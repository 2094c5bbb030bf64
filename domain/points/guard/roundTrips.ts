import type { PointEntry } from '../entry'
import { GUARD_RULES } from './guardRules'
import { type Finding, type GuardWindow, grouped, lastDays, pointsIn, unjudged } from './window'

const ownerIn = (account: string): string => account.split(':').slice(2).join(':')

/** The household an account belongs to, where it is known. */
const homeOf = ({ homesOf }: GuardWindow, { account, kind }: PointEntry['from']): string =>
  kind === 'household'
    ? account.slice('household:'.length)
    : (homesOf[ownerIn(account)]?.[0] ?? ownerIn(account))

type Gift = { readonly from: string; readonly to: string; readonly entry: PointEntry }

/** Gifts between two: from account to account, or from a household to the fund and from the fund to a household. */
function giftsIn(window: GuardWindow): Gift[] {
  const standing = lastDays(window, GUARD_RULES.roundTrip.days).filter(
    ({ reversedBy }) => reversedBy === null,
  )
  return standing.flatMap((entry): Gift[] => {
    const { kind, from, to } = entry
    if (kind === 'transfer') return [{ from: from.account, to: to.account, entry }]
    if (kind === 'donate') return [{ from: homeOf(window, from), to: to.account, entry }]
    if (kind === 'aid') return [{ from: from.account, to: homeOf(window, to), entry }]
    return []
  })
}

/** Points given away that came back. */
export function roundTrips(window: GuardWindow): Finding[] {
  const { days, least } = GUARD_RULES.roundTrip
  const perPair = grouped(giftsIn(window), ({ from, to }) => [from, to].sort().join('<>'))
  return [...perPair].flatMap(([subject, gifts]): Finding[] => {
    const all = gifts.map(({ entry }) => entry)
    const fresh = unjudged(window, 'roundTrip', subject, all)
    const [first] = gifts
    if (!first) return []
    const there = fresh.filter(entry => gifts.some(gift => gift.entry === entry && gift.from === first.from))
    const back = fresh.filter(entry => !there.includes(entry))
    const [given, returned] = [pointsIn(there), pointsIn(back)]
    if (given < least || returned < least) return []
    const [a, b] = [first.entry.from.account, first.entry.to.account]
    const said: Finding['said'] = nameOf =>
      `${days} 天里，${nameOf(a)} 给 ${nameOf(b)} 转了 ${given} 分，又转回来 ${returned} 分。`
    return [{ rule: 'roundTrip', subject, period: '', accounts: [a, b], entries: [...there, ...back], said }]
  })
}
