import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { type Drawing, drawingUrl } from './drawings'
import './index.scss'

export type { Drawing }

type Props = {
  readonly drawing: Drawing
  readonly title: string
  readonly note?: string
  readonly action?: ReactNode
}

/** What a screen shows where there is nothing yet: a drawing, one sentence, and the way on. */
export function Empty({ drawing, title, note, action }: Props) {
  return (
    <View className="empty">
      <View className="empty-drawing" style={{ backgroundImage: drawingUrl(drawing) }} />
      <Text className="title">{title}</Text>
      {note ? <Text className="note empty-note">{note}</Text> : null}
      {action ? <View className="empty-action">{action}</View> : null}
    </View>
  )
}
