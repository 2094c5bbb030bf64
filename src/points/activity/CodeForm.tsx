import type { Purpose } from '@domain/points'
import { Input, Text, View } from '@tarojs/components'
import { Tap } from '../../components/Tap'
import { ACTIVITY } from '../../copy/activity'
import { useCode } from './useCode'

type Props = {
  readonly activityId: string
  readonly purpose: Purpose
  readonly onDone: () => Promise<void>
}

/** The six digits at the place: scanned, or typed where there is nothing to scan with. */
export function CodeForm({ activityId, purpose, onDone }: Props) {
  const form = useCode(activityId, purpose, onDone)
  const isIn = purpose === 'in'
  const label = isIn ? ACTIVITY.codeIn : ACTIVITY.codeOut
  return (
    <View className="card stack">
      <Text className="title">{label}</Text>
      <Text className="note">{ACTIVITY.codeNote}</Text>
      <Input
        className="code-input"
        type="number"
        value={form.code}
        maxlength={6}
        placeholder="······"
        placeholderClass="field-placeholder"
        onInput={event => form.setCode(event.detail.value)}
        nativeProps={{ 'aria-label': label }}
        aria-label={label}
      />
      <Tap className="button" onClick={() => void form.submit()} isOff={form.isBusy}>
        <Text>{isIn ? ACTIVITY.checkIn : ACTIVITY.checkOut}</Text>
      </Tap>
      {process.env.TARO_ENV === 'weapp' && (
        <Tap className="button second" onClick={() => void form.scan()} isOff={form.isBusy}>
          <Text>{ACTIVITY.scan}</Text>
        </Tap>
      )}
    </View>
  )
}
