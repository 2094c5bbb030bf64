import { createHash } from 'node:crypto'
import type { BankLine, Voucher } from '@domain/income'
import { accept, type Decision, refuse } from '@domain/kernel'
import type { RefusalCode } from '@domain/refusals'
import { bytesOf, isOwnFile } from '../lib/files'
import type { MemberCall } from '../lib/useCase'

const MAX_BYTES = 10 * 1024 * 1024

/** How the papers that are taken begin. */
const BEGINNINGS = {
  photo: ['ffd8ff', '89504e47'],
  pdf: ['25504446'],
} as const

type Named = Omit<Voucher, 'digest'>
type Verdict<T> = Decision<T, RefusalCode>

/** Reads a paper and gives it with the digest of what is in it: exchanged later, it no longer fits its entry. */
async function checkedPaper(fileId: string, kind: keyof typeof BEGINNINGS): Promise<Verdict<Voucher>> {
  const bytes = await bytesOf(fileId).catch(() => null)
  const begins = bytes?.subarray(0, 4).toString('hex') ?? ''
  const isKnown = BEGINNINGS[kind].some(beginning => begins.startsWith(beginning))
  if (!bytes || !isKnown || bytes.length > MAX_BYTES) return refuse('income.voucherUnreadable')
  return accept({ fileId, kind, digest: createHash('sha256').update(bytes).digest('hex') })
}

/**
 * The papers an entry names, each read. A paper is one the caller uploaded; a line of the bank's statement is the one that is posted with it, whoever
 * imported it.
 */
export async function checkedVouchers(
  named: readonly Named[],
  line: BankLine | null,
  { me }: Pick<MemberCall, 'me'>,
): Promise<Verdict<Voucher[]>> {
  const isTheirs = ({ fileId, kind }: Named) =>
    kind === 'bankLine' ? fileId === line?.fileId : isOwnFile(fileId, me._id)
  if (!named.every(isTheirs)) return refuse('call.foreignFile')
  const verdicts = await Promise.all(
    named.map(({ fileId, kind }) =>
      kind === 'bankLine'
        ? accept({ fileId, kind, digest: line?.fileDigest ?? '' })
        : checkedPaper(fileId, kind),
    ),
  )
  const vouchers: Voucher[] = []
  for (const verdict of verdicts) {
    if (!verdict.ok) return verdict
    vouchers.push(verdict.value)
  }
  return accept(vouchers)
}
