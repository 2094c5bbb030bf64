import type { Pledge, Project, VerdictDoc, WorksEntry } from '@domain/works'
import { changesBetween } from './changes'
import type { Database, Transaction } from './database'

/** What a list of projects shows needs no history. */
const LISTED = ['history'] as const
export type ListedProject = Omit<Project, (typeof LISTED)[number]>

/** The latest first; of one moment always in the same order, so that pages fit together. */
const LATEST = [
  ['at', 'desc'],
  ['_id', 'asc'],
] as const

/** Renovation projects, their pledges and movements of money, and what households say of the work. */
export const worksStore = (db: Database) => ({
  get: (id: string) => db.get<Project>('works', id),
  getIn: (tx: Transaction, id: string) => tx.get<Project>('works', id),
  addIn: (tx: Transaction, project: Project) => tx.insert('works', project),
  saveIn: (tx: Transaction, before: Project, after: Project) =>
    tx.change('works', before._id, changesBetween(db, before, after)),
  /** A compound's projects, or one round's: the newest round first, in the order of its plan. */
  of: (compoundId: string, roundId: string | null, skip: number, limit: number) =>
    db.find<ListedProject>('works', {
      where: { compoundId, ...(roundId !== null && { roundId }) },
      orderBy: [
        ['roundNo', 'desc'],
        ['no', 'asc'],
      ],
      skip,
      limit,
      without: LISTED,
    }),
  /** Those of several compounds in which households are asked for something. */
  asking: (compoundIds: readonly string[], limit: number) =>
    db.find<ListedProject>('works', {
      where: {
        compoundId: db.command.in([...compoundIds]),
        state: db.command.in(['funding', 'checking']),
      },
      orderBy: [['dueAt', 'asc']],
      limit,
      without: LISTED,
    }),
  /** What time must act on, the longest due first. */
  due: (now: number, skip: number, limit: number) =>
    db.find<ListedProject>('works', {
      where: { dueAt: db.command.lte(now) },
      orderBy: [['dueAt', 'asc']],
      skip,
      limit,
      without: LISTED,
    }),

  pledge: (id: string) => db.get<Pledge>('worksPledges', id),
  pledgeIn: (tx: Transaction, id: string) => tx.get<Pledge>('worksPledges', id),
  putPledgeIn: (tx: Transaction, pledge: Pledge) => tx.put('worksPledges', pledge),
  pledges: (projectId: string, skip: number, limit: number) =>
    db.find<Pledge>('worksPledges', { where: { projectId }, orderBy: LATEST, skip, limit }),
  /** What a person's households have pledged anywhere: for the export of what is kept of them. */
  pledgesOf: (householdIds: readonly string[], limit: number) =>
    db.find<Pledge>('worksPledges', {
      where: { householdId: db.command.in([...householdIds]) },
      orderBy: [['at', 'desc']],
      limit,
    }),

  entry: (id: string) => db.get<WorksEntry>('worksEntries', id),
  entryIn: (tx: Transaction, id: string) => tx.get<WorksEntry>('worksEntries', id),
  addEntryIn: (tx: Transaction, entry: WorksEntry) => tx.insert('worksEntries', entry),
  /** Notes who took it back; what it says is never written again. */
  markReversedIn: (tx: Transaction, { _id }: WorksEntry, reversedBy: string) =>
    tx.change('worksEntries', _id, { reversedBy }),
  entries: (projectId: string, skip: number, limit: number) =>
    db.find<WorksEntry>('worksEntries', { where: { projectId }, orderBy: LATEST, skip, limit }),

  verdictBy: async (ref: string): Promise<VerdictDoc | null> =>
    (await db.find<VerdictDoc>('worksVerdicts', { where: { ref }, limit: 1 }))[0] ?? null,
  verdict: (id: string) => db.get<VerdictDoc>('worksVerdicts', id),
  verdictIn: (tx: Transaction, id: string) => tx.get<VerdictDoc>('worksVerdicts', id),
  /** What a person said of works anywhere: for the export of what is kept of them. */
  verdictsBy: (byId: string, limit: number) =>
    db.find<VerdictDoc>('worksVerdicts', { where: { byId }, orderBy: [['at', 'desc']], limit }),
  putVerdictIn: (tx: Transaction, verdict: VerdictDoc) => tx.put('worksVerdicts', verdict),
  unfit: (projectId: string, skip: number, limit: number) =>
    db.find<VerdictDoc>('worksVerdicts', {
      where: { projectId, verdict: 'unfit' },
      orderBy: LATEST,
      skip,
      limit,
    }),
})
