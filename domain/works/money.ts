import { accept, type Decision, refuse } from '../kernel'
import type { Fund } from '../menu'
import { type FundShare, MOVES, type Move, moveFen, moveIn, REVERSIBLE, type WorksEntry } from './ledger'
import { WORK_STATES, type WorkState } from './life'
import type { Pledge } from './pledge'
import type { Project } from './project'
import type { WorksRefusal } from './refusals'

const UNDER_WAY = ['building', 'checking', 'warranty', 'over'] as const satisfies readonly WorkState[]

/** In which states money may move so; pledging has its own rule. What was put off or given up is paid back; what is left over at the end too. */
export const MONEY_MOVES = {
  receive: ['funding', 'funded', ...UNDER_WAY],
  refund: ['shelved', 'stopped', 'warranty', 'over'],
  pay: [...UNDER_WAY, 'stopped'],
  draw: UNDER_WAY,
} as const satisfies Partial<Record<Move, readonly WorkState[]>>
export type MoneyMove = keyof typeof MONEY_MOVES

export type MoneyMoved = { readonly project: Project; readonly pledge: Pledge | null }
/** `releasedFen` is what of it nobody promises any more, because the project was given up meanwhile. */
export type TakenBack = MoneyMoved & { readonly releasedFen: number }

function mayMove({ state }: Project, kind: MoneyMove): Decision<void, WorksRefusal> {
  if ((MONEY_MOVES[kind] as readonly WorkState[]).includes(state)) return accept(undefined)
  if (kind === 'refund') return refuse('works.notRefundable')
  return refuse('works.notNow', { state: WORK_STATES[state], event: MOVED[kind] })
}
const MOVED = { receive: '登记到账', refund: '退款', pay: '付款', draw: '登记直接支付' } as const

const after = (project: Project, shares: FundShare[], pledge: Pledge | null): MoneyMoved => ({
  project: { ...project, shares, revision: project.revision + 1 },
  pledge: pledge && { ...pledge, revision: pledge.revision + 1 },
})

const GIVEN_UP: readonly WorkState[] = ['shelved', 'stopped', 'planned']

/** A pledge's promises are void once its raising of money was given up. */
export const isVoid = (
  { state, funding }: Pick<Project, 'state' | 'funding'>,
  { fundingNo }: Pick<Pledge, 'fundingNo'>,
): boolean => fundingNo !== funding?.no || GIVEN_UP.includes(state)

/** Its raising of money is over and its money given back: the project's sums are the next one's. */
const isOfBefore = (project: Project, { fundingNo }: Pledge): boolean =>
  fundingNo !== project.funding?.no || project.state === 'planned'

/**
 * Money moves in a project, and in the pledge it comes from.
 * @param pledge whose money it is; null where it is paid from what is on hand
 */
export function moved(
  project: Project,
  pledge: Pledge | null,
  { kind, fund, fen }: { readonly kind: MoneyMove; readonly fund: Fund; readonly fen: number },
): Decision<MoneyMoved, WorksRefusal> {
  const may = mayMove(project, kind)
  if (!may.ok) return may
  if (pledge && kind !== 'refund' && isVoid(project, pledge)) return refuse('works.notPromised')
  const own = pledge && moveFen(pledge, kind, fen)
  if (own && !own.ok) return own
  const shares = moveIn(project.shares, { fund, kind, fen })
  if (!shares.ok) return shares
  return accept(after(project, shares.value, own?.value ?? null))
}

/** Takes a wrong entry back: the same money the other way, once. Where that would be a promise again that is void, it goes on to who gave it. */
export function takenBack(
  project: Project,
  pledge: Pledge | null,
  entry: WorksEntry,
): Decision<TakenBack, WorksRefusal> {
  if (entry.reversedBy !== null) return refuse('works.reversedAlready')
  const kind = REVERSIBLE.find(one => one === entry.kind)
  if (!kind || entry.reverses !== null) return refuse('works.notReversible')
  if (pledge && isOfBefore(project, pledge)) return refuse('works.notReversible')
  const own = pledge && moveFen(pledge, kind, entry.fen, true)
  if (own && !own.ok) return own
  const shares = moveIn(project.shares, { fund: entry.fund, kind, fen: entry.fen }, true)
  if (!shares.ok) return shares
  const back = after(project, shares.value, own?.value ?? null)
  const isPromise = MOVES[kind].from === 'promised' && pledge !== null && isVoid(project, pledge)
  if (!isPromise) return accept({ ...back, releasedFen: 0 })
  const released = moveIn(shares.value, { fund: entry.fund, kind: 'release', fen: entry.fen })
  return released.ok
    ? accept({ ...back, project: { ...back.project, shares: released.value }, releasedFen: entry.fen })
    : released
}
