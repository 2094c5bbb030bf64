import { workingMinutesBetween } from '../kernel'
import { can, maskName } from '../people'
import { pathUpTo } from '../place'
import type { MatterLine, MatterView } from './contract'
import { type Doer, homeIn } from './doer'
import { dueMeans, explain } from './explain'
import type { Matter, MatterEvent } from './matter'
import { maySupport, permittedTo } from './permitted'
import { missingReviews } from './reviewing'

/** A short number people can say on the telephone: the last six of the id, as digits. */
export const numberOf = (id: string): string =>
  String([...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_000, 7)).padStart(6, '0')

/** Full working minutes until the deadline, negative from the moment it has passed; null where nothing is due. */
export const minutesLeftOf = (dueAt: number | null, now: number): number | null =>
  dueAt === null ? null : Math.floor(workingMinutesBetween(now, dueAt))

/** Officers of the place read names in full; neighbours read a resident's family name (个人信息保护法 第25条). */
const readsNames = (matter: Pick<Matter, 'path'>, viewer: Doer): boolean =>
  can(viewer.roles, 'matter.report', matter.path) ||
  can(viewer.roles, 'matter.raiseOnBehalf', matter.path) ||
  can(viewer.roles, 'matter.handle', matter.path)

function eventFor(event: MatterEvent, viewer: Doer, full: boolean): MatterEvent & { explains: string } {
  const isResident = event.by.role === 'resident' || (event.by.kind === 'person' && event.by.role === null)
  const own = event.by.personId === viewer.personId
  const hides = isResident && !full && !own
  // A household that rates is promised that nobody reads its name.
  const rates = isResident && event.event === 'rate'
  const by = {
    ...event.by,
    personId: own ? event.by.personId : null,
    ...(hides && { name: maskName(event.by.name), place: '' }),
    ...(rates && !own && { name: event.facts.byRaiser ? '提出人' : '附议住户', place: '' }),
  }
  return { ...event, by, requestId: null, explains: explain(event) }
}

/**
 * A matter as one viewer may see it: what they may do, how long is left, names masked where they must be.
 * @param files addresses of its photos and voice by file id
 */
export function viewOf(matter: Matter, viewer: Doer, now: number, files: Record<string, string>): MatterView {
  const { supporters, ratings, reviews, history, raiser, ...rest } = matter
  const full = readsNames(matter, viewer)
  const mine = raiser.personId === viewer.personId
  const householdId = homeIn(viewer, matter.path)
  return {
    ...rest,
    // Where exactly the raiser lives is theirs and the officers' to know.
    path: full || mine ? matter.path : pathUpTo(matter.path, 'compound'),
    number: numberOf(matter._id),
    raiser: {
      personId: null,
      householdId: full || mine ? raiser.householdId : null,
      name: full || mine ? raiser.name : maskName(raiser.name),
      enteredBy: raiser.enteredBy && { ...raiser.enteredBy, personId: null },
    },
    ratings: ratings.map(({ personId: _, householdId: __, ...rating }) => rating),
    reviews: reviews.map(({ personId: _, ...review }) => review),
    history: history.map(event => eventFor(event, viewer, full)),
    supportedByMe: householdId !== null && supporters.some(one => one.householdId === householdId),
    maySupport: maySupport(matter, viewer),
    mine,
    can: permittedTo(matter, viewer, now),
    dueMeans: dueMeans(matter),
    minutesLeft: minutesLeftOf(matter.dueAt, now),
    missingReviews: missingReviews(matter, now),
    files,
  }
}

/** A matter as a line of a list; takes what lists load, without history and supporters. */
export function lineOf(
  matter: Omit<Matter, 'supporters' | 'history'>,
  viewer: Doer,
  now: number,
  files: Record<string, string>,
): MatterLine {
  const cover = matter.photos[0]
  const open = readsNames(matter, viewer) || matter.raiser.personId === viewer.personId
  return {
    _id: matter._id,
    title: matter.title,
    state: matter.state,
    phase: matter.phase,
    level: matter.level,
    urgency: matter.urgency,
    entryTitle: matter.entryTitle,
    compoundName: matter.compoundName,
    spot: matter.spot,
    raisedAt: matter.raisedAt,
    dueAt: matter.dueAt,
    supportCount: matter.supportCount,
    overdueCount: matter.overdueCount,
    satisfaction: matter.satisfaction,
    closedAt: matter.closedAt,
    number: numberOf(matter._id),
    raiserName: open ? matter.raiser.name : maskName(matter.raiser.name),
    cover: (cover && files[cover]) ?? null,
    minutesLeft: minutesLeftOf(matter.dueAt, now),
    paused: matter.pause !== null,
    reviewMissing: missingReviews(matter, now).length > 0,
  }
}
