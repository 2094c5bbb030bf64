import {
  byTime,
  closeCheck,
  closeFunding,
  coverOf,
  endWarranty,
  type Outcome,
  type Project,
  WHEN_WORK_DUE,
} from '@domain/works'
import { type Store, WriteConflict } from '../lib/store'
import { putCoveredIn, putReleasedIn } from '../lib/works'
import { type Chore, inTurn } from './inTurn'

const RULES: Record<
  (typeof WHEN_WORK_DUE)[keyof typeof WHEN_WORK_DUE],
  (project: Project, now: number) => Outcome
> = {
  closeFunding: (project, now) => closeFunding(project, byTime(now)),
  closeCheck,
  endWarranty,
}

/** Takes one project on as far as time alone takes it, with the money that moves by its own published rule. */
async function tend(store: Store, _id: string, now: number): Promise<void> {
  await store.transact(async tx => {
    const before = await store.works.getIn(tx, _id)
    if (!before) throw new WriteConflict('works')
    if (before.dueAt === null || before.dueAt > now) return
    const event = (WHEN_WORK_DUE as Partial<Record<Project['state'], keyof typeof RULES>>)[before.state]
    if (!event) throw new Error(`nothing falls due for ${_id} while it is ${before.state}`)
    const after = RULES[event](before, now)
    if (!after.ok) throw new Error(after.refusal.code)
    const by = { byId: 'keeper', byName: '', now }
    if ((after.value.funding?.coveredFen ?? 0) > 0 && event === 'closeFunding')
      await putCoveredIn(tx, store, after.value, coverOf(before), by)
    await putReleasedIn(tx, store, before, after.value, by)
    await store.works.saveIn(tx, before, after.value)
  })
}

/** Ends the raising of money, residents' checks and warranties at their time: nobody else does, and nobody can put it off. */
export const tendWorks: Chore = (store, now, mustStopAt) =>
  inTurn(
    'works',
    (skip, limit) => store.works.due(now, skip, limit),
    ({ _id }) => tend(store, _id, now),
    mustStopAt,
  )
