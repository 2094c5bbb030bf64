import { type Action, GRANTS, type HeldRole, reachOf, rolesOf } from '@domain/people'
import type { TodoGroup } from '@domain/station'
import type { IconName } from '../../components/Icon'
import { TOOLS } from '../../copy/tools'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { useQuery } from '../../services/useQuery'
import { useToSign } from './useToSign'

type Tool = {
  readonly name: string
  readonly icon: IconName
  readonly run: () => void
  readonly action: Action
  /** Only for those whose role is held in a compound, or only for those who answer for more than one. */
  readonly over?: 'one' | 'many'
}

const ALL_TOOLS: readonly Tool[] = [
  { name: TOOLS.raise, icon: 'plus', run: go.raise, action: 'matter.support' },
  { name: TOOLS.mine, icon: 'doc', run: go.mine, action: 'matter.support' },
  { name: TOOLS.behalf, icon: 'hand', run: go.behalf, action: 'matter.raiseOnBehalf' },
  { name: TOOLS.wishes, icon: 'star', run: go.wishes, action: 'wish.makeFor' },
  { name: TOOLS.admit, icon: 'home', run: go.admit, action: 'household.approve' },
  { name: TOOLS.invite, icon: 'share', run: () => go.invite(), action: 'household.invite' },
  { name: TOOLS.reviews, icon: 'star', run: go.reviews, action: 'matter.review' },
  { name: TOOLS.posts, icon: 'people', run: go.posts, action: 'role.grant' },
  { name: TOOLS.roll, icon: 'box', run: go.roll, action: 'roll.import' },
  { name: TOOLS.scope, icon: 'settings', run: go.scope, action: 'scope.edit' },
  { name: TOOLS.desk, icon: 'money', run: () => go.desk(), action: 'income.keep' },
  { name: TOOLS.entries, icon: 'money', run: () => go.entries(), action: 'income.sign', over: 'one' },
  { name: TOOLS.decisions, icon: 'doc', run: () => go.decisions(), action: 'income.decide' },
  { name: TOOLS.questions, icon: 'question', run: () => go.questions(), action: 'income.answer' },
  { name: TOOLS.standings, icon: 'board', run: () => go.standings(), action: 'income.books', over: 'many' },
  { name: TOOLS.organise, icon: 'people', run: go.organise, action: 'points.organise' },
  { name: TOOLS.counter, icon: 'box', run: go.counter, action: 'points.shop' },
  { name: TOOLS.shelf, icon: 'settings', run: () => go.shelf(), action: 'points.shop' },
  { name: TOOLS.works, icon: 'home', run: () => go.works(), action: 'works.report' },
  { name: TOOLS.votes, icon: 'check', run: () => go.votes(), action: 'vote.paper' },
  { name: TOOLS.incomeRules, icon: 'settings', run: go.incomeRules, action: 'income.rules' },
]

/** Do the roles permit what the tool is for, as far as it is meant? */
function mayUse(roles: readonly HeldRole[], { action, over }: Tool): boolean {
  const reached = reachOf(roles, action)
  return over ? reached.some(({ kind }) => (kind === 'compound') === (over === 'one')) : reached.length > 0
}

/** Where all of a group is to be seen. */
const openAll = (group: TodoGroup): void => {
  if (group.kind === 'toReview') go.reviews()
  else if (group.kind === 'toRate') go.mine()
  else go.matters()
}

/** What waits for the person in each role, and the tools of those roles. */
export function useToday() {
  const me = useMe()
  const today = useQuery(me && 'today', () => call('station', 'today', {}))
  const roles = me ? rolesOf(me) : []
  const grants = roles.some(held => held.role in GRANTS)
  const tools = ALL_TOOLS.filter(tool => (tool.action === 'role.grant' ? grants : mayUse(roles, tool)))
  const groups = today.value?.groups
  const toSign = useToSign(me)
  const wishes = useQuery(me && 'wishes to do', () => call('wish', 'todo', {})).value?.wishes ?? []
  const deductions =
    useQuery(me && 'deductions to do', () => call('points', 'deductionsToDo', {})).value?.deductions ?? []
  const hasHome = (me?.homes.length ?? 0) > 0
  const works =
    useQuery(hasHome ? 'works to do' : null, () => call('works', 'todo', {})).value?.projects ?? []
  const others = wishes.length + deductions.length + works.length + (toSign ? 1 : 0)
  return {
    me,
    today,
    tools,
    count: groups ? groups.reduce((sum, group) => sum + group.count, others) : null,
    toSign,
    wishes,
    deductions,
    works,
    others,
    openAll,
  }
}
