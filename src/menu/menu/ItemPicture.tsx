import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Picture } from '../../components/Picture'
import { Tap } from '../../components/Tap'
import { MENU } from '../../copy/menu'

type Props = { readonly name: string; readonly urls: readonly string[] }

/** What an item looks like, beside its words; a tap shows all its pictures large. */
export function ItemPicture({ name, urls }: Props) {
  const [first] = urls
  if (!first) return null
  return (
    <Tap
      className="menu-picture"
      label={MENU.pictures(name, urls.length)}
      onClick={() => void Taro.previewImage({ urls: [...urls], current: first })}
    >
      <Picture className="menu-picture-image" src={first} />
      {urls.length > 1 && (
        <View className="menu-picture-count">
          <Text>{MENU.pictureCount(urls.length)}</Text>
        </View>
      )}
    </Tap>
  )
}
