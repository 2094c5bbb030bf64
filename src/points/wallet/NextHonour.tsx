import { HONOURS, starsInWords, starsOf } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import { Meter } from '../../components/Meter'
import { Tap } from '../../components/Tap'
import { WALLET } from '../../copy/points'
import { go } from '../../services/routes'
import type { Wallet } from '../../services/wallet'

/** How far the household is from its next star, or that there is none above; a tap tells all about honours. */
export function NextHonour({ homeScores }: Pick<Wallet, 'homeScores'>) {
  const score = homeScores.slice(-HONOURS.star.months).reduce((sum, month) => sum + month.score, 0)
  const { next, reached } = starsOf(score, false)
  return (
    <Tap className="card stack" onClick={go.honours}>
      <Meter
        name={WALLET.nextHonour(HONOURS.star.name, starsInWords(next?.stars ?? reached))}
        said={next ? WALLET.missing(next.missing) : WALLET.topStar}
        perMille={next ? Math.floor((score * 1000) / next.at) : 1000}
      />
      <View className="row-between">
        <Text className="hint">{WALLET.honourNote}</Text>
        <Icon name="next" />
      </View>
    </Tap>
  )
}
