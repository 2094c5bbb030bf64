import { accept, type Decision, perMilleOfFen, refuse } from '../kernel'
import { costFenOf, type Fund, type MenuItem, PLAN_RULES, type PlanDoc, type Round } from '../menu'
import type { FundShare } from './ledger'
import { RESIDENTS_FUND } from './pledge'
import { type Project, projectIdOf } from './project'
import type { WorksRefusal } from './refusals'
import type { WorkBy } from './step'

const share = (fund: Fund, targetFen: number): FundShare => ({
  fund,
  targetFen,
  promisedFen: 0,
  heldFen: 0,
  spentFen: 0,
})

/** Who pays how much, to begin with: the residents' part as the menu has it, the rest the item's first other fund. */
export function sharesOf(item: Pick<MenuItem, 'residentsPerMille' | 'funds'>, costFen: number): FundShare[] {
  const residentsFen = perMilleOfFen(costFen, item.residentsPerMille)
  const other = item.funds.find(fund => fund !== RESIDENTS_FUND)
  if (!other) return [share(RESIDENTS_FUND, costFen)]
  const parts = [share(RESIDENTS_FUND, residentsFen), share(other, costFen - residentsFen)]
  return parts.filter(({ targetFen }) => targetFen > 0)
}

/** Who may pay for an item: those that the menu names, and the residents where it has them bear a part. */
const fundsOf = ({ funds, residentsPerMille }: MenuItem): Fund[] =>
  residentsPerMille === 0 || funds.includes(RESIDENTS_FUND) ? [...funds] : [RESIDENTS_FUND, ...funds]

/** A project that is there once a plan's projects have begun: its first; null where no plan is adopted. */
export function firstProjectOf({ _id, basic, results, adopted }: PlanDoc): string | null {
  const result = adopted && results.find(({ rule }) => rule === adopted.rule)
  const first = result && (basic[0] ?? result.winners[0])
  return first ? projectIdOf(_id, first.key) : null
}

/** The projects of a plan that was adopted: its basic items first, then its winners, each with why it is there. */
export function projectsOf(
  round: Round,
  plan: Pick<PlanDoc, 'basic' | 'results' | 'adopted'>,
  by: WorkBy,
): Decision<Project[], WorksRefusal> {
  const { adopted } = plan
  const result = adopted && plan.results.find(({ rule }) => rule === adopted.rule)
  if (!result) return refuse('works.notAdopted')
  const chosen = [
    ...plan.basic.map(({ key, why }) => ({ key, why })),
    ...result.winners.map(({ key, households }) => ({
      key,
      why: `${households} 户点了，${PLAN_RULES[result.rule].name}方案选上`,
    })),
  ]
  return accept(
    chosen.flatMap(({ key, why }, index) => {
      const item = round.items.find(one => one.key === key)
      return item ? [projectOf(round, item, { no: index + 1, why }, by)] : []
    }),
  )
}

function projectOf(
  round: Round,
  item: MenuItem,
  { no, why }: { readonly no: number; readonly why: string },
  by: WorkBy,
): Project {
  const plannedFen = costFenOf(item)
  const { key, class: kind, name, includes, decision } = item
  return {
    _id: projectIdOf(round._id, key),
    compoundId: round.compoundId,
    compoundName: round.compoundName,
    path: round.path,
    roundId: round._id,
    roundNo: round.no,
    roundTitle: round.title,
    no,
    key,
    class: kind,
    name,
    includes,
    decision,
    funds: fundsOf(item),
    plannedFen,
    areaCentiM2: round.roll.areaCentiM2,
    why,
    state: 'planned',
    shares: sharesOf(item, plannedFen),
    funding: null,
    decided: null,
    contract: null,
    milestones: [],
    check: null,
    warranty: null,
    offWhy: '',
    history: [{ event: 'begin', at: by.now, byName: by.name, to: 'planned', why, nextDueAt: null }],
    dueAt: null,
    revision: 0,
  }
}
