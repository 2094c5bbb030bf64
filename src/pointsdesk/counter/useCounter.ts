import { type CounterOrder, codeFrom } from '@domain/points'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { COUNTER, ORDERS } from '../../copy/shop'
import { attempt } from '../../services/attempt'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'
import { useList } from '../../services/useList'

export type Shown = CounterOrder & { readonly url: string | undefined }
type Found = { readonly code: string; readonly orders: readonly Shown[] }

const withPictures = (orders: readonly CounterOrder[], files: Readonly<Record<string, string>>): Shown[] =>
  orders.map(order => ({ ...order, url: files[order.photo ?? ''] }))

/** What a scanned code says; empty where nothing was scanned. */
async function scanned(): Promise<string> {
  try {
    return (await Taro.scanCode({ onlyFromCamera: false })).result
  } catch {
    return ''
  }
}

/** The counter: what waits, what a code is for, and handing it over. */
export function useCounter(compoundId: string | null) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [found, setFound] = useState<Found | null>(null)
  const [isLooking, setLooking] = useState(false)
  const turn = useRef(0)
  const waiting = useList<Shown>(compoundId && `waiting ${compoundId}`, async skip => {
    const answer = await call('points', 'waitingOrders', { compoundId: compoundId ?? '', skip })
    if (!answer.ok) return answer
    const { orders, files, more } = answer.value
    return { ok: true, value: { rows: withPictures(orders, files), more } }
  })

  const look = async (said: string) => {
    const code = codeFrom(said)
    setFound(null)
    setProblem(code ? null : COUNTER.problem)
    if (!code || !compoundId) return
    const mine = ++turn.current
    setLooking(true)
    const answer = await attempt(() => call('points', 'counter', { compoundId, code }))
    if (mine !== turn.current) return
    setLooking(false)
    if (answer.ok) setFound({ code, orders: withPictures(answer.value.orders, answer.value.files) })
    else setProblem(answer.message)
  }
  const scan = async () => {
    const said = await scanned()
    if (said === '') return
    const code = codeFrom(said)
    setTyped(code ?? '')
    if (code) await look(code)
    else setProblem(COUNTER.notRead)
  }

  const send = (requestId: string, orderId: string, code: string) =>
    call('points', 'handOver', { orderId, code }, requestId)
  /** It waits no more. */
  const isOver = (orderId: string) => {
    setFound(before =>
      before ? { ...before, orders: before.orders.filter(({ _id }) => _id !== orderId) } : null,
    )
    void waiting.refresh()
  }
  const command = useCommand(send, ({ order }) => {
    setTyped('')
    isOver(order._id)
    void Taro.showToast({ title: COUNTER.done, icon: 'success' })
  })
  const handOver = async ({ _id, name, count, who }: CounterOrder) => {
    const { confirm } = await Taro.showModal({
      title: COUNTER.sure,
      content: COUNTER.sureNote(ORDERS.times(name, count), who),
    })
    if (confirm && found) await command.run(_id, found.code)
  }
  return {
    typed,
    setTyped,
    problem,
    look,
    scan,
    found: found?.orders ?? [],
    handOver,
    /** What follows a try to call one off: done or refused, one looks at what still waits. */
    calledOff: ({ _id }: CounterOrder, isDone: boolean) => (isDone ? isOver(_id) : void waiting.refresh()),
    waiting,
    isBusy: isLooking || command.isBusy,
  }
}
export type Counter = ReturnType<typeof useCounter>
