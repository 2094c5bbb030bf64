import {
  type Asset,
  type Books,
  type CheckedDraft,
  closeMonth,
  type DecisionRecord,
  defaultRules,
  drawDayOf,
  drawnStatement,
  type Entry,
  type PublishedMonth,
  post,
  publish,
  reverse,
  type Statement,
  sign,
  type Voucher,
  withMonth,
} from '@domain/income'
import { DAY_MS, type Decision, momentOf, monthPlus } from '@domain/kernel'

const RULES = defaultRules('qiaocheng')
const CLERK = { personId: 'p-clerk', name: '孙浩' }
const PATH = { district: 'qiaocheng', compound: 'tianrun' }
const VOUCHERS: Voucher[] = [{ fileId: 'cloud://here/voucher.jpg', digest: 'a'.repeat(64), kind: 'photo' }]

export const KIOSK: Asset = {
  _id: 'asset-kiosk',
  compoundId: 'tianrun',
  path: PATH,
  class: 'commonPart',
  use: 'commercial',
  name: '东门早餐摊',
  spot: '东门内',
  areaCentiM2: 1200,
  category: 'stall',
  leases: [
    {
      id: 'lease-kiosk',
      contractNo: 'TR-2025-03',
      payer: '李四',
      payerIsPerson: true,
      rentFen: 80_000,
      per: 'month',
      fromOn: '2025-09-01',
      untilOn: '2026-12-31',
    },
  ],
  retired: false,
  revision: 1,
}

const decision = (kind: DecisionRecord['kind'], no: string): DecisionRecord => ({
  _id: `decision-${kind}`,
  compoundId: 'tianrun',
  path: PATH,
  kind,
  no,
  subject: '维修',
  heldOn: '2025-08-20',
  chair: '周书记',
  attended: 7,
  minutes: '大家讨论后一致同意。',
  papers: [],
  agreed: true,
  limitFen: null,
  spentFen: 0,
  byId: CLERK.personId,
  byName: CLERK.name,
  at: 0,
})
const HANDS = [
  { personId: 'p-committee', name: '吴海燕', role: 'ownersCommittee' },
  { personId: 'p-supervisor', name: '钱德厚', role: 'supervisor' },
] as const
const DECISIONS = [decision('branch', '3号'), decision('owners', '2025年第1次业主大会第2项')]

const accepted = <T>(verdict: Decision<T, string>): T => {
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusal))
  return verdict.value
}

/** What is different about an entry. */
type Given = Readonly<Record<string, unknown>>

/** A compound whose books are kept and published by the rules, a month after the other. */
export class Compound {
  private books: Books
  private entries: Entry[] = []
  private before: Statement | null = null
  readonly months: PublishedMonth[] = []

  constructor(firstMonth: string) {
    this.books = {
      _id: 'tianrun',
      path: PATH,
      compoundName: '天润花园',
      account: { holder: '天润花园业主委员会', bank: '谯城农商行', tail: '6217' },
      complaint: '薛阁社区 0558-5550000',
      services: ['电梯每月两次维护', '公共区域每日保洁'],
      firstMonth,
      closedThrough: null,
      held: {},
      closedYear: { year: firstMonth.slice(0, 4), totals: {} },
      months: {},
      recurring: [],
      nextDrawOn: `${firstMonth}-02`,
      revision: 1,
    }
  }

  private enter(draft: Given): Entry {
    const whole = { vouchers: VOUCHERS, ...draft } as unknown as CheckedDraft
    const asset = draft.assetId === KIOSK._id ? KIOSK : null
    const facts = { rules: RULES, decisions: DECISIONS, asset, bankLineId: null, recurringId: null }
    const posted = accepted(post(this.books, whole, facts, CLERK, momentOf('2027-01-01')))
    this.books = posted.books
    this.entries.push(posted.entry)
    return posted.entry
  }

  opens = (on: string, fen: number) => this.enter({ kind: 'opening', on, fen, words: '原账户余额' })

  receives = (on: string, fen: number, given: Given = {}) =>
    this.enter({
      kind: 'receive',
      on,
      fen,
      words: '停车费',
      category: 'parking',
      party: '谯城停车公司',
      partyIsPerson: false,
      assetId: null,
      leaseId: null,
      inTransit: false,
      ...given,
    })

