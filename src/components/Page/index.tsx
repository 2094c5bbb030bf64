import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { BACK } from '../../copy/app'
import { useTheme } from '../../theme/useTheme'
import { DemoBanner } from '../DemoBanner'
import { Icon } from '../Icon'
import './index.scss'

const TABS = ['pages/matters', 'pages/today', 'pages/disclosure', 'pages/me']
const isTab = (): boolean => TABS.some(tab => (Taro.getCurrentInstance().router?.path ?? '').includes(tab))

/** A browser has no navigation bar of its own; WeChat draws one. */
function NavBar({ title }: { readonly title: string }) {
  const goBack = () => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else void Taro.switchTab({ url: '/pages/matters/index' })
  }
  return (
    <View className="nav">
      {isTab() ? null : (
        <View className="nav-back" hoverClass="is-pressed" onClick={goBack} role="button" aria-label={BACK}>
          <Icon name="back" size="m" />
        </View>
      )}
      <Text className="nav-title">{title}</Text>
    </View>
  )
}

type Props = PropsWithChildren<{
  readonly title: string
  /** What stays at the foot of the screen: usually an ActionBar. */
  readonly foot?: ReactNode
}>

/** The root of every page: look, title, safe area, and in the demonstration who one is. */
export function Page({ title, foot, children }: Props) {
  const { classes, isDark } = useTheme()
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
    if (process.env.TARO_ENV === 'h5') document.body.classList.toggle('dark', isDark)
  }, [title, isDark])
  return (
    <View className={`page ${classes}`}>
      {process.env.TARO_ENV === 'h5' && <NavBar title={title} />}
      {HAOYI_CLOUD === 'local' && <DemoBanner />}
      <View className={`page-body${foot ? ' has-foot' : ''}`}>{children}</View>
      {foot ? <View className="page-foot">{foot}</View> : null}
    </View>
  )
}
