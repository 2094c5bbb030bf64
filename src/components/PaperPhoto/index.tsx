import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { PHOTO } from '../../copy/fields'
import { Picture } from '../Picture'
import { Tap } from '../Tap'
import './index.scss'

/** The photo of a signed paper, wide enough to read; a tap shows it large. */
export function PaperPhoto({ url }: { readonly url: string }) {
  return (
    <Tap
      className="paper-photo"
      label={PHOTO.zoom}
      onClick={() => void Taro.previewImage({ urls: [url], current: url })}
    >
      <Picture className="paper-photo-image" src={url} />
      <View className="paper-photo-words">
        <Text>{PHOTO.zoom}</Text>
      </View>
    </Tap>
  )
}
