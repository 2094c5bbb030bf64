import { DAY_MS, type Decision, dayOf, dayPlus, momentOf } from '@domain/kernel'
import type { Fund } from '@domain/menu'
import {
  byTime,
  type Contract,
  closeCheck,
  closeFunding,
  type FundingDraft,
  finished,
  judged,
  type MoneyMove,
  moved,
  newPledge,
  openFunding,
  type Pledge,
  type Project,
  pledged,
  pledgeIdOf,
  RESIDENTS_FUND,
  reached,
  started,
  stopped,
  type VerdictDoc,
  verdictIdOf,
  type WorksEntry,
} from '@domain/works'
import { releasedEntries, worksEntry } from '../../../cloudfunctions/lib/works'

export function must<T>(decided: Decision<T, string>): T {
  if (!decided.ok) throw new Error(`the demo world breaks a rule: ${JSON.stringify(decided.refusal)}`)
  return decided.value
}

/** A home that pledges or judges. */
export type Home = {
  readonly householdId: string
  readonly label: string
  readonly building: string
  readonly personName: string
}
type Report = { readonly words: string; readonly photos: readonly string[] }

/** One project of the demo world, taken through its life by the real rules; `daysAgo` says when each thing was. */
export class Site {
  project: Project
  readonly pledges = new Map<string, Pledge>()
  readonly entries: WorksEntry[] = []
  readonly verdicts = new Map<string, VerdictDoc>()
  private readonly now: number
  private readonly hand: { readonly byId: string; readonly byName: string }

  constructor(project: Project, hand: { readonly byId: string; readonly byName: string }, now: number) {
    this.project = project
    this.hand = hand
    this.now = now
  }

  private at = (daysAgo: number): number => this.now - Math.round(daysAgo * DAY_MS)
  private by = (daysAgo: number) => ({ name: this.hand.byName, now: this.at(daysAgo) })
  on = (daysAgo: number): string => dayOf(this.at(daysAgo))

  private enter(told: Parameters<typeof worksEntry>[1], daysAgo: number, hand = this.hand): void {
    this.entries.push(worksEntry(this.project, told, { ...hand, now: this.at(daysAgo) }))
  }
  private nextId = (): string => `we-demo-${this.project._id}:${this.entries.length + 1}`

  raise(
    daysAgo: number,
    days: number,
    about: Partial<Pick<FundingDraft, 'onShort' | 'coverer' | 'words'>> = {},
  ): void {
    const shares = this.project.shares.map(({ fund, targetFen }) => ({ fund, targetFen }))
    const untilOn = dayPlus(this.on(daysAgo), days)
    const draft = { shares, untilOn, onShort: 'shelve' as const, coverer: '', words: '', ...about }
    this.project = must(openFunding(this.project, draft, this.by(daysAgo)))
  }

  private give(blank: Pledge, fen: number, daysAgo: number, byName: string, byId: string): Pledge {
    const done = must(pledged(this.project, blank, fen, this.at(daysAgo)))
    const pledge = { ...done.pledge, byName, at: this.at(daysAgo) }
    this.project = done.project
    this.pledges.set(pledge._id, pledge)
    const { _id: pledgeId, fund, giver } = pledge
    const told = { _id: this.nextId(), kind: 'pledge', fund, fen, words: '认筹', giver, pledgeId } as const
    this.enter(told, daysAgo, { byId, byName })
    return pledge
  }
  private blank = (about: Pick<Pledge, '_id' | 'fund' | 'giver' | 'householdId'>): Pledge =>
    newPledge(this.project, { ...about, files: [] }, { name: '', now: 0 })

