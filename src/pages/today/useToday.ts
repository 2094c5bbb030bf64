import { type Action, can, GRANTS, rolesOf } from '@domain/people'
import type { TodoGroup } from '@domain/station'
import type { IconName } from '../../components/Icon'
import { TOOLS } from '../../copy/tools'
import { call } from '../../services/call'
import { learnNow } from '../../services/now'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { useQuery } from '../../services/useQuery'

type Tool = {
  readonly name: string
  readonly icon: IconName
  readonly run: () => void
  readonly action: Action
}

const ALL_TOOLS: readonly Tool[] = [
  { name: TOOLS.raise, icon: 'plus', run: go.raise, action: 'matter.support' },
  { name: TOOLS.mine, icon: 'doc', run: go.mine, action: 'matter.support' },
  { name: TOOLS.behalf, icon: 'hand', run: go.behalf, action: 'matter.raiseOnBehalf' },
  { name: TOOLS.admit, icon: 'home', run: go.admit, action: 'household.approve' },
  { name: TOOLS.invite, icon: 'share', run: () => go.invite(), action: 'household.invite' },
  { name: TOOLS.reviews, icon: 'star', run: go.reviews, action: 'matter.review' },
  { name: TOOLS.posts, icon: 'people', run: go.posts, action: 'role.grant' },
  { name: TOOLS.roll, icon: 'box', run: go.roll, action: 'roll.import' },
  { name: TOOLS.scope, icon: 'settings', run: go.scope, action: 'scope.edit' },
]

/** Where all of a group is to be seen. */
const openAll = (group: TodoGroup): void => {
  if (group.kind === 'toReview') go.reviews()
  else if (group.kind === 'toRate') go.mine()
  else go.matters()
}

/** What waits for the person in each role, and the tools of those roles. */
export function useToday() {
  const me = useMe()
  const today = useQuery(me && 'today', async () => {
    const answer = await call('station', 'today', {})
    if (answer.ok) learnNow(answer.value.at)
    return answer
  })
  const roles = me ? rolesOf(me) : []
  const may = (action: Action) => roles.some(held => can([held], action, held.path))
  const grants = roles.some(held => held.role in GRANTS)
  const tools = ALL_TOOLS.filter(tool => (tool.action === 'role.grant' ? grants : may(tool.action)))
  const groups = today.value?.groups
  return {
    me,
    today,
    tools,
    count: groups ? groups.reduce((sum, group) => sum + group.count, 0) : null,
    openAll,
  }
}
