import { Text, View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { Tap } from '../../components/Tap'
import { ME } from '../../copy/me'
import { type Brightness, chooseLook, useTheme } from '../../theme/useTheme'

const BRIGHTNESSES = Object.keys(ME.brightnesses) as Brightness[]

/** Large type and brightness. */
export function Look() {
  const { isLarge, brightness } = useTheme()
  return (
    <View className="card lines">
      <ListRow
        name={ME.large}
        note={ME.largeNote}
        value={isLarge ? ME.on : ME.off}
        onClick={() => chooseLook({ isLarge: !isLarge })}
      />
      <ListRow name={ME.brightness} value={ME.brightnesses[brightness]} />
      <View className="look-choice" role="radiogroup" aria-label={ME.brightness}>
        {BRIGHTNESSES.map(one => (
          <Tap
            key={one}
            className={`choice${one === brightness ? ' is-chosen' : ''}`}
            role="radio"
            isChosen={one === brightness}
            onClick={() => chooseLook({ brightness: one })}
          >
            <Text className="choice-name">{ME.brightnesses[one]}</Text>
          </Tap>
        ))}
      </View>
    </View>
  )
}
