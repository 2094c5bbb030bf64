import { Text, View } from '@tarojs/components'
import './index.scss'

/** What a colour says, everywhere the same: see docs/visual-language.md. */
export type Tone = 'accent' | 'calm' | 'warn' | 'alert' | 'quiet'

/** A short word on its colour. */
export function Badge({ tone = 'quiet', children }: { readonly tone?: Tone; readonly children: string }) {
  return (
    <View className={`badge badge-${tone}`}>
      <Text>{children}</Text>
    </View>
  )
}
