import { momentInWords } from '@domain/station'
import { View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { ROUNDS } from '../../copy/menu'
import { call } from '../../services/call'
import type { MyPlace } from '../../services/myPlace'
import { go } from '../../services/routes'
import { useQuery } from '../../services/useQuery'

/** The compound's round of ordering, while one can order or there is a plan to read. */
export function Ordering({ place }: { readonly place: MyPlace }) {
  const compoundId = place.kind === 'compound' ? place.id : null
  const rounds = useQuery(compoundId && `rounds ${compoundId}`, () =>
    call('menu', 'rounds', { compoundId: compoundId ?? '', skip: 0 }),
  )
  const latest = rounds.value?.rounds[0]
  if (!compoundId || !latest) return null
  const { _id, title, closesAt, standing } = latest
  if (standing !== 'open' && standing !== 'planned') return null
  const isOpen = standing === 'open'
  return (
    <View className="card lines">
      <ListRow
        name={isOpen ? ROUNDS.now : ROUNDS.planned}
        note={isOpen ? ROUNDS.onMatters(title, momentInWords(closesAt)) : title}
        icon="hand"
        onClick={() => (isOpen ? go.rounds(compoundId) : go.plan(_id))}
      />
    </View>
  )
}
