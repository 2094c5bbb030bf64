import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { DEMO } from '../../copy/demo'
import { useMe } from '../../services/session'
import { Icon } from '../Icon'
import './index.scss'

/** Says in the demonstration who one is, and lets one become somebody else. */
export function DemoBanner() {
  const me = useMe(true)
  const change = () => void Taro.navigateTo({ url: '/demo/people/index' })
  return (
    <View className="demo" hoverClass="is-pressed" onClick={change} role="button" aria-label={DEMO.switchPerson}>
      <Text className="demo-text">
        {DEMO.banner}
        {me ? ` · ${me.name}` : ''}
      </Text>
      <Icon name="swap" />
      <Text className="demo-text">{DEMO.switchPerson}</Text>
    </View>
  )
}
