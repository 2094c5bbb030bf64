import * as z from 'zod/mini'
import { Hash } from '../kernel'
import { LinkedRow } from './entry'
import { Publication, StatementBody } from './statement'

/** A published month with all that it is made of: enough to check it without asking anybody. */
export const PublishedMonth = z.strictObject({
  body: StatementBody,
  bodyHash: Hash,
  publication: Publication,
  previousHash: z.nullable(Hash),
  hash: Hash,
  rows: z.array(LinkedRow),
})
export type PublishedMonth = z.output<typeof PublishedMonth>

/** What one may save and check elsewhere. */
export const StatementFile = z.strictObject({
  format: z.literal('haoyi-income-1'),
  compoundId: z.string(),
  compoundName: z.string(),
  months: z.array(PublishedMonth).check(z.minLength(1)),
})
export type StatementFile = z.output<typeof StatementFile>

/** What a check can find, in the words of the person who checks. */
export const FAULTS = {
  monthMissing: '缺了这个月的公示',
  otherCompound: '这不是本小区的账',
  rowNumber: '笔号不连着：有一笔被删掉、插进来或调换了',
  rowDate: '日期不在这个月',
  rowUnbalanced: '这一笔的来处和去处金额不一样',
  rowChanged: '内容和公示时不一样：这一笔被改动过',
  rowsCut: '从这一笔起，后面的账不见了',
  rowsAdded: '比公示时多出了账',
  headChanged: '逐笔账目和公示表不是同一份',
  figures: '每一笔加起来，和公示表上的数字不一样',
  opening: '月初结余和上个月的月底结余不一样',
  bank: '银行余额和逐笔账目对不上',
  leases: '合同收款和逐笔账目对不上',
  problems: '公示表没有如实写明它的问题',
  bodyChanged: '公示表被改动过',
  publication: '公示日期或签字栏没有如实写明',
  linkChanged: '公示日期、签字或内容被改动过',
  chainBroken: '和上一个月的校验码接不上',
  anchor: '和留存的校验码不一样：公示以后被整个改写过',
  anchorMissing: '留存过这个月的校验码，现在却没有这个月了',
} as const
export type Fault = keyof typeof FAULTS
