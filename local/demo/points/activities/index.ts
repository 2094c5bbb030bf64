import { DAY_MS, dayOf, dayPlus, MINUTE_MS, sha256Of } from '@domain/kernel'
import { pathUpTo } from '@domain/place'
import {
  type Activity,
  type ActivityDraft,
  awaitedTurn,
  confirmed,
  joined,
  minutesInWords,
  published,
  type Session,
  type SignUp,
  sessionOn,
  type Turn,
  worthOf,
} from '@domain/points'
import { CAST } from '../../cast'
import { chance, pick, seedOf } from '../../random'
import type { Part } from '../part'
import type { Happening } from '../till'
import { compoundOf, earnerOf, neighboursIn, personOf, tariffOf, type World } from '../world'
import { comingUp, SITES, type Site, WEEKLY } from './calendar'

const WEEKS = 36
const WEEK_MS = 7 * DAY_MS
/** Days before which people were asked. */
const ASKED_BEFORE = 6

type People = ReturnType<typeof neighboursIn>
/** Neighbours besides the cast: what those have is told elsewhere. */
const neighboursOf = (world: World, compoundId: string): People =>
  neighboursIn(world, compoundId).filter(({ _id }) => !CAST.some(({ id }) => id === _id))

/** The activities of the demo world as they come to stand, and the turns there were. */
type Made = { readonly activities: Map<string, Activity>; readonly turns: Map<string, Turn> }

function must<T>(decided: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!decided.ok) throw new Error(`the demo world breaks a rule: ${JSON.stringify(decided)}`)
  return decided.value
}

function publish(
  world: World,
  site: Site,
  id: string,
  organiserId: string,
  draft: ActivityDraft,
  isNear: boolean,
): Activity {
  const organiser = personOf(world, organiserId)
  const about = {
    _id: id,
    compoundId: site.compoundId,
    path: pathUpTo(compoundOf(world, site.compoundId).path, 'compound'),
    building: isNear ? site.building : null,
    organiserId,
    organiserName: organiser.name,
    organiserHomes: organiser.homes.map(({ householdId }) => householdId),
    secret: sha256Of(`demo ${id}`).slice(0, 40),
  }
  const askedAt = Math.min(world.now, Date.parse(draft.firstOn)) - ASKED_BEFORE * DAY_MS
  return must(published(draft, about, tariffOf(world, site.compoundId), askedAt))
}

function signUpOf(person: People[number], compoundId: string, at: number): SignUp {
  const { householdId, path, name, place } = earnerOf(person, compoundId)
  const by = { byId: person._id, byName: name, at, leftAt: null }
  return { key: person._id, personId: person._id, householdId, path, name, place, ...by }
}

/** The activity with some people in its queue, one after the other. */
const withPeople = (activity: Activity, people: People): Activity =>
  people.reduce(
    (before, person, i) =>
      joined(before, signUpOf(person, activity.compoundId, activity.createdAt + (i + 1) * 7 * MINUTE_MS)),
    activity,
  )

/** One serves, and gets what it brings at the moment at which they go. */
function serve(
  world: World,
  made: Made,
  activity: Activity,
  signUp: SignUp,
  session: Session,
  minutes: number,
): Happening {
  const at = session.startsAt + minutes * MINUTE_MS
  const verifier = { id: activity.organiserId, name: activity.organiserName }
  return {
    at,
    run: till => {
      const awaited = awaitedTurn(activity, signUp, session.day)
      const done = {
        ...must(confirmed(awaited, activity, session, minutes, verifier, at)),
        how: 'code' as const,
      }
      const { compoundId, path, personId, householdId, name, place } = done
      const earned = till.earn(
        'earn',
        {
          tariff: tariffOf(world, compoundId),
          ruleKey: activity.ruleKey,
          earner: { compoundId, path, personId, householdId, name, place },
          wanted: worthOf(activity.rule, minutes),
          service: { minutes, turns: 1 },
        },
        {
          id: `e:${done._id}`,
          at,
          words: `${done.title}（${minutesInWords(minutes)}）`,
          byId: verifier.id,
          byName: verifier.name,
          about: { kind: 'turn', id: done._id },
        },
      )
      made.turns.set(done._id, { ...done, ...earned, rating: minutes % 2 === 0 ? 1 : null })
    },
  }
}

