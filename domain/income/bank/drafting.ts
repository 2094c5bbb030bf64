import { cutTo } from '../../kernel'
import { type Asset, type Lease, RENT_PERIODS } from '../asset'
import type { BankLine } from '../bankLine'
import { COST_KEYS, INCOME_KEYS } from '../categories'
import type { Draft } from '../draft'
import type { Recurring } from '../recurring'

/** What is entered, and how it is called on the screen. */
type Drafted = { readonly draft: Draft; readonly words: string }

const base = ({ on, fen, fileId }: BankLine) => ({
  on,
  fen: Math.abs(fen),
  vouchers: [{ fileId, kind: 'bankLine' as const }],
})
const monthInWords = ({ month }: BankLine): string => `${Number(month.slice(5))}月`

function rent(line: BankLine, asset: Asset, lease: Lease, rents: number): Drafted {
  const isOneMonth = rents === 1 && RENT_PERIODS[lease.per] === 1
  const which = isOneMonth ? monthInWords(line) : rents > 0 ? `${rents}期` : '补交'
  return {
    words: `租金：${asset.name} ${which}`,
    draft: {
      kind: 'receive',
      ...base(line),
      words: `${asset.name}租金（${which}）`,
      category: asset.category ?? 'other',
      party: lease.payer,
      partyIsPerson: lease.payerIsPerson,
      assetId: asset._id,
      leaseId: lease.id,
      inTransit: false,
    },
  }
}

const isIn = <K extends string>(keys: readonly K[], key: string): key is K => keys.some(one => one === key)

/** Null for a payment that names no contract: what it rests on must be said by hand. */
function recurring(line: BankLine, one: Recurring): Drafted | null {
  const words = cutTo(80, `${monthInWords(line)}${one.words}`)
  const { party, partyIsPerson, basis, category } = one
  const shared = { ...base(line), words, party, partyIsPerson, inTransit: false }
  if (one.kind === 'receive' && isIn(INCOME_KEYS, category))
    return { words, draft: { kind: 'receive', ...shared, category, assetId: null, leaseId: null } }
  if (one.kind === 'pay' && isIn(COST_KEYS, category) && basis.length >= 2)
    return { words, draft: { kind: 'pay', ...shared, category, basis, decisionIds: [] } }
  return null
}

const interest = (line: BankLine, bank: string): Drafted => ({
  words: `存款利息 ${monthInWords(line)}`,
  draft: {
    kind: 'receive',
    ...base(line),
    words: '存款利息',
    category: 'interest',
    party: bank,
    partyIsPerson: false,
    assetId: null,
    leaseId: null,
    inTransit: false,
  },
})

/** The drafts of what a line is suggested to be: the clerk enters them as they are, with the bank's own file for a voucher. */
export const draftOf = { rent, recurring, interest }
