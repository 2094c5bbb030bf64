import type { Contract } from '@domain/works'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Tap } from '../../components/Tap'
import { PROJECT } from '../../copy/works'

/** Who built it, and how to reach them. */
export function Builder({ contract: { builder, phone } }: { readonly contract: Contract }) {
  const ring = () => Taro.makePhoneCall({ phoneNumber: phone }).catch(() => {})
  return (
    <View className="row-between line-top builder">
      <View className="grow">
        <Text className="hint builder-line">{PROJECT.builder}</Text>
        <Text className="text builder-line">{builder}</Text>
        <Text className="note builder-line">{phone}</Text>
      </View>
      <Tap
        className="button second small"
        label={`${PROJECT.call} ${builder} ${phone}`}
        onClick={() => void ring()}
      >
        <Text>{PROJECT.call}</Text>
      </Tap>
    </View>
  )
}