/** Weeks in which neighbours and some of the cast did what is done every week. */
function weeks(world: World, made: Made, site: Site): Happening[] {
  const { compoundId, organisers, regulars } = site
  const random = chance(seedOf(`${compoundId} activities`))
  const neighbours = neighboursOf(world, compoundId)
  return Array.from({ length: WEEKS }, (_, week) => week).flatMap(week => {
    const day = dayOf(world.now - (week + 1) * WEEK_MS + Math.floor(random() * 5) * DAY_MS)
    const organiserId = pick(organisers, random)
    const what = pick(WEEKLY, random)
    const draft = { ...what, firstOn: day, lastOn: day, limit: 12 }
    const cast = regulars.filter(() => random() < 0.45).map(id => personOf(world, id))
    const others = Array.from({ length: 3 + Math.floor(random() * 4) }, () => pick(neighbours, random))
    const people = [...new Set([...cast, ...others])]
    const id = `a-demo-${compoundId}-${week}`
    const activity = withPeople(publish(world, site, id, organiserId, draft, false), people)
    made.activities.set(id, activity)
    const session = sessionOn(activity, day)
    if (!session) return []
    const length = draft.until - draft.from
    return Object.values(activity.signUps)
      .filter(({ householdId }) => random() < 0.9 && !activity.organiserHomes.includes(householdId))
      .map(signUp =>
        serve(
          world,
          made,
          activity,
          signUp,
          session,
          random() < 0.8 ? length : length - 15 * pick([1, 2, 3], random),
        ),
      )
  })
}

/** What is on from today, and the past days of posts manned every day. */
function coming(world: World, made: Made, site: Site): Happening[] {
  const random = chance(seedOf(`${site.compoundId} coming`))
  const neighbours = neighboursOf(world, site.compoundId)
  return comingUp(world.now).flatMap((one, number) => {
    const { draft, isNear = false, cancelledWhy } = one
    const id = `a-demo-${site.compoundId}-next-${number}`
    const organiserId = site.organisers[one.organiser] ?? site.organisers[0]
    const cast = one.regulars.flatMap(index => {
      const personId = site.regulars[index]
      return personId ? [personOf(world, personId)] : []
    })
    const first = Math.floor(random() * (neighbours.length - one.neighbours))
    const people = [...neighbours.slice(first, first + one.neighbours), ...cast]
    const last = one.isUnconfirmed ? organiserId : one.isFull ? site.late : null
    const own = last ? [personOf(world, last)] : []
    const activity = withPeople(publish(world, site, id, organiserId, draft, isNear), [...people, ...own])
    const cancelled = cancelledWhy
      ? { at: world.now - 5 * 60 * MINUTE_MS, byName: activity.organiserName, why: cancelledWhy }
      : null
    made.activities.set(id, { ...activity, state: cancelled ? 'cancelled' : 'open', cancelled })
    if (cancelled || one.isUnconfirmed) return []
    return daysServed(world, made, activity, random)
  })
}

/** On each day that has passed, some of those who man a post came. */
function daysServed(world: World, made: Made, activity: Activity, random: () => number): Happening[] {
  const happenings: Happening[] = []
  for (let day = activity.firstOn; day < dayOf(world.now) && day <= activity.lastOn; day = dayPlus(day, 1)) {
    const session = sessionOn(activity, day)
    if (!session) continue
    for (const signUp of Object.values(activity.signUps))
      if (random() < 0.4)
        happenings.push(serve(world, made, activity, signUp, session, activity.until - activity.from))
  }
  return happenings
}

/** Activities and posts, months back and for the days to come. */
export function activityHappenings(world: World): Part {
  const made: Made = { activities: new Map(), turns: new Map() }
  return {
    happenings: SITES.flatMap(site => [...weeks(world, made, site), ...coming(world, made, site)]),
    documents: () => ({
      pointActivities: [...made.activities.values()],
      pointTurns: [...made.turns.values()],
    }),
  }
}
