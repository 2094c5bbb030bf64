import { LEVEL_NAMES, LEVELS, type Level } from '@domain/escalation'
import { accept, monthOf, type Output } from '@domain/kernel'
import { type HeldRole, ROLES, reachOf } from '@domain/people'
import { IN_CHARGE, owesReview, secondLookLevel, stationContract, type TodoGroup } from '@domain/station'
import type { ListedMatter } from '../lib/store/matters'
import { type MemberCall, useCase } from '../lib/useCase'
import { lines } from './show'

type Group = Omit<TodoGroup, 'matters' | 'count'> & {
  readonly found: readonly ListedMatter[]
  readonly count: number
}

const SHOWN = 50
/** What supervisors have before them is filtered here by what the result allows; more than this a compound does not have in hand. */
const REVIEWED_AT_MOST = 500

const levelOf = (role: HeldRole['role']): Level | undefined => LEVELS.find(level => IN_CHARGE[level] === role)

const titleAt = (level: Level, what: string) => `${LEVEL_NAMES[level]}${what}`

const WORK = ['accepted', 'deliberating', 'working'] as const
const FINISHING = ['resolved', 'rated'] as const

/** What a level in charge has in hand, by what is to be done about it: each asked for by itself, so that none hides another. */
async function inHand(level: Level, held: HeldRole, place: string, { store }: MemberCall): Promise<Group[]> {
  const at = { kind: level, id: held.path[level] ?? '' }
  const [toAccept, toHandle, paused, toCloseOut] = await Promise.all([
    store.matters.inHand(at, level, ['raised'], SHOWN),
    store.matters.inHand(at, level, WORK, SHOWN),
    store.matters.inHand(at, level, WORK, SHOWN, true),
    store.matters.inHand(at, level, FINISHING, SHOWN),
  ])
  return [
    { kind: 'toAccept', title: titleAt(level, '待受理'), place, ...toAccept },
    { kind: 'toHandle', title: titleAt(level, '在办'), place, ...toHandle },
    { kind: 'paused', title: '暂停计时', place, ...paused },
    { kind: 'toCloseOut', title: '待评价销号', place, ...toCloseOut },
  ]
}

/** Refusals that their raisers ask a level to look at again. */
async function secondLooks(
  level: Level,
  held: HeldRole,
  place: string,
  { store }: MemberCall,
): Promise<Group[]> {
  const refusedBy = LEVELS.filter(refusing => secondLookLevel(refusing) === level)
  const at = { kind: level, id: held.path[level] ?? '' }
  const asked = await store.matters.toSecondLook(at, refusedBy, SHOWN)
  return [{ kind: 'toSecondLook', title: '待复核', place, ...asked }]
}

async function reviews(held: HeldRole, place: string, { store, now }: MemberCall): Promise<Group[]> {
  const asked = await store.matters.underReview(held.path.compound ?? '', monthOf(now), REVIEWED_AT_MOST)
  const found = asked.filter(matter => owesReview(matter, now))
  return [{ kind: 'toReview', title: '本月待评议', place, found, count: found.length }]
}

async function toRate({ store, me }: MemberCall): Promise<Group[]> {
  const waits = await store.matters.toRateBy(me._id, SHOWN)
  return [{ kind: 'toRate', title: '等您评价', place: '我提出的', ...waits }]
}

async function toAdmit({ store, roles }: MemberCall): Promise<Group[]> {
  const places = reachOf(roles, 'household.approve')
  const counts = await Promise.all(places.map(place => store.joining.countWaiting(place)))
  const count = counts.reduce((sum, one) => sum + one, 0)
  return places.length === 0
    ? []
    : [{ kind: 'toAdmit', title: '住户入户待确认', place: '', found: [], count }]
}

/** What waits for the caller in each of their roles: one query a role and question, all at once. */
async function groupsOf(call: MemberCall): Promise<Group[]> {
  const byPost = call.me.posts.flatMap(held => {
    const level = levelOf(held.role)
    const place = `${held.label} · ${ROLES[held.role].name}`
    return [
      ...(level ? [inHand(level, held, place, call)] : []),
      ...(level && level !== 'compound' ? [secondLooks(level, held, place, call)] : []),
      ...(held.role === 'supervisor' ? [reviews(held, place, call)] : []),
    ]
  })
  return (await Promise.all([toRate(call), ...byPost, toAdmit(call)])).flat()
}

export const today = useCase(stationContract.today)({
  load: async (_, call) => accept(await groupsOf(call)),
  run: async (groups, _, call) => {
    const shown: Output<typeof stationContract.today>['groups'] = []
    for (const { found, ...group } of groups)
      if (group.count > 0) shown.push({ ...group, matters: await lines(found.slice(0, SHOWN), call) })
    return accept({ groups: shown })
  },
})
