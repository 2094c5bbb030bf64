import { DAY_MS, dayOf, dayPlus } from '@domain/kernel'
import type { Fund } from '@domain/menu'
import {
  byTime,
  closeCheck,
  closedByHand,
  closeFunding,
  coverOf,
  type FundShare,
  finished,
  givenFen,
  isVoid,
  lackFen,
  MOVES,
  type MoneyMove,
  type Move,
  moved,
  openFunding,
  type Pledge,
  type Project,
  pledged,
  reached,
  resumed,
  SHORTFALLS,
  type Shortfall,
  started,
  stopped,
  takenBack,
  type WorksEntry,
} from '@domain/works'
import fc from 'fast-check'
import { CONTRACT, LIGHT, NOW, pledgeOf, STEPS } from './cast'

const WHO: readonly (readonly [string, Fund | undefined])[] = [
  ['301', undefined],
  ['302', undefined],
  ['街道', 'government'],
]
type Act =
  | { readonly kind: 'pledge'; readonly who: number; readonly part: number }
  | { readonly kind: MoneyMove; readonly who: number; readonly part: number }
  | { readonly kind: 'reverse'; readonly which: number }
  | { readonly kind: 'go'; readonly onShort: Shortfall }
  | { readonly kind: 'fill' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'stop' }

const who = fc.nat(WHO.length - 1)
/** In quarters of what there is. */
const part = fc.integer({ min: 0, max: 4 })
const onShort = fc.constantFrom(...(Object.keys(SHORTFALLS) as Shortfall[]))
const of = <K extends Act['kind']>(kind: K) => fc.constant(kind)
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: of('pledge'), who, part }) },
    {
      weight: 16,
      arbitrary: fc.record({ kind: fc.constantFrom('receive', 'refund', 'pay', 'draw' as const), who, part }),
    },
    { weight: 8, arbitrary: fc.record({ kind: of('reverse'), which: fc.nat(3) }) },
    { weight: 12, arbitrary: fc.record({ kind: of('go'), onShort }) },
    { weight: 2, arbitrary: fc.record({ kind: of('fill') }) },
    { weight: 5, arbitrary: fc.record({ kind: of('wait') }) },
    { weight: 1, arbitrary: fc.record({ kind: of('stop') }) },
  ),
  { minLength: 5, maxLength: 80 },
)

/** One project through as many raisings of money as it takes, with time as its keeper. */
class Life {
  project: Project = LIGHT
  readonly pledges = new Map<string, Pledge>()
  readonly log: { entry: WorksEntry; pledgeId: string | null }[] = []
  private now = NOW
  private by = () => ({ name: '李国强', now: this.now })

  private note(
    kind: Move,
    fund: Fund,
    amount: number,
    pledgeId: string | null,
    reverses: string | null = null,
  ) {
    const entry = { kind, fund, fen: amount, reverses, reversedBy: null } as unknown as WorksEntry
    this.log.push({ entry, pledgeId })
  }
  private pledgeAt(n: number): Pledge {
    const [name, fund] = WHO[n] as (typeof WHO)[number]
    const blank = pledgeOf(this.project, name, fund)
    return this.pledges.get(blank._id) ?? blank
  }
  /** The step where it is allowed, with what nobody promises any more. */
  private step(done: { ok: true; value: Project } | { ok: false }): void {
    if (!done.ok) return
    for (const { fund, promisedFen } of this.project.shares) {
      const left = done.value.shares.find(share => share.fund === fund)?.promisedFen ?? 0
      if (promisedFen > left) this.note('release', fund, promisedFen - left, null)
    }
    this.project = done.value
  }
  private wait(): void {
    this.now = this.project.dueAt ?? this.now + DAY_MS
    if (this.project.state === 'checking') this.step(closeCheck(this.project, this.now))
    if (this.project.state !== 'funding') return
    const covers = this.project.funding?.onShort === 'cover' ? coverOf(this.project) : []
    for (const { fund, fen: amount } of covers) {
      const blank = pledgeOf(this.project, `cover-${fund}`, fund)
      this.pledges.set(blank._id, { ...blank, promisedFen: amount })
      this.note('pledge', fund, amount, blank._id)
    }
    this.step(closeFunding(this.project, byTime(this.now)))
  }

