import { DAY_MS, type Decision, dayOf, dayPlus, momentOf } from '@domain/kernel'
import {
  costFenOf,
  draftedRound,
  enterPaper,
  type Menu,
  newOrder,
  type Order,
  openedRound,
  type PlanDoc,
  type Round,
  tick,
} from '@domain/menu'
import type { Person } from '@domain/people'
import { householdLabel, type Place, unitIn } from '@domain/place'
import { plansOf } from '../../../cloudfunctions/menu/plans'
import type { PhotoFiles } from '../matters'
import { chance, seedOf } from '../random'
import { demoMenuOf } from './menus'
import { ticksFor } from './tastes'

type World = {
  readonly places: readonly Place[]
  readonly people: readonly Person[]
  readonly photos: PhotoFiles
}
type Home = {
  readonly householdId: string
  readonly path: Place['path']
  readonly label: string
  readonly building: number
}

/** The rounds of the demo world: one that is open, one whose plan is made. */
const ROUNDS = [
  {
    compoundId: 'tianrun',
    title: '楼前楼后微改造点单',
    words: '先点单，再定方案。点得多不等于花得多，资金就这些。',
    sources: '公共收益结余和街道补助',
    budgetFen: 180_000_000,
    openedDaysAgo: 6,
    days: 20,
    share: 0.42,
    secretary: '李国强',
    collectors: ['p-building-head', 'p-grid'],
    basic: [],
    adopted: null,
  },
  {
    compoundId: 'ly-liyuan',
    title: '梨园小区改造点单',
    words: '逐楼逐户点单，看不清手机的由网格员上门填纸质单。',
    sources: '老旧小区改造补助和专项维修资金',
    budgetFen: 560_000_000,
    openedDaysAgo: 128,
    days: 28,
    share: 0.78,
    secretary: '盖永胜',
    collectors: ['p-ly-building-head', 'p-ly-grid'],
    basic: [
      ['roof', '顶层 31 户渗漏，鉴定为局部失效'],
      ['drain', '雨天返水，雨污没有分流'],
      ['septic', '去年清掏 9 次'],
      ['fire', '消火栓无水压'],
      ['stairs', '扶手松动，墙皮脱落'],
    ],
    adopted: { rule: 'mes', why: '议事会商定：后排四栋的适老项目也要有份' },
  },
] as const
/** Minutes of the day at which rounds begin and end. */
const NINE = 9 * 60
const SIX_IN_THE_EVENING = 18 * 60
type Plan = (typeof ROUNDS)[number]

/** Every so many-th list is a signed paper; of an open round's papers some were entered once, and some were read differently. */
const PAPERS = { every: 9, once: 7, differs: 11 } as const

function must<T>(decided: Decision<T, string>): T {
  if (!decided.ok) throw new Error(`the demo world breaks a rule: ${JSON.stringify(decided.refusal)}`)
  return decided.value
}

function homesOf(buildings: readonly Place[]): Home[] {
  return buildings.flatMap(place =>
    (place.units ?? []).flatMap(unit =>
      unit.households.map(household => ({
        householdId: household.id,
        path: { ...unitIn(place, unit.id)?.path, household: household.id },
        label: householdLabel(place, unit, household),
        building: Number.parseInt(place.name, 10),
      })),
    ),
  )
}

function roundOf(
  plan: Plan,
  compoundName: string,
  homes: readonly Home[],
  buildings: readonly Place[],
  menu: Menu,
  opensAt: number,
): Round {
  const { title, words, sources, budgetFen, days, secretary } = plan
  const draft = {
    title,
    words,
    sources,
    budgetFen,
    opensAt,
    closesAt: momentOf(dayPlus(dayOf(opensAt), days), SIX_IN_THE_EVENING),
    mergeRule: 'lastCounts' as const,
  }
  const drafted = must(
    draftedRound(draft, menu, null, {
      compoundName,
      byName: secretary,
      now: opensAt,
    }),
  )
  const areaCentiM2 = buildings
    .flatMap(({ units }) => (units ?? []).flatMap(unit => unit.households))
    .reduce((sum, one) => sum + one.areaCentiM2, 0)
  return must(openedRound(drafted, { households: homes.length, areaCentiM2 }, opensAt))
}

