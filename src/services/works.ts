import type { ProjectView } from '@domain/works'
import { call } from './call'
import { useChosenHomes } from './myHome'
import { useParams } from './params'
import { useMe } from './session'
import { type Query, useQuery } from './useQuery'

/** The project the address names, as one may see it; a link that lost its name is answered like one to a project that is gone. */
export function useProject(): { readonly id: string; readonly query: Query<ProjectView> } {
  const id = useParams().id || 'none'
  const me = useMe()
  const homes = useChosenHomes(me)
  const query = useQuery<ProjectView>(me && `project ${id} ${homes}`, () =>
    call('works', 'project', { projectId: id, homes }),
  )
  return { id, query }
}
