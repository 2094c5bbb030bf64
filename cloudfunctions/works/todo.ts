import { accept, PAGE_SIZE } from '@domain/kernel'
import { can, type Home, homesInCompound } from '@domain/people'
import { pledgeIdOf, verdictIdOf, type WorkToDo, waitOf, worksContract } from '@domain/works'
import type { Store } from '../lib/store'
import type { ListedProject } from '../lib/store/works'
import { useCase } from '../lib/useCase'

async function doneSoFar(store: Store, project: ListedProject, { householdId }: Home) {
  const { _id, funding, check, state } = project
  const [pledge, verdict] = await Promise.all([
    state === 'funding' && funding ? store.works.pledge(pledgeIdOf(_id, funding.no, householdId)) : null,
    state === 'checking' && check ? store.works.verdict(verdictIdOf(_id, check.no, householdId)) : null,
  ])
  return { pledge, verdict }
}

const NOTHING_DONE = { pledge: null, verdict: null } as const

/** What waits for the caller's households where they live, the soonest first. Nobody is asked to judge their own work. */
export const todo = useCase(worksContract.todo)({
  load: async (_, { me, store }) => {
    const compounds = [...new Set(me.homes.flatMap(({ path }) => path.compound ?? []))]
    return accept(compounds.length > 0 ? await store.works.asking(compounds, PAGE_SIZE) : [])
  },
  run: async (found, _, { me, store, now, roles }) => {
    const waiting = await Promise.all(
      found.map(async (project): Promise<WorkToDo[]> => {
        // What waits for nobody who has done nothing yet waits for nobody: most projects need no more reading.
        const might = waitOf(project, NOTHING_DONE, now)
        if (!might || (might.act === 'judge' && can(roles, 'works.report', project.path))) return []
        const ofHomes = homesInCompound(me, project.path).map(async (home): Promise<WorkToDo[]> => {
          const wait = waitOf(project, await doneSoFar(store, project, home), now)
          const { householdId, label } = home
          return wait ? [{ _id: project._id, name: project.name, householdId, label, ...wait }] : []
        })
        return (await Promise.all(ofHomes)).flat()
      }),
    )
    return accept({ projects: waiting.flat() })
  },
})
