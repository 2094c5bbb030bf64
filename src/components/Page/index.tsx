import { Text, View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { BACK, NOT_YOURS } from '../../copy/app'
import { go } from '../../services/routes'
import { dressWindow, useTheme } from '../../theme/useTheme'
import { DemoBanner } from '../DemoBanner'
import { Empty } from '../Empty'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import './index.scss'

/** A browser has no navigation bar of its own; WeChat draws one. */
function NavBar({ title, isTab }: { readonly title: string; readonly isTab: boolean }) {
  return (
    <View className="nav">
      {isTab ? null : (
        <Tap className="nav-back" onClick={go.back} label={BACK}>
          <Icon name="back" size="m" />
        </Tap>
      )}
      <Text className="nav-title">{title}</Text>
    </View>
  )
}

type Props = PropsWithChildren<{
  readonly title: string
  /** What stays at the foot of the screen: usually an ActionBar. */
  readonly foot?: ReactNode
  /** Is it one of the tab bar's pages? */
  readonly isTab?: boolean
  /** Holds the person a post that this page is for? Where not, it says so instead of standing empty. */
  readonly isTheirs?: boolean
}>

/** The root of every page: look, title, safe area, and in the demonstration who one is. */
export function Page({ title, foot, isTab = false, isTheirs = true, children }: Props) {
  const shownFoot = isTheirs ? foot : null
  const { classes, isDark } = useTheme()
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
    dressWindow(isDark, isTab)
  }, [title, isDark, isTab])
  // Another page may have lain over the tab bar when the look changed.
  useDidShow(() => {
    if (isTab) dressWindow(isDark, isTab)
  })
  return (
    <View className={`page ${classes}`}>
      {process.env.TARO_ENV === 'h5' && <NavBar title={title} isTab={isTab} />}
      {HAOYI_CLOUD === 'local' && <DemoBanner />}
      <View className={`page-body${shownFoot ? ' has-foot' : ''}`}>
        {isTheirs ? children : <Empty drawing="door" title={NOT_YOURS.title} note={NOT_YOURS.note} />}
      </View>
      {shownFoot ? <View className={`page-foot${isTab ? ' on-tab' : ''}`}>{shownFoot}</View> : null}
    </View>
  )
}
