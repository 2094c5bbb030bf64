import { Text, View } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { LineField } from '../../components/Fields'
import { Icon } from '../../components/Icon'
import { MoreRows } from '../../components/MoreRows'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { COUNTER } from '../../copy/shop'
import { TOOLS } from '../../copy/tools'
import { useWorkCompound } from '../../services/workCompound'
import { OrderCard, WaitingLine } from './OrderCard'
import { type Counter as AtCounter, useCounter } from './useCounter'
import './index.scss'

/** The code, scanned or typed. */
function Look({ counter }: { readonly counter: AtCounter }) {
  return (
    <View className="card">
      {process.env.TARO_ENV === 'weapp' && (
        <Tap className="button counter-scan" onClick={() => void counter.scan()}>
          <Icon name="camera" />
          <Text>{COUNTER.scan}</Text>
        </Tap>
      )}
      <View className="counter-code">
        <LineField
          label={COUNTER.code}
          value={counter.typed}
          onChange={counter.setTyped}
          most={24}
          hint={COUNTER.codeHint}
          problem={counter.problem}
          isDigits
        />
      </View>
      <Tap
        className={`button counter-look${counter.found.length > 0 ? ' second' : ''}`}
        onClick={() => void counter.look(counter.typed)}
        isOff={counter.isBusy}
      >
        <Text>{COUNTER.look}</Text>
      </Tap>
    </View>
  )
}

/** The shopkeeper's counter: look a code up, see what and who, hand over. */
export default function Counter() {
  const of = useWorkCompound('points.shop')
  const counter = useCounter(of.compoundId)
  const { found, waiting } = counter
  return (
    <Page title={TOOLS.counter} isTheirs={of.isTheirs}>
      <OneCompound of={of} />
      {of.compoundId && (
        <>
          <Look counter={counter} />
          {found.map(order => (
            <OrderCard key={order._id} order={order} counter={counter} />
          ))}
          <View className="section">
            <Text>{COUNTER.waiting}</Text>
          </View>
          <Faces
            of={waiting}
            isEmpty={orders => orders.length === 0}
            empty={{ drawing: 'tea', title: COUNTER.none, note: COUNTER.noneNote }}
          >
            {orders => (
              <View className="card lines">
                {orders.map(order => (
                  <WaitingLine key={order._id} order={order} counter={counter} />
                ))}
              </View>
            )}
          </Faces>
          <MoreRows list={waiting} />
        </>
      )}
    </Page>
  )
}
