import { Text, View } from '@tarojs/components'
import { Field } from '../../components/Fields'
import { Icon } from '../../components/Icon'
import { Picture } from '../../components/Picture'
import { Tap } from '../../components/Tap'
import { PHOTO } from '../../copy/fields'
import { PAPER } from '../../copy/menuPapers'

type Props = {
  readonly path: string
  readonly take: () => void
  readonly drop: () => void
  readonly problem: string | null
}

/** Taking the photo of the signed page. */
export function TakePhoto({ path, take, drop, problem }: Props) {
  return (
    <Field label={PAPER.photo} hint={PAPER.photoHint} problem={problem}>
      {path ? (
        <View className="photo-kept paper-kept">
          <Picture className="photo-kept-image" src={path} />
          <Tap className="photo-drop" label={PHOTO.remove} onClick={drop}>
            <Icon name="close" />
          </Tap>
        </View>
      ) : (
        <Tap className="photo-add paper-add" label={PHOTO.add} onClick={take}>
          <Icon name="camera" size="m" />
          <Text className="note">{PHOTO.add}</Text>
        </Tap>
      )}
    </Field>
  )
}
