import { Text, View } from '@tarojs/components'
import { VOICE } from '../../copy/fields'
import { usePlayer } from '../../services/usePlayer'
import { useRecorder } from '../../services/useRecorder'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import { Field } from './Field'

export type Recording = { readonly path: string; readonly seconds: number }
type Props = {
  readonly recording: Recording | null
  readonly onChange: (recording: Recording | null) => void
}

/** A spoken message of up to a minute, for who would rather talk than type. */
export function VoiceField({ recording, onChange }: Props) {
  const { seconds, start, stop } = useRecorder(onChange)
  const { isPlaying, toggle } = usePlayer(recording?.path ?? '')
  return (
    <Field label={VOICE.label} isOptional>
      {recording ? (
        <View className="row">
          <Tap className="button second small grow" onClick={toggle}>
            <Icon name="mic" />
            <Text>{isPlaying ? VOICE.playing : `${VOICE.kept(recording.seconds)} · ${VOICE.play}`}</Text>
          </Tap>
          <Tap className="button quiet small" onClick={() => onChange(null)}>
            <Text>{VOICE.remove}</Text>
          </Tap>
        </View>
      ) : (
        <Tap
          className={`button second${seconds === null ? '' : ' grave'}`}
          onClick={() => void (seconds === null ? start() : stop())}
        >
          <Icon name="mic" />
          <Text>{seconds === null ? VOICE.start : VOICE.stop(seconds)}</Text>
        </Tap>
      )}
    </Field>
  )
}