  pays = (on: string, fen: number, given: Given = {}) =>
    this.enter({
      kind: 'pay',
      on,
      fen,
      words: '公共照明电费',
      category: 'power',
      party: '供电公司',
      partyIsPerson: false,
      basis: '供电合同 2025-11',
      decisionIds: ['decision-branch'],
      inTransit: false,
      ...given,
    })

  allocates = (on: string, fen: number, given: Given = {}) =>
    this.pays(on, fen, {
      words: '补充维修资金',
      category: 'repairFund',
      party: '维修资金专户',
      basis: '业主大会决定',
      ...given,
      kind: 'allocate',
      decisionIds: ['decision-branch', 'decision-owners'],
    })

  takesBack(entry: Entry, on: string, why: string): void {
    const done = accepted(
      reverse(this.books, entry, { on, why, vouchers: VOUCHERS }, [], CLERK, momentOf('2027-01-01')),
    )
    this.books = done.books
    this.entries = [...this.entries.map(one => (one === entry ? done.original : one)), done.entry]
  }

  private bankSays(month: string, fen: number): void {
    this.books = withMonth(this.books, month, { bankSaysFen: fen })
  }

  /** Closes a month and publishes it on its day with both hands, unless told otherwise. */
  publishes(month: string, how: { bankFen?: number; signed?: boolean; on?: string } = {}): PublishedMonth {
    if (how.bankFen !== undefined) this.bankSays(month, how.bankFen)
    const entries = this.entries.filter(entry => entry.month === month)
    const drawnAt = momentOf(`${monthPlus(month, 1)}-02`)
    const sources = {
      books: this.books,
      month,
      entries,
      inTransit: this.entries.filter(
        one => one.month <= month && one.onItsWayUntil !== null && one.onItsWayUntil > month,
      ),
      assets: [KIOSK],
      before: this.before?.body ?? null,
      rules: RULES,
    }
    const drawn = drawnStatement(sources, null, drawnAt)
    const signed = HANDS.reduce(
      (one, hand) =>
        accepted(sign(one, hand, '', { posters: [CLERK.personId], hasCommittee: true }, drawnAt + DAY_MS)),
      drawn,
    )
    this.books = closeMonth(this.books, month, drawDayOf(monthPlus(month, 1), RULES))
    const publishedAt = momentOf(how.on ?? drawn.publishBy, 600)
    this.before = publish(
      how.signed === false ? drawn : signed,
      this.before?.hash ?? null,
      RULES,
      publishedAt,
    )
    const { body } = drawn
    const { bodyHash, publication, previousHash, hash } = this.before
    if (!publication || !hash) throw new Error('not published')
    const published = { body, bodyHash, publication, previousHash, hash, rows: entries.map(({ row }) => row) }
    this.months.push(published)
    return published
  }
}

/** Three months with all that may happen in books: rent, a gap, money on its way, a correction, an allocation. */
export function threeMonths(): Compound {
  const tianrun = new Compound('2026-08')
  tianrun.opens('2026-08-01', 1_000_000)
  tianrun.receives('2026-08-05', 260_050)
  tianrun.receives('2026-08-09', 80_000, {
    words: '早餐摊租金',
    category: 'stall',
    assetId: 'asset-kiosk',
    leaseId: 'lease-kiosk',
  })
  tianrun.pays('2026-08-20', 33_333)
  tianrun.publishes('2026-08', { bankFen: 1_000_000 + 260_050 + 80_000 - 33_333 })
  const mistaken = tianrun.receives('2026-09-03', 99_900, { words: '电梯广告', category: 'advert' })
  tianrun.takesBack(mistaken, '2026-09-04', '金额记错')
  tianrun.receives('2026-09-06', 90_000, { words: '电梯广告', category: 'advert' })
  tianrun.receives('2026-09-30', 150_000, { words: '月底停车费', inTransit: true })
  tianrun.pays('2026-09-28', 20_000, { words: '灯管', category: 'upkeep', inTransit: true })
  tianrun.publishes('2026-09', { bankFen: 1, signed: false, on: '2026-10-09' })
  tianrun.allocates('2026-10-12', 500_000)
  tianrun.publishes('2026-10')
  return tianrun
}
