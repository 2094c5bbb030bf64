import {
  arrearsAfter,
  dueDays,
  dueFenIn,
  isLetIn,
  keptAsset,
  type Lease,
  type LinkedRow,
  leaseLines,
  publicPayer,
  reverse,
} from '@domain/income'
import { monthPlus } from '@domain/kernel'
import fc from 'fast-check'
import { codeOf, must } from '../station/walk'
import { asset, CLERK, HOME, LATER, lease, newBooks, PAPER, PATH, posted, receipt } from './cast'

const ALWAYS = ['2000-01-01', '2099-12-31'] as const
const days = (over: Partial<Lease>) => dueDays(lease(over), ...ALWAYS)

describe('rent is due', () => {
  it('on the first day of the term and then on the same day of every month until the last', () =>
    expect(days({ fromOn: '2026-08-15', untilOn: '2026-11-14' })).toEqual([
      '2026-08-15',
      '2026-09-15',
      '2026-10-15',
    ]))
  it('on the last day of the term too, not a day after it', () => {
    expect(days({ fromOn: '2026-08-15', untilOn: '2026-09-15' })).toHaveLength(2)
    expect(days({ fromOn: '2026-08-15', untilOn: '2026-09-14' })).toHaveLength(1)
    expect(days({ fromOn: '2026-08-15', untilOn: '2026-08-15' })).toHaveLength(1)
  })
  it('at the end of a month that is too short, and on its own day again after it', () =>
    expect(days({ fromOn: '2026-12-31', untilOn: '2027-05-31' })).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
    ]))
  it('on the 29th of February in a leap year', () => {
    expect(days({ fromOn: '2028-01-31', untilOn: '2028-03-01' })).toEqual(['2028-01-31', '2028-02-29'])
    expect(days({ fromOn: '2028-02-29', untilOn: '2032-02-29', per: 'year' })).toEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ])
  })
  it.each([
    ['quarter', ['2026-11-30', '2027-02-28', '2027-05-30', '2027-08-30']],
    ['halfYear', ['2026-11-30', '2027-05-30']],
    ['year', ['2026-11-30']],
  ] as const)('every %s', (per, expected) =>
    expect(days({ fromOn: '2026-11-30', untilOn: '2027-11-29', per })).toEqual(expected),
  )
  it('only in the months in which a day of it falls', () => {
    const quarterly = lease({ fromOn: '2026-11-30', untilOn: '2027-11-29', per: 'quarter', rentFen: 900 })
    const due = (month: string) => dueFenIn(quarterly, month)
    expect(['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-11'].map(due)).toEqual([
      0, 900, 0, 0, 900, 0,
    ])
  })
  it('month by month as often as over the whole term', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map(n => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
    const per = fc.constantFrom('month' as const, 'quarter' as const, 'halfYear' as const, 'year' as const)
    fc.assert(
      fc.property(day, day, per, (one, other, period) => {
        const [fromOn, untilOn] = [one, other].sort() as [string, string]
        const let_ = lease({ fromOn, untilOn, per: period, rentFen: 1 })
        let sum = 0
        for (let month = fromOn.slice(0, 7); month <= untilOn.slice(0, 7); month = monthPlus(month, 1))
          sum += dueFenIn(let_, month)
        expect(sum).toBe(dueDays(let_, ...ALWAYS).length)
        expect(sum).toBeGreaterThan(0)
      }),
    )
  })
})

