import * as z from 'zod/mini'
import { At, Id, Words } from '../kernel'

/**
 * One kind of matter of the scope lists: `negotiable` (正面清单) is taken by the station; `excluded` (负面清单) is
 * refused, naming the office that does handle it.
 */
export const ScopeEntry = z.strictObject({
  id: Id,
  list: z.enum(['negotiable', 'excluded']),
  title: Words(2, 30),
  explains: Words(2, 200),
  /** Who handles it instead, with how to reach them; empty on a negotiable entry. */
  office: Words(0, 100),
})
export type ScopeEntry = z.output<typeof ScopeEntry>

/** A district's scope lists in one version; versions are kept for ever. */
export const ScopeList = z.strictObject({
  districtId: Id,
  version: z.int(),
  since: At,
  by: z.string(),
  entries: z.array(ScopeEntry),
})
export type ScopeList = z.output<typeof ScopeList>
