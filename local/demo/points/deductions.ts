import { DAY_MS, type Decision, dayOf, momentOf } from '@domain/kernel'
import type { Person } from '@domain/people'
import { pathUpTo } from '@domain/place'
import {
  appealed,
  type ConductDoer,
  type ConductMonth,
  conductMonthId,
  countedIn,
  type Deduction,
  decided,
  givenBack,
  householdAccount,
  noticed,
  settledByTime,
  spendable,
  takenAccount,
  withdrawn,
} from '@domain/points'
import { CAST } from '../cast'
import { DEDUCTION_PLACES, type Story } from './deductionStories'
import type { Part } from './part'
import { type Happening, partyOf, type Till } from './till'
import { compoundOf, earnerOf, neighboursIn, personOf, tariffOf, type World } from './world'

type Place = (typeof DEDUCTION_PLACES)[number]
type Step = Story['steps'][number]

function must(verdict: Decision<Deduction, string>): Deduction {
  if (!verdict.ok) throw new Error(`the demo world breaks a rule: ${JSON.stringify(verdict.refusal)}`)
  return verdict.value
}
const doerOf = ({ _id, name }: Person, at: number, isOfHome = false): ConductDoer => ({
  id: _id,
  name,
  at,
  isOfHome,
})

/** The deductions of one compound as they come about. */
class Conduct {
  readonly made: Deduction[] = []
  private readonly world: World
  private readonly place: Place

  constructor(world: World, place: Place) {
    this.world = world
    this.place = place
  }

  /** Somebody of the household it is about: the named one, else the first with points that has had no notice yet. */
  private person({ household }: Story, till: Till): Person {
    const { compoundId } = this.place
    const inCast = (id: string) => CAST.some(one => one.id === id)
    const isFit = (person: Person) => {
      const { householdId } = earnerOf(person, compoundId)
      const isFree = !this.made.some(one => one.householdId === householdId)
      return isFree && !inCast(person._id) && till.balance(householdAccount(compoundId, householdId)) >= 10
    }
    const found = household
      ? this.world.people.find(({ homes }) => homes.some(home => home.householdId === household))
      : neighboursIn(this.world, compoundId).find(isFit)
    if (!found) throw new Error(`no household for ${household ?? 'a deduction'}`)
    return found
  }

  notice(story: Story, at: number, till: Till): Deduction {
    const { compoundId, notices } = this.place
    const earner = earnerOf(this.person(story, till), compoundId)
    const { path, householdId, place } = earner
    const room = householdId.split(':').at(-1)
    const photo = story.photo && this.world.photos[story.photo]
    const seen = {
      compoundId,
      path,
      householdId,
      label: `${compoundOf(this.world, compoundId).name} ${place} ${room}`,
      personId: null,
      holder: { name: `${room}住户`, place },
      ruleKey: story.ruleKey,
      on: dayOf(at - DAY_MS),
      words: story.words,
      photos: photo ? [photo] : [],
    }
    const by = doerOf(personOf(this.world, notices), at)
    const made = must(noticed(seen, tariffOf(this.world, compoundId), 0, by))
    this.made.push(made)
    return made
  }

  private decidedNow(before: Deduction, { event, words = '' }: Step, at: number, have: number): Deduction {
    const noticer = doerOf(personOf(this.world, this.place.notices), at)
    const decider = doerOf(personOf(this.world, this.place.decides), at)
    const [member] = this.world.people.filter(({ homes }) =>
      homes.some(home => home.householdId === before.householdId),
    )
    if (event === 'time') return settledByTime(before, have, at) ?? before
    if (event === 'appeal') return must(appealed(before, doerOf(member as Person, at, true), { words }))
    if (event === 'withdraw') return must(withdrawn(before, noticer, words))
    if (event === 'giveBack') return must(givenBack(before, decider, words))
    return must(decided(before, event, decider, words, have))
  }

  step(before: Deduction, step: Step, at: number, till: Till): Deduction {
    const { compoundId, path, householdId, holder } = before
    const party = partyOf({ compoundId, path, personId: null, householdId, ...holder })
    const after = this.decidedNow(before, step, at, spendable(till.account(party), dayOf(at)))
    this.made[this.made.indexOf(before)] = after
    const last = after.history.at(-1)
    const doing = { at, byId: last?.byId ?? '', byName: last?.byName ?? '' }
    const { rule, taken } = after
    if (after.state === 'taken' && taken?.entryId) {
      const to = { ref: takenAccount(compoundId), path: pathUpTo(path, 'compound') }
      const about = { kind: 'deduction', id: after._id } as const
      const words = `${rule.name}（${rule.clause}）`
      const grounds = { about, rule: { key: rule.key, version: rule.version } }
      till.move('deduct', party, to, taken.points, { ...doing, ...grounds, id: taken.entryId, words })
    }
    if (after.state === 'givenBack' && taken?.entryId)
      till.reverse(taken.entryId, { ...doing, id: `b:${after._id}`, words: `退回扣分：${rule.name}` })
    return after
  }

  /** What each household has had notice of in a month. */
  months(): ConductMonth[] {
    const months = new Map<string, ConductMonth>()
    for (const { householdId, compoundId, on, state, rule, points } of this.made) {
      if (state === 'withdrawn' || state === 'givenBack') continue
      const _id = conductMonthId(householdId, on)
      const before = months.get(_id) ?? { _id, compoundId, byRule: {} }
      months.set(_id, countedIn(before, rule.key, points))
    }
    return [...months.values()]
  }
}

/** A time of day at which such things are done: half past nine, and later the later in the story. */
const timeOf = (now: number, daysAgo: number, later: number): number =>
  momentOf(dayOf(now - daysAgo * DAY_MS), 570 + later * 95)

function happeningsOf(conduct: Conduct, story: Story, now: number): Happening[] {
  let current: Deduction | null = null
  const noticedAt = timeOf(now, story.daysAgo, 0)
  return [
    {
      at: noticedAt,
      run: till => {
        current = conduct.notice(story, noticedAt, till)
      },
    },
    ...story.steps.map((step, i): Happening => {
      const at =
        step.event === 'time'
          ? momentOf(dayOf(now - step.daysAgo * DAY_MS), 5)
          : timeOf(now, step.daysAgo, i + 1)
      return {
        at,
        run: till => {
          if (current) current = conduct.step(current, step, at, till)
        },
      }
    }),
  ]
}

/** Deductions by the covenant, in every state. */
export const deductionHappenings = (world: World): Part => {
  const places = DEDUCTION_PLACES.map(place => ({ place, conduct: new Conduct(world, place) }))
  return {
    happenings: places.flatMap(({ place, conduct }) =>
      place.stories.flatMap(story => happeningsOf(conduct, story, world.now)),
    ),
    documents: () => ({
      pointDeductions: places.flatMap(({ conduct }) => conduct.made),
      pointConductMonths: places.flatMap(({ conduct }) => conduct.months()),
    }),
  }
}
