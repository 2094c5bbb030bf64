import type { ConductMonth, Deduction, DeductionState } from '@domain/points'
import type { Database, Transaction } from './database'

/** Deductions by the covenant, and how much of each a household has had notice of in a month. */
export const deductionStore = (db: Database) => ({
  get: (id: string) => db.get<Deduction>('pointDeductions', id),
  getIn: (tx: Transaction, id: string) => tx.get<Deduction>('pointDeductions', id),
  addIn: (tx: Transaction, deduction: Deduction) => tx.insert('pointDeductions', deduction),
  putIn: (tx: Transaction, deduction: Deduction) => tx.put('pointDeductions', deduction),
  ofHousehold: (householdId: string, skip: number, limit: number) =>
    db.find<Deduction>('pointDeductions', {
      where: { householdId },
      orderBy: [['noticedAt', 'desc']],
      skip,
      limit,
    }),
  /** A compound's in some states, the latest first. */
  inStates: (compoundId: string, states: readonly DeductionState[], skip: number, limit: number) =>
    db.find<Deduction>('pointDeductions', {
      where: { compoundId, state: db.command.in([...states]) },
      orderBy: [['noticedAt', 'desc']],
      skip,
      limit,
    }),
  /** Appeals that wait for a decision, the one soonest due first. */
  appealed: (compoundId: string, skip: number, limit: number) =>
    db.find<Deduction>('pointDeductions', {
      where: { compoundId, state: 'appealed' },
      orderBy: [['dueOn', 'asc']],
      skip,
      limit,
    }),
  /** Notices that households may still answer, the one soonest due first. */
  noticedTo: (householdIds: readonly string[], limit: number) =>
    db.find<Deduction>('pointDeductions', {
      where: { householdId: db.command.in([...householdIds]), state: 'noticed' },
      orderBy: [['dueOn', 'asc']],
      limit,
    }),
  /** Notices anywhere in a place (`path.building`, say) that may still be answered, the one soonest due first. */
  noticedIn: (place: Readonly<Record<string, string>>, limit: number) =>
    db.find<Deduction>('pointDeductions', {
      where: { ...place, state: 'noticed' },
      orderBy: [['dueOn', 'asc']],
      limit,
    }),
  /** Appeals that wait anywhere in a place, the one soonest due first. */
  appealedIn: ({ kind, id }: { readonly kind: string; readonly id: string }, limit: number) =>
    db.find<Deduction>('pointDeductions', {
      where: { [`path.${kind}`]: id, state: 'appealed' },
      orderBy: [['dueOn', 'asc']],
      limit,
    }),
  /** Those whose last day has passed, the oldest first. */
  dueBefore: (today: string, skip: number, limit: number) =>
    db.find<Deduction>('pointDeductions', {
      where: { dueOn: db.command.lt(today) },
      orderBy: [['dueOn', 'asc']],
      skip,
      limit,
    }),
  month: (id: string) => db.get<ConductMonth>('pointConductMonths', id),
  monthIn: (tx: Transaction, id: string) => tx.get<ConductMonth>('pointConductMonths', id),
  putMonthIn: (tx: Transaction, month: ConductMonth) => tx.put('pointConductMonths', month),
})
