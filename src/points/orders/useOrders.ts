import type { OrderView } from '@domain/points'
import Taro from '@tarojs/taro'
import { ORDERS } from '../../copy/shop'
import { call } from '../../services/call'
import { useHomeCompound } from '../../services/homeCompound'
import { useCommand } from '../../services/useCommand'
import { useList } from '../../services/useList'

export type Shown = OrderView & { readonly url: string | undefined }

/** One's orders, those that wait first, and giving one up. */
export function useOrders() {
  const { compoundId } = useHomeCompound()
  const list = useList<Shown>(compoundId && `orders ${compoundId}`, async skip => {
    const answer = await call('points', 'myOrders', { compoundId: compoundId ?? '', skip })
    if (!answer.ok) return answer
    const { orders, files, more } = answer.value
    return {
      ok: true,
      value: { rows: orders.map(order => ({ ...order, url: files[order.photo ?? ''] })), more },
    }
  })
  const send = (requestId: string, orderId: string) => call('points', 'cancelOrder', { orderId }, requestId)
  const command = useCommand(send, () => {
    void list.refresh()
    void Taro.showToast({ title: ORDERS.cancelled, icon: 'none' })
  })
  const cancel = async ({ _id, name, points }: OrderView) => {
    const { confirm } = await Taro.showModal({
      title: ORDERS.cancel,
      content: ORDERS.cancelSure(name, points),
      confirmText: ORDERS.cancelYes,
      cancelText: ORDERS.cancelNo,
    })
    // What was wrong is said already; it may have been fetched meanwhile.
    if (confirm && !(await command.run(_id))) await list.refresh()
  }
  return { list, cancel, isBusy: command.isBusy }
}
