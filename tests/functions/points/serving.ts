import { dayOf, dayPlus, MINUTE_MS, momentOf } from '@domain/kernel'
import type { ActivityDraft } from '@domain/points'
import { openidOf } from '../../../local/demo/people'
import { type Demo, Phone } from '../fixture'

const HOUR_MS = 60 * MINUTE_MS

/** The phone of a neighbour of 天润花园, who holds no post. */
export const neighbour = (demo: Demo, number: number): Phone =>
  new Phone(demo.cloud, `p-tianrun-${number}`, openidOf(`p-tianrun-${number}`))

/** Moves the clock on to a minute of a day. */
export const untilOn = (demo: Demo, day: string, minute: number): Promise<unknown> =>
  demo.cloud.advanceClock((momentOf(day, minute) - demo.cloud.now()) / HOUR_MS)

/** Moves the clock on to a minute of the day: today's, or tomorrow's where it has passed. */
export async function until(demo: Demo, minute: number): Promise<string> {
  const now = demo.cloud.now()
  const today = dayOf(now)
  const day = momentOf(today, minute) > now ? today : dayPlus(today, 1)
  await untilOn(demo, day, minute)
  return day
}
export const later = (demo: Demo, minutes: number): Promise<unknown> => demo.cloud.advanceClock(minutes / 60)

/** Publishes an activity of 天润花园 from nine to eleven on a day, unless told otherwise. */
export async function publishedBy(
  demo: Demo,
  who: string,
  day: string,
  draft: Partial<ActivityDraft> = {},
): Promise<string> {
  const { activityId } = await demo.as(who).get('points', 'publish', {
    compoundId: 'tianrun',
    buildingId: null,
    title: '楼道小广告清理',
    words: '带一块抹布就行',
    where: '3号楼门口',
    ruleKey: 'cleaning',
    firstOn: day,
    lastOn: day,
    from: 9 * 60,
    until: 11 * 60,
    limit: 10,
    ...draft,
  })
  return activityId
}

/** The code on the screen at the place now. */
export async function codeAtPlace(
  demo: Demo,
  organiser: string,
  activityId: string,
  purpose: 'in' | 'out',
): Promise<string> {
  const { codes } = await demo.as(organiser).get('points', 'placeCodes', { activityId })
  const [now] = codes
  if (!now) throw new Error('no code is shown')
  return now[purpose]
}

export const balanceOf = async (phone: Phone): Promise<number> =>
  (await phone.get('points', 'balance', { compoundId: 'tianrun' })).balance

/** Six other digits. */
export const wrong = (code: string): string => String((Number(code) + 7) % 1_000_000).padStart(6, '0')

/** Lets somebody into one's own home by a code, as one of the family. */
export async function admittedBy(demo: Demo, who: string, phone: Phone): Promise<void> {
  const { me } = await demo.as(who).get('people', 'me', {})
  const [home] = me.homes
  if (!home) throw new Error(`${who} lives nowhere`)
  const { householdId, path } = home
  const asked = { householdId, buildingId: path.building ?? '', relation: 'family' as const }
  const { code } = await demo.as(who).get('people', 'invite', asked)
  await phone.get('people', 'joinByCode', { code })
}
