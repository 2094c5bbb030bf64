import * as z from 'zod/mini'
import { At, accept, type Decision, Fen, FileId, Id, keysOf, refuse, yuanOf } from '../kernel'
import { FUNDS, type Fund } from '../menu'
import { PlacePath } from '../place'
import { type FundShare, Giver, givenFen, moveFen, moveIn } from './ledger'
import type { WorkState } from './life'
import type { Project } from './project'
import type { WorksRefusal } from './refusals'
import type { WorkBy } from './step'

const Whole = Fen.check(z.nonnegative())

/** What one household or unit gives to one project, and how far it has come. A household has one, whoever of it taps. */
export const Pledge = z.strictObject({
  /** `project:raising:household`, or made of the request where a unit gives. */
  _id: Id,
  projectId: Id,
  /** Which raising of money it belongs to; an earlier one's promises are void. */
  fundingNo: z.int(),
  compoundId: Id,
  path: PlacePath,
  fund: z.enum(keysOf(FUNDS)),
  giver: Giver,
  householdId: z.nullable(Id),
  promisedFen: Whole,
  heldFen: Whole,
  spentFen: Whole,
  /** The paper a unit's pledge rests on. */
  files: z.array(FileId),
  byName: z.string(),
  at: At,
  revision: z.int(),
})
export type Pledge = z.output<typeof Pledge>

export const pledgeIdOf = (projectId: string, fundingNo: number, householdId: string): string =>
  `${projectId}:${fundingNo}:${householdId}`
/** A pledge of nothing yet, to the raising of money that a project is in. */
export const newPledge = (
  project: Project,
  giving: Pick<Pledge, '_id' | 'fund' | 'giver' | 'householdId' | 'files'>,
  by: WorkBy,
): Pledge => ({
  ...giving,
  projectId: project._id,
  fundingNo: project.funding?.no ?? 0,
  compoundId: project.compoundId,
  path: project.path,
  promisedFen: 0,
  heldFen: 0,
  spentFen: 0,
  byName: by.name,
  at: by.now,
  revision: 0,
})

/** Households give to the fund that 党委和居民 fill together. */
export const RESIDENTS_FUND: Fund = 'party'

/** Does anything of it come from the households? */
export const residentsPay = ({ shares }: Pick<Project, 'shares'>): boolean =>
  shares.some(({ fund, targetFen }) => fund === RESIDENTS_FUND && targetFen > 0)

/** What a share still lacks of its target. */
export const lackFen = (share: FundShare): number => Math.max(0, share.targetFen - givenFen(share))

type Moved = { readonly kind: 'pledge' | 'release'; readonly fen: number }
/** The project and the pledge after it, and what moved; nothing where it was so already. */
export type Pledged = { readonly project: Project; readonly pledge: Pledge; readonly moved: Moved | null }

/** Where a pledge may change: a household's own while money is raised, at the desk also until building starts, where one does not keep a promise and another steps in. */
const CHANGED_IN = {
  home: ['funding'],
  desk: ['funding', 'funded'],
} as const satisfies Record<string, readonly WorkState[]>
export type Hand = keyof typeof CHANGED_IN

function mayChange({ state, funding }: Project, { fundingNo }: Pledge, hand: Hand, now: number): boolean {
  if (!funding || fundingNo !== funding.no) return false
  return (
    (CHANGED_IN[hand] as readonly WorkState[]).includes(state) &&
    (state !== 'funding' || now < funding.untilAt)
  )
}

/**
 * Sets what a pledge comes to in all: more is pledged, less is released; what has arrived already cannot be unsaid.
 * @param fen the whole pledge, 0 to take it back
 */
export function pledged(
  project: Project,
  pledge: Pledge,
  fen: number,
  now: number,
  hand: Hand = 'home',
): Decision<Pledged, WorksRefusal> {
  const { funding } = project
  if (!funding || !mayChange(project, pledge, hand, now)) return refuse('works.notFunding')
  const share = project.shares.find(one => one.fund === pledge.fund)
  if (!share || share.targetFen === 0) return refuse('works.noFund')
  const before = givenFen(pledge)
  const difference = fen - before
  if (difference === 0) return accept({ project, pledge, moved: null })
  if (difference > lackFen(share))
    return refuse('works.overTarget', { left: yuanOf(before + lackFen(share)) })
  const moved: Moved =
    difference > 0 ? { kind: 'pledge', fen: difference } : { kind: 'release', fen: -difference }
  const own = moveFen(pledge, moved.kind, moved.fen)
  if (!own.ok) return refuse('works.arrivedAlready', { held: yuanOf(pledge.heldFen + pledge.spentFen) })
  const shares = moveIn(project.shares, { fund: pledge.fund, ...moved })
  if (!shares.ok) return shares
  const more = pledge.householdId === null ? 0 : Number(fen > 0) - Number(before > 0)
  return accept({
    project: {
      ...project,
      shares: shares.value,
      funding: { ...funding, households: funding.households + more },
      revision: project.revision + 1,
    },
    pledge: { ...own.value, revision: pledge.revision + 1 },
    moved,
  })
}
