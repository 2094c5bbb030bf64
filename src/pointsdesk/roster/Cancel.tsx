import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { LineField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { ORGANISE } from '../../copy/activity'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'

type Props = { readonly activityId: string; readonly refresh: () => Promise<void> }

/** Calling an activity off, with the reason that everybody reads who signed up. */
export function Cancel({ activityId, refresh }: Props) {
  const [why, setWhy] = useState<string | null>(null)
  const cancel = useCommand(
    (requestId: string, words: string) =>
      call('points', 'cancelActivity', { activityId, why: words }, requestId),
    async () => {
      setWhy(null)
      await refresh()
      void Taro.showToast({ title: ORGANISE.cancelled, icon: 'none' })
    },
  )
  if (why === null)
    return (
      <View className="card">
        <Tap className="button quiet" onClick={() => setWhy('')}>
          <Text>{ORGANISE.cancel}</Text>
        </Tap>
      </View>
    )
  return (
    <View className="card stack">
      <LineField
        label={ORGANISE.cancelWhy}
        value={why}
        onChange={setWhy}
        most={100}
        placeholder={ORGANISE.cancelPlaceholder}
      />
      <View className="row">
        <Tap className="button second grow" onClick={() => setWhy(null)}>
          <Text>{ORGANISE.cancelKeep}</Text>
        </Tap>
        <Tap
          className="button grave grow"
          onClick={() => void cancel.run(why.trim())}
          isOff={why.trim().length < 2 || cancel.isBusy}
        >
          <Text>{ORGANISE.cancelSend}</Text>
        </Tap>
      </View>
    </View>
  )
}
