import type { PlaceKind } from '../place'

/** The three rungs of the ladder 小区—社区—街道 (谯城区 三级联动), lowest first. Tickets climb the same ones. */
export const LEVELS = ['compound', 'community', 'subdistrict'] as const satisfies readonly PlaceKind[]
export type Level = (typeof LEVELS)[number]

export const LEVEL_NAMES = {
  compound: '小区',
  community: '社区',
  subdistrict: '街道',
} as const satisfies Record<Level, string>
/** 小事小区办、大事社区办、难事街道办 */
export const SIZE_NAMES = {
  compound: '小事',
  community: '大事',
  subdistrict: '难事',
} as const satisfies Record<Level, string>

/**
 * Why something moves up a level. The first four are the article's criteria (谯城区: 超越街道和社区职权、涉及主体多元、
 * 解决周期较长、矛盾纠纷类); `timeout` and `reopened` are the ladder's own.
 */
export const ESCALATION_REASONS = {
  beyondPowers: '超出本级职权',
  manyBodies: '涉及多个主体',
  dragsOn: '解决周期较长',
  dispute: '矛盾纠纷',
  timeout: '超过办理期限',
  reopened: '居民不满意，重新办理',
} as const
export type EscalationReason = keyof typeof ESCALATION_REASONS
export const OFFICER_REASONS = [
  'beyondPowers',
  'manyBodies',
  'dragsOn',
  'dispute',
] as const satisfies readonly EscalationReason[]

/** The level above, or null at the top. */
export const levelAbove = (level: Level): Level | null => LEVELS[LEVELS.indexOf(level) + 1] ?? null
/** The level below, or null at the bottom. */
export const levelBelow = (level: Level): Level | null => LEVELS[LEVELS.indexOf(level) - 1] ?? null
/** Is `level` higher than `other`? */
export const isAbove = (level: Level, other: Level): boolean => LEVELS.indexOf(level) > LEVELS.indexOf(other)
