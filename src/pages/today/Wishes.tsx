import { dayInWords } from '@domain/kernel'
import type { WishLine } from '@domain/wish'
import { View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { WISHES } from '../../copy/wishes'
import { go } from '../../services/routes'

const noteOf = ({ state, promisedOn }: WishLine): string =>
  state === 'claimed' && promisedOn ? WISHES.promised(dayInWords(promisedOn)) : WISHES.toThank

/** Small wishes that wait for one's hand: thanks to give, and what one has promised to bring. */
export function Wishes({ wishes }: { readonly wishes: readonly WishLine[] }) {
  if (wishes.length === 0) return null
  return (
    <View className="card lines">
      {wishes.map(wish => (
        <ListRow
          key={wish._id}
          name={`${WISHES.title}：${wish.title}`}
          note={noteOf(wish)}
          icon="star"
          onClick={() => go.wish(wish._id)}
        />
      ))}
    </View>
  )
}
