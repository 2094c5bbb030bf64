import * as z from 'zod/mini'
import { At, accept, type Decision, dayOf, dayPlus, FileId, Id, keysOf, momentOf, refuse } from '../kernel'
import { PlacePath } from '../place'
import { unpromised } from './ledger'
import { REWORK_DAYS } from './life'
import type { Project } from './project'
import type { WorksRefusal } from './refusals'
import { byTime, checkStep, type Outcome, takeStep } from './step'
import { warrantyKindOf, warrantyUntil } from './warranty'

/** What a household says of what was built. */
export const VERDICTS = { fit: '合格', unfit: '不合格' } as const
export type Verdict = keyof typeof VERDICTS

/** What one household says in one check, whoever of it says it; changed until the check is over. */
export const VerdictDoc = z.strictObject({
  /** `project:check:household` */
  _id: Id,
  /** What others know it by: it leads to no home. */
  ref: Id,
  projectId: Id,
  checkNo: z.int(),
  compoundId: Id,
  path: PlacePath,
  householdId: Id,
  /** Its building, where enough households live there not to give one away. */
  building: z.string(),
  verdict: z.enum(keysOf(VERDICTS)),
  words: z.string(),
  photos: z.array(FileId),
  byId: Id,
  at: At,
  answer: z.nullable(z.strictObject({ words: z.string(), byName: z.string(), at: At })),
})
export type VerdictDoc = z.output<typeof VerdictDoc>

export const verdictIdOf = (projectId: string, checkNo: number, householdId: string): string =>
  `${projectId}:${checkNo}:${householdId}`

/** The project with one household's word counted, in the place of what it said before. */
export function judged(
  project: Project,
  before: Pick<VerdictDoc, 'verdict'> | null,
  said: Pick<VerdictDoc, 'verdict' | 'words'>,
  now: number,
): Decision<Project, WorksRefusal> {
  const { check } = project
  if (project.state !== 'checking' || !check || now >= check.untilAt) {
    const may = checkStep(project, 'closeCheck')
    return may.ok ? refuse('works.notNow', { state: '验收已截止', event: '再验收' }) : may
  }
  if (said.verdict === 'unfit' && said.words.length < 4) return refuse('works.whyUnfit')
  const counts = { fit: check.fit, unfit: check.unfit }
  if (before) counts[before.verdict] -= 1
  counts[said.verdict] += 1
  return accept({ ...project, check: { ...check, ...counts }, revision: project.revision + 1 })
}

/** What a household says in the place of what it said before: others know it by the same name, and what was answered stands while it says the same. */
export function judgedDoc(before: VerdictDoc | null, said: VerdictDoc): VerdictDoc {
  if (!before) return said
  const isSame =
    before.verdict === said.verdict &&
    before.words === said.words &&
    before.photos.join() === said.photos.join()
  return { ...said, ref: before.ref, answer: isSame ? before.answer : null }
}

/**
 * The check is over. What more than half of those who said something call unfit, or just half, goes back to the builder with a day of its own; where
 * nobody said anything nobody objected.
 */
export function closeCheck(project: Project, now: number): Outcome {
  const may = checkStep(project, 'closeCheck')
  if (!may.ok) return may
  const { check, contract } = project
  if (!check || !contract) throw new Error(`${project._id} is checked without having been built`)
  if (now < check.untilAt) return refuse('works.notNow', { state: '居民验收中', event: '结束验收' })
  const { fit, unfit } = check
  if (fit + unfit > 0 && unfit >= fit) return accept(sentBack(project, now))
  const fromOn = dayOf(check.untilAt - 1)
  const untilOn = warrantyUntil(fromOn, contract.warrantyMonths)
  const changes = {
    check: { ...check, isPassed: true },
    warranty: { kind: warrantyKindOf(project.key), fromOn, untilOn },
  }
  const why = fit + unfit === 0 ? '公示期内没有人提出不合格' : `${fit} 户合格，${unfit} 户不合格`
  const dueAt = momentOf(dayPlus(untilOn, 1))
  return accept(takeStep(project, { event: 'closeCheck', to: 'warranty', why, dueAt, changes }, byTime(now)))
}

function sentBack(project: Project, now: number): Project {
  const { check, milestones } = project
  const no = milestones.length + 1
  const rework = {
    no,
    name: `第${check?.no ?? 1}次整改`,
    dueOn: dayPlus(dayOf(now), REWORK_DAYS),
    done: null,
  }
  const changes = {
    check: check && { ...check, isPassed: false },
    milestones: [...milestones, rework],
  }
  const why = `${check?.fit ?? 0} 户合格，${check?.unfit ?? 0} 户不合格，退回整改`
  return takeStep(project, { event: 'closeCheck', to: 'building', why, changes }, byTime(now))
}

/** The warranty is over, and what was promised beyond what the work cost is promised no longer. */
export function endWarranty(project: Project, now: number): Outcome {
  const may = checkStep(project, 'endWarranty')
  if (!may.ok) return may
  if (project.dueAt === null || now < project.dueAt)
    return refuse('works.notNow', { state: '质保期内', event: '结束质保' })
  const changes = { shares: unpromised(project.shares) }
  return accept(takeStep(project, { event: 'endWarranty', to: 'over', changes }, byTime(now)))
}
