import {
  COST,
  type CostCategory,
  type Draft,
  INCOME,
  mayBePerson,
  type Recurring,
  type SuggestedLine,
} from '@domain/income'
import { cutTo } from '@domain/kernel'
import { amountOf, typedYuan } from '../../components/Fields'
import { FIELD } from '../../copy/fields'
import { POST } from '../../copy/post'
import type { Due } from '../../services/desk'
import type { Paper, Voucher } from '../../services/vouchers'

export type Kind = Draft['kind']

/** An entry as it is being written. */
export type Written = {
  readonly kind: Kind
  readonly yuan: string
  readonly category: string
  readonly assetId: string | null
  readonly leaseId: string | null
  readonly recurringId: string | null
  readonly on: string
  readonly words: string
  readonly party: string
  readonly partyIsPerson: boolean
  readonly basis: string
  /** Decisions a payment is to rest on. */
  readonly branchId: string | null
  readonly ownersId: string | null
  readonly inTransit: boolean
  readonly papers: readonly Paper[]
}

export const blank = (kind: Kind, on: string): Written => ({
  kind,
  yuan: '',
  category: '',
  assetId: null,
  leaseId: null,
  recurringId: null,
  on,
  words: kind === 'opening' ? POST.openingWords : '',
  party: '',
  partyIsPerson: false,
  basis: '',
  branchId: null,
  ownersId: null,
  inTransit: false,
  papers: [],
})

/** The rent of a lease, as much as is owed: only its voucher is missing. */
export const withLease = (written: Written, due: Due, month: string): Written => ({
  ...written,
  yuan: due.arrearFen > 0 ? typedYuan(due.arrearFen) : written.yuan,
  category: due.category,
  assetId: due.assetId,
  leaseId: due.leaseId,
  words: POST.rentWords(due.assetName, month),
  party: due.payerName,
  // What is published of the payer is the lease's own; it is not asked again.
  partyIsPerson: false,
})

/** Another lease, or none. */
export const withoutLease = (written: Written): Written => ({
  ...written,
  category: '',
  assetId: null,
  leaseId: null,
  words: '',
  party: '',
})

/** Something that comes every month. */
export const withRecurring = (written: Written, one: Recurring): Written => ({
  ...written,
  kind: one.kind,
  yuan: one.fen === null ? '' : typedYuan(one.fen),
  category: one.category,
  recurringId: one.id,
  words: one.words,
  party: one.party,
  partyIsPerson: one.partyIsPerson,
  basis: one.basis,
})

/**
 * A line of the bank's statement: the line itself is the voucher. What the bank wrote is not taken over as the entry's words, and a short name is taken
 * for a person's: neither is to be published without the clerk having seen to it.
 */
export const withBankLine = (written: Written, line: SuggestedLine): Written => ({
  ...written,
  kind: line.fen > 0 ? 'receive' : written.kind === 'allocate' ? 'allocate' : 'pay',
  yuan: typedYuan(Math.abs(line.fen)),
  category: line.suggestion.as === 'interest' ? 'interest' : '',
  on: line.on,
  words: line.suggestion.as === 'interest' ? line.suggestion.words : '',
  party: cutTo(40, line.party),
  partyIsPerson: mayBePerson(line.party),
  papers: [{ path: line.fileId, kind: 'bankLine' }],
})

const NAMES: Readonly<Record<string, { readonly name: string }>> = { ...INCOME, ...COST }

/** Another category; words that were only the old one's name become the new one's. */
export const withCategory = (written: Written, category: string): Written => ({
  ...written,
  category,
  words:
    written.words === '' || written.words === NAMES[written.category]?.name
      ? (NAMES[category]?.name ?? written.words)
      : written.words,
})

const isSpending = ({ kind }: Written): boolean => kind === 'pay' || kind === 'allocate'

export type Field = 'yuan' | 'category' | 'words' | 'party' | 'basis' | 'papers'

/** What is missing or wrong, by field, in the order of the form. */
export function problemsOf(written: Written, paperProblem: string): Partial<Record<Field, string>> {
  const isOpening = written.kind === 'opening'
  return {
    ...(amountOf(written.yuan) === null && { yuan: FIELD.amount }),
    ...(!isOpening && !written.category && { category: POST.problems.category }),
    ...(written.papers.length === 0 && { papers: paperProblem }),
    ...(written.words.trim().length < 2 && { words: POST.problems.words }),
    ...(!isOpening && !written.party.trim() && { party: POST.problems.party }),
    ...(isSpending(written) && written.basis.trim().length < 2 && { basis: POST.problems.basis }),
  }
}

/** What is sent of it. */
export function draftOf(written: Written, vouchers: readonly Voucher[]): Draft {
  const { kind, on, words, party, partyIsPerson, basis, inTransit, assetId, leaseId } = written
  const common = { on, words, fen: amountOf(written.yuan) ?? 0, vouchers: [...vouchers] }
  if (kind === 'opening') return { kind, ...common }
  if (kind === 'receive') {
    const category = written.category as keyof typeof INCOME
    return { kind, ...common, category, party, partyIsPerson, assetId, leaseId, inTransit }
  }
  const ids = [written.branchId, written.ownersId].filter(id => id !== null)
  const spending = { ...common, party, partyIsPerson, basis, inTransit, decisionIds: [...new Set(ids)] }
  return kind === 'pay'
    ? { kind, ...spending, category: written.category as CostCategory }
    : { kind, ...spending, category: written.category as Extract<Draft, { kind: 'allocate' }>['category'] }
}
