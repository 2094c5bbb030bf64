import type { Database, Fields } from './database'

/**
 * The fields in which `after` differs from `before`, each to be replaced as a whole. Rules never edit in place,
 * so a field that is the same value or the same object is unchanged.
 */
export function changesBetween<T extends object>(db: Database, before: T, after: T): Fields {
  const changes: Record<string, unknown> = {}
  for (const key of Object.keys(after) as (keyof T & string)[]) {
    if (key !== '_id' && after[key] !== before[key]) changes[key] = db.replaced(after[key])
  }
  return changes
}
