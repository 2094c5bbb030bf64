import {
  type Asset,
  arrearsAfter,
  type BankLine,
  type Entry,
  type MatchFacts,
  mayBePerson,
  type Recurring,
  type Suggestion,
  suggest,
  suggestAll,
} from '@domain/income'
import fc from 'fast-check'
import { asset, entered, HOME, lease, newBooks, PATH, receipt } from '../cast'

let lines = 0
const line = (over: Partial<BankLine> = {}): BankLine => {
  lines += 1
  const on = over.on ?? '2026-10-08'
  return {
    _id: `${HOME}:${String(lines).padStart(6, '0')}`,
    compoundId: HOME,
    path: PATH,
    month: on.slice(0, 7),
    on,
    fen: 80_000,
    party: '',
    words: '',
    balanceFen: null,
    serial: '',
    row: lines,
    fileId: 'cloud://demo/uploads/clerk/bank.csv',
    fileDigest: 'b'.repeat(64),
    state: 'waiting',
    entry: null,
    why: '',
    ...over,
  }
}

const stall = (id: string, name: string, payer: string, over: Partial<Asset['leases'][number]> = {}): Asset =>
  asset({
    _id: `asset-${id}`,
    name,
    category: 'stall',
    leases: [
      lease({ id, contractNo: `摊-2026-${id}`, payer, payerIsPerson: true, rentFen: 80_000, ...over }),
    ],
  })
const NORTH = stall('01', '1号门早餐摊', '周记早点')
const SOUTH = stall('02', '3号门早餐摊', '李秀兰')
const LOCKER = asset({
  _id: 'asset-03',
  name: '东门快递柜',
  leases: [
    lease({
      id: '03',
      contractNo: 'KDG-2026-03',
      payer: '速递（亳州）科技有限公司',
      rentFen: 360_000,
      per: 'halfYear',
    }),
  ],
})
const POWER: Recurring = {
  id: 'power',
  kind: 'pay',
  category: 'power',
  words: '公共区域电费',
  party: '国网亳州供电公司',
  partyIsPerson: false,
  basis: '电费单',
  fen: null,
  day: 18,
}
const WAGES: Recurring = {
  ...POWER,
  id: 'wages',
  category: 'wages',
  words: '收费员工资',
  party: '和润物业',
  fen: 240_000,
}

const facts = (over: Partial<MatchFacts> = {}): MatchFacts => ({
  books: newBooks({ recurring: [POWER, WAGES] }),
  assets: [NORTH, SOUTH, LOCKER],
  inTransit: [],
  entries: [],
  knownArrears: { '01': 80_000, '02': 80_000, '03': 0 },
  ...over,
})
const seen = (over: Partial<BankLine>, with_: Partial<MatchFacts> = {}) => suggest(line(over), facts(with_))
/** What it is, in one word. */
const idOf = (suggestion: Suggestion): string => {
  switch (suggestion.as) {
    case 'lease':
      return suggestion.leaseId
    case 'recurring':
      return suggestion.recurringId
    case 'clear':
    case 'booked':
      return `${suggestion.as} ${suggestion.ref.month} ${suggestion.ref.no}`
    default:
      return suggestion.as
  }
}
const onItsWay = (...drafts: Parameters<typeof receipt>[0][]): Entry[] =>
  entered(...drafts.map(draft => receipt({ ...draft, inTransit: true }))).entries
const booked = (...drafts: Parameters<typeof receipt>[0][]): Entry[] =>
  entered(...drafts.map(draft => receipt(draft))).entries

