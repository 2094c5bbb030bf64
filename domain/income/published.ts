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
  monthMissing: '缺少这个月的公示',
  otherCompound: '不是这个小区的账',
  rowNumber: '笔号不连续：有一笔被删除、插入或调换',
  rowDate: '日期不在这个月',
  rowUnbalanced: '这一笔进出的金额不相等',
  rowChanged: '内容与校验码不符：这一笔或它的前一笔被改动',
  rowsCut: '之后的账目缺失',
  rowsAdded: '比公示的笔数多',
  headChanged: '明细的校验码与公示表不符',
  opening: '期初余额与上月期末余额不符',
  figures: '逐笔相加与公示的数字不符',
  bank: '银行存款、在途款与逐笔账目不符',
  leases: '租金的应收、实收与逐笔账目或上月欠缴不符',
  problems: '该写明的问题没有写明',
  bodyChanged: '公示表被改动',
  linkChanged: '公示表的校验码不符：公示日期、签字或内容被改动',
  chainBroken: '没有接上前一个月的校验码',
  anchor: '与您留存的校验码不同：公示之后被整体改写',
  anchorMissing: '您留存过这个月的校验码，现在却没有这个月',
} as const
export type Fault = keyof typeof FAULTS
