import { yuanOf } from '../../kernel'
import type { Asset, Lease } from '../asset'
import type { BankLine } from '../bankLine'
import { because, sentence } from './because'
import type { Candidate, Evidence, MatchFacts } from './candidate'
import { draftOf } from './drafting'
import { isSameParty, mentions } from './names'
import type { Suggestion } from './suggestion'

/** By what a line names a lease: its payer, its contract, the thing that is let. */
function signsOf(line: BankLine, asset: Asset, lease: Lease): Set<Evidence> {
  const signs = new Set<Evidence>()
  if (isSameParty(line.party, lease.payer) || mentions(line.words, lease.payer, 3)) signs.add('party')
  if (mentions(line.words, lease.contractNo)) signs.add('contract')
  if (mentions(line.words, asset.name, 3)) signs.add('asset')
  return signs
}

const isLive = ({ fromOn, untilOn }: Lease, on: string, owedFen: number): boolean =>
  fromOn <= on && (on <= untilOn || owedFen > 0)

const reasonsOf = (signs: ReadonlySet<Evidence>, asset: Asset, lease: Lease): string[] => [
  ...(signs.has('party') ? [because('party', { name: lease.payer })] : []),
  ...(signs.has('contract') ? [because('contract', { name: lease.contractNo })] : []),
  ...(signs.has('asset') ? [because('asset', { name: asset.name })] : []),
]

const amountReason = (fen: number, rents: number, owedFen: number): string => {
  if (fen === owedFen) return because('arrear', { yuan: yuanOf(owedFen) })
  return rents === 1 ? because('oneRent') : because('rents', { count: rents })
}

/** A lease, and by what a line names it. */
export type LeaseSigns = { readonly asset: Asset; readonly lease: Lease; readonly signs: Set<Evidence> }

/** The live leases that a line names. */
export const leasesNamed = (line: BankLine, facts: MatchFacts): LeaseSigns[] =>
  line.fen < 0
    ? []
    : facts.assets.flatMap(asset =>
        asset.leases
          .filter(lease => isLive(lease, line.on, facts.knownArrears[lease.id] ?? 0))
          .map(lease => ({ asset, lease, signs: signsOf(line, asset, lease) }))
          .filter(({ signs }) => signs.size > 0),
      )

/** Is the amount what the lease owes, or a whole number of its rents? */
export const fitsLease = (fen: number, { rentFen }: Lease, owedFen: number): boolean =>
  fen === owedFen || fen % rentFen === 0

/** A lease whose rent a line may be. */
export function leaseCandidate(
  line: BankLine,
  { asset, lease, signs }: LeaseSigns,
  facts: MatchFacts,
): Candidate {
  const owedFen = facts.knownArrears[lease.id] ?? 0
  const rents = line.fen % lease.rentFen === 0 ? line.fen / lease.rentFen : 0
  const reasons = [...reasonsOf(signs, asset, lease), amountReason(line.fen, rents, owedFen)]
  if (owedFen <= 0) reasons.push(because('ahead'))
  const { draft, words } = draftOf.rent(line, asset, lease, rents)
  const suggestion: Suggestion = {
    as: 'lease',
    assetId: asset._id,
    leaseId: lease.id,
    draft,
    words,
    because: sentence(reasons),
  }
  return {
    key: `lease ${lease.id}`,
    name: `“${asset.name}”`,
    evidence: new Set([...signs, ...(line.fen === owedFen ? (['arrear'] as const) : [])]),
    isOnce: false,
    isOther: false,
    leaseId: lease.id,
    suggestion,
  }
}
