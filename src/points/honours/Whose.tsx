import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/Tap'
import { HONOURS_PAGE } from '../../copy/honours'

const ALL = ['homes', 'people'] as const
export type Whose = (typeof ALL)[number]

/** Households or people: which of the two is ranked. */
export function WhoseChoice({ of, choose }: { readonly of: Whose; readonly choose: (of: Whose) => void }) {
  return (
    <View className="whose" role="radiogroup" aria-label={HONOURS_PAGE.ofLabel}>
      {ALL.map(one => (
        <Tap
          key={one}
          className={`choice grow${one === of ? ' is-chosen' : ''}`}
          role="radio"
          isChosen={one === of}
          onClick={() => choose(one)}
        >
          <Text className="choice-name">{HONOURS_PAGE.of[one]}</Text>
        </Tap>
      ))}
    </View>
  )
}
