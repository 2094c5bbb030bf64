import { dayOf } from '@domain/kernel'
import { momentInWords } from '@domain/station'
import type { WishView } from '@domain/wish'
import { Text, View } from '@tarojs/components'
import { Photos, shownPhotos } from '../../components/Photos'
import { actorInWords, standingOf, WISH } from '../../copy/wishes'

/** Where it stands and what happens next; what was brought, and the thanks. */
export function Outcome({ wish }: { readonly wish: WishView }) {
  const { claimer, delivery, thanks } = wish
  return (
    <>
      <View className="card stack">
        <Text className="title">{WISH.now}</Text>
        <Text className="text words">{standingOf(wish, dayOf)}</Text>
        {claimer && <Text className="note">{`${WISH.claimer}：${actorInWords(claimer)}`}</Text>}
      </View>
      {delivery && (
        <View className="card stack">
          <Text className="title">{WISH.delivered}</Text>
          {delivery.words ? <Text className="text words">{delivery.words}</Text> : null}
          <Photos {...shownPhotos(delivery.photos)} />
          <Text className="hint">{momentInWords(delivery.at)}</Text>
        </View>
      )}
      {thanks && (
        <View className="card stack">
          <Text className="title">{WISH.thanks}</Text>
          <Text className="text words">{thanks.words}</Text>
          <View className="aside is-fine">
            <Text className="text">{thanks.points > 0 ? WISH.points(thanks.points) : WISH.noPoints}</Text>
            {thanks.note ? <Text className="note">{thanks.note}</Text> : null}
          </View>
          <Text className="hint">
            {`${thanks.onBehalf ? WISH.onBehalf(thanks.name) : thanks.name} · ${momentInWords(thanks.at)}`}
          </Text>
        </View>
      )}
    </>
  )
}
