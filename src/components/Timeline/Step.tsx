import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Icon, type IconName } from '../Icon'
import './index.scss'

type Props = PropsWithChildren<{
  readonly icon: IconName
  readonly name: string
  /** Beside the name: when, or a badge. */
  readonly beside?: ReactNode
  readonly look?: 'done' | 'grave' | 'open'
  readonly isLast: boolean
}>

/** One step of a timeline, hung on its line. */
export function Step({ icon, name, beside, look = 'done', isLast, children }: Props) {
  return (
    <View className={`step${isLast ? ' is-last' : ''}`}>
      <View className={`step-dot is-${look}`}>
        <Icon name={icon} />
      </View>
      <View className="step-body">
        <View className="row-between step-head">
          <Text className="step-name">{name}</Text>
          {beside}
        </View>
        {children}
      </View>
    </View>
  )
}
