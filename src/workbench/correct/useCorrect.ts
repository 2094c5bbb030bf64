import { type Desk, firstOpenMonth, type LinkedRow } from '@domain/income'
import { type Answer, dayOf } from '@domain/kernel'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { CORRECT } from '../../copy/books'
import { call } from '../../services/call'
import { lastDayOf } from '../../services/desk'
import { readNow } from '../../services/now'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'
import { type Paper, uploadPapers } from '../../services/vouchers'

type About = { readonly desk: Desk; readonly row: LinkedRow }

/** The entry it is about, with the books it is in. An entry's number is its place in its month. */
async function aboutOf(compoundId: string, month: string, no: number): Promise<Answer<About>> {
  const [desk, rows] = await Promise.all([
    call('income', 'desk', { compoundId, month: null }),
    call('income', 'rows', { compoundId, month, skip: no - 1 }),
  ])
  if (!desk.ok) return desk
  if (!rows.ok) return rows
  const [row] = rows.value.rows
  if (row?.no !== no) return { ok: false, code: 'phone.failed', message: CORRECT.gone }
  return { ok: true, value: { desk: desk.value, row } }
}

/** A second entry about a first one: it takes it back, or its money has arrived. */
export function useCorrect() {
  const { act: asked, compound = '', month = '', no: number = '' } = useParams()
  const act: 'reverse' | 'clear' = asked === 'clear' ? 'clear' : 'reverse'
  const no = Number(number)
  const me = useMe()
  const about = useQuery(me && `correct ${compound} ${month} ${no}`, () => aboutOf(compound, month, no))
  const today = dayOf(readNow())
  const [chosen, setOn] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const [papers, setPapers] = useState<readonly Paper[]>([])
  const [shows, setShows] = useState(false)
  const firstDay = about.value ? `${firstOpenMonth(about.value.desk.books)}-01` : today
  // While its month is open a correction belongs there, so that the month is right when it is drawn up.
  const on = chosen ?? (act === 'reverse' && `${month}-01` >= firstDay ? lastDayOf(month, today) : today)
  const send = async (requestId: string) => {
    const vouchers = await uploadPapers(me?._id ?? '', papers)
    const input = { compoundId: compound, ref: { month, no }, on, vouchers }
    return act === 'reverse'
      ? call('income', 'reverse', { ...input, why }, requestId)
      : call('income', 'clear', { ...input, bankLineId: null }, requestId)
  }
  const command = useCommand(send, () => {
    void Taro.showToast({ title: CORRECT[act].done, icon: 'success' })
    go.back()
  })
  const problem = act === 'reverse' && why.trim().length < 2 ? CORRECT.whyProblem : null
  const submit = async () => {
    setShows(true)
    if (problem) return void Taro.showToast({ title: problem, icon: 'none' })
    const { confirm } = await Taro.showModal({ title: CORRECT[act].title, content: CORRECT[act].sure })
    if (confirm) await command.run()
  }
  const entered = about.value?.row.on ?? ''
  return {
    act,
    about,
    ref: { month, no },
    on,
    setOn,
    /** Neither in a closed month nor before the entry itself. */
    from: [entered, firstDay].sort().at(-1) ?? today,
    today,
    why,
    setWhy,
    papers,
    setPapers,
    problem: shows ? problem : null,
    submit,
    isBusy: command.isBusy,
  }
}
