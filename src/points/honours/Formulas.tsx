import { HONOURS } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { HONOURS_PAGE } from '../../copy/honours'

/** How each honour is come by, in words: the same formulas that the roll is drawn with. */
export function Formulas() {
  return (
    <>
      <View className="section">{HONOURS_PAGE.howTo}</View>
      <View className="card stack">
        {Object.values(HONOURS).map(({ name, words }) => (
          <View className="formula" key={name}>
            <Text className="text formula-name">{name}</Text>
            <Text className="note">{words}</Text>
          </View>
        ))}
        <Text className="hint">{HONOURS_PAGE.ourRule}</Text>
      </View>
    </>
  )
}
