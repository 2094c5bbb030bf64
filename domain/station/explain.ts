import { LEVEL_NAMES, levelAbove } from '../escalation'
import { dayInWords, dayOf, minuteOfDay } from '../kernel'
import { ROLES } from '../people'
import { IN_CHARGE } from './doer'
import type { Matter, MatterEvent } from './matter'
import { secondLookLevel } from './screening'

/** A moment as people say it: «12月3日 18:00». */
export function momentInWords(at: number): string {
  const day = dayOf(at)
  const minute = Math.floor(minuteOfDay(at))
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return `${dayInWords(day)} ${clock}`
}

const climbs = (matter: Pick<Matter, 'level'>): string => {
  const above = levelAbove(matter.level)
  return above ? `自动提级到${LEVEL_NAMES[above]}` : '列入督办，重新限期'
}

/** What happens at the deadline if nobody acts. */
export function dueMeans(matter: Pick<Matter, 'state' | 'level' | 'pause' | 'dueAt' | 'urgency'>): string {
  if (matter.dueAt === null) return ''
  if (matter.pause) return '暂停期满，自动恢复计时'
  const who = `${LEVEL_NAMES[matter.level]}（${ROLES[IN_CHARGE[matter.level]].name}）`
  switch (matter.state) {
    case 'raised':
      return `${who}应在期限内受理，否则${climbs(matter)}`
    case 'accepted':
      return `${who}应在期限内开始协商或交办，否则${climbs(matter)}`
    case 'deliberating':
      return `${who}应在期限内协商出结果，否则${climbs(matter)}`
    case 'working':
      return `${who}应在期限内办完，否则${climbs(matter)}`
    case 'secondLook':
      return `${LEVEL_NAMES[secondLookLevel(matter.level)]}应在期限内复核，否则按居民的意见受理`
    case 'resolved':
      return '等提出人评价，期满没有评价按未评价计'
    case 'rated':
      return `${who}应在评议公示后销号，否则列入督办`
    default:
      return ''
  }
}

const passed = (event: MatterEvent): string =>
  typeof event.facts.passedDueAt === 'number' ? `原期限 ${momentInWords(event.facts.passedDueAt)} 已过，` : ''

/** Why a step happened, in one sentence made of its rule and what the rule looked at: answers «为什么在这里»; the deadline it set is the event's own. */
export function explain(event: MatterEvent): string {
  const { facts } = event
  switch (event.event) {
    case 'timeOut':
      return event.rule === 'escalation.supervised'
        ? `${passed(event)}${facts.isTop ? `${facts.level}已是最高一级，` : ''}列入督办`
        : `${passed(event)}按规则自动从${facts.from}提级到${facts.to}`
    case 'escalate':
      return `因“${facts.reasonName}”从${facts.from}提级到${facts.to}`
    case 'reopen':
      return `居民不满意，${facts.to ? `提级到${facts.to}` : '由原级'}重新办理`
    case 'sendDown':
      return `${facts.from}退回${facts.to}办理`
    case 'accept':
      return `定为${facts.size}，由${facts.level}办理`
    case 'assign':
      return `交给${facts.owner}办理：${facts.what}，${dayInWords(String(facts.dueOn))}前完成`
    case 'pause':
      return `计时暂停到${dayInWords(String(facts.untilOn))}`
    case 'decline':
      return `属于负面清单“${facts.entry}”，请找：${facts.office}`
    case 'raise':
      return facts.office
        ? `属于负面清单“${facts.entry}”，请找：${facts.office}`
        : `刚提出，属于“${facts.entry}”，先由小区受理`
    default:
      return ''
  }
}
