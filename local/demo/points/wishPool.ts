import { type Decision, dayOf, dayPlus } from '@domain/kernel'
import { type Person, rolesOf } from '@domain/people'
import { buildingIn, householdIn } from '@domain/place'
import { ruleOf } from '@domain/points'
import {
  asInCharge,
  asResident,
  claim,
  deliver,
  giveUp,
  makeWish,
  notReceived,
  thank,
  type Wish,
  type WishDoer,
  wishDueNow,
  withdrawWish,
} from '@domain/wish'
import { CAST } from '../cast'
import type { Till } from './till'
import type { WishMove, WishStory } from './wishStories'
import { earnerOf, neighboursIn, personOf, tariffOf, type World } from './world'

function must<T>(decided: Decision<T, string>): T {
  if (!decided.ok) throw new Error(`the demo world breaks a rule: ${JSON.stringify(decided.refusal)}`)
  return decided.value
}

const doerOf = (person: Person): WishDoer => ({
  personId: person._id,
  name: person.name,
  roles: rolesOf(person),
  householdIds: person.homes.map(({ householdId }) => householdId),
})

const isNamed = (who: string): boolean => /^(p-|n:)/.test(who)
/** The wishes of one compound, kept as they become. */
export class WishPool {
  readonly wishes = new Map<string, Wish>()
  private readonly world: World
  private readonly compoundId: string

  constructor(world: World, compoundId: string) {
    this.world = world
    this.compoundId = compoundId
  }

  private person(who: string): Person {
    if (!who.startsWith('n:')) return personOf(this.world, who)
    const neighbours = neighboursIn(this.world, this.compoundId).filter(
      ({ _id }) => !CAST.some(({ id }) => id === _id),
    )
    return neighbours[Number(who.slice(2)) * 3] as Person
  }

  /** What time does up to a moment, each thing when it falls due. */
  private upTo(wish: Wish, at: number): Wish {
    let after = wish
    while (after.dueAt !== null && after.dueAt <= at) after = wishDueNow(after, after.dueAt)
    return after
  }

  make(id: string, story: WishStory, at: number): void {
    const { householdId, who, by, kind, title, words, contact, photo } = story
    const person = isNamed(who) ? this.person(who) : null
    const home = person?.homes.find(({ path }) => path.compound === this.compoundId)
    const door = home?.householdId ?? householdId ?? ''
    const building = this.world.places.find(({ _id }) => _id === buildingIn(door))
    const household = building && householdIn(building, door)
    if (!household) throw new Error(`no household ${door} in the demo world`)
    const { path, label } = household
    const maker = doerOf(by ? this.person(by) : (person as Person))
    const [compoundName = '', ...rest] = label.split(' ')
    const whose = {
      householdId: door,
      personId: person?._id ?? null,
      name: person?.name ?? who,
      place: rest.join(' '),
    }
    const actor = by ? asInCharge(maker, path) : asResident(maker)
    if (!actor) throw new Error(`${by} is not in charge of ${label}`)
    const file = photo ? this.world.photos[photo] : null
    const made = { id, path, compoundName, kind, title, words, photo: file, for: whose, contact }
    this.wishes.set(id, must(makeWish(made, actor, 0, at)))
  }

  /** What the claimer gets for it, by the till. */
  private reward({ _id, title, claimer, compoundName }: Wish, by: WishDoer, till: Till, at: number) {
    const person = personOf(this.world, claimer?.personId ?? '')
    const home = person.homes[0]
    const compoundId = home?.path.compound
    if (!compoundId) return { points: 0, note: '认领的人没有登记住户，只致谢、不计积分' }
    const tariff = tariffOf(this.world, compoundId)
    const rule = ruleOf(tariff, 'wish')
    if (!rule) throw new Error(`${compoundName} gives nothing for wishes`)
    const doing = {
      id: `p-demo-${_id}`,
      at,
      words: `${rule.name}：${title}`,
      byId: by.personId,
      byName: by.name,
      about: { kind: 'wish', id: _id } as const,
    }
    const earner = earnerOf(person, compoundId)
    const service = { minutes: 0, turns: 1 }
    const { points } = till.earn(
      'earn',
      { tariff, ruleKey: rule.key, earner, wanted: rule.points, service },
      doing,
    )
    return { points, note: '' }
  }

  move(id: string, move: WishMove, at: number, till: Till): void {
    const wish = this.upTo(this.wishes.get(id) as Wish, at)
    const doer = doerOf(this.person(move[2]))
    this.wishes.set(id, must(this.decide(wish, move, doer, at, till)))
  }

  private decide(wish: Wish, move: WishMove, doer: WishDoer, at: number, till: Till) {
    switch (move[1]) {
      case 'claim':
        return claim(wish, { promisedOn: dayPlus(dayOf(at), move[3]) }, doer, at, 0)
      case 'deliver':
        return deliver(wish, { words: move[3], photos: [this.world.photos[move[4]]] }, doer, at)
      case 'thank':
        return thank(wish, { words: move[3] }, doer, at, this.reward(wish, doer, till, at))
      case 'giveUp':
        return giveUp(wish, { why: move[3] }, doer, at)
      case 'notReceived':
        return notReceived(wish, { why: move[3] }, doer, at)
      case 'withdraw':
        return withdrawWish(wish, { why: move[3] }, doer, at)
    }
  }

  /** The wishes as they stand now. */
  standing(): Wish[] {
    return [...this.wishes.values()].map(wish => this.upTo(wish, this.world.now))
  }
}
