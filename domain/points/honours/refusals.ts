/** What the honours refuse. */
export const HONOUR_REFUSALS = {
  'points.noRoll': '{month} 的荣誉榜还没有出，每月1日出上个月的榜。',
  'points.noService': '还没有确认过的志愿服务，开不了证明。',
} as const