describe('a line is the rent of a lease', () => {
  it.each([
    [{ party: '周记早点' }, '01', '付款人是周记早点'],
    [{ party: ' 周记 早点 ' }, '01', '付款人是周记早点'],
    [{ words: '周记早点十月摊位费' }, '01', '付款人是周记早点'],
    [{ party: '速递(亳州)科技', fen: 360_000 }, '03', '付款人是'],
    [{ party: '速递亳州科技股份有限公司', fen: 360_000 }, '03', '付款人是'],
    [{ words: '付KDG-2026-03款', fen: 360_000 }, '03', '写明了合同号 KDG-2026-03'],
    [{ words: '3号门早餐摊' }, '02', '摘要写了“3号门早餐摊”'],
    [{ party: '李秀兰', fen: 240_000 }, '02', '金额是 3 期租金'],
    [{ party: '李秀兰' }, '02', '金额正好是应收的 800.00 元'],
  ] as const)('%j', (over, leaseId, because) => {
    const suggestion = seen(over)
    expect(idOf(suggestion)).toBe(leaseId)
    expect(suggestion.because).toContain(because)
  })

  it('as it is drafted: its asset, its category, its payer, the bank’s file for a voucher', () => {
    expect(seen({ party: '周记早点' })).toMatchObject({
      words: '租金：1号门早餐摊 10月',
      draft: {
        kind: 'receive',
        on: '2026-10-08',
        fen: 80_000,
        words: '1号门早餐摊租金（10月）',
        category: 'stall',
        party: '周记早点',
        partyIsPerson: true,
        assetId: 'asset-01',
        leaseId: '01',
        vouchers: [{ fileId: 'cloud://demo/uploads/clerk/bank.csv', kind: 'bankLine' }],
        inTransit: false,
      },
    })
  })

  it('an odd arrear is recognised, and an amount that is neither is told with the rent and the arrear', () => {
    expect(idOf(seen({ party: '李秀兰', fen: 43_210 }, { knownArrears: { '02': 43_210 } }))).toBe('02')
    const odd = seen({ party: '李秀兰', fen: 43_211 }, { knownArrears: { '02': 43_210 } })
    expect(odd).toEqual({
      as: 'unknown',
      because: '付款人像是“3号门早餐摊”的承租人，但金额不是租金 800.00 元的整数倍，也不是应收的 432.10 元。',
    })
  })

  it.each([
    [{ words: '11号门早餐摊' }, 'no number is cut'],
    [{ words: '付KDG-2026-031款', fen: 360_000 }, 'no contract number is cut'],
    [{ party: '李秀' }, 'a person is the whole name'],
    [{ party: '李秀兰', fen: -80_000 }, 'what went out is no rent'],
    [{ party: '王芳' }, 'the amount alone is no sign'],
  ])('%j is not: %s', (over, _why) => expect(seen(over).as).toBe('unknown'))

  it('not before its term, nor after it unless something is still owed', () => {
    const ended = {
      assets: [stall('01', '1号门早餐摊', '周记早点', { fromOn: '2026-08-01', untilOn: '2026-09-30' })],
    }
    expect(idOf(seen({ party: '周记早点' }, { ...ended, knownArrears: { '01': 80_000 } }))).toBe('01')
    expect(seen({ party: '周记早点' }, { ...ended, knownArrears: {} }).as).toBe('unknown')
    const coming = {
      assets: [stall('01', '1号门早餐摊', '周记早点', { fromOn: '2026-11-01' })],
      knownArrears: {},
    }
    expect(seen({ party: '周记早点' }, coming).as).toBe('unknown')
  })
})

describe('where two things fit equally, the clerk chooses', () => {
  const twice = stall('04', '北门修车摊', '周记早点')

  it('one payer of two leases at one rent: both are named', () => {
    expect(seen({ party: '周记早点' }, { assets: [NORTH, twice], knownArrears: {} })).toEqual({
      as: 'unknown',
      because: '“1号门早餐摊”、“北门修车摊”都对得上，请您来选。',
    })
  })

  it('the words, or who still owes just that, decide between them', () => {
    const both = { assets: [NORTH, twice], knownArrears: {} }
    expect(idOf(seen({ party: '周记早点', words: '北门修车摊' }, both))).toBe('04')
    expect(idOf(seen({ party: '周记早点' }, { ...both, knownArrears: { '04': 80_000, '01': 0 } }))).toBe('04')
  })

  it('a payer of one and the contract of another contradict each other', () => {
    expect(seen({ party: '周记早点', words: '摊-2026-02' }).as).toBe('unknown')
  })
})

