import {
  type Books,
  balanceAt,
  checkFile,
  drawnStatement,
  drawUp,
  MONEY,
  type MonthSources,
  moneyOf,
  openMonthOf,
  reopenMonth,
  rollUp,
  type Statement,
  type Totals,
  yearTotals,
} from '@domain/income'
import { monthOf, monthPlus } from '@domain/kernel'
import fc from 'fast-check'
import { must } from '../../station/walk'
import { RULES } from '../cast'
import { type Act, acts, doAct, FIRST_MONTH, MONTHLY, newWorld, WHAT_KEYS } from './acts'
import type { World } from './world'

const LIVES = 100
/** Every no of the rules that clerks meet; each is reached by itself in the tests of its rule. */
const REFUSED = [
  ...['dayAhead', 'beforeBooks', 'monthClosed', 'openingLate', 'openedAlready', 'wrongCategory'],
  ...['notEnough', 'needsBranch', 'needsOwners', 'overCap', 'decisionUnknown', 'decisionElsewhere'],
  ...['decisionNotAgreed', 'decisionLater', 'decisionSpent', 'reversedAlready', 'notReversible'],
  ...['reversedBefore', 'notInTransit', 'clearedBefore'],
]

/** What holds of the books at every moment, however they came to be so. */
function checkBooks({ oracle, books, entries, decisions }: World): void {
  const replayed = new Map<string, number>()
  for (const { row } of entries.values()) {
    for (const { account, fen } of row.postings) replayed.set(account, (replayed.get(account) ?? 0) + fen)
  }
  const accounts = oracle.accounts()
  const written = (balance: (account: string) => number | undefined) =>
    accounts.map(one => `${one} ${balance(one)}`).join('\n')
  expect([...replayed.keys()].sort()).toEqual(accounts)
  expect(written(one => replayed.get(one))).toBe(written(one => oracle.balance(one)))
  expect(accounts.reduce((sum, one) => sum + oracle.balance(one), 0)).toBe(0)
  expect(MONEY.map(one => balanceAt(books, one))).toEqual(MONEY.map(one => oracle.balance(one)))
  for (const { _id, spentFen, limitFen } of decisions.values()) {
    const isWithin = spentFen >= 0 && (limitFen === null || spentFen <= limitFen)
    expect([_id, spentFen, isWithin]).toEqual([_id, oracle.spentOn(_id), true])
  }
}

/** What was never let through: money that was not there, large sums nobody discussed, many small ones that come to a large one. */
function checkSpending({ oracle, entries, hasLostIncome, now }: World): void {
  const undiscussed = new Map<string, number>()
  for (const { month, row, decisionIds, reversedBy } of entries.values()) {
    const isSpent = row.kind === 'pay' || row.kind === 'allocate'
    if (!isSpent || decisionIds.some(id => id.startsWith('branch')) || reversedBy?.month === month) continue
    const fen = 0 - moneyOf(row)
    expect(fen).toBeLessThan(RULES.gate.eachFromFen)
    undiscussed.set(month, (undiscussed.get(month) ?? 0) + fen)
  }
  for (const fen of undiscussed.values()) expect(fen).toBeLessThan(RULES.gate.monthFromFen)
  if (hasLostIncome) return
  for (let month = FIRST_MONTH; month <= monthOf(now); month = monthPlus(month, 1))
    expect(oracle.balance('bank', month) + oracle.balance('transitOut', month)).toBeGreaterThanOrEqual(0)
}

/** What holds of a month just drawn up, and of the one before it. */
function checkStatement({ oracle, statements }: World, { month, body }: Statement): void {
  const { figures, bank, leases, problems, rowCount } = body
  const ends = (account: string) => oracle.balance(account, month)
  const before = statements.at(-1)?.body
  const moved = (prefix: string) => oracle.moved(prefix, month)
  expect(figures.openingFen).toBe(before ? before.figures.closingFen : 0 - ends('opening'))
  expect([figures.incomeFen, figures.costFen, figures.allocationFen]).toEqual([
    0 - moved('income:'),
    moved('cost:'),
    moved('allocation:'),
  ])
  expect(figures.netFen).toBe(figures.incomeFen - figures.costFen)
  expect(figures.openingFen + figures.incomeFen - figures.costFen - figures.allocationFen).toBe(
    figures.closingFen,
  )
  const onItsWay = bank.transit.reduce((sum, { fen }) => sum + fen, 0)
  expect([bank.bookFen, onItsWay]).toEqual([ends('bank'), ends('transitIn') + ends('transitOut')])
  expect(figures.closingFen).toBe(bank.bookFen + onItsWay)
  expect(problems).not.toContain('ledgerDiffers')
  expect(problems.includes('noEntries')).toBe(rowCount === 0)
  const monthly = leases.find(one => one.leaseId === MONTHLY.id)
  const due = (statements.length + 1) * MONTHLY.rentFen
  expect(monthly?.arrearFen).toBe(due - oracle.rentPaid(MONTHLY.id, month))
}

