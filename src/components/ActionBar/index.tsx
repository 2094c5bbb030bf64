import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { MORE } from '../../copy/app'
import { Tap } from '../Tap'
import './index.scss'

export type Act = {
  readonly name: string
  readonly run: () => void
  readonly isBusy?: boolean
  readonly isMinor?: boolean
}

type Props = {
  readonly first: Act
  readonly second?: Act | undefined
  /** The rest, behind one button. */
  readonly rest?: readonly Act[]
  readonly restName?: string
}

/** What one can do here, at the foot of the screen: the likeliest first, the rest behind 更多. */
export function ActionBar({ first, second, rest = [], restName = MORE }: Props) {
  const openRest = async () => {
    try {
      const { tapIndex } = await Taro.showActionSheet({ itemList: rest.map(act => act.name) })
      rest[tapIndex]?.run()
    } catch {
      // closed without a choice
    }
  }
  return (
    <View className="actions">
      {rest.length > 0 && (
        <Tap className="button second actions-rest" onClick={() => void openRest()}>
          <Text>{restName}</Text>
        </Tap>
      )}
      {second && (
        <Tap className="button second grow" onClick={second.run} isOff={second.isBusy ?? false}>
          <Text>{second.name}</Text>
        </Tap>
      )}
      <Tap
        className={`button grow${first.isMinor ? ' second' : ''}`}
        onClick={first.run}
        isOff={first.isBusy ?? false}
      >
        <Text>{first.name}</Text>
      </Tap>
    </View>
  )
}
