import { type MenuItem, type RoundView, tapped } from '@domain/menu'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { SURE } from '../../copy/app'
import { ORDER } from '../../copy/menu'
import { attempt } from '../../services/attempt'
import { call } from '../../services/call'
import { drafts } from '../../services/drafts'
import { useChosenHome } from '../../services/myHome'
import { useRoundId } from '../../services/round'
import { useMe } from '../../services/session'
import { isUnclear, useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

/** What is ticked, and the revision of the household's list that it was begun from. */
type Ticks = { readonly ticks: readonly string[]; readonly revision: number }
type Edit = Ticks & { readonly isChanged: boolean; readonly of: string }

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

/** Each home's list is a form of its own. */
const formOf = ({ round, mine }: Pick<RoundView, 'round' | 'mine'>): string =>
  `${round._id} ${mine?.householdId ?? ''}`

const asIs = (view: RoundView): Edit => ({
  of: formOf(view),
  ticks: view.mine?.ticks ?? [],
  revision: view.mine?.revision ?? 0,
  isChanged: false,
})

/** What one taps: begun with what counts now or with what was left unsent, kept on the phone with every tap. */
function useTicks(view: RoundView | null, personId: string) {
  const [edit, setEdit] = useState<Edit | null>(null)
  const begun = useRef('')
  useEffect(() => {
    if (!view?.mine || !personId) return
    const now = asIs(view)
    const formId = now.of
    const draft = drafts.of<Ticks>('order', personId, formId)
    const isOver = view.standing !== 'open'
    const isStale =
      draft !== undefined && (isOver || (!draft.failed && draft.input.revision !== now.revision))
    if (isStale) drafts.drop('order', personId, formId)
    if (draft && (isOver || begun.current !== formId))
      void Taro.showToast({
        title: isOver ? ORDER.tooLate : isStale ? ORDER.stale : ORDER.restored,
        icon: 'none',
      })
    begun.current = formId
    setEdit(before => {
      if (before?.of === formId && before.isChanged && !isOver) return before
      return draft && !isStale ? { ...draft.input, of: formId, isChanged: true } : now
    })
  }, [view, personId])
  const change = (ticks: readonly string[]) => {
    if (!edit) return
    drafts.keep<Ticks>('order', personId, { ticks, revision: edit.revision }, false, edit.of)
    setEdit({ ...edit, ticks, isChanged: true })
  }
  return { edit: view && edit?.of === formOf(view) ? edit : null, setEdit, change }
}

/** A household's list: what one tap brings is said first, it is sent once, and whoever of the family was quicker is named. */
export function useOrder() {
  const roundId = useRoundId()
  const me = useMe()
  const personId = me?._id ?? ''
  const chosen = useChosenHome(me)
  const query = useQuery(personId && roundId ? `order ${roundId} ${chosen}` : null, () =>
    call('menu', 'round', { roundId, householdId: chosen }),
  )
  const { edit, setEdit, change } = useTicks(query.value, personId)
  const [doneOf, setDoneOf] = useState('')
  const items = query.value?.round.items ?? []

  const reload = async ({ of }: Edit): Promise<string> => {
    drafts.drop('order', personId, of)
    const fresh = await attempt(() => call('menu', 'round', { roundId, householdId: chosen }))
    if (!fresh.ok) return fresh.message
    query.put(fresh.value)
    setEdit(asIs(fresh.value))
    return ORDER.changedBy(fresh.value.mine?.byName ?? null)
  }
  const send = async () => {
    if (!edit) throw new Error('a list is sent that is not there')
    const { of, ticks, revision } = edit
    const householdId = query.value?.mine?.householdId
    const { requestId } = drafts.keep<Ticks>('order', personId, { ticks, revision }, false, of)
    const answer = await attempt(() =>
      call('menu', 'order', { roundId, householdId, ticks: [...ticks], revision }, requestId),
    )
    if (answer.ok) drafts.drop('order', personId, of)
    else if (answer.code === 'menu.orderChanged') return { ...answer, message: await reload(edit) }
    else if (isUnclear(answer.code)) drafts.keep('order', personId, { ticks, revision }, true, of)
    return answer
  }
  const command = useCommand(send, ({ mine }) => {
    if (!query.value) return
    const after = { ...query.value, mine }
    query.put(after)
    setEdit(asIs(after))
    setDoneOf(formOf(after))
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
  const isDone = query.value !== null && doneOf === formOf(query.value)
  return { query, edit, tap, submit, isBusy: command.isBusy, isDone, again: () => setDoneOf(''), roundId }
}
