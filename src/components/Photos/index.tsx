import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { PHOTO } from '../../copy/fields'
import { Picture } from '../Picture'
import { Tap } from '../Tap'
import './index.scss'

type Props = { readonly ids: readonly string[]; readonly files: Readonly<Record<string, string>> }

/** Where one has addresses and no ids, they stand for themselves. */
export const shownPhotos = (urls: readonly string[]): Props => ({
  ids: urls,
  files: Object.fromEntries(urls.map(url => [url, url])),
})

/** Photos in a row; a tap shows one large. */
export function Photos({ ids, files }: Props) {
  const urls = ids.flatMap(id => files[id] ?? [])
  if (urls.length === 0) return null
  return (
    <View className="photos">
      {urls.map((url, i) => (
        <Tap
          key={url}
          className="photo"
          label={PHOTO.see(i + 1)}
          onClick={() => void Taro.previewImage({ urls, current: url })}
        >
          <Picture className="photo-image" src={url} />
        </Tap>
      ))}
    </View>
  )
}
