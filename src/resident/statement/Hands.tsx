import { SEAT_KEYS, SEATS, type StatementView } from '@domain/income'
import { dayInWords, dayOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { roleInWords } from '../../copy/income'
import { STATEMENT } from '../../copy/statement'

/** Who has looked at it and signed, seat by seat, with what they did not agree with; a missing hand is said to be missing. */
export function Hands({ view }: { readonly view: StatementView }) {
  const signatures = view.publication?.signatures ?? view.signatures
  return (
    <View className="card stack">
      <Text className="title">{STATEMENT.hands}</Text>
      {SEAT_KEYS.map(seat => {
        const hands = signatures.filter(one => one.seat === seat)
        return (
          <View className="hand line-top" key={seat}>
            <View className="row-between">
              <Text className="text">{SEATS[seat].name}</Text>
              {hands.length === 0 && <Badge tone="warn">{STATEMENT.unsigned}</Badge>}
            </View>
            {hands.map(({ name, role, at, objection }) => (
              <View key={`${name} ${at}`}>
                <Text className="note hand-line">
                  {STATEMENT.signedOn(name, roleInWords(role), dayInWords(dayOf(at)))}
                </Text>
                {objection ? (
                  <Text className="text words hand-line">{STATEMENT.objection(objection)}</Text>
                ) : null}
              </View>
            ))}
          </View>
        )
      })}
      {view.returns.length > 0 && <Text className="note line-top idle">{STATEMENT.returns}</Text>}
      {view.returns.map(({ by, role, why, at }) => (
        <View key={at}>
          <Text className="note hand-line">
            {STATEMENT.returned(by, roleInWords(role), dayInWords(dayOf(at)))}
          </Text>
          <Text className="text words hand-line">{why}</Text>
        </View>
      ))}
    </View>
  )
}
