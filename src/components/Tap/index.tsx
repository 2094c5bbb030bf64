import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

type Props = PropsWithChildren<{
  readonly className?: string
  readonly onClick: () => void
  /** What a screen reader says where the words inside do not say it. */
  readonly label?: string
  readonly role?: 'button' | 'radio' | 'checkbox' | 'tab' | 'link'
  /** For a radio, a checkbox or a tab: is it the chosen one? */
  readonly isChosen?: boolean
  /** Shown pale and not answering. */
  readonly isOff?: boolean
}>

/** Anything that can be tapped: pressed look, role and name for screen readers. */
export function Tap({
  className = '',
  onClick,
  label,
  role = 'button',
  isChosen,
  isOff = false,
  children,
}: Props) {
  const chosen =
    isChosen === undefined
      ? {}
      : role === 'tab'
        ? { 'aria-selected': isChosen }
        : { 'aria-checked': isChosen }
  return (
    <View
      className={`${className}${isOff ? ' is-off' : ''}`}
      hoverClass={isOff ? 'none' : 'is-pressed'}
      hoverStayTime={80}
      onClick={isOff ? () => {} : onClick}
      {...(process.env.TARO_ENV === 'weapp' ? { 'aria-role': role } : { role, tabIndex: isOff ? -1 : 0 })}
      {...(label && { 'aria-label': label })}
      {...(isOff && { 'aria-disabled': true })}
      {...chosen}
    >
      {children}
    </View>
  )
}
