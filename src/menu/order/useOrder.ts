import { type MenuItem, type RoundView, tapped } from '@domain/menu'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { SURE } from '../../copy/app'
import { ORDER } from '../../copy/menu'
import { attempt } from '../../services/attempt'
import { call } from '../../services/call'
import { useChosenHomes } from '../../services/myHome'
import { type OrderDraft, orderDrafts } from '../../services/orderDrafts'
import { useRoundId } from '../../services/round'
import { refreshSession, useMe } from '../../services/session'
import { isUnclear, useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

type Edit = OrderDraft & { readonly isChanged: boolean }

const asks = async (title: string, content: string): Promise<boolean> =>
  (await Taro.showModal({ title, content, confirmText: SURE })).confirm

const namesOf = (items: readonly MenuItem[], keys: readonly string[]): string =>
  keys.map(key => items.find(item => item.key === key)?.name ?? '').join('、')

/** Says what comes or goes with a tap before it does; true where that is wanted. */
async function agreesTo(
  items: readonly MenuItem[],
  item: MenuItem,
  next: ReturnType<typeof tapped>,
  wasOn: boolean,
): Promise<boolean> {
  const gone = namesOf(items, next.gone)
  if (next.also.length > 0) {
    const also = ORDER.also(item.name, namesOf(items, next.also))
    if (!(await asks(ORDER.alsoTitle, also))) return false
  }
  if (next.gone.length === 0) return true
  return wasOn
    ? asks(ORDER.goneTitle, ORDER.gone(item.name, gone))
    : asks(ORDER.insteadTitle, ORDER.instead(item.name, gone))
}

/** A home's list as it counts now; null for somebody without a home there. */
const asIs = ({ round, mine }: RoundView): Edit | null =>
  mine && {
    roundId: round._id,
    householdId: mine.householdId,
    ticks: mine.ticks ?? [],
    revision: mine.revision,
    isChanged: false,
  }
const isOf = (edit: Edit | null, view: RoundView | null): edit is Edit =>
  edit?.roundId === view?.round._id && edit?.householdId === view?.mine?.householdId && edit !== null

/** What one taps: begun with what counts now or with what was left unsent, kept on the phone with every tap. */
function useTicks(view: RoundView | null, personId: string) {
  const [edit, setEdit] = useState<Edit | null>(null)
  const begun = useRef('')
  useEffect(() => {
    const now = view && asIs(view)
    if (!now || !personId) return
    const draft = orderDrafts.of(personId, now)
    const isOver = view.standing !== 'open'
    const isStale =
      draft !== undefined && (isOver || (!draft.failed && draft.input.revision !== now.revision))
    if (isStale) orderDrafts.drop(personId, now)
    if (draft && (isOver || begun.current !== now.householdId))
      void Taro.showToast({
        title: isOver ? ORDER.tooLate : isStale ? ORDER.stale : ORDER.restored,
        icon: 'none',
      })
    begun.current = now.householdId
    setEdit(before => {
      if (isOf(before, view) && before.isChanged && !isOver) return before
      return draft && !isStale ? { ...draft.input, isChanged: true } : now
    })
  }, [view, personId])
  const shown = isOf(edit, view) ? edit : null
  const change = (ticks: readonly string[]) => {
    if (!shown) return
    const { isChanged: _, ...draft } = { ...shown, ticks }
    orderDrafts.keep(personId, draft, false)
    setEdit({ ...draft, isChanged: true })
  }
  return { edit: shown, setEdit, change }
}

/** A household's list: what one tap brings is said first, it is sent once, and whoever of the family was quicker is named. */
export function useOrder() {
  const roundId = useRoundId()
  const me = useMe()
  const personId = me?._id ?? ''
  const homes = useChosenHomes(me)
  const query = useQuery(personId && roundId ? `order ${roundId} ${homes}` : null, () =>
    call('menu', 'round', { roundId, homes }),
  )
  const { edit, setEdit, change } = useTicks(query.value, personId)
  const [doneFor, setDoneFor] = useState('')
  const items = query.value?.round.items ?? []

  const reload = async (sent: OrderDraft): Promise<string> => {
    orderDrafts.drop(personId, sent)
    const fresh = await attempt(() => call('menu', 'round', { roundId, homes: [sent.householdId] }))
    if (!fresh.ok) return fresh.message
    query.put(fresh.value)
    setEdit(asIs(fresh.value))
    return ORDER.changedBy(fresh.value.mine?.byName ?? null)
  }
  const send = async () => {
    if (!edit) throw new Error('a list is sent that is not there')
    const { isChanged: _, ...draft } = edit
    const { householdId, ticks, revision } = draft
    const { requestId } = orderDrafts.keep(personId, draft, false)
    const answer = await attempt(() =>
      call('menu', 'order', { roundId, householdId, ticks: [...ticks], revision }, requestId),
    )
    if (answer.ok) orderDrafts.drop(personId, draft)
    else if (answer.code === 'menu.orderChanged') return { ...answer, message: await reload(draft) }
    else if (answer.code === 'people.notYourHome') void refreshSession()
    else if (isUnclear(answer.code)) orderDrafts.keep(personId, draft, true)
    return answer
  }
  const command = useCommand(send, ({ mine }) => {
    if (!query.value) return
    const after = { ...query.value, mine }
    query.put(after)
    setEdit(asIs(after))
    setDoneFor(mine.householdId)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  })
  const tap = async (item: MenuItem) => {
    if (!edit) return
    const next = tapped(items, edit.ticks, item.key)
    if (await agreesTo(items, item, next, edit.ticks.includes(item.key))) change(next.ticks)
  }
  const submit = async () => {
    if (edit?.ticks.length === 0 && !(await asks(ORDER.empty, ORDER.emptySure))) return
    await command.run()
  }
  const isDone = doneFor !== '' && query.value?.mine?.householdId === doneFor
  return { query, edit, tap, submit, isBusy: command.isBusy, isDone, again: () => setDoneFor(''), roundId }
}
