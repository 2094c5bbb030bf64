import { dayOf } from '@domain/kernel'
import { photoOf } from '../../../local/demo/photos'
import type { Demo, Phone } from '../fixture'

/** Where these tests happen: 天润花园, whose books 陈立新 keeps. */
export const compoundId = 'tianrun'

let uploaded = 0
/** A photo of a bill, uploaded by whoever is to post with it. */
export async function receipt(phone: Phone) {
  uploaded += 1
  const fileId = await phone.upload(`receipt-${uploaded}.png`, photoOf('receipt'))
  return { fileId, kind: 'photo' as const }
}

export const today = (demo: Demo): string => dayOf(demo.cloud.now())

/** Money taken in from a passer-by, on the account at once. */
export const takenIn = <Kind extends 'photo' | 'bankLine'>(
  on: string,
  fen: number,
  voucher: { fileId: string; kind: Kind },
) => ({
  kind: 'receive' as const,
  on,
  fen,
  words: '广场临时摊位费',
  vouchers: [voucher],
  category: 'stall' as const,
  party: '夏日市集摊主',
  partyIsPerson: true,
  assetId: null,
  leaseId: null,
  inTransit: false,
})

/** A bill paid. */
export const paid = (
  on: string,
  fen: number,
  voucher: { fileId: string; kind: 'photo' },
  decisionIds: string[] = [],
) => ({
  kind: 'pay' as const,
  on,
  fen,
  words: '更换道闸电机',
  vouchers: [voucher],
  category: 'upkeep' as const,
  party: '亳州迅达道闸',
  partyIsPerson: false,
  basis: '维修合同 2026-11',
  decisionIds,
  inTransit: false,
})

/** The branch's discussion of a spending, as its secretary records it. */
export const discussed = (heldOn: string, limitFen: number, agreed = true) => ({
  compoundId,
  kind: 'branch' as const,
  no: `第${heldOn.slice(-2)}号`,
  subject: '道闸大修',
  heldOn,
  chair: '李国强',
  attended: 9,
  minutes: '参会党员9人，三家比价，一致同意列支。',
  papers: [],
  agreed,
  limitFen,
})

type Stored = {
  readonly compoundId: string
  readonly month: string
  readonly row: {
    readonly no: number
    readonly hash: string
    readonly postings: { account: string; fen: number }[]
  }
}

/** The compound's entries of a month as the store has them. */
export async function entriesOf({ cloud }: Demo, month: string, of = compoundId): Promise<Stored[]> {
  const found = (await cloud.query('incomeEntries', {
    query: { compoundId: of, month },
    limit: 10_000,
  })) as unknown as Stored[]
  return found.sort((a, b) => a.row.no - b.row.no)
}
