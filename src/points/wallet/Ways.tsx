import { View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { WALLET } from '../../copy/points'
import { go } from '../../services/routes'

const { ways } = WALLET

/** Everything one can do with points, and where to look things up. */
export function Ways() {
  return (
    <>
      <View className="card lines">
        <ListRow name={ways.orders} note={ways.ordersNote} icon="box" onClick={go.orders} />
        <ListRow name={ways.wishes} note={ways.wishesNote} icon="hand" onClick={go.wishes} />
        <ListRow name={ways.give} icon="swap" onClick={go.givePoints} />
      </View>
      <View className="card lines">
        <ListRow name={ways.history} icon="doc" onClick={go.pointHistory} />
        <ListRow name={ways.service} note={ways.serviceNote} icon="clock" onClick={go.service} />
        <ListRow name={ways.honours} note={ways.honoursNote} icon="star" onClick={go.honours} />
        <ListRow name={ways.tariff} note={ways.tariffNote} icon="question" onClick={go.pointTariff} />
        <ListRow name={ways.deductions} note={ways.deductionsNote} icon="warn" onClick={go.deductions} />
      </View>
    </>
  )
}
