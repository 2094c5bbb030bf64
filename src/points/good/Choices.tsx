import { PAYERS, type Payer } from '@domain/points'
import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { ChoiceField } from '../../components/Fields'
import { GOOD, SHOP } from '../../copy/shop'
import { Stepper } from './Stepper'
import type { GoodShown, Reserving } from './useReserving'

type Props = { readonly shown: GoodShown; readonly reserving: Reserving }
const ORDER: readonly Payer[] = ['home', 'mine']

/** How many or when, and from whose points. */
export function Choices({ shown: { good, purses }, reserving }: Props) {
  const { count, most, slotId, payer, cost, problem } = reserving
  const free = good.slots.filter(({ left }) => left > 0)
  return (
    <View className="card">
      {good.kind === 'service' ? (
        free.length > 0 ? (
          <ChoiceField
            label={GOOD.slot}
            options={free.map(({ id, startsAt, left }) => ({
              value: id,
              name: momentInWords(startsAt),
              note: SHOP.places(left),
            }))}
            value={slotId}
            onChange={reserving.setSlotId}
            problem={problem}
          />
        ) : (
          <Text className="note">{GOOD.noSlots}</Text>
        )
      ) : (
        <Stepper
          label={GOOD.count}
          fewer={GOOD.fewer}
          more={GOOD.more}
          value={count}
          most={most}
          onChange={reserving.setCount}
        />
      )}
      {purses && (
        <ChoiceField
          label={GOOD.payer}
          options={ORDER.map(value => ({
            value,
            name: PAYERS[value],
            note: purses[value] >= cost ? GOOD.have(purses[value]) : GOOD.short(purses[value]),
          }))}
          value={payer}
          onChange={reserving.setPayer}
        />
      )}
    </View>
  )
}
