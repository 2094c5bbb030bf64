import { Text } from '@tarojs/components'
import { DEMO } from '../../copy/demo'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import './index.scss'

/** Says in the demonstration who one is, and lets one become somebody else. */
export function DemoBanner() {
  const me = useMe(true)
  return (
    <Tap className="demo" onClick={go.people}>
      <Text className="demo-text">{me ? `${DEMO.banner} · ${me.name}` : DEMO.banner}</Text>
      <Icon name="swap" />
      <Text className="demo-text">{DEMO.switchPerson}</Text>
    </Tap>
  )
}