const withoutNothing = (totals: Totals) =>
  Object.fromEntries(Object.entries(totals).filter(([, fen]) => fen !== 0))
/** All that the rules read of the books while a month is open; a sum of nothing is as good as none. */
const readOf = (books: Books, month: string) => ({
  ...books,
  months: { ...books.months, [month]: openMonthOf(books, month) },
  held: withoutNothing(books.held),
  closedYear: withoutNothing(yearTotals(books, month.slice(0, 4))),
  nextDrawOn: null,
  revision: null,
})

/** Draws the next month up, and checks what came of it. */
function draw(world: World, sources: MonthSources): Statement {
  const { books } = world
  const turned = {
    ...sources,
    assets: sources.assets.toReversed(),
    inTransit: sources.inTransit.toReversed(),
  }
  const drawn = world.draw(sources)
  checkStatement(world, drawn)
  expect(drawUp(turned)).toEqual(drawn.body)
  expect(drawnStatement(turned, null, world.now + 7).bodyHash).toBe(drawn.bodyHash)
  expect(readOf(reopenMonth(world.books, drawn, '2026-12-01'), sources.month)).toEqual(
    readOf(books, sources.month),
  )
  return drawn
}

/** Does one act and looks at what became of it. Gives what it was answered. */
function live(world: World, act: Act): string | null {
  const { books: before } = world
  const kept = () => [...world.entries.values(), ...world.decisions.values()]
  const keptBefore = kept()
  const sources = act.what === 'draw' ? world.sources() : null
  if (sources) draw(world, sources)
  const answer = act.what === 'draw' ? sources && 'yes' : doAct(world, act)
  if (answer !== 'yes') {
    expect(world.books).toBe(before)
    expect(kept().every((one, i) => one === keptBefore[i])).toBe(true)
  } else if (['pay', 'allocate', 'clear', 'reverse'].includes(act.what)) checkSpending(world)
  if (answer === 'yes') checkBooks(world)
  return answer
}

/** Publishes what is over, and checks the whole of it. */
function settle(world: World): void {
  world.wait(35)
  if (world.waiting) world.publish(world.waiting)
  for (let sources = world.sources(); sources; sources = world.sources()) world.publish(draw(world, sources))
  checkBooks(world)
  const file = world.file()
  const rows = file.months.reduce((sum, month) => sum + month.rows.length, 0)
  const head = file.months.at(-1)?.hash
  expect(checkFile(file)).toEqual({ ok: true, months: file.months.length, rows, head })
  for (const period of ['quarter', 'halfYear', 'year'] as const) checkRollUps(world, period)
}

function checkRollUps({ oracle, statements }: World, period: 'quarter' | 'halfYear' | 'year'): void {
  const bodies = statements.map(({ body }) => body)
  for (const { month } of statements) {
    const { months, missing, figures } = must(rollUp(period, month, bodies))
    const there = statements.filter(one => months.includes(one.month))
    expect(there.length + missing.length).toBe(months.length)
    const moved = (prefix: string) => there.reduce((sum, one) => sum + oracle.moved(prefix, one.month), 0)
    expect([figures.openingFen, figures.closingFen]).toEqual([
      there[0]?.body.figures.openingFen,
      there.at(-1)?.body.figures.closingFen,
    ])
    expect([figures.incomeFen, figures.costFen, figures.allocationFen]).toEqual([
      0 - moved('income:'),
      moved('cost:'),
      moved('allocation:'),
    ])
    for (const [key, fen] of Object.entries(figures.income))
      expect([key, fen]).toEqual([key, 0 - moved(`income:${key}`)])
  }
}

describe('Hundreds of compounds, kept by clerks careful and careless', () => {
  const met = new Set<string>()

  it('no act upsets the books: they balance, replay, close into the next month and check out', () => {
    fc.assert(
      fc.property(acts, list => {
        const world = newWorld()
        for (const act of list) met.add(`${act.what} ${live(world, act)}`)
        settle(world)
        expect(world.statements[0]?.month).toBe(FIRST_MONTH)
      }),
      { numRuns: LIVES },
    )
  }, 60_000)

  it('and among them all there is to do was done', () =>
    expect([...met]).toEqual(expect.arrayContaining(WHAT_KEYS.map(what => `${what} yes`))))

  it('and all that may not be done was tried', () => {
    const tried = new Set([...met].map(one => one.split(' ')[1]))
    expect([...tried]).toEqual(expect.arrayContaining(REFUSED.map(code => `income.${code}`)))
  })
})