  household({ householdId, label, personName }: Home, fen: number, daysAgo: number): Pledge {
    const _id = pledgeIdOf(this.project._id, this.project.funding?.no ?? 0, householdId)
    const giver = { kind: 'household', name: label } as const
    const blank = this.blank({ _id, fund: RESIDENTS_FUND, giver, householdId })
    return this.give(blank, fen, daysAgo, personName, `home-${householdId}`)
  }
  unit(name: string, fund: Fund, fen: number, daysAgo: number): Pledge {
    const _id = `wp-demo-${this.project._id}:${this.pledges.size + 1}`
    const giver = { kind: 'unit', name } as const
    return this.give(
      this.blank({ _id, fund, giver, householdId: null }),
      fen,
      daysAgo,
      this.hand.byName,
      this.hand.byId,
    )
  }
  /** Each fund's whole share from one unit. */
  fill(name: string, daysAgo: number): Pledge[] {
    return this.project.shares.map(({ fund, targetFen }) => this.unit(name, fund, targetFen, daysAgo))
  }

  money(
    kind: MoneyMove,
    pledge: Pledge | null,
    fund: Fund,
    fen: number,
    words: string,
    daysAgo: number,
    files: string[] = [],
  ): void {
    const current = pledge && (this.pledges.get(pledge._id) ?? pledge)
    const done = must(moved(this.project, current, { kind, fund, fen }))
    this.project = done.project
    if (done.pledge) this.pledges.set(done.pledge._id, done.pledge)
    const whose = { giver: pledge?.giver ?? null, pledgeId: pledge?._id ?? null }
    this.enter({ _id: this.nextId(), kind, fund, fen, words, files, ...whose }, daysAgo)
  }

  /** The end of raising money, at its own time where it is past, or before where it is full. */
  close(daysAgo: number | null = null): void {
    const due = this.project.funding?.untilAt ?? 0
    const before = this.project
    this.project = must(closeFunding(before, daysAgo === null ? byTime(due) : this.by(daysAgo)))
    const byKeeper = { byId: 'keeper', byName: '', now: due }
    this.entries.push(...releasedEntries(before, this.project, byKeeper))
  }
  stop(why: string, daysAgo: number): void {
    this.project = must(stopped(this.project, why, this.by(daysAgo)))
  }

  start(
    contract: Omit<Contract, 'startsOn' | 'endsOn'>,
    daysAgo: number,
    steps: readonly (readonly [string, number])[],
    days: number,
  ): void {
    const startsOn = this.on(daysAgo)
    const milestones = steps.map(([name, after]) => ({ name, dueOn: dayPlus(startsOn, after) }))
    const whole = { ...contract, startsOn, endsOn: dayPlus(startsOn, days) }
    this.project = must(started(this.project, whole, milestones, this.by(daysAgo)))
  }
  reach(no: number, daysAgo: number, { words, photos }: Report): void {
    this.project = must(reached(this.project, no, { on: this.on(daysAgo), words, photos }, this.by(daysAgo)))
  }
  finish(words: string, daysAgo: number): void {
    this.project = must(finished(this.project, words, this.by(daysAgo)))
  }
  judge(home: Home, verdict: VerdictDoc['verdict'], words: string, daysAgo: number, answer = ''): void {
    const { householdId, building } = home
    this.project = must(judged(this.project, null, { verdict, words }, this.at(daysAgo)))
    const checkNo = this.project.check?.no ?? 0
    const _id = verdictIdOf(this.project._id, checkNo, householdId)
    const { _id: projectId, compoundId, path } = this.project
    const said = answer && { words: answer, byName: this.hand.byName, at: this.at(daysAgo - 0.5) }
    this.verdicts.set(_id, {
      ...{ _id, ref: `wv-demo-${projectId}:${this.verdicts.size + 1}`, projectId, checkNo, compoundId, path },
      ...{
        householdId,
        building,
        verdict,
        words,
        photos: [],
        byId: `home-${householdId}`,
        at: this.at(daysAgo),
      },
      answer: said || null,
    })
  }
  /** The end of the residents' check, at its own time. */
  endCheck(): void {
    this.project = must(closeCheck(this.project, this.project.check?.untilAt ?? momentOf(this.on(0))))
  }
}
