import { LEVEL_NAMES, type Level } from '@domain/escalation'
import { accept, type Output } from '@domain/kernel'
import { type HeldRole, ROLES, reachOf } from '@domain/people'
import { IN_CHARGE, owesReview, secondLookLevel, stationContract, type TodoGroup } from '@domain/station'
import type { ListedMatter } from '../lib/store/matters'
import { type MemberCall, useCase } from '../lib/useCase'
import { lines } from './show'

type Group = Omit<TodoGroup, 'matters' | 'count'> & {
  readonly found: readonly ListedMatter[]
  readonly count?: number
}

const AT_MOST = 100
const SHOWN = 50

const levelOf = (role: HeldRole['role']): Level | undefined =>
  (Object.keys(IN_CHARGE) as Level[]).find(level => IN_CHARGE[level] === role)

const titleAt = (level: Level, what: string) => `${LEVEL_NAMES[level]}${what}`

/** What a level in charge has in hand, by what is to be done about it. */
async function inHand(level: Level, held: HeldRole, place: string, { store }: MemberCall): Promise<Group[]> {
  const found = await store.matters.inHand(
    { kind: level, id: held.path[level] ?? '' },
    level,
    ['open', 'finishing'],
    AT_MOST,
  )
  const where = (test: (matter: ListedMatter) => boolean) => found.filter(test)
  const isWork = (one: ListedMatter) => ['accepted', 'deliberating', 'working'].includes(one.state)
  return [
    { kind: 'toAccept', title: titleAt(level, '待受理'), place, found: where(one => one.state === 'raised') },
    {
      kind: 'toHandle',
      title: titleAt(level, '在办'),
      place,
      found: where(one => isWork(one) && !one.pause),
    },
    { kind: 'paused', title: '暂停计时', place, found: where(one => isWork(one) && one.pause !== null) },
    { kind: 'toCloseOut', title: '待评价销号', place, found: where(one => one.phase === 'finishing') },
  ]
}

/** Refusals of the levels below that their raisers ask a level to look at again. */
async function secondLooks(
  level: Level,
  held: HeldRole,
  place: string,
  { store }: MemberCall,
): Promise<Group[]> {
  const asked = await store.matters.inState(
    { kind: level, id: held.path[level] ?? '' },
    'secondLook',
    AT_MOST,
  )
  const found = asked.filter(matter => secondLookLevel(matter.level) === level)
  return [{ kind: 'toSecondLook', title: '待复核', place, found }]
}

async function reviews(held: HeldRole, place: string, { store, now }: MemberCall): Promise<Group[]> {
  const found = await store.matters.underReview(held.path.compound ?? '', AT_MOST)
  return [
    { kind: 'toReview', title: '本月待评议', place, found: found.filter(matter => owesReview(matter, now)) },
  ]
}

async function toRate({ store, me }: MemberCall): Promise<Group[]> {
  const found = await store.matters.raisedBy(me._id, 0, AT_MOST)
  const waits = found.filter(matter => matter.state === 'resolved' && matter.satisfaction === null)
  return [{ kind: 'toRate', title: '等您评价', place: '我提出的', found: waits }]
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
    for (const { found, ...group } of groups) {
      const count = group.count ?? found.length
      if (count > 0) shown.push({ ...group, count, matters: await lines(found.slice(0, SHOWN), call) })
    }
    return accept({ groups: shown, at: call.now })
  },
})
