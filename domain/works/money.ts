import { accept, type Decision, refuse } from '../kernel'
import type { Fund } from '../menu'
import { type FundShare, type Move, moveFen, moveIn, REVERSIBLE, type WorksEntry } from './ledger'
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

/** A pledge's promises are void once its raising of money was given up. */
const isVoid = (project: Project, pledge: Pledge): boolean =>
  pledge.fundingNo !== project.funding?.no || project.state === 'shelved' || project.state === 'stopped'

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

/** Takes a wrong entry back: the same money the other way, once. */
export function takenBack(
  project: Project,
  pledge: Pledge | null,
  entry: WorksEntry,
): Decision<MoneyMoved, WorksRefusal> {
  if (entry.reversedBy !== null) return refuse('works.reversedAlready')
  const kind = REVERSIBLE.find(one => one === entry.kind)
  if (!kind || entry.reverses !== null) return refuse('works.notReversible')
  if (kind === 'receive' && pledge && isVoid(project, pledge)) return refuse('works.notReversible')
  const own = pledge && moveFen(pledge, kind, entry.fen, true)
  if (own && !own.ok) return own
  const shares = moveIn(project.shares, { fund: entry.fund, kind, fen: entry.fen }, true)
  if (!shares.ok) return shares
  return accept(after(project, shares.value, own?.value ?? null))
}