describe('a line is money that was on its way', () => {
  it('of the same amount and not before it', () => {
    const inTransit = onItsWay({ on: '2026-10-06', fen: 71_350, words: '临时停车费' })
    expect(idOf(seen({ fen: 71_350 }, { inTransit }))).toBe('clear 2026-10 1')
    expect(seen({ fen: 71_350, on: '2026-10-05' }, { inTransit }).as).toBe('unknown')
    expect(seen({ fen: 71_351 }, { inTransit }).as).toBe('unknown')
    expect(seen({ fen: -71_350 }, { inTransit }).as).toBe('unknown')
  })

  it('and not the rent of that lease a second time', () => {
    const inTransit = onItsWay({
      on: '2026-10-06',
      fen: 80_000,
      assetId: null,
      leaseId: null,
      party: '周记早点',
    }).map(entry => ({ ...entry, row: { ...entry.row, leaseId: '01' } }))
    expect(idOf(seen({ party: '周记早点' }, { inTransit }))).toBe('clear 2026-10 1')
  })

  it('another tenant’s transfer of the same amount is their rent', () => {
    const inTransit = onItsWay({ on: '2026-10-06', fen: 80_000 }).map(entry => ({
      ...entry,
      row: { ...entry.row, leaseId: '01' },
    }))
    expect(idOf(seen({ party: '李秀兰' }, { inTransit }))).toBe('02')
  })

  it('two lines for one entry are the clerk’s; two for two are paired', () => {
    const one = onItsWay({ on: '2026-10-06', fen: 71_350 })
    const two = onItsWay({ on: '2026-10-06', fen: 71_350 }, { on: '2026-10-06', fen: 71_350 })
    const pair = [line({ fen: 71_350 }), line({ fen: 71_350 })]
    const all = (inTransit: Entry[]) => [...suggestAll(pair, facts({ inTransit })).values()].map(idOf)
    expect(all(one)).toEqual(['unknown', 'unknown'])
    expect(all(two)).toEqual(['clear 2026-10 1', 'clear 2026-10 2'])
    expect(seen({ fen: 71_350 }, { inTransit: two }).as).toBe('unknown')
  })
})

describe('a line was entered by hand', () => {
  it('of the same amount within three days: it is shown as entered', () => {
    const entries = booked({ on: '2026-10-07', fen: 12_345, words: '广场摊位费' })
    expect(seen({ fen: 12_345 }, { entries })).toMatchObject({
      as: 'booked',
      ref: { month: '2026-10', no: 1 },
      words: '广场摊位费',
      because: '2026年10月第1笔已经手工记过同样的金额。',
    })
    expect(seen({ fen: 12_345, on: '2026-10-11' }, { entries }).as).toBe('unknown')
  })

  it('an entry taken back, or made from another line, does not count', () => {
    const [entry] = booked({ on: '2026-10-08', fen: 12_345 })
    if (!entry) throw new Error('no entry')
    for (const other of [
      { ...entry, reversedBy: { month: '2026-10', no: 2 } },
      { ...entry, bankLineId: 'a-line' },
    ])
      expect(seen({ fen: 12_345 }, { entries: [other] }).as).toBe('unknown')
  })

  it('the rent of a lease that was entered is not suggested once more', () => {
    const entries = booked({ on: '2026-10-08', fen: 80_000 }).map(entry => ({
      ...entry,
      row: { ...entry.row, leaseId: '01' },
    }))
    expect(seen({ party: '周记早点' }, { entries }).as).toBe('booked')
  })
})

describe('a line is what comes every month', () => {
  it.each([
    [{ party: '国网亳州供电公司', fen: -98_765 }, 'power'],
    [{ words: '代扣 公共区域电费', fen: -98_765 }, 'power'],
    [{ party: '和润物业', fen: -240_000 }, 'wages'],
    [{ party: '和润物业', fen: -240_001 }, 'unknown'],
    [{ party: '国网亳州供电公司', fen: 98_765 }, 'unknown'],
  ])('%j', (over, id) => expect(idOf(seen(over))).toBe(id))

  it('once a month: not when it is done, and of two lines neither', () => {
    const month = { count: 0, head: 'a'.repeat(64), totals: {}, undiscussedFen: 0, bankSaysFen: null }
    const done = newBooks({
      recurring: [WAGES],
      months: { '2026-10': { ...month, recurringDone: ['wages'] } },
    })
    expect(seen({ party: '和润物业', fen: -240_000 }, { books: done }).as).toBe('unknown')
    const two = [line({ party: '和润物业', fen: -240_000 }), line({ party: '和润物业', fen: -240_000 })]
    expect([...suggestAll(two, facts()).values()]).toEqual(
      Array(2).fill({ as: 'unknown', because: '有 2 行都像“收费员工资”，请您来选。' }),
    )
  })

  it('a payment that rests on no contract is left to be entered by hand', () => {
    const books = newBooks({ recurring: [{ ...WAGES, basis: '' }] })
    expect(seen({ party: '和润物业', fen: -240_000 }, { books }).as).toBe('unknown')
  })
})