describe('what a tenant owes', () => {
  const rent = (fen: number, on = '2026-08-10') =>
    receipt({ category: 'locker', assetId: 'asset-1', leaseId: 'lease-1', fen, on })
  const paid = (fen: number) => [posted(newBooks(), rent(fen), { asset: asset() }).entry.row]
  /** The arrear after each of some months in which so much was paid. */
  const arrears = (...fen: number[]) =>
    fen.map((_, i) => {
      const months = fen.slice(0, i + 1).map((one, n) => ({
        month: monthPlus('2026-08', n),
        rows: one === 0 ? [] : paid(one),
      }))
      return arrearsAfter([asset()], months, null)['lease-1']
    })

  it('is nothing where every month is paid', () => expect(arrears(120_000, 120_000)).toEqual([0, 0]))
  it('adds up where it is not, and goes down with what is paid later', () =>
    expect(arrears(0, 0, 100_000, 260_000)).toEqual([120_000, 240_000, 260_000, 120_000]))
  it('is less than nothing where rent is paid ahead, and is used up', () =>
    expect(arrears(360_000, 0, 0, 0)).toEqual([-240_000, -120_000, 0, 120_000]))

  it('is owed again where a payment is taken back, in this month or in a later one', () => {
    const { books, entry } = posted(newBooks(), rent(120_000), { asset: asset() })
    const because = { on: '2026-09-20', why: '退票', vouchers: [PAPER] }
    const back = must(reverse(books, entry, because, [], CLERK, LATER)).entry.row
    const line = (rows: LinkedRow[]) => leaseLines([asset()], rows, '2026-08', null)[0]
    expect(line([entry.row])).toMatchObject({ receivedFen: 120_000, arrearFen: 0 })
    expect(line([entry.row, back])).toMatchObject({ receivedFen: 0, arrearFen: 120_000 })
    const months = [
      { month: '2026-08', rows: [entry.row] },
      { month: '2026-09', rows: [back] },
    ]
    expect(arrearsAfter([asset()], months, null)).toEqual({ 'lease-1': 240_000 })
  })

  it('stays on the list after the term until it is paid', () => {
    const short = asset({ leases: [lease({ untilOn: '2026-08-31' })] })
    const owed = (...fen: number[]) => {
      const months = fen.map((one, n) => ({ month: monthPlus('2026-08', n), rows: one ? paid(one) : [] }))
      return arrearsAfter([short], months, null)
    }
    expect(owed(0, 0, 0)).toEqual({ 'lease-1': 120_000 })
    expect(owed(0, 120_000)).toEqual({ 'lease-1': 0 })
    expect(owed(0, 120_000, 0)).toEqual({})
  })

  it('is not listed before the term, and is in every month of it', () => {
    const later = lease({ fromOn: '2026-10-31', untilOn: '2027-10-30', per: 'year' })
    const listed = (month: string) => leaseLines([asset({ leases: [later] })], [], month, null).length
    expect(['2026-09', '2026-10', '2026-11', '2027-10', '2027-11'].map(listed)).toEqual([0, 1, 1, 1, 0])
    const isLet = (month: string) => isLetIn(asset({ leases: [later] }), month)
    expect(['2026-09', '2026-10', '2027-10', '2027-11'].map(isLet)).toEqual([false, true, true, false])
  })

  it('is said of a company by its name, and of a person without', () => {
    expect(publicPayer(lease())).toBe('速递科技有限公司')
    const person = asset({ leases: [lease({ payer: '钱女士', payerIsPerson: true })] })
    expect(JSON.stringify(leaseLines([person], [], '2026-08', null))).not.toContain('钱女士')
  })
})

describe('the register', () => {
  const made = { _id: 'asset-1', compoundId: HOME, path: PATH }
  const kept = (leases: Lease[], revision = 3) => {
    const { _id, compoundId, path, revision: _, ...draft } = asset({ leases })
    return keptAsset(asset({ revision: 3 }), draft, revision, made)
  }
  const next = lease({ id: 'lease-2', contractNo: '2027-01' })

  it('takes a new lease beside the old ones, and an earlier end of an old one', () => {
    expect(must(kept([lease(), next])).revision).toBe(4)
    expect(must(kept([lease({ untilOn: '2026-08-01' })])).leases).toHaveLength(1)
  })
  it.each([
    ['somebody changed meanwhile', [lease()], 2, 'income.assetChanged'],
    ['whose lease ends before it begins', [lease({ untilOn: '2026-07-31' })], 3, 'income.leaseDays'],
    ['with one lease twice', [lease(), lease()], 3, 'income.leaseDays'],
    ['from which a lease is gone', [next], 3, 'income.leaseInUse'],
  ] as const)('does not take an asset %s', (_, leases, revision, code) =>
    expect(codeOf(kept([...leases], revision))).toBe(code),
  )
  it('takes a new asset at once', () => {
    const { _id, compoundId, path, revision: _, ...draft } = asset()
    expect(must(keptAsset(null, draft, 0, made))).toEqual({ ...asset(), revision: 1 })
  })
})
