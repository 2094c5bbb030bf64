import { FUNDS, type Fund } from '@domain/menu'
import {
  closeCheck,
  closeFunding,
  type FundShare,
  givenFen,
  MOVES,
  type MoneyMove,
  type Move,
  moved,
  type Pledge,
  type Project,
  pledged,
  started,
  stopped,
  takenBack,
  type WorksEntry,
} from '@domain/works'
import fc from 'fast-check'
import { must } from '../station/walk'
import { BY, CONTRACT, checking, full, funding, NOW, pledgeOf, STEPS } from './cast'

type Act =
  | { readonly kind: 'pledge'; readonly who: number; readonly fen: number }
  | { readonly kind: MoneyMove; readonly who: number; readonly fen: number }
  | { readonly kind: 'reverse'; readonly which: number }
  | { readonly kind: 'close' }
  | { readonly kind: 'start' }
  | { readonly kind: 'stop' }

const WHO: readonly (readonly [string, Fund | undefined])[] = [
  ['301', undefined],
  ['302', undefined],
  ['街道', 'government'],
]
const fen = fc.integer({ min: 1, max: 25_000_000 })
const who = fc.nat(WHO.length - 1)
const acts = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ kind: fc.constant('pledge' as const), who, fen: fc.nat(25_000_000) }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constantFrom<MoneyMove[]>('receive', 'refund', 'pay', 'draw'),
        who,
        fen,
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('reverse' as const), which: fc.nat(40) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('close' as const, 'start' as const, 'stop' as const) }),
    },
  ),
  { minLength: 1, maxLength: 60 },
)

/** What happens to one project and its givers, one act after another: what is refused leaves all as it was. */
class Life {
  project: Project = funding({ onShort: 'cover', coverer: '街道办' })
  pledges: Pledge[] = WHO.map(([name, fund]) => pledgeOf(this.project, name, fund))
  log: {
    entry: Pick<WorksEntry, 'kind' | 'fund' | 'fen' | 'reversedBy' | 'reverses'>
    who: number | null
  }[] = []

  private keep(project: Project, pledge: Pledge | null, who: number): void {
    this.project = project
    if (pledge) this.pledges = this.pledges.map((one, i) => (i === who ? pledge : one))
  }
  private note(kind: Move, fund: Fund, amount: number, who: number | null, reverses: string | null = null) {
    this.log.push({ entry: { kind, fund, fen: amount, reversedBy: null, reverses }, who })
  }

  do(act: Act): void {
    if (act.kind === 'pledge') {
      const done = pledged(this.project, this.pledges[act.who] as Pledge, act.fen, NOW)
      if (!done.ok || !done.value.moved) return
      this.keep(done.value.project, done.value.pledge, act.who)
      this.note(done.value.moved.kind, done.value.pledge.fund, done.value.moved.fen, act.who)
    } else if (act.kind === 'close') {
      const done = closeFunding(this.project, BY)
      if (done.ok) this.project = done.value
    } else if (act.kind === 'start') {
      const done = started(this.project, CONTRACT, STEPS, BY)
      if (done.ok) this.project = done.value
    } else if (act.kind === 'stop') {
      const done = stopped(this.project, '不做了', BY)
      if (!done.ok) return
      for (const { fund, promisedFen } of this.project.shares)
        if (promisedFen > 0) this.note('release', fund, promisedFen, null)
      this.project = done.value
    } else if (act.kind === 'reverse') this.reverse(act.which)
    else this.move(act)
  }
  private move({ kind, who, fen: amount }: Extract<Act, { kind: MoneyMove }>): void {
    const pledge = this.pledges[who] as Pledge
    const done = moved(this.project, kind === 'pay' ? null : pledge, { kind, fund: pledge.fund, fen: amount })
    if (!done.ok) return
    this.keep(done.value.project, done.value.pledge, who)
    this.note(kind, pledge.fund, amount, kind === 'pay' ? null : who)
  }
  private reverse(which: number): void {
    const found = this.log[which]
    if (!found) return
    const pledge = found.who === null ? null : (this.pledges[found.who] as Pledge)
    const done = takenBack(this.project, pledge, found.entry as WorksEntry)
    if (!done.ok) return
    this.keep(done.value.project, done.value.pledge, found.who ?? 0)
    this.log[which] = { ...found, entry: { ...found.entry, reversedBy: `b${which}` } }
    this.note(found.entry.kind, found.entry.fund, found.entry.fen, found.who, `e${which}`)
    const { releasedFen } = done.value
    if (releasedFen > 0) this.note('release', found.entry.fund, releasedFen, found.who)
  }

  /** What every purse of a fund holds by the entries alone. */
  byEntries(fund: Fund): Omit<FundShare, 'fund' | 'targetFen'> {
    const sum = { promisedFen: 0, heldFen: 0, spentFen: 0 }
    const keys = { promised: 'promisedFen', held: 'heldFen', spent: 'spentFen' } as const
    for (const { entry } of this.log) {
      if (entry.fund !== fund) continue
      const sign = entry.reverses === null ? 1 : -1
      const { from, to } = MOVES[entry.kind]
      if (from !== 'giver') sum[keys[from]] -= sign * entry.fen
      if (to !== 'giver') sum[keys[to]] += sign * entry.fen
    }
    return sum
  }
}

