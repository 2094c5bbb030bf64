import type { Level } from '@domain/escalation'
import { addWorkingMinutes } from '@domain/kernel'
import {
  acceptMatter,
  askSecondLook,
  assign,
  closeOut,
  DEFAULT_SCOPE,
  decideSecondLook,
  decline,
  deliberate,
  escalate,
  inviteExpert,
  meetingDays,
  merge,
  pause,
  rate,
  rateOnBehalf,
  reopen,
  report,
  resolve,
  resume,
  reviewsSinceResult,
  type Satisfaction,
  sendDown,
  type Urgency,
  withdraw,
} from '@domain/station'
import type { Beat, Story, Told } from './story'

/** Working hours, in working minutes. */
export const hours = (n: number): number => Math.round(n * 60)
const beat = (after: number, act: (story: Story) => void): Beat => ({ after, act })

export const wait = (after: number): Beat => beat(after, () => {})

export const taken = (after: number, level: Level = 'compound'): Beat =>
  beat(after, story => {
    const { urgency } = story.matter
    story.step(acceptMatter(story.matter, { level, urgency, why: '' }, story.doer(story.inCharge), story.at))
  })

const WHERE = { compound: '小区毫议站', community: '社区议事厅', subdistrict: '街道会议室' } as const
const WHO = {
  compound: '小区党支部、业委会、物业代表，相关居民 3 户',
  community: '社区党委、社区合伙人、物业、业委会和居民代表 7 人',
  subdistrict: '街道党工委专职委员，住建、城管、派出所负责人，社区和小区代表',
} as const

export const discussed = (after: number, inDays = 2): Beat =>
  beat(after, story => {
    const { level } = story.matter
    const { until } = meetingDays(story.matter, story.at)
    const [meetingOn = until] = [story.dayAfter(inDays), until].sort()
    const input = { meetingOn, where: WHERE[level], who: WHO[level] }
    story.step(deliberate(story.matter, input, story.doer(story.inCharge), story.at))
  })

export const tasked = (after: number, inDays: number, what: string, owner = '物业公司'): Beat =>
  beat(after, story => {
    const { urgency } = story.matter
    const days = urgency === 'urgent' ? 3 : urgency === 'long' ? inDays * 2 : inDays
    const input = { resolution: `协商一致：${what}`, what, owner, dueOn: story.dayAfter(days) }
    story.step(assign(story.matter, input, story.doer(story.inCharge), story.at))
  })

export const told = (after: number, words: string, photos: readonly string[] = []): Beat =>
  beat(after, story => {
    const by = story.doer(story.cast.propertyManager)
    story.step(report(story.matter, { words, photos }, by, story.at))
  })

export const finished = (after: number, words: string, photos: readonly string[] = []): Beat =>
  beat(after, story => {
    story.step(resolve(story.matter, { words, photos }, story.doer(story.inCharge), story.at))
  })

/** The raiser says how it was, by themselves or through the grid worker; some of the supporting households do too. */
export const judged = (after: number, satisfaction: Satisfaction, words = '', others = 0): Beat =>
  beat(after, story => {
    for (const person of story.supporting.slice(0, others)) {
      story.step(rate(story.matter, { satisfaction: 'satisfied', words: '' }, story.doer(person), story.at))
    }
    const input = { satisfaction, words }
    const onBehalf = story.matter.raiser.personId === null
    story.step(
      onBehalf
        ? rateOnBehalf(story.matter, input, story.doer(story.cast.gridWorker), story.at)
        : rate(story.matter, input, story.doer(story.raiser), story.at),
    )
  })

export const closed = (after: number): Beat =>
  beat(after, story => {
    if (reviewsSinceResult(story.matter).length === 0) story.review()
    story.step(closeOut(story.matter, { why: '' }, story.doer(story.inCharge), story.at))
  })

export const raisedUp = (
  after: number,
  reason: 'beyondPowers' | 'manyBodies' | 'dragsOn' | 'dispute',
  why: string,
): Beat =>
  beat(after, story => {
    story.step(escalate(story.matter, { reason, why }, story.doer(story.inCharge), story.at))
  })

export const sentDown = (after: number, why: string): Beat =>
  beat(after, story => story.step(sendDown(story.matter, { why }, story.doer(story.inCharge), story.at)))

export const helped = (after: number, kind: 'judge' | 'lawyer' | 'mediator', name: string): Beat =>
  beat(after, story => {
    const plan = '先讲清法律规定，再分头做双方工作，约定一次当面调解'
    story.step(inviteExpert(story.matter, { kind, name, plan }, story.doer(story.inCharge), story.at))
  })

export const stopped = (after: number, inDays: number, why: string): Beat =>
  beat(after, story => {
    const input = { untilOn: story.dayAfter(inDays), why }
    story.step(pause(story.matter, input, story.doer(story.inCharge), story.at))
  })

export const goesOn = (after: number, why: string): Beat =>
  beat(after, story => story.step(resume(story.matter, { why }, story.doer(story.inCharge), story.at)))

export const refused = (after: number, entryId: string, why: string): Beat =>
  beat(after, story => {
    const entry = DEFAULT_SCOPE.entries.find(one => one.id === entryId)
    if (!entry) throw new Error(entryId)
    story.step(decline(story.matter, { entry, why }, story.doer(story.inCharge), story.at))
  })

export const askedAgain = (after: number, why: string): Beat =>
  beat(after, story => story.step(askSecondLook(story.matter, { why }, story.doer(story.raiser), story.at)))

export const lookedAgain = (after: number, takeUp: boolean, why: string): Beat =>
  beat(after, story => {
    const by = story.doer(story.cast.communityOfficer)
    story.step(decideSecondLook(story.matter, { takeUp, why }, by, story.at))
  })

export const takenBack = (after: number, why: string): Beat =>
  beat(after, story => story.step(withdraw(story.matter, { why }, story.doer(story.raiser), story.at)))

export const doneAgain = (after: number, why: string): Beat =>
  beat(after, story => story.step(reopen(story.matter, { why }, story.doer(story.raiser), story.at)))

/** Somebody raised the same some hours ago: it becomes part of this one. */
export const joinedBy = (after: number, other: Told): Beat =>
  beat(after, story => {
    const id = `${story.matter._id}-b`
    const sibling = story.sibling(id, other, hours(3))
    const why = '两件说的是同一件事，合并办理'
    const both = story.must(merge(sibling, story.matter, { why }, story.doer(story.inCharge), story.at))
    story.merged.push(both.merged)
    story.matter = both.into
  })

/** How fast things go, by how pressing they are: within the deadlines, unless a beat means to miss them. */
const PACE = { urgent: 0.2, ordinary: 1, long: 1.6 } as const satisfies Record<Urgency, number>

export const paced = (beats: readonly Beat[], urgency: Urgency = 'ordinary'): Beat[] =>
  beats.map(one => ({ ...one, after: Math.round(one.after * PACE[urgency]) }))

/** When a story must begin for its last beat, and then `age` working minutes, to end at `now`. */
export const beginFor = (beats: readonly Beat[], age: number, now: number): number =>
  addWorkingMinutes(now, -(beats.reduce((sum, one) => sum + one.after, 0) + age))
