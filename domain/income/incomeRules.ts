import * as z from 'zod/mini'
import { Amount, At, Id, Words } from '../kernel'
import { COST_KEYS, INCOME_KEYS } from './categories'

const Source = Words(2, 120)
const PerMille = z.int().check(z.gte(0), z.lte(1000))

/** A district's rules for public income, in one version; versions are kept for ever. Every number carries its source. */
export const IncomeRules = z.strictObject({
  districtId: Id,
  version: z.int(),
  since: At,
  by: z.string(),
  /** From this amount a payment needs the party branch's recorded discussion; small payments too, once they add up in a month. */
  gate: z.strictObject({ eachFromFen: Amount, monthFromFen: Amount, source: Source }),
  /** A cost over its share of the year's income needs the owners' decision. */
  costCaps: z
    .array(z.strictObject({ category: z.enum(COST_KEYS), perMille: PerMille, source: Source }))
    .check(z.maxLength(10)),
  /** What tax is expected on which income: shown beside what was paid. */
  taxes: z
    .array(
      z.strictObject({
        name: Words(2, 20),
        on: z.array(z.enum(INCOME_KEYS)),
        perMille: PerMille,
        source: Source,
      }),
    )
    .check(z.maxLength(10)),
  /** The days of the next month on which a month is drawn up, and by which it must be published. */
  calendar: z.strictObject({
    drawDay: z.int().check(z.gte(1), z.lte(20)),
    publishDay: z.int().check(z.gte(2), z.lte(28)),
    postingDays: z.int().check(z.gte(30), z.lte(365)),
    source: Source,
  }),
  answerWorkingDays: z.int().check(z.gte(1), z.lte(15)),
  answerSource: Source,
  /** The share of households, and of area, that may demand an audit. */
  auditPerMille: PerMille,
  auditSource: Source,
})
export type IncomeRules = z.output<typeof IncomeRules>

const DEFAULT_RULES: Omit<IncomeRules, 'districtId'> = {
  version: 0,
  since: 0,
  by: '系统默认',
  gate: {
    eachFromFen: 500_000,
    monthFromFen: 1_000_000,
    source: '聊城高新区：物业管理大额经费支出须经党支部讨论通过；金额由区里定',
  },
  costCaps: [
    { category: 'management', perMille: 300, source: '绍兴市物业管理条例 §49：经营成本不超过收益的30%' },
  ],
  taxes: [
    {
      name: '房产税',
      on: ['premises'],
      perMille: 120,
      source: '房产税暂行条例 §4：按租金收入的12%，以税务机关核定为准',
    },
  ],
  calendar: {
    drawDay: 2,
    publishDay: 5,
    postingDays: 30,
    source: '聊城高新区：每月定期公开公共收益收支；聊城市物业管理条例 §53–54：公示不少于30日',
  },
  answerWorkingDays: 3,
  answerSource: '聊城市物业管理条例 §35：对公示内容有异议的，三日内答复',
  auditPerMille: 200,
  auditSource: '聊城市物业管理条例 §54：20%以上面积且20%以上人数的业主可以要求审计',
}

/** What a new district starts with. */
export const defaultRules = (districtId: string): IncomeRules => ({ ...DEFAULT_RULES, districtId })
