import { DEFAULT_SCOPE, type ScopeList } from '@domain/station'
import type { Database } from './database'

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

  /** False when somebody else has published that version. */
  add: (list: ScopeList) => db.insert('scopes', { _id: `${list.districtId}:${list.version}`, ...list }),
})