it('a line is interest where the bank says so', () => {
  expect(seen({ words: '季度结息', fen: 1_837 })).toMatchObject({
    as: 'interest',
    draft: { category: 'interest', party: '聊城农商行', partyIsPerson: false, fen: 1_837 },
  })
  expect(seen({ words: '利息', fen: -1_837 }).as).toBe('unknown')
})

it('a line of a month that is closed is never posted by itself', () => {
  const books = newBooks({ closedThrough: '2026-10' })
  expect(seen({ party: '周记早点' }, { books })).toEqual({
    as: 'unknown',
    because: '2026-10 已经结账。记过的点“不用入账”；漏记的请手工记在本月。',
  })
})

describe('whatever lines wait', () => {
  const anyLine = fc.record({
    on: fc.constantFrom('2026-10-05', '2026-10-08', '2026-10-09'),
    fen: fc.constantFrom(80_000, 160_000, 71_350, 12_345, 360_000, -240_000, -5),
    party: fc.constantFrom('', '周记早点', '李秀兰', '和润物业', '王芳'),
    words: fc.constantFrom('', '3号门早餐摊', '结息', 'KDG-2026-03'),
  })
  const inTransit = onItsWay(
    { on: '2026-10-06', fen: 71_350 },
    { on: '2026-10-07', fen: 71_350 },
    { on: '2026-10-08', fen: 80_000 },
  )
  const entries = booked({ on: '2026-10-07', fen: 12_345 })
  const all = (some: readonly BankLine[], over: Partial<MatchFacts> = {}) =>
    suggestAll(some, facts({ inTransit, entries, ...over }))
  const plain = (answers: Map<string, Suggestion>) => [...answers].sort(([a], [b]) => (a < b ? -1 : 1))

  it('the order of lines, assets and entries changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), some => {
        const asked = some.map(over => line(over))
        const turned = all([...asked].reverse(), {
          assets: [LOCKER, SOUTH, NORTH],
          inTransit: [...inTransit].reverse(),
          entries: [...entries].reverse(),
          books: newBooks({ recurring: [WAGES, POWER] }),
        })
        expect(plain(turned)).toEqual(plain(all(asked)))
      }),
    )
  })

  it('every line gets an answer with a reason; what can be only once is suggested once; no lease is paid more than a year ahead', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), some => {
        const asked = some.map(over => line(over))
        const answers = all(asked)
        expect(answers.size).toBe(asked.length)
        const once = new Map<string, number>()
        const rents = new Map<string, number>()
        for (const one of asked) {
          const suggestion = answers.get(one._id)
          if (!suggestion) throw new Error('no answer')
          expect(suggestion.because).toMatch(/^[^{}]+。$/)
          const key = `${suggestion.as} ${idOf(suggestion)}`
          if (['clear', 'booked', 'recurring'].includes(suggestion.as))
            once.set(key, (once.get(key) ?? 0) + 1)
          if (suggestion.as === 'lease')
            rents.set(suggestion.leaseId, (rents.get(suggestion.leaseId) ?? 0) + one.fen)
        }
        expect([...once.values()].every(count => count === 1)).toBe(true)
        expect(rents.get('01') ?? 0).toBeLessThanOrEqual(80_000 + 12 * 80_000)
        expect(rents.get('03') ?? 0).toBeLessThanOrEqual(2 * 360_000)
      }),
    )
  })
})

it.each([
  ['王芳', true],
  ['欧阳娜娜', true],
  ['国网亳州供电公司', false],
  ['', false],
])('«%s» may be a person’s name: %s', (name, is) => expect(mayBePerson(name)).toBe(is))

it('what a lease owes is carried through the months that are open', () => {
  const paid = booked({ on: '2026-09-10', fen: 80_000 }).map(({ row }) => ({ ...row, leaseId: '01' }))
  const months = [
    { month: '2026-08', rows: [] },
    { month: '2026-09', rows: paid },
    { month: '2026-10', rows: [] },
  ]
  expect(arrearsAfter([NORTH], months, null)).toEqual({ '01': 160_000 })
})
