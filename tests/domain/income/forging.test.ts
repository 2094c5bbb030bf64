import { checkAll, type PublishedMonth } from '@domain/income'
import { shortHash } from '@domain/kernel'
import fc from 'fast-check'
import { halfYear, MONTHS } from './lives/halfYear'
import { type Forged, forged, resealFrom, verdict } from './tamper'

const FILE = halfYear()
const monthAt = (m: number): PublishedMonth => FILE.months[m] as PublishedMonth
const rowCount = (m: number) => monthAt(m).rows.length
type Rows = Forged['months'][number]['rows']
type Row = Rows[number]

/** Does something to the rows of one month; says what is found, and what where the forger numbers them anew. */
function found(m: number, change: (rows: Rows) => unknown): { plain: string; numbered: string } {
  const done = (isNumbered: boolean) =>
    verdict(
      forged(FILE, copy => {
        const rows = copy.months[m]?.rows ?? []
        change(rows)
        if (isNumbered) for (const [i, row] of rows.entries()) row.no = i + 1
      }),
    )
  return { plain: done(false), numbered: done(true) }
}

const anyRow = fc.nat(5).chain(m => fc.record({ m: fc.constant(m), i: fc.nat(rowCount(m) - 1) }))
const everywhere = (rule: (m: number, i: number, at: string, isLast: boolean) => void) =>
  fc.assert(
    fc.property(anyRow, ({ m, i }) => rule(m, i, `${MONTHS[m]} ${i + 1}`, i === rowCount(m) - 1)),
    { numRuns: 50 },
  )

describe('rows that are', () => {
  it('dropped are missed, numbered anew or not', () =>
    everywhere((m, i, at, isLast) =>
      expect(found(m, rows => rows.splice(i, 1))).toEqual({
        plain: `${at} ${isLast ? 'rowsCut' : 'rowNumber'}`,
        numbered: `${at} ${isLast ? 'rowsCut' : 'rowChanged'}`,
      }),
    ))

  it('put in another order are found, numbered anew or not', () =>
    everywhere((m, i, at, isLast) => {
      if (isLast) return
      const turned = found(m, rows => rows.splice(i, 2, ...rows.slice(i, i + 2).reverse()))
      expect(turned).toEqual({ plain: `${at} rowNumber`, numbered: `${at} rowChanged` })
    }))

  it('put in are found, numbered anew or not', () =>
    everywhere((m, i, at) => {
      const put = found(m, rows => rows.splice(i, 0, { ...(rows[0] as Row), words: '临时停车' }))
      expect(put.plain).toMatch(new RegExp(`^${at} row(Number|Changed)$`))
      expect(put.numbered).toBe(`${at} rowChanged`)
    }))

  it('dated otherwise are found, within the month or out of it', () =>
    everywhere((m, i, at) => {
      const dated = (on: string) => found(m, rows => Object.assign(rows[i] as Row, { on })).plain
      expect([dated(`${MONTHS[m]}-28`), dated('2027-02-01')]).toEqual([`${at} rowChanged`, `${at} rowDate`])
    }))

  it('cut off are missed from the first one on', () =>
    everywhere((m, i, at) => expect(found(m, rows => rows.splice(i)).plain).toBe(`${at} rowsCut`)))

  it('added at the end, with a link that fits, are one too many', () => {
    const longer = forged(FILE, copy => {
      const rows = copy.months[2]?.rows ?? []
      rows.push({ ...(rows[1] as Row), no: rows.length + 1 })
      resealFrom(copy, 2, 3)
    })
    const more = forged(FILE, copy => copy.months[2]?.rows.push(longer.months[2]?.rows.at(-1) as Row))
    expect(verdict(more)).toBe(`2026-10 ${rowCount(2) + 1} rowsAdded`)
  })

  it('changed on one side only do not balance', () =>
    expect(found(1, rows => Object.assign(rows[4]?.postings[0] as object, { fen: 1 })).plain).toBe(
      '2026-09 5 rowUnbalanced',
    ))
})

describe('months that are', () => {
  const months = (change: (list: Forged['months']) => unknown, anchors = {}) =>
    verdict(
      forged(FILE, copy => change(copy.months)),
      anchors,
    )

  it('cut off in front are missed', () => {
    expect(months(list => list.splice(0, 1))).toBe('2026-08 - monthMissing')
    expect(months(list => list.splice(0, 4))).toBe('2026-11 - monthMissing')
  })
  it.each([1, 2, 3, 4])('left out in the middle are missed: %i', m =>
    expect(months(list => list.splice(m, 1))).toBe(`${MONTHS[m]} - monthMissing`),
  )
  it('put in another order or there twice are found', () => {
    expect(months(list => list.splice(1, 2, ...list.slice(1, 3).reverse()))).toBe('2026-09 - monthMissing')
    expect(months(list => list.splice(2, 0, list[1] as Forged['months'][0]))).toBe('2026-10 - monthMissing')
  })
  it('cut off at the end are missed by whoever kept a link of one of them', () => {
    const kept = { '2026-09': monthAt(1).hash, '2026-12': monthAt(4).hash, '2027-01': monthAt(5).hash }
    expect(months(list => list.splice(4), kept)).toBe('2026-12 - anchorMissing')
    expect(months(list => list.splice(5), kept)).toBe('2027-01 - anchorMissing')
    expect(months(() => null, kept)).toBe('ok')
  })
})

