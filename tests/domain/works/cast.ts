import { DAY_MS, dayOf, dayPlus } from '@domain/kernel'
import type { PlanDoc, Round } from '@domain/menu'
import {
  type FundingDraft,
  finished,
  newPledge,
  openFunding,
  type Pledge,
  type Project,
  pledged,
  pledgeIdOf,
  projectsOf,
  RESIDENTS_FUND,
  reached,
  started,
} from '@domain/works'
import { NOW, open } from '../menu/cast'
import { must } from '../station/walk'

export { NOW }
export const BY = { name: '李国强', now: NOW }
export const at = (days: number) => ({ name: '李国强', now: NOW + days * DAY_MS })
export const on = (days: number) => dayPlus(dayOf(NOW), days)

/** A plan in which 屋面防水 is basic and three items won. */
export const ADOPTED: Pick<PlanDoc, 'basic' | 'results' | 'adopted'> = {
  basic: [{ key: 'roof', costFen: 0, why: '顶楼漏水' }],
  results: [
    {
      rule: 'mes',
      costFen: 0,
      winners: ['light', 'parking', 'lockers'].map((key, i) => ({
        key,
        costFen: 0,
        households: 60 - i,
        turn: i + 1,
        by: 'ticks',
        mostFen: null,
      })),
      losers: [],
      nothing: { households: 0, ofHouseholds: 0, buildings: [] },
    },
  ],
  adopted: { rule: 'mes', why: '照顾到每栋楼', byName: '李国强', at: NOW },
}

export const ROUND: Round = open()
export const project = (key: string): Project => {
  const found = must(projectsOf(ROUND, ADOPTED, BY)).find(one => one.key === key)
  if (!found) throw new Error(key)
  return found
}

/** 照明: 96 lamps at 2,600 yuan, a fifth of it from the residents. */
export const LIGHT = project('light')
export const draft = (changes: Partial<FundingDraft> = {}): FundingDraft => ({
  shares: LIGHT.shares.map(({ fund, targetFen }) => ({ fund, targetFen })),
  untilOn: on(20),
  onShort: 'shelve',
  coverer: '',
  words: '',
  ...changes,
})
export const funding = (changes: Partial<FundingDraft> = {}): Project =>
  must(openFunding(LIGHT, draft(changes), BY))

export const pledgeOf = (one: Project, who: string, unit?: Pledge['fund']): Pledge =>
  newPledge(
    one,
    {
      _id: pledgeIdOf(one._id, one.funding?.no ?? 0, who),
      fund: unit ?? RESIDENTS_FUND,
      giver: { kind: unit ? 'unit' : 'household', name: who },
      householdId: unit ? null : who,
      files: [],
    },
    { name: who, now: NOW },
  )

/** Money for every fund, promised by a unit each. */
export function full(one: Project): { project: Project; pledges: Pledge[] } {
  let now = one
  const pledges = one.shares.map(({ fund, targetFen }) => {
    const done = must(pledged(now, pledgeOf(now, `出资方${fund}`, fund), targetFen, NOW))
    now = done.project
    return done.pledge
  })
  return { project: now, pledges }
}

export const CONTRACT = {
  builder: '莱阳市政工程公司',
  phone: '0535-7210000',
  fen: 20_000_000,
  startsOn: on(1),
  endsOn: on(60),
  warrantyMonths: 24,
}
export const STEPS = [
  { name: '材料进场', dueOn: on(10) },
  { name: '安装调试', dueOn: on(50) },
]
const REPORT = { on: on(5), words: '', photos: ['cloud://e.b/uploads/p/1.png'] }

/** The same built to the end, and shown to the residents on the sixtieth day. */
export function checking(funded: Project): Project {
  const begun = must(started(funded, CONTRACT, STEPS, BY))
  const first = must(reached(begun, 1, REPORT, at(6)))
  return must(finished(must(reached(first, 2, { ...REPORT, on: on(40) }, at(41))), '全部装好', at(60)))
}
