import {
  COST,
  type CostCategory,
  type DecisionKind,
  type Desk,
  decisionInWords,
  drawOn,
  leftOf,
  needsDiscussion,
  overCapFen,
} from '@domain/income'
import { dayInWords, yuanOf } from '@domain/kernel'
import { amountOf, type Option } from '../../components/Fields'
import { GATE } from '../../copy/post'
import type { DecisionLine } from '../../services/desk'
import type { Written } from './written'

/** One thing a payment must rest on: why, and what there is to choose from. */
export type Need = {
  readonly key: 'branchId' | 'ownersId'
  readonly label: string
  readonly why: string
  readonly source: string
  readonly options: readonly Option<string>[]
}
export type Gate = {
  readonly needs: readonly Need[]
  /** By how much the account falls short; 0 where there is enough. */
  readonly shortFen: number
}

const optionOf = (decision: DecisionLine): Option<string> => {
  const left = leftOf(decision)
  return {
    value: decision._id,
    name: `${decisionInWords(decision)} ${decision.subject}`,
    note: GATE.left(dayInWords(decision.heldOn), left === null ? null : yuanOf(left)),
  }
}

const capWhy = (written: Written, fen: number, desk: Desk): { why: string; source: string } | null => {
  const category = written.category as CostCategory
  const overFen = overCapFen(desk.books, { category, on: written.on, fen }, desk.rules)
  const cap = desk.rules.costCaps.find(one => one.category === category)
  if (overFen === 0 || !cap) return null
  return { why: GATE.capWhy(COST[category].name, cap.perMille / 10, yuanOf(overFen)), source: cap.source }
}

/** What the ledger will ask of a payment, told before it is sent by the ledger's own rules. Null for money that comes in, and without an amount. */
export function gateOf(written: Written, desk: Desk, decisions: readonly DecisionLine[]): Gate | null {
  const fen = amountOf(written.yuan)
  if ((written.kind !== 'pay' && written.kind !== 'allocate') || fen === null) return null
  const usable = (...kinds: DecisionKind[]) =>
    decisions
      .filter(one => kinds.includes(one.kind) && drawOn(one, desk.books._id, written.on, fen).ok)
      .map(optionOf)
  const { gate } = desk.rules
  const branch: Need[] = needsDiscussion(desk.books, written.on, fen, desk.rules)
    ? [
        {
          key: 'branchId',
          label: GATE.branch,
          why: GATE.branchWhy(yuanOf(gate.eachFromFen), yuanOf(gate.monthFromFen)),
          source: gate.source,
          options: usable('branch'),
        },
      ]
    : []
  const forOwners =
    written.kind === 'allocate' ? { why: GATE.ownersWhy, source: '' } : capWhy(written, fen, desk)
  const owners: Need[] = forOwners
    ? [{ key: 'ownersId', label: GATE.owners, ...forOwners, options: usable('owners', 'covenant') }]
    : []
  return { needs: [...branch, ...owners], shortFen: Math.max(0, fen - desk.freeFen) }
}

/** What is chosen for a need: what the clerk chose while it can still be used, or the only one there is. */
export const chosenFor = ({ key, options }: Need, written: Written): string | null =>
  options.find(one => one.value === written[key])?.value ??
  (options.length === 1 ? (options[0]?.value ?? null) : null)
