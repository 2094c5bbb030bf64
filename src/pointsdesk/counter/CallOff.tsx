import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ChoiceField, LineField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { CALL_OFF, ORDERS } from '../../copy/shop'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'
import type { Shown } from './useCounter'
import { reservedInWords } from './words'

type Rest = keyof typeof CALL_OFF.rests
const SHORTEST = 2

type Props = {
  readonly order: Shown
  readonly close: () => void
  /** What follows: it is off now, or it turned out to be over already. */
  readonly after: (order: Shown, isDone: boolean) => void
}

/** Calling off what the shop cannot keep, with the reason that the buyer reads. */
export function CallOff({ order, close, after }: Props) {
  const { _id, kind, name, count, points, who, reservedAt } = order
  const [why, setWhy] = useState('')
  const [rest, setRest] = useState<Rest | null>(null)
  const [shows, setShows] = useState(false)
  const sending = useCommand(
    (requestId: string) =>
      call('points', 'callOffOrder', { orderId: _id, why: why.trim(), isGone: rest === 'gone' }, requestId),
    () => {
      void Taro.showToast({ title: CALL_OFF.done, icon: 'success' })
      close()
    },
  )
  const isShort = why.trim().length < SHORTEST
  const submit = async () => {
    setShows(true)
    if (isShort || !rest) return
    const { confirm } = await Taro.showModal({
      title: CALL_OFF.title,
      content: CALL_OFF.sure(ORDERS.times(name, count), points, who, reservedInWords(reservedAt)),
      confirmText: CALL_OFF.send,
      cancelText: CALL_OFF.keep,
    })
    // What was wrong is said already; it may have been fetched meanwhile.
    if (confirm) after(order, await sending.run())
  }
  return (
    <View className="stack counter-off">
      <LineField
        label={CALL_OFF.why[kind]}
        value={why}
        onChange={setWhy}
        most={60}
        placeholder={CALL_OFF.placeholder[kind]}
        problem={shows && isShort ? CALL_OFF.short : null}
      />
      <ChoiceField
        label={CALL_OFF.rest[kind]}
        options={(Object.keys(CALL_OFF.rests) as Rest[]).map(value => ({
          value,
          ...CALL_OFF.rests[value][kind],
        }))}
        value={rest}
        onChange={setRest}
        problem={shows && !rest ? CALL_OFF.choose : null}
      />
      <View className="row">
        <Tap className="button second grow" onClick={close}>
          <Text>{CALL_OFF.keep}</Text>
        </Tap>
        <Tap className="button grave grow" onClick={() => void submit()} isOff={sending.isBusy}>
          <Text>{CALL_OFF.send}</Text>
        </Tap>
      </View>
    </View>
  )
}