/** One household's list: tapped by somebody who lives there, or signed on paper and entered by two people. */
function orderOf(
  plan: Plan,
  round: Round,
  home: Home,
  index: number,
  of: number,
  world: World,
  now: number,
): Order | null {
  const random = chance(seedOf(`${round._id} ${home.householdId}`))
  if (random() > plan.share) return null
  const at = Math.min(
    round.closesAt - 1,
    now - DAY_MS / 4,
    round.opensAt + Math.floor(random() * plan.days * DAY_MS),
  )
  const ticks = ticksFor(home.householdId, home.building, of)
  const blank = newOrder(round, home)
  const resident = world.people.find(({ homes }) => homes.some(one => one.householdId === home.householdId))
  if (resident && index % PAPERS.every !== 0)
    return must(tick(blank, ticks, 0, round, { personId: resident._id, name: resident.name, now: at }))
  const paper = { ticks, photo: world.photos.slip, signedOn: dayOf(at) }
  const [first, second] = plan.collectors.map(id => ({
    personId: id,
    name: world.people.find(({ _id }) => _id === id)?.name ?? '',
    now: at + 3_600_000,
  }))
  if (!first || !second) return null
  const once = must(enterPaper(blank, paper, round, first))
  const isOpen = plan.adopted === null
  if (isOpen && index % (PAPERS.every * PAPERS.once) === 0) return once
  const misread = isOpen && index % (PAPERS.every * PAPERS.differs) === 0 ? ticks.slice(1) : ticks
  return must(enterPaper(once, { ...paper, ticks: misread }, round, second))
}

function planOf(
  plan: Plan,
  round: Round,
  orders: readonly Order[],
  buildings: readonly Place[],
  now: number,
): PlanDoc {
  const basic = plan.basic.map(([key, why]) => {
    const item = round.items.find(one => one.key === key)
    if (!item) throw new Error(`no item ${key}`)
    return { key, costFen: costFenOf(item), why }
  })
  const at = Math.min(now, round.closesAt + 2 * DAY_MS)
  const names = new Map(buildings.map(({ _id, name }) => [_id, name]))
  return {
    _id: round._id,
    compoundId: round.compoundId,
    path: round.path,
    at,
    byName: plan.secretary,
    budgetFen: round.budgetFen,
    basic,
    ...plansOf(round, orders, basic, names),
    earlier: [],
    adopted: plan.adopted && { ...plan.adopted, byName: plan.secretary, at: at + DAY_MS },
  }
}

/** The demo world's rounds of ordering with every household's list, and the plan of the one that is over; kept by the rules. */
export function demoMenu(world: World, now: number) {
  const menus: (Menu & { readonly _id: string })[] = []
  const rounds: Round[] = []
  const orders: Order[] = []
  const plans: PlanDoc[] = []
  for (const plan of ROUNDS) {
    const compound = world.places.find(({ _id }) => _id === plan.compoundId)
    if (!compound) throw new Error(`no compound ${plan.compoundId}`)
    const buildings = world.places.filter(
      ({ kind, path }) => kind === 'building' && path.compound === plan.compoundId,
    )
    const homes = homesOf(buildings)
    const opensAt = momentOf(dayOf(now - plan.openedDaysAgo * DAY_MS), NINE)
    const menu = demoMenuOf(compound, world.photos, plan.secretary, opensAt)
    menus.push({ _id: `${compound._id}:${menu.version}`, ...menu })
    const round = roundOf(plan, compound.name, homes, buildings, menu, opensAt)
    const own = homes.flatMap(
      (home, index) => orderOf(plan, round, home, index, buildings.length, world, now) ?? [],
    )
    orders.push(...own)
    if (plan.adopted) plans.push(planOf(plan, round, own, buildings, now))
    rounds.push(plan.adopted ? { ...round, state: 'planned' } : round)
  }
  return { menuVersions: menus, menuRounds: rounds, menuOrders: orders, menuPlans: plans }
}
