import { dayInWords, dayPlus } from '../../kernel'
import { GUARD_RULES } from './guardRules'
import { confirmedIn, type Finding, type GuardWindow, grouped, pointsIn, unjudged } from './window'

/** Accounts that got so much on the day that what they earned before has to be looked up. */
export const muchOn = ({ entries, on }: Pick<GuardWindow, 'entries' | 'on'>): string[] => {
  const ofDay = confirmedIn(entries).filter(entry => entry.on === on)
  return [...grouped(ofDay, ({ to }) => to.account)]
    .filter(([, all]) => pointsIn(all) > GUARD_RULES.spike.moreThan)
    .map(([account]) => account)
}

/** One who earned far more that day than they do otherwise. */
export function spikes(window: GuardWindow): Finding[] {
  const { times, moreThan, days: back } = GUARD_RULES.spike
  return muchOn(window).flatMap((account): Finding[] => {
    const ofDay = confirmedIn(window.entries).filter(
      ({ on, to }) => on === window.on && to.account === account,
    )
    const entries = unjudged(window, 'spike', account, ofDay)
    const { points, days } = window.before[account] ?? { points: 0, days: 0 }
    const today = pointsIn(entries)
    if (today <= moreThan || (days > 0 && today * days <= points * times)) return []
    const usual =
      days === 0
        ? `前 ${back} 天没有得过分`
        : `前 ${back} 天里有得分的日子，平均一天 ${Math.round(points / days)} 分`
    const said: Finding['said'] = nameOf =>
      `${nameOf(account)} 在 ${dayInWords(window.on)} 一天得了 ${today} 分；${usual}。`
    return [{ rule: 'spike', subject: account, period: '', accounts: [account], entries, said }]
  })
}

/** A household to which too much of a month went; asked once, when the month is over. */
export function concentrations(window: GuardWindow): Finding[] {
  const { percent, least } = GUARD_RULES.concentrated
  const month = window.on.slice(0, 7)
  if (dayPlus(window.on, 1).slice(0, 7) === month) return []
  const issued = confirmedIn(window.entries).filter(entry => entry.month === month)
  const whole = pointsIn(issued)
  if (whole < least) return []
  return [...grouped(issued, ({ homeId }) => homeId)].flatMap(([home, all]): Finding[] => {
    const entries = unjudged(window, 'concentrated', home, all)
    const part = pointsIn(entries)
    if (part * 100 <= whole * percent) return []
    const account = all[0]?.to.account ?? ''
    const said: Finding['said'] = nameOf =>
      `${Number(month.slice(5))}月小区一共发了 ${whole} 分，${nameOf(account)} 这一户得了 ${part} 分，占 ${Math.floor((part * 100) / whole)}%。`
    return [{ rule: 'concentrated', subject: home, period: '', accounts: [account], entries, said }]
  })
}
