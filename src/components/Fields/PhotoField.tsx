import { Text, View } from '@tarojs/components'
import { PHOTO } from '../../copy/fields'
import { choosePhotos } from '../../services/files'
import { Icon } from '../Icon'
import { Picture } from '../Picture'
import { Tap } from '../Tap'
import { Field } from './Field'

const MOST = 9

type Props = {
  readonly paths: readonly string[]
  readonly onChange: (paths: readonly string[]) => void
  readonly label?: string
  readonly most?: number
  readonly isOptional?: boolean
  readonly problem?: string | null
  /** Where one that is in the cloud already is to be found. */
  readonly addressOf?: (path: string) => string
}

/** Up to nine photos unless told fewer, each with a way to take it back. */
export function PhotoField({
  paths,
  onChange,
  label = PHOTO.label,
  most = MOST,
  isOptional = true,
  problem = null,
  addressOf = path => path,
}: Props) {
  const add = async () => {
    const chosen = await choosePhotos(most - paths.length)
    if (chosen.length > 0) onChange([...paths, ...chosen].slice(0, most))
  }
  return (
    <Field label={label} hint={PHOTO.note(most)} isOptional={isOptional} problem={problem}>
      <View className="photo-field">
        {paths.map(path => (
          <View className="photo-kept" key={path}>
            <Picture className="photo-kept-image" src={addressOf(path)} />
            <Tap
              className="photo-drop"
              label={PHOTO.remove}
              onClick={() => onChange(paths.filter(other => other !== path))}
            >
              <Icon name="close" />
            </Tap>
          </View>
        ))}
        {paths.length < most && (
          <Tap className="photo-add" label={PHOTO.add} onClick={() => void add()}>
            <Icon name="camera" size="m" />
            <Text className="hint">{PHOTO.add}</Text>
          </Tap>
        )}
      </View>
    </Field>
  )
}
