import { checkAll, checkFile, FAULTS, type PublishedMonth, StatementFile } from '@domain/income'
import { shortHash } from '@domain/kernel'
import fc from 'fast-check'
import { halfYear, MONTHS } from './lives/halfYear'
import { flip, forged, leavesOf, verdict } from './tamper'

const FILE = halfYear()
const monthAt = (m: number): PublishedMonth => FILE.months[m] as PublishedMonth
const rowCount = (m: number) => monthAt(m).rows.length
/** Month and row of a finding alone. */
const where = (found: string) => found.split(' ').slice(0, 2).join(' ')

describe('a file nobody touched', () => {
  const rows = FILE.months.reduce((sum, month) => sum + month.rows.length, 0)

  it('is whole, also after it was saved and read', () => {
    expect(FILE.months.map(({ body }) => body.month)).toEqual(MONTHS)
    expect(rows).toBeGreaterThan(75)
    const expected = { ok: true, months: 6, rows, head: FILE.months[5]?.hash }
    expect(checkFile(FILE)).toEqual(expected)
    expect(checkFile(StatementFile.parse(JSON.parse(JSON.stringify(FILE))))).toEqual(expected)
  })

  it('agrees with what was kept of any month: the whole link, or what is printed of it', () => {
    for (const { body, hash } of FILE.months) {
      expect(verdict(FILE, { [body.month]: hash })).toBe('ok')
      expect(verdict(FILE, { [body.month]: shortHash(hash) })).toBe('ok')
      expect(verdict(FILE, { [body.month]: hash.slice(0, 12).toUpperCase() })).toBe('ok')
    }
  })

  it('can be checked from the middle on, where the phone has not the earlier months', () =>
    expect(checkAll(FILE.months.slice(3))).toMatchObject({ ok: true, months: 3 }))

  it('every fault has its sentence', () => {
    for (const sentence of Object.values(FAULTS)) expect(sentence).not.toMatch(/借贷|哈希|链/)
    const found = checkFile(forged(FILE, copy => copy.months[2]?.rows.pop()))
    expect(found).toMatchObject({ month: '2026-10', row: rowCount(2), sentence: FAULTS.rowsCut })
  })
})

describe('whatever is changed is found, with its month and its row', () => {
  const changed = (way: readonly (string | number)[]) => verdict(forged(FILE, copy => flip(copy, way)))

  it.each([0, 3])('anything in any row of month %i', m => {
    for (const [i, row] of monthAt(m).rows.entries())
      for (const way of leavesOf(row))
        expect([way, where(changed(['months', m, 'rows', i, ...way]))]).toEqual([
          way,
          `${MONTHS[m]} ${i + 1}`,
        ])
  })

  it.each([0, 3])('anything in the statement of month %i', m => {
    const named = ['month', 'compoundId']
    for (const way of leavesOf(monthAt(m).body).filter(([key]) => !named.includes(`${key}`)))
      expect([way, changed(['months', m, 'body', ...way])]).toEqual([way, `${MONTHS[m]} - bodyChanged`])
    const inside = (key: string) => changed(['months', m, 'body', key])
    expect(inside('compoundId')).toBe(`${MONTHS[m]} - ${m === 0 ? 'bodyChanged' : 'otherCompound'}`)
    // A first month that says it is another one is believed, and does not fit its own hash.
    expect(inside('month')).toMatch(m === 0 ? / - bodyChanged$/ : `${MONTHS[m]} - monthMissing`)
  })

  it.each([0, 3, 4, 5])(
    'anything in how month %i was published: days, signatures, objections, what is missing',
    m => {
      for (const way of leavesOf(monthAt(m).publication))
        expect([way, changed(['months', m, 'publication', ...way])]).toEqual([
          way,
          `${MONTHS[m]} - linkChanged`,
        ])
      const { signatures, unsigned } = monthAt(m).publication
      expect(signatures.length + unsigned.length).toBe(2)
      const without = forged(FILE, copy => copy.months[m]?.publication.signatures.pop())
      expect(verdict(without)).toBe(`${MONTHS[m]} - linkChanged`)
    },
  )

  it.each([0, 3, 5])('the links of month %i themselves', m => {
    const link = (key: string) => changed(['months', m, key])
    expect(link('bodyHash')).toBe(`${MONTHS[m]} - bodyChanged`)
    expect(link('hash')).toBe(`${MONTHS[m]} - linkChanged`)
    expect(link('previousHash')).toBe(`${MONTHS[m]} - ${m === 0 ? 'linkChanged' : 'chainBroken'}`)
  })

  it('whose file it is', () => {
    expect(changed(['compoundId'])).toBe('2027-01 - otherCompound')
    expect(changed(['compoundName'])).toBe('2027-01 - otherCompound')
    expect(StatementFile.safeParse(forged(FILE, copy => flip(copy, ['format']))).success).toBe(false)
  })

  it('any one leaf, wherever it is', () => {
    const ways = leavesOf({ ...FILE, format: [] })
    fc.assert(
      fc.property(fc.nat(ways.length - 1), n => {
        expect(changed(ways[n] as (string | number)[])).not.toBe('ok')
      }),
      { numRuns: 120 },
    )
  })
})
