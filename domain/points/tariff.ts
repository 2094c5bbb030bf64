import * as z from 'zod/mini'
import { At, accept, type Decision, Id, keysOf, refuse, Words } from '../kernel'
import { PlacePath } from '../place'
import { MOST_POINTS } from './moving'
import type { PointRefusal } from './refusals'

/** What a rule of points is: a service done, a clause of the covenant kept, or one broken. */
export const RULE_KINDS = {
  service: { name: '志愿服务', sign: 1 },
  covenant: { name: '公约加分', sign: 1 },
  deduction: { name: '公约扣分', sign: -1 },
} as const
export type RuleKind = keyof typeof RULE_KINDS

/** Tallies are looked up by a rule's key: none may be called as something every object has (`constructor`). */
const isNoBuiltIn = (key: string): boolean => !(key in {})
const Points = z.int().check(z.positive(), z.lte(1000))
const Most = z.int().check(z.positive(), z.lte(MOST_POINTS))

/** One line of the tariff. `clause` is the covenant's clause it comes from; a deduction has no other ground. */
export const PointRule = z.strictObject({
  key: z.string().check(z.regex(/^[a-z][A-Za-z0-9]{1,39}$/), z.refine(isNoBuiltIn)),
  kind: z.enum(keysOf(RULE_KINDS)),
  name: Words(2, 20),
  clause: Words(0, 40),
  points: Points,
  per: z.enum(['time', 'hour']),
  /** At most so many points by this rule for one earner in a day, and in a month. */
  dayMost: Most,
  monthMost: Most,
  isOn: z.boolean(),
})
export type PointRule = z.output<typeof PointRule>

/** A compound's tariff: a new version takes effect for what is done from then on; what was earned stays earned. */
export const Tariff = z.strictObject({
  compoundId: Id,
  path: PlacePath,
  version: z.int(),
  since: At,
  byName: z.string(),
  why: Words(2, 200),
  /** How many points the compound issues in a month at most. */
  budget: z.int().check(z.positive(), z.lte(1_000_000)),
  rules: z.array(PointRule).check(z.minLength(1), z.maxLength(60)),
})
export type Tariff = z.output<typeof Tariff>

const service = (
  key: string,
  name: string,
  points: number,
  per: 'time' | 'hour',
  dayMost: number,
  monthMost: number,
) => ({ key, kind: 'service', name, clause: '', points, per, dayMost, monthMost, isOn: true }) as const
const covenant = (key: string, name: string, clause: string, points: number, monthMost: number) =>
  ({
    key,
    kind: 'covenant',
    name,
    clause,
    points,
    per: 'time',
    dayMost: points,
    monthMost,
    isOn: true,
  }) as const
const deduction = (key: string, name: string, clause: string, points: number) =>
  ({
    key,
    kind: 'deduction',
    name,
    clause,
    points,
    per: 'time',
    dayMost: points,
    monthMost: points * 3,
    isOn: true,
  }) as const

/**
 * Our draft of a tariff: the articles name the services (LY: 楼道广告清理、安全值守; LC: 红白事积分奖励; GM: 规约积分) and no figures. The figures are ours,
 * to be changed by each compound.
 */
export const DRAFT_RULES: readonly PointRule[] = [
  service('adverts', '楼道广告清理', 10, 'time', 10, 60),
  service('guard', '安全值守', 10, 'hour', 30, 160),
  service('litter', '垃圾分类劝导', 8, 'hour', 24, 120),
  service('meals', '为老人送餐', 10, 'time', 20, 160),
  service('patrol', '微网格巡查', 8, 'time', 8, 120),
  service('cleaning', '公共区域清洁', 10, 'hour', 30, 120),
  service('elders', '陪护、看望老人', 12, 'hour', 36, 160),
  service('skills', '便民服务（理发、磨刀、修理）', 15, 'hour', 45, 150),
  service('wish', '圆微心愿', 20, 'time', 40, 120),
  covenant('clearStairs', '楼道整洁，月检合格', '居民公约第3条', 10, 10),
  covenant('sorting', '垃圾分类，月检优秀', '居民公约第4条', 10, 10),
  covenant('simpleFeast', '红白事简办', '居民公约第9条', 50, 50),
  covenant('goodDeed', '邻里互助、见义勇为', '居民公约第10条', 30, 60),
  deduction('litterThrown', '高空抛物', '居民公约第5条', 50),
  deduction('stairsBlocked', '楼道堆物，劝过不改', '居民公约第3条', 10),
  deduction('flyingWire', '飞线充电', '居民公约第6条', 20),
  deduction('dogLoose', '遛狗不牵绳', '居民公约第7条', 10),
  deduction('falseClaim', '虚报服务', '居民公约第11条', 50),
]
const DRAFT_BUDGET = 20_000

/** The tariff of a compound that has not made its own: our draft, version 0. */
export const draftTariff = (compoundId: string, path: PlacePath): Tariff => ({
  compoundId,
  path,
  version: 0,
  since: 0,
  byName: '',
  why: '参考稿',
  budget: DRAFT_BUDGET,
  rules: [...DRAFT_RULES],
})

/** A rule in force, by its key. */
export const ruleOf = ({ rules }: Pick<Tariff, 'rules'>, key: string): PointRule | null =>
  rules.find(rule => rule.key === key && rule.isOn) ?? null

/** A rule as people read it: «每次 10 分，一天最多 20 分，一个月最多 60 分». */
export function ruleInWords({ kind, points, per, dayMost, monthMost }: PointRule): string {
  const each = `每${per === 'hour' ? '小时' : '次'} ${points} 分`
  if (kind === 'deduction') return `${each.replace(' ', '扣 ')}`
  return `${each}，一天最多 ${dayMost} 分，一个月最多 ${monthMost} 分`
}

/** A new version of a tariff; of two who change the same one, the later is told so. */
export function keptTariff(
  current: Tariff,
  draft: Pick<Tariff, 'version' | 'budget' | 'rules' | 'why'>,
  by: { readonly name: string; readonly now: number },
): Decision<Tariff, PointRefusal> {
  if (draft.version !== current.version) return refuse('points.tariffChanged')
  const keys = new Set(draft.rules.map(({ key }) => key))
  if (keys.size !== draft.rules.length) return refuse('points.tariffKeys')
  const groundless = draft.rules.find(({ kind, clause }) => kind === 'deduction' && clause === '')
  if (groundless) return refuse('points.tariffClause', { name: groundless.name })
  return accept({
    ...current,
    ...draft,
    version: current.version + 1,
    since: by.now,
    byName: by.name,
  })
}
