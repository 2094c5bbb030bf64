import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { Picture } from '../../components/Picture'
import { Tap } from '../../components/Tap'
import { SHOP } from '../../copy/shop'
import { go } from '../../services/routes'
import type { Shown } from './useShop'

/** How many there are still, or when the next time is. */
function leftInWords({ kind, left, slots }: Shown): string {
  if (kind === 'good') return left > 0 ? SHOP.left(left) : SHOP.soldOut
  const next = slots.find(slot => slot.left > 0)
  return next ? SHOP.next(momentInWords(next.startsAt)) : SHOP.full
}

/** A good as it stands on the shelf. */
export function GoodCard({ good }: { readonly good: Shown }) {
  const { id, name, price, left, url } = good
  return (
    <Tap className={`good-card${left > 0 ? '' : ' is-gone'}`} onClick={() => go.good(id)}>
      <View className="good-frame">{url ? <Picture className="good-picture" src={url} /> : null}</View>
      <View className="good-words">
        <Text className="text good-name">{name}</Text>
        <Text className="title good-price">{SHOP.points(price)}</Text>
        <Text className={left > 0 ? 'hint' : 'hint good-gone'}>{leftInWords(good)}</Text>
      </View>
    </Tap>
  )
}
