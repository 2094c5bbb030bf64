import { DEFAULT_SCOPE, type ScopeList } from '@domain/station'
import type { Database, Transaction } from './database'

type Stored = ScopeList & { _id: string }

const withoutId = ({ _id, ...list }: Stored): ScopeList => list

export const scopeStore = (db: Database) => ({
  /** The lists in force in a district: the newest version, or our draft where the district has not set its own. */
  async current(districtId: string): Promise<ScopeList> {
    const [newest] = await db.find<Stored>('scopes', {
      where: { districtId },
      orderBy: [['version', 'desc']],
      limit: 1,
    })
    return newest ? withoutId(newest) : { ...DEFAULT_SCOPE, districtId }
  },

  addIn: (tx: Transaction, list: ScopeList) =>
    tx.insert('scopes', { _id: `${list.districtId}:${list.version}`, ...list }),
})
