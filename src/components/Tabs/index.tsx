import { Text, View } from '@tarojs/components'
import { Tap } from '../Tap'
import './index.scss'

type Props<T extends string> = {
  readonly tabs: readonly { readonly value: T; readonly name: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** A few views of one thing, side by side. */
export function Tabs<T extends string>({ tabs, value, onChange }: Props<T>) {
  return (
    <View className="tabs" role="tablist">
      {tabs.map(tab => (
        <Tap
          key={tab.value}
          className={`tab${tab.value === value ? ' is-on' : ''}`}
          role="tab"
          isChosen={tab.value === value}
          onClick={() => onChange(tab.value)}
        >
          <Text>{tab.name}</Text>
        </Tap>
      ))}
    </View>
  )
}
