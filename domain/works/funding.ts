import { accept, DAY_MS, dayOf, dayPlus, momentOf, refuse, yuanOf } from '../kernel'
import { FUNDS, type Fund } from '../menu'
import { type FundShare, givenFen, moveIn, sumOf, unpromised } from './ledger'
import { EXTENSION_DAYS, FUNDING_DAYS, SHORTFALLS, type Shortfall } from './life'
import type { Project } from './project'
import { checkStep, type Outcome, takeStep, type WorkBy } from './step'

export type FundingDraft = {
  readonly shares: readonly { readonly fund: Fund; readonly targetFen: number }[]
  /** The last day on which one may pledge. */
  readonly untilOn: string
  readonly onShort: Shortfall
  readonly coverer: string
  readonly words: string
}

/** The midnight after a day. */
const endOf = (day: string): number => momentOf(dayPlus(day, 1))

/** Opens the raising of money: who pays how much, until when, and what happens if it falls short. From then on none of it changes. */
export function openFunding(project: Project, draft: FundingDraft, by: WorkBy): Outcome {
  const may = checkStep(project, 'openFunding')
  if (!may.ok) return may
  const { shares, untilOn, onShort, coverer, words } = draft
  const sum = shares.reduce((total, { targetFen }) => total + targetFen, 0)
  if (sum !== project.plannedFen)
    return refuse('works.shares', { sum: yuanOf(sum), cost: yuanOf(project.plannedFen) })
  if (new Set(shares.map(({ fund }) => fund)).size !== shares.length) return refuse('works.fundTwice')
  const foreign = shares.find(({ fund, targetFen }) => targetFen > 0 && !project.funds.includes(fund))
  if (foreign) return refuse('works.fundNotAllowed', { fund: FUNDS[foreign.fund] })
  const today = dayOf(by.now)
  if (untilOn < dayPlus(today, FUNDING_DAYS.least) || untilOn > dayPlus(today, FUNDING_DAYS.most))
    return refuse('works.fundingDays', FUNDING_DAYS)
  if (onShort === 'cover' && coverer.length < 2) return refuse('works.coverer')
  const untilAt = endOf(untilOn)
  const opened: FundShare[] = shares
    .filter(({ targetFen }) => targetFen > 0)
    .map(({ fund, targetFen }) => ({ fund, targetFen, promisedFen: 0, heldFen: 0, spentFen: 0 }))
  const no = (project.funding?.no ?? 0) + 1
  const funding = { no, untilAt, onShort, coverer, words, isExtended: false, households: 0, coveredFen: 0 }
  const why = `不够时：${SHORTFALLS[onShort].name}`
  const changes = { shares: opened, funding }
  return accept(takeStep(project, { event: 'openFunding', to: 'funding', why, dueAt: untilAt, changes }, by))
}

export const raisedFen = (project: Pick<Project, 'shares'>): number => sumOf(project.shares, givenFen)
export const targetFen = (project: Pick<Project, 'shares'>): number =>
  sumOf(project.shares, share => share.targetFen)
export const isFull = (project: Pick<Project, 'shares'>): boolean => raisedFen(project) >= targetFen(project)

/** What covering a shortfall pledges, fund by fund: each what its own target lacks. */
export const coverOf = ({ shares }: Pick<Project, 'shares'>): { fund: Fund; fen: number }[] =>
  shares.flatMap(share => {
    const fen = share.targetFen - givenFen(share)
    return fen > 0 ? [{ fund: share.fund, fen }] : []
  })

function covered(project: Project, funding: NonNullable<Project['funding']>, by: WorkBy): Project {
  let shares = project.shares
  for (const { fund, fen } of coverOf(project)) {
    const moved = moveIn(shares, { fund, kind: 'pledge', fen })
    if (moved.ok) shares = moved.value
  }
  const coveredFen = targetFen(project) - raisedFen(project)
  const why = `${funding.coverer} 补足 ${yuanOf(coveredFen)} 元`
  const changes = { shares, funding: { ...funding, coveredFen } }
  return takeStep(project, { event: 'closeFunding', to: 'funded', why, changes }, by)
}

/**
 * Ends the raising of money: at its time, or before where it is full. Short of its target it goes the way that was published before.
 * @param by time, or who ends it before
 */
export function closeFunding(project: Project, by: WorkBy): Outcome {
  const may = checkStep(project, 'closeFunding')
  if (!may.ok) return may
  const { funding } = project
  if (!funding) throw new Error(`${project._id} raises money without a plan of it`)
  if (isFull(project))
    return accept(takeStep(project, { event: 'closeFunding', to: 'funded', why: '已经筹满' }, by))
  if (by.now < funding.untilAt) return refuse('works.notFull')
  if (funding.onShort === 'cover') return accept(covered(project, funding, by))
  const lack = yuanOf(targetFen(project) - raisedFen(project))
  if (funding.onShort === 'extend' && !funding.isExtended) {
    const from = Math.max(funding.untilAt, momentOf(dayOf(by.now)))
    const untilAt = from + EXTENSION_DAYS * DAY_MS
    const changes = { funding: { ...funding, untilAt, isExtended: true } }
    const why = `还差 ${lack} 元，延期 ${EXTENSION_DAYS} 天`
    return accept(
      takeStep(project, { event: 'closeFunding', to: 'funding', why, dueAt: untilAt, changes }, by),
    )
  }
  const changes = { shares: unpromised(project.shares) }
  const why = `还差 ${lack} 元，认筹作废，已到账的退回`
  return accept(takeStep(project, { event: 'closeFunding', to: 'shelved', why, changes }, by))
}

/** Ends it before its day, where it is full. What becomes of it where it is short is time's alone to bring about. */
export const closedByHand = (project: Project, by: WorkBy): Outcome => {
  const may = checkStep(project, 'closeFunding')
  if (!may.ok) return may
  return isFull(project) ? closeFunding(project, by) : refuse('works.notFull')
}

/** Gives a project up, with the reason; what was promised is promised no longer. */
export function stopped(project: Project, why: string, by: WorkBy): Outcome {
  const may = checkStep(project, 'stop')
  if (!may.ok) return may
  const changes = { shares: unpromised(project.shares) }
  return accept(takeStep(project, { event: 'stop', to: 'stopped', why, changes }, by))
}

/** Begins a project anew that was put off: once everybody has their money back. */
export function resumed(project: Project, why: string, by: WorkBy): Outcome {
  const may = checkStep(project, 'resume')
  if (!may.ok) return may
  const held = sumOf(project.shares, share => share.heldFen)
  if (held > 0) return refuse('works.moneyLeft', { held: yuanOf(held) })
  return accept(takeStep(project, { event: 'resume', to: 'planned', why }, by))
}