  do(act: Act): void {
    if (act.kind === 'pledge') this.pledge(act.who, act.part)
    else if (act.kind === 'reverse') this.reverse(act.which)
    else if (act.kind === 'go') this.go(act.onShort)
    else if (act.kind === 'wait') this.wait()
    else if (act.kind === 'fill') for (const giver of [0, 2]) this.pledge(giver, 4)
    else if (act.kind === 'stop') this.step(stopped(this.project, '不做了', this.by()))
    else this.move(act.kind, act.who, act.part)
  }
  /** What comes next where all goes well. */
  private go(short: Shortfall): void {
    const { project } = this
    if (project.state === 'planned') this.open(short)
    else if (project.state === 'funding') this.step(closedByHand(project, this.by()))
    else if (project.state === 'funded') this.step(started(project, CONTRACT, STEPS, this.by()))
    else if (project.state === 'building') this.build()
    else if (project.state === 'shelved') {
      for (let n = 0; n < this.pledges.size; n++) this.move('refund', n, 4)
      this.step(resumed(this.project, '再办', this.by()))
    }
  }
  private pledge(n: number, quarters: number): void {
    const before = this.pledgeAt(n)
    const share = this.project.shares.find(({ fund }) => fund === before.fund)
    const all = share ? givenFen(before) + lackFen(share) : 0
    const done = pledged(this.project, before, Math.floor((all * quarters) / 4), this.now)
    if (!done.ok || !done.value.moved) return
    this.project = done.value.project
    this.pledges.set(done.value.pledge._id, done.value.pledge)
    this.note(done.value.moved.kind, done.value.pledge.fund, done.value.moved.fen, done.value.pledge._id)
  }
  private open(short: Shortfall): void {
    const untilOn = dayPlus(dayOf(this.now), 10)
    const shares = LIGHT.shares.map(({ fund, targetFen }) => ({ fund, targetFen }))
    const draft = { shares, untilOn, onShort: short, coverer: '街道办', words: '' }
    this.step(openFunding(this.project, draft, this.by()))
  }
  private build(): void {
    this.now += 40 * DAY_MS
    for (const { no, done } of this.project.milestones) {
      const report = { on: dayOf(this.now), words: '', photos: ['p'] }
      if (!done) this.step(reached(this.project, no, report, this.by()))
    }
    this.step(finished(this.project, '做完了', this.by()))
  }
  private move(kind: MoneyMove, n: number, quarters: number): void {
    const pledge = [...this.pledges.values()].reverse()[n] ?? this.pledgeAt(n)
    const there = kind === 'refund' || kind === 'pay' ? pledge.heldFen : pledge.promisedFen
    const amount = Math.max(1, Math.floor((there * quarters) / 4))
    const done = moved(this.project, kind === 'pay' ? null : pledge, { kind, fund: pledge.fund, fen: amount })
    if (!done.ok) return
    this.project = done.value.project
    if (done.value.pledge) this.pledges.set(done.value.pledge._id, done.value.pledge)
    this.note(kind, pledge.fund, amount, kind === 'pay' ? null : pledge._id)
  }
  private reverse(which: number): void {
    const found = this.log[this.log.length - 1 - which]
    if (!found) return
    const pledge = found.pledgeId === null ? null : (this.pledges.get(found.pledgeId) ?? null)
    const done = takenBack(this.project, pledge, found.entry)
    if (!done.ok) return
    this.project = done.value.project
    if (done.value.pledge) this.pledges.set(done.value.pledge._id, done.value.pledge)
    const { kind, fund, fen: amount } = found.entry
    this.log[this.log.indexOf(found)] = { ...found, entry: { ...found.entry, reversedBy: 'x' } }
    this.note(kind, fund, amount, found.pledgeId, 'x')
    if (done.value.releasedFen > 0) this.note('release', fund, done.value.releasedFen, found.pledgeId)
  }

  /** What every purse of a fund holds by all entries there ever were. */
  byEntries(of: Fund): Omit<FundShare, 'fund' | 'targetFen'> {
    const sum = { promisedFen: 0, heldFen: 0, spentFen: 0 }
    const keys = { promised: 'promisedFen', held: 'heldFen', spent: 'spentFen' } as const
    for (const { entry } of this.log) {
      if (entry.fund !== of) continue
      const { from, to } = MOVES[entry.kind]
      const sign = entry.reverses === null ? 1 : -1
      if (from !== 'giver') sum[keys[from]] -= sign * entry.fen
      if (to !== 'giver') sum[keys[to]] += sign * entry.fen
    }
    return sum
  }
}

describe('Through every raising of money there is, put off, covered, given up, begun anew', () => {
  it('no fen is lost or made: entries, sums and pledges say the same, and nothing void is promised', () => {
    fc.assert(
      fc.property(acts, all => {
        const life = new Life()
        for (const act of all) {
          life.do(act)
          const { shares, state, funding } = life.project
          for (const { fund, targetFen, ...purses } of shares) {
            expect(purses).toEqual(life.byEntries(fund))
            expect(givenFen(purses)).toBeLessThanOrEqual(targetFen)
            expect(Math.min(...Object.values(purses))).toBeGreaterThanOrEqual(0)
            const given = [...life.pledges.values()].filter(one => one.fund === fund)
            const standing = given.filter(one => !isVoid(life.project, one))
            expect(standing.reduce((sum, { promisedFen }) => sum + promisedFen, 0)).toBe(purses.promisedFen)
            const paid = given.filter(({ fundingNo }) => fundingNo === (funding?.no ?? 0))
            expect(paid.reduce((sum, one) => sum + one.heldFen + one.spentFen, 0)).toBe(
              purses.heldFen + purses.spentFen,
            )
          }
          if (['planned', 'shelved', 'stopped'].includes(state))
            expect(shares.map(({ promisedFen }) => promisedFen).every(one => one === 0)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gets into every state there is, so that it shows something', () => {
    const seen = new Set<string>()
    for (const all of fc.sample(acts, { numRuns: 1500, seed: 5 })) {
      const life = new Life()
      for (const act of all) {
        life.do(act)
        seen.add(`${life.project.state}${(life.project.funding?.no ?? 0) > 1 ? ' again' : ''}`)
      }
    }
    for (const state of ['funding again', 'funded', 'building', 'checking', 'warranty', 'shelved', 'stopped'])
      expect([...seen]).toContain(state)
  })
})