describe('Whatever happens to a project’s money, in any order', () => {
  it('every purse holds what its entries add up to, none less than nothing, none promised beyond its target', () => {
    fc.assert(
      fc.property(acts, all => {
        const life = new Life()
        for (const act of all) {
          life.do(act)
          for (const share of life.project.shares) {
            const { fund, targetFen, ...purses } = share
            expect(purses).toEqual(life.byEntries(fund))
            expect(Math.min(...Object.values(purses))).toBeGreaterThanOrEqual(0)
            expect(givenFen(share)).toBeLessThanOrEqual(targetFen)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('what all givers have promised and given is what the project has, while it lives', () => {
    fc.assert(
      fc.property(acts, all => {
        const life = new Life()
        for (const act of all) if (act.kind !== 'stop') life.do(act)
        for (const fund of ['party', 'government'] as const) {
          const of = life.pledges.filter(one => one.fund === fund)
          const share = life.project.shares.find(one => one.fund === fund)
          expect(of.reduce((sum, one) => sum + givenFen(one), 0)).toBe(share && givenFen(share))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('taking an entry back restores both sides exactly, and only once', () => {
    const { project, pledges } = full(funding())
    const pledge = pledges[1] as Pledge
    const entry = {
      kind: 'receive',
      fund: pledge.fund,
      fen: 1_000_000,
      reversedBy: null,
      reverses: null,
    } as WorksEntry
    const after = must(moved(project, pledge, { kind: 'receive', fund: pledge.fund, fen: 1_000_000 }))
    const back = must(takenBack(after.project, after.pledge, entry))
    expect(back.project.shares).toEqual(project.shares)
    expect(back.pledge).toMatchObject({ promisedFen: pledge.promisedFen, heldFen: 0 })
    expect(takenBack(project, pledge, { ...entry, reversedBy: 'x' })).toMatchObject({
      refusal: { code: 'works.reversedAlready' },
    })
    expect(takenBack(project, pledge, { ...entry, reverses: 'x' })).toMatchObject({
      refusal: { code: 'works.notReversible' },
    })
    expect(takenBack(project, pledge, { ...entry, kind: 'pledge' })).toMatchObject({
      refusal: { code: 'works.notReversible' },
    })
  })
})

describe('Money of a project', () => {
  const { project: FULL, pledges } = full(funding())
  const [residents, government] = pledges as [Pledge, Pledge]
  const move = (project: Project, kind: MoneyMove, amount: number, pledge: Pledge | null = government) =>
    moved(project, pledge, { kind, fund: 'government', fen: amount })

  it('is paid only once building has begun, and only from what has arrived', () => {
    expect(move(FULL, 'pay', 1, null)).toMatchObject({ refusal: { code: 'works.notNow' } })
    const begun = must(started(must(closeFunding(FULL, BY)), CONTRACT, STEPS, BY))
    expect(move(begun, 'pay', 1, null)).toMatchObject({ refusal: { code: 'works.notHeld' } })
    const arrived = must(move(begun, 'receive', 5_000_000))
    expect(must(move(arrived.project, 'pay', 5_000_000, null)).project.shares[1]).toMatchObject({
      heldFen: 0,
      spentFen: 5_000_000,
    })
    expect(move(begun, 'draw', 19_968_001)).toMatchObject({ refusal: { code: 'works.notPromised' } })
    expect(must(move(begun, 'draw', 19_968_000)).project.shares[1]).toMatchObject({ promisedFen: 0 })
  })

  it('is not given back while it is needed, but when the project is put off, given up or done', () => {
    const arrived = must(moved(FULL, residents, { kind: 'receive', fund: 'party', fen: 100_000 }))
    const back = { kind: 'refund', fund: 'party', fen: 100_000 } as const
    expect(moved(arrived.project, arrived.pledge, back)).toMatchObject({
      refusal: { code: 'works.notRefundable' },
    })
    const given = must(stopped(arrived.project, '业主表决没通过', BY))
    expect(must(moved(given, arrived.pledge, back)).project.shares[0]).toMatchObject({ heldFen: 0 })
    expect(moved(given, residents, { kind: 'receive', fund: 'party', fen: 1 })).toMatchObject({ ok: false })
  })

  it('that has arrived cannot be taken back by pledging less', () => {
    const one = funding()
    const mine = must(pledged(one, pledgeOf(one, '301'), 50_000, NOW))
    const paid = must(moved(mine.project, mine.pledge, { kind: 'receive', fund: 'party', fen: 30_000 }))
    expect(pledged(paid.project, paid.pledge as Pledge, 29_999, NOW)).toMatchObject({
      refusal: { code: 'works.arrivedAlready', facts: { held: '300.00' } },
    })
    expect(must(pledged(paid.project, paid.pledge as Pledge, 30_000, NOW)).moved).toMatchObject({
      fen: 20_000,
    })
  })

  it('left over at the end goes back to who gave it', () => {
    const done = must(closeCheck(checking(must(closeFunding(FULL, BY))), NOW + 90 * 86_400_000))
    const arrived = must(move(done, 'receive', 100))
    expect(must(move(arrived.project, 'refund', 100, arrived.pledge)).project.shares[1]?.heldFen).toBe(0)
  })

  it('is never of a fund that the project does not use', () => {
    const other = pledgeOf(FULL, '某银行', 'partners')
    expect(pledged(FULL, other, 1, NOW)).toMatchObject({ refusal: { code: 'works.noFund' } })
    expect(Object.keys(FUNDS)).toHaveLength(5)
  })
})
