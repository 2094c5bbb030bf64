import {
  type Asset,
  type Books,
  type CheckedDraft,
  type DecisionRecord,
  defaultRules,
  type Entry,
  type Lease,
  type Posted,
  type PostingFacts,
  post,
  type Voucher,
} from '@domain/income'
import { momentOf } from '@domain/kernel'
import { must } from '../station/walk'

/** The compound of all these tests, and another one. */
export const HOME = 'tianrun'
export const ELSEWHERE = 'yulan'
export const PATH = { district: 'd', subdistrict: 's', community: 'c', grid: 'g', compound: HOME }

export const RULES = defaultRules('d')
export const CLERK = { personId: 'clerk', name: '王会计' }
/** Late in the year, so that every day of the tests has been. */
export const LATER = momentOf('2027-12-31', 12 * 60)

export const PAPER: Voucher = {
  fileId: 'cloud://demo/vouchers/1.jpg',
  digest: 'a'.repeat(64),
  kind: 'photo',
}
const { fileId: _, ...seal } = PAPER
/** What is published of the paper. */
export const SEAL = seal

export const newBooks = (over: Partial<Books> = {}): Books => ({
  _id: HOME,
  path: PATH,
  compoundName: '天润花园',
  account: { holder: '天润花园业主大会', bank: '聊城农商行', tail: '6021' },
  complaint: '12345',
  services: ['保洁', '绿化'],
  firstMonth: '2026-08',
  closedThrough: null,
  held: {},
  closedYear: { year: '2026', totals: {} },
  months: {},
  recurring: [],
  nextDrawOn: '2026-09-02',
  revision: 0,
  ...over,
})

export const lease = (over: Partial<Lease> = {}): Lease => ({
  id: 'lease-1',
  contractNo: '2026-01',
  payer: '速递科技有限公司',
  payerIsPerson: false,
  rentFen: 120_000,
  per: 'month',
  fromOn: '2026-08-01',
  untilOn: '2027-07-31',
  ...over,
})

export const asset = (over: Partial<Asset> = {}): Asset => ({
  _id: 'asset-1',
  compoundId: HOME,
  path: PATH,
  class: 'commonPart',
  use: 'commercial',
  name: '东门快递柜',
  spot: '东门',
  areaCentiM2: null,
  category: 'locker',
  leases: [lease()],
  retired: false,
  revision: 0,
  ...over,
})

export const decision = (over: Partial<DecisionRecord> = {}): DecisionRecord => ({
  _id: 'branch-1',
  compoundId: HOME,
  path: PATH,
  kind: 'branch',
  no: '3号',
  subject: '道闸维修',
  heldOn: '2026-08-01',
  chair: '李书记',
  attended: 7,
  minutes: '讨论同意维修道闸，按三家报价中最低的办。',
  papers: [],
  agreed: true,
  limitFen: 10_000_000,
  spentFen: 0,
  byId: 'secretary',
  byName: '李书记',
  at: 0,
  ...over,
})
export const ownersDecision = (over: Partial<DecisionRecord> = {}): DecisionRecord =>
  decision({ _id: 'owners-1', kind: 'owners', no: '2026年第1次业主大会第2项', ...over })

type Of<K extends CheckedDraft['kind']> = CheckedDraft & { readonly kind: K }
const shared = { on: '2026-08-10', words: '八月', vouchers: [PAPER] }
const payment = {
  ...shared,
  party: '张师傅',
  partyIsPerson: true,
  basis: '合同2026-7',
  decisionIds: [],
  inTransit: false,
}

export const opening = (over: Partial<Of<'opening'>> = {}) =>
  ({ kind: 'opening', ...shared, on: '2026-08-01', fen: 1_000_000, ...over }) as Of<'opening'>
export const receipt = (over: Partial<Of<'receive'>> = {}) =>
  ({
    kind: 'receive',
    ...shared,
    category: 'parking',
    fen: 300_000,
    party: '赵先生',
    partyIsPerson: true,
    assetId: null,
    leaseId: null,
    inTransit: false,
    ...over,
  }) as Of<'receive'>
export const pay = (over: Partial<Of<'pay'>> = {}) =>
  ({ kind: 'pay', ...payment, category: 'upkeep', fen: 40_000, ...over }) as Of<'pay'>
export const allocate = (over: Partial<Of<'allocate'>> = {}) =>
  ({
    kind: 'allocate',
    ...payment,
    category: 'repairFund',
    fen: 40_000,
    decisionIds: ['owners-1'],
    ...over,
  }) as Of<'allocate'>

export const facts = (over: Partial<PostingFacts> = {}): PostingFacts => ({
  rules: RULES,
  decisions: [],
  asset: null,
  bankLineId: null,
  recurringId: null,
  ...over,
})

/** Tries to post; a decision or an asset is at hand where it is named. */
export const tried = (books: Books, draft: CheckedDraft, over: Partial<PostingFacts> = {}) =>
  post(books, draft, facts(over), CLERK, LATER)
/** Posts what must be taken. */
export const posted = (books: Books, draft: CheckedDraft, over: Partial<PostingFacts> = {}): Posted =>
  must(tried(books, draft, over))

/** The books after some postings, with their entries. */
export function entered(...drafts: readonly CheckedDraft[]): { books: Books; entries: Entry[] } {
  let books = newBooks()
  const entries: Entry[] = []
  for (const draft of drafts) {
    const step = posted(books, draft, { decisions: [ownersDecision(), decision()] })
    books = step.books
    entries.push(step.entry)
  }
  return { books, entries }
}
