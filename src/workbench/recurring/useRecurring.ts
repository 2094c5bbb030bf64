import type { Recurring } from '@domain/income'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { amountOf, typedYuan } from '../../components/Fields'
import { RECURRING } from '../../copy/books'
import { call, newRequestId } from '../../services/call'
import { useDesk } from '../../services/desk'
import { useCommand } from '../../services/useCommand'
import { useWorkCompound } from '../../services/workCompound'

/** Something that comes every month, as it is being written. */
export type Item = Omit<Recurring, 'fen' | 'day'> & { readonly yuan: string; readonly day: string }

const itemOf = ({ fen, day, ...rest }: Recurring): Item => ({
  ...rest,
  yuan: fen === null ? '' : typedYuan(fen),
  day: String(day),
})
const recurringOf = ({ yuan, day, ...rest }: Item): Recurring => ({
  ...rest,
  fen: amountOf(yuan),
  day: Number(day),
})
const isWhole = (item: Item): boolean =>
  item.words.trim().length >= 2 &&
  item.party.trim() !== '' &&
  (item.kind === 'receive' || item.basis.trim().length >= 2) &&
  (item.yuan === '' || amountOf(item.yuan) !== null) &&
  /^\d{1,2}$/.test(item.day) &&
  Number(item.day) >= 1 &&
  Number(item.day) <= 28

/** What comes every month, while it is being changed; saved whole. */
export function useRecurring() {
  const of = useWorkCompound('income.keep')
  const desk = useDesk(of.compoundId)
  const [changed, setChanged] = useState<readonly Item[] | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const items = changed ?? desk.value?.books.recurring.map(itemOf) ?? []
  const send = (requestId: string) =>
    call(
      'income',
      'keepRecurring',
      { compoundId: of.compoundId ?? '', recurring: items.map(recurringOf) },
      requestId,
    )
  const command = useCommand(send, answer => {
    desk.put(answer.desk)
    setChanged(null)
    setOpen(null)
    void Taro.showToast({ title: RECURRING.saved, icon: 'success' })
  })
  const add = () => {
    const id = newRequestId()
    const blank = {
      kind: 'pay',
      category: 'power',
      words: '',
      party: '',
      partyIsPerson: false,
      basis: '',
    } as const
    setChanged([...items, { id, ...blank, yuan: '', day: '1' }])
    setOpen(id)
  }
  const remove = async (item: Item) => {
    const content = RECURRING.removeSure(item.words)
    const { confirm } = await Taro.showModal({ title: RECURRING.remove, content })
    if (confirm) setChanged(items.filter(({ id }) => id !== item.id))
  }
  const save = async () => {
    const bad = items.find(item => !isWhole(item))
    if (!bad) return void (await command.run())
    setOpen(bad.id)
    await Taro.showModal({ title: '', content: RECURRING.problem, showCancel: false })
  }
  return {
    of,
    desk,
    items,
    open,
    toggle: (id: string) => setOpen(open === id ? null : id),
    change: (next: Item) => setChanged(items.map(item => (item.id === next.id ? next : item))),
    add,
    remove,
    save,
    isChanged: changed !== null,
    isBusy: command.isBusy,
  }
}
