import { Image } from '@tarojs/components'
import type { ComponentProps } from 'react'

/** A browser reads an image's address aloud unless told that the words around it say enough. */
const SAID_ELSEWHERE = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}

/** A photo that fills its frame; what it shows is said by what it stands in. */
export function Picture({ className, src }: Pick<ComponentProps<typeof Image>, 'className' | 'src'>) {
  return <Image className={className ?? ''} src={src} mode="aspectFill" lazyLoad {...SAID_ELSEWHERE} />
}
