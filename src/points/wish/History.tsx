import { momentInWords } from '@domain/station'
import { WISH_EVENTS, type WishEventName, type WishView } from '@domain/wish'
import { Text, View } from '@tarojs/components'
import type { IconName } from '../../components/Icon'
import { Photos, shownPhotos } from '../../components/Photos'
import { Step } from '../../components/Timeline/Step'
import { actorInWords, WISH } from '../../copy/wishes'

const ICONS: Record<WishEventName, IconName> = {
  make: 'plus',
  claim: 'hand',
  giveUp: 'close',
  lapse: 'clock',
  rise: 'up',
  deliver: 'check',
  notReceived: 'close',
  remind: 'clock',
  thank: 'star',
  withdraw: 'close',
}

/** The whole life of a wish, the latest step first. */
export function History({ wish }: { readonly wish: WishView }) {
  const { delivery, thanks } = wish
  const steps = [...wish.history].reverse()
  // What was brought and said stands above.
  const isAbove = ({ at }: WishView['history'][number]) => at === delivery?.at || at === thanks?.at
  return (
    <View className="card stack">
      <Text className="title">{WISH.history}</Text>
      <View className="steps">
        {steps.map((step, i) => (
          <Step
            key={String(step.seq)}
            icon={ICONS[step.event]}
            name={WISH_EVENTS[step.event]}
            beside={<Text className="hint">{momentInWords(step.at)}</Text>}
            isLast={i === steps.length - 1}
          >
            <Text className="note">{actorInWords({ name: step.who, role: step.role })}</Text>
            {step.why && !isAbove(step) ? <Text className="text words">{step.why}</Text> : null}
            {isAbove(step) ? null : <Photos {...shownPhotos(step.photos)} />}
          </Step>
        ))}
      </View>
    </View>
  )
}
