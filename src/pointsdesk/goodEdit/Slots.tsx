import { dayOf, dayPlus } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { CountField, DayField, TimeField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { GOOD_EDIT } from '../../copy/shop'
import { readNow } from '../../services/now'
import type { GoodEdit } from './useGoodEdit'
import type { WrittenSlot } from './written'

const DAYS_AHEAD = 90

type Props = {
  readonly slot: WrittenSlot
  readonly change: (slot: WrittenSlot) => void
  readonly remove: () => void
}

function Slot({ slot, change, remove }: Props) {
  const today = dayOf(readNow())
  return (
    <View className="slot line-top">
      {slot.isOff && (
        <View className="aside is-warn">
          <Text className="text">{GOOD_EDIT.off}</Text>
        </View>
      )}
      <DayField
        label={GOOD_EDIT.slotDay}
        value={slot.day}
        onChange={day => change({ ...slot, day })}
        from={today}
        until={dayPlus(today, DAYS_AHEAD)}
      />
      <View className="slot-times">
        <TimeField
          label={GOOD_EDIT.slotFrom}
          value={slot.from}
          onChange={from => change({ ...slot, from })}
        />
        <TimeField
          label={GOOD_EDIT.slotUntil}
          value={slot.until}
          onChange={until => change({ ...slot, until })}
        />
      </View>
      <CountField
        label={GOOD_EDIT.slotPlaces}
        value={slot.places}
        onChange={places => change({ ...slot, places })}
        unit={GOOD_EDIT.places}
        hint={slot.taken > 0 ? GOOD_EDIT.taken(slot.taken) : undefined}
      />
      {slot.taken === 0 && (
        <Tap className="button grave small" onClick={remove}>
          <Text>{GOOD_EDIT.removeSlot}</Text>
        </Tap>
      )}
    </View>
  )
}

/** The times for which a service can be booked. */
export function Slots({ page }: { readonly page: GoodEdit }) {
  const { written, addSlot, changeSlot, removeSlot, problem } = page
  return (
    <View className="card stack">
      <Text className="title">{GOOD_EDIT.slots}</Text>
      {problem('slots') ? <Text className="field-problem">{problem('slots')}</Text> : null}
      {written?.slots.map(slot => (
        <Slot key={slot.id} slot={slot} change={changeSlot} remove={() => removeSlot(slot.id)} />
      ))}
      <Tap className="button second small" onClick={addSlot}>
        <Text>{GOOD_EDIT.addSlot}</Text>
      </Tap>
    </View>
  )
}
