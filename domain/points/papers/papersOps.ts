import * as z from 'zod/mini'
import { type Contract, Id, Month, Paper } from '../../kernel'

/** Papers about points, made by the function that makes papers. */
export const pointsPapers = {
  /** A month's ranking and honours for the notice board. */
  rankingSheet: {
    kind: 'query',
    input: z.strictObject({ compoundId: Id, month: Month, size: z.enum(['A3', 'A4']) }),
    output: Paper,
    allow: 'points.organise',
  },
  /** The proof of one's own voluntary service, to be handed in (志愿服务条例 §19). */
  servicePaper: {
    kind: 'query',
    input: z.strictObject({ compoundId: Id }),
    output: Paper,
    allow: 'points.use',
  },
  /** The same for somebody without a phone, who was signed up by name: asked by one of their turns, by whoever speaks for their home. */
  servicePaperFor: {
    kind: 'query',
    input: z.strictObject({ turnId: Id }),
    output: Paper,
    allow: 'points.onBehalf',
  },
} as const satisfies Contract
export type PointsPapers = typeof pointsPapers
