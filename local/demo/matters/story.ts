import {
  addWorkingDays,
  addWorkingMinutes,
  type Decision,
  dayOf,
  momentOf,
  monthOf,
  monthPlus,
} from '@domain/kernel'
import { type Person, rolesOf } from '@domain/people'
import type { Place } from '@domain/place'
import {
  type Channel,
  DEFAULT_SCOPE,
  type Doer,
  dueNow,
  IN_CHARGE,
  type Matter,
  owesReview,
  raise,
  review,
  type StationRefusal,
  type Urgency,
} from '@domain/station'
import { pick } from '../random'

/** Who acts in a compound's matters. */
export type Cast = {
  readonly compound: Place
  readonly stationSecretary: Person
  readonly communityOfficer: Person
  readonly subdistrictOfficer: Person
  readonly propertyManager: Person
  readonly gridWorker: Person
  readonly supervisors: readonly Person[]
  /** Residents of the compound, one a household. */
  readonly residents: readonly Person[]
}

/** A matter as its raiser tells it. */
export type Told = {
  readonly title: string
  readonly words: string
  readonly spot: string
  readonly entryId: string
  readonly urgency?: Urgency
  readonly channel?: Channel
  readonly photos?: readonly string[]
  /** Raised by this one of the residents; any of them unless told. */
  readonly raiser?: Person
  /** Raised for a resident without a phone, whose name this is, by the grid worker. */
  readonly forResident?: string
  readonly supports?: number
  /** The supervision committee forgets it: published as missing. */
  readonly unreviewed?: boolean
}

/** Something that happens so many working minutes after what happened before. */
export type Beat = { readonly after: number; readonly act: (story: Story) => void }

/** The committee meets on the 26th, or the next working day. */
const REVIEW_DAY = '26'
const REVIEW_MINUTE = 10 * 60
/** The sweep comes by every five minutes. */
const SWEEP_MS = 150_000

const REVIEW_WORDS = [
  '进展与承诺一致，现场看过，继续跟进。',
  '物业和小区配合得好，居民反映不错。',
  '按计划推进，请按时公布下一步。',
  '进度偏慢，已提醒责任人抓紧。',
]

/** One matter's life, lived by the station's own rules from its raising on; the clock acts in it as it would have. */
export class Story {
  matter: Matter
  at: number
  /** Matters that were merged into this one. */
  readonly merged: Matter[] = []
  readonly cast: Cast
  readonly told: Told
  readonly random: () => number
  private steps = 0
  private readonly supporters: Person[] = []

  constructor(id: string, cast: Cast, told: Told, at: number, random: () => number) {
    this.cast = cast
    this.told = told
    this.at = at
    this.random = random
    this.matter = this.raised(id, told)
    for (let i = 0; i < (told.supports ?? 0); i++) this.support()
  }

  /** A person as the rules need them. */
  doer(person: Person): Doer {
    this.steps += 1
    const label = new Map(person.posts.map(post => [post.path, post.label]))
    const roles = rolesOf(person).map(held => ({
      ...held,
      label: label.get(held.path) ?? this.cast.compound.name,
    }))
    const requestId = `demo-${this.matter?._id ?? 'raise'}-${this.steps}`.replaceAll(':', '-')
    return { personId: person._id, name: person.name, roles, homes: person.homes, requestId }
  }

  private raised(id: string, told: Told): Matter {
    const { compound, gridWorker, residents } = this.cast
    const person = told.raiser ?? pick(residents, this.random)
    const home = person.homes.find(one => one.path.compound === compound._id)
    const enteredBy = {
      kind: 'person' as const,
      personId: gridWorker._id,
      name: gridWorker.name,
      role: 'gridWorker' as const,
      place: gridWorker.posts[0]?.label ?? '',
    }
    const householdId = home?.householdId ?? null
    const raiser = told.forResident
      ? { personId: null, householdId, name: told.forResident, enteredBy }
      : { personId: person._id, householdId, name: person.name, enteredBy: null }
    const { title, words, spot, entryId, urgency = 'ordinary', channel = 'online', photos = [] } = told
    return this.must(
      raise(
        {
          ...{ id, title, words, spot, entryId, urgency, channel, photos, raiser },
          voice: null,
          path: compound.path,
          compoundName: compound.name,
        },
        DEFAULT_SCOPE,
        this.doer(told.forResident ? gridWorker : person),
        this.at,
      ),
    )
  }

  /** Another matter of the same compound, raised a little earlier. */
  sibling(id: string, told: Told, minutesEarlier: number): Matter {
    return new Story(id, this.cast, told, addWorkingMinutes(this.at, -minutesEarlier), this.random).matter
  }

  must<T>(decision: Decision<T, StationRefusal>): T {
    if (decision.ok) return decision.value
    throw new Error(`${this.told.title}: ${decision.refusal.code} ${JSON.stringify(decision.refusal.facts)}`)
  }

  /** Takes a step that a rule decided. */
  step(decision: Decision<Matter, StationRefusal>): void {
    this.matter = this.must(decision)
  }

  get inCharge(): Person {
    return this.cast[IN_CHARGE[this.matter.level]]
  }

  /** Whoever raised it, or entered it for someone. */
  get raiser(): Person {
    const { personId } = this.matter.raiser
    return this.cast.residents.find(one => one._id === personId) ?? this.told.raiser ?? this.cast.gridWorker
  }

  /** A household that has not done so yet supports it. */
  private support(): void {
    const { raiser, supporters } = this.matter
    const person = pick(this.cast.residents, this.random)
    const householdId = person.homes[0]?.householdId ?? ''
    if (householdId === raiser.householdId || supporters.some(one => one.householdId === householdId)) return
    this.supporters.push(person)
    const all = [...supporters, { householdId, personId: person._id, at: this.at }]
    this.matter = { ...this.matter, supporters: all, supportCount: all.length }
  }

  get supporting(): readonly Person[] {
    return this.supporters
  }

  review(): void {
    const [chosen] = this.random() < 0.15 ? ['fair' as const] : ['good' as const]
    const words = pick(REVIEW_WORDS, this.random)
    this.step(
      review(
        this.matter,
        { grade: chosen, words },
        this.doer(pick(this.cast.supervisors, this.random)),
        this.at,
      ),
    )
  }

  private nextReview(): number {
    const dayIn = (month: string) => momentOf(addWorkingDays(`${month}-${REVIEW_DAY}`, 0), REVIEW_MINUTE)
    const month = monthOf(this.at)
    return dayIn(month) > this.at ? dayIn(month) : dayIn(monthPlus(month, 1))
  }

  /** Lets working time pass; the committee's day and the clock's deadlines come when they come. */
  pass(minutes: number): void {
    const until = addWorkingMinutes(this.at, minutes)
    for (;;) {
      const sweepAt = this.matter.dueAt === null ? Infinity : this.matter.dueAt + SWEEP_MS
      const reviewAt = this.told.unreviewed ? Infinity : this.nextReview()
      const next = Math.min(sweepAt, reviewAt)
      if (next > until) break
      this.at = next
      if (next === sweepAt) this.matter = dueNow(this.matter, next)
      else if (owesReview(this.matter, next) && this.matter.phase !== 'done') this.review()
    }
    this.at = until
  }

  /** The day so many working days on. */
  dayAfter(workingDays: number): string {
    return addWorkingDays(dayOf(this.at), workingDays)
  }

  live(beats: readonly Beat[]): this {
    for (const { after, act } of beats) {
      this.pass(after)
      act(this)
    }
    return this
  }
}
