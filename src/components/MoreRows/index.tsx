import { Text, View } from '@tarojs/components'
import { LOADING, NO_MORE } from '../../copy/app'
import { MORE_ROWS } from '../../copy/failures'
import type { Listed } from '../../services/useList'
import { Tap } from '../Tap'
import './index.scss'

const FEW = 5

/** The end of a list: more on a tap or when reached, or that this was all. */
export function MoreRows({
  list,
}: {
  readonly list: Pick<Listed<unknown>, 'more' | 'isLoading' | 'loadMore' | 'value'>
}) {
  const isLong = (list.value?.length ?? 0) > FEW
  if (!list.more) return isLong ? <View className="more-rows hint">{NO_MORE}</View> : null
  return (
    <Tap className="more-rows note" onClick={list.loadMore}>
      <Text>{list.isLoading ? LOADING : MORE_ROWS}</Text>
    </Tap>
  )
}
