import type { Phone, Station } from './station'

/** One compound of the demo world as the benches use it: some residents raise, others support, two officers handle. */
export type Corner = {
  readonly compoundId: string
  readonly raisers: readonly Phone[]
  readonly supporters: readonly Phone[]
  readonly secretary: Phone
  readonly community: Phone
}

const CORNERS = [
  { compoundId: 'tianrun', secretary: 'demo-secretary', community: 'demo-community' },
  { compoundId: 'xinhua', secretary: 'demo-secretary-xinhua', community: 'demo-community' },
  { compoundId: 'hanlin', secretary: 'demo-secretary-hanlin', community: 'demo-community-baibu' },
  { compoundId: 'ly-liyuan', secretary: 'demo-ly-secretary', community: 'demo-ly-community' },
] as const
const RAISERS = 4
const SUPPORTERS = 25

/** Sixteen raisers and their neighbours and officers, in four compounds. */
export function cornersOf({ phoneOf }: Station): Promise<Corner[]> {
  const made = CORNERS.map(async ({ compoundId, secretary, community }) => {
    const residents = await Promise.all(
      Array.from({ length: RAISERS + SUPPORTERS }, (_, n) => phoneOf(`demo-${compoundId}-${n + 1}`)),
    )
    return {
      compoundId,
      raisers: residents.slice(0, RAISERS),
      supporters: residents.slice(RAISERS),
      secretary: await phoneOf(secretary),
      community: await phoneOf(community),
    }
  })
  return Promise.all(made)
}

let raised = 0
/** What a resident of a compound raises; no two alike. */
export const newMatter = (compoundId: string) => ({
  compoundId,
  title: `第${++raised}盏路灯不亮`,
  words: '路灯坏了半个月，晚上老人出门看不见台阶，已经有人摔倒。',
  spot: '3号楼东侧',
  entryId: 'facilities',
})