describe('who holds the books and seals them anew', () => {
  /** A lie about one month, with every link from it on reckoned anew. */
  const resealed = (m: number, lie: (month: Forged['months'][number]) => unknown, until?: number) =>
    forged(FILE, copy => {
      lie(copy.months[m] as Forged['months'][number])
      resealFrom(copy, m, until)
    })
  const figure = (m: number, lie: (body: Forged['months'][number]['body']) => unknown) =>
    verdict(resealed(m, ({ body }) => lie(body)))

  it('and stops short, is found where the old links go on', () => {
    const words = (month: Forged['months'][number]) => Object.assign(month.rows[3] as Row, { words: '改过' })
    for (const m of [0, 2, 4])
      expect(verdict(resealed(m, words, m + 1))).toBe(`${MONTHS[m + 1]} - chainBroken`)
  })

  it.each([
    ['income', 'figures', body => Object.assign(body.figures, { incomeFen: body.figures.incomeFen + 1 })],
    ['a category', 'figures', body => Object.assign(body.figures.cost, { upkeep: 1 })],
    ['the closing balance', 'figures', body => Object.assign(body.figures, { closingFen: 0 })],
    ['the opening balance', 'opening', body => Object.assign(body.figures, { openingFen: 0 })],
    ['the bank', 'bank', body => Object.assign(body.bank, { bookFen: body.bank.bookFen + 1 })],
    ['what is on its way', 'bank', body => body.bank.transit.pop()],
    [
      'where the money is',
      'bank',
      ({ bank }) => {
        bank.bookFen += 500
        bank.transit.push({ ref: '2026年11月第3笔', on: '2026-11-04', words: '在途', fen: -500 })
      },
    ],
    [
      'what is on its way in and out at once',
      'bank',
      ({ bank }) => {
        bank.transit.push({ ref: '2026年11月第3笔', on: '2026-11-04', words: '在途', fen: -500 })
        bank.transit.push({ ref: '2026年11月第4笔', on: '2026-11-04', words: '在途', fen: 500 })
      },
    ],
    ['what a tenant paid', 'leases', body => Object.assign(body.leases[0] as object, { receivedFen: 0 })],
    ['what a tenant owes', 'leases', body => Object.assign(body.leases[0] as object, { arrearFen: 0 })],
    ['what a tenant owed', 'leases', body => Object.assign(body.leases[0] as object, { beforeFen: 0 })],
    ['a tenant', 'leases', body => body.leases.pop()],
    [
      'a tenant, sums and all',
      'leases',
      body => Object.assign(body, { leases: [], expectedFen: 0, arrearFen: 0 }),
    ],
    ['all arrears', 'leases', body => Object.assign(body, { arrearFen: 0 })],
    ['all rents due', 'leases', body => Object.assign(body, { expectedFen: 0 })],
    ['what is wrong', 'problems', body => Object.assign(body, { problems: [] })],
  ] as const satisfies [string, string, (body: Forged['months'][number]['body']) => unknown][])(
    'and lies about %s, is found by whoever reckons: %s',
    (_, fault, lie) => expect(figure(3, lie)).toBe(`2026-11 - ${fault}`),
  )

  it('and lets a tenant begin with rent paid ahead that nobody entered, is found', () => {
    const ahead = resealed(0, ({ body }) => {
      const [line] = body.leases
      if (!line) throw new Error('no lease')
      body.arrearFen -= Math.max(0, line.arrearFen)
      line.beforeFen = -line.arrearFen
      line.arrearFen = 0
    })
    expect(verdict(ahead)).toBe('2026-08 - leases')
  })

  it.each([
    ['who did not sign', publication => publication.unsigned.pop()],
    ['who signed', publication => publication.signatures.pop()],
    ['how long it is posted', publication => Object.assign(publication, { until: '2027-01-20' })],
    ['when it was published', publication => Object.assign(publication, { on: '2026-12-20' })],
  ] as const satisfies [string, (publication: Forged['months'][number]['publication']) => unknown][])(
    'and lies about %s, is found by whoever reads the day and the seats',
    (_, lie) =>
      expect(verdict(resealed(4, ({ publication }) => lie(publication)))).toBe('2026-12 - publication'),
  )

  it('and brings money in by a second beginning, is found', () => {
    const posting = (month: Forged['months'][number]) => month.rows[1]?.postings[1] as Row['postings'][0]
    const row = (month: Forged['months'][number]) => Object.assign(posting(month), { account: 'opening' })
    expect(verdict(resealed(2, row))).toBe('2026-10 2 opening')
    expect(checkAll(resealed(2, row).months.slice(2))).toMatchObject({ row: 2, fault: 'opening' })
  })

  it('and rewrites everything without a flaw, is found by whoever kept one link of a month he changed', () => {
    const rewritten = halfYear(-50_000)
    expect(verdict(rewritten)).toBe('ok')
    for (const [m, { body, hash }] of FILE.months.entries()) {
      const kept = { [body.month]: m % 2 === 0 ? hash : shortHash(hash) }
      expect(verdict(rewritten, kept)).toBe(m < 2 ? 'ok' : `${body.month} - anchor`)
    }
    const all = Object.fromEntries(FILE.months.map(({ body, hash }) => [body.month, hash]))
    expect(verdict(rewritten, all)).toBe('2026-10 - anchor')
  })
})
