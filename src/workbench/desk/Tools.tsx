import type { Desk } from '@domain/income'
import { View } from '@tarojs/components'
import type { IconName } from '../../components/Icon'
import { ListRow } from '../../components/ListRow'
import { BOOKS_TOOLS, DESK } from '../../copy/books'
import { go } from '../../services/routes'

type Tool = readonly [name: string, icon: IconName, run: (compoundId: string) => void]

const FOR_KEEPERS: readonly Tool[] = [
  [BOOKS_TOOLS.bank, 'swap', go.bank],
  [BOOKS_TOOLS.recurring, 'clock', go.recurring],
  [BOOKS_TOOLS.register, 'box', go.register],
  [BOOKS_TOOLS.account, 'settings', go.account],
]
const FOR_ALL: readonly Tool[] = [
  [BOOKS_TOOLS.entries, 'doc', go.entries],
  [BOOKS_TOOLS.decisions, 'people', go.decisions],
]

/** Where else one can go from the desk. */
export function Tools({ desk, isKeeper }: { readonly desk: Desk; readonly isKeeper: boolean }) {
  const { _id: compoundId, closedThrough } = desk.books
  return (
    <View className="card lines">
      {[...FOR_ALL, ...(isKeeper ? FOR_KEEPERS : [])].map(([name, icon, run]) => (
        <ListRow key={name} name={name} icon={icon} onClick={() => run(compoundId)} />
      ))}
      {closedThrough && (
        <ListRow
          name={DESK.lastDrawn(closedThrough)}
          note={DESK.lastDrawnNote}
          icon="star"
          onClick={() => go.statement(compoundId, closedThrough)}
        />
      )}
    </View>
  )
}
