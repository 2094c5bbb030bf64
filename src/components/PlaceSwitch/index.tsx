import { PLACE_NAMES } from '@domain/place'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { MATTERS } from '../../copy/matters'
import type { MyPlace } from '../../services/myPlace'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import './index.scss'

type Props = {
  readonly place: MyPlace | null
  readonly places: readonly MyPlace[]
  readonly onChoose: (id: string) => void
}

/** The place one looks at, and the way to another of one's places. */
export function PlaceSwitch({ place, places, onChoose }: Props) {
  const name = <Text className="headline">{place?.name ?? '　'}</Text>
  if (places.length < 2) return <View className="place-switch">{name}</View>
  const choose = async () => {
    try {
      const itemList = places.map(one => `${one.name}（${PLACE_NAMES[one.kind]}）`)
      const { tapIndex } = await Taro.showActionSheet({ itemList })
      onChoose(places[tapIndex]?.id ?? '')
    } catch {
      // closed without a choice
    }
  }
  return (
    <Tap
      className="place-switch"
      label={`${place?.name ?? ''} ${MATTERS.choosePlace}`}
      onClick={() => void choose()}
    >
      {name}
      <Icon name="swap" />
    </Tap>
  )
}
