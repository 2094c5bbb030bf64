import { moneyOf } from '@domain/income'
import { dayInWords, monthOf, monthPlus, yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Faces } from '../../components/Faces'
import { MonthSwitch } from '../../components/MonthSwitch'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { WORK_FIELDS } from '../../copy/worksForms'
import { BOOKS } from '../../copy/worksManage'
import { call, type GivenBy } from '../../services/call'
import { readNow } from '../../services/now'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useCommand } from '../../services/useCommand'
import { useList } from '../../services/useList'
import { useProject } from '../../services/works'

type Entry = GivenBy<'income', 'entries'>['entries'][number]

const MONTHS_BACK = 24
/** Is it money that went out and stands? */
const isPayment = ({ row, reversedBy }: Entry): boolean =>
  (row.kind === 'pay' || row.kind === 'allocate') && !reversedBy && moneyOf(row) < 0

/** The payments of a month of the public-income books. */
function usePayments(compoundId: string | null) {
  const thisMonth = monthOf(readNow())
  const [month, setMonth] = useState(thisMonth)
  const list = useList<Entry>(compoundId && `books ${compoundId} ${month}`, async skip => {
    const answer = await call('income', 'entries', { compoundId: compoundId ?? '', month, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.entries, more: answer.value.more } } : answer
  })
  const { value, more, isLoading, failure, loadMore } = list
  const paid = value?.filter(isPayment) ?? null
  const isThin = paid?.length === 0
  useEffect(() => {
    if (isThin && more && !isLoading && !failure) loadMore()
  }, [isThin, more, isLoading, failure, loadMore])
  return {
    month,
    setMonth,
    earliest: monthPlus(thisMonth, -MONTHS_BACK),
    thisMonth,
    list,
    shown: { ...list, value: isThin && more ? null : paid },
  }
}

/** Choosing the payment of the public-income books that a pledge was paid by. */
export default function Books() {
  const { pledge = '' } = useParams()
  const { id, query } = useProject()
  const { month, setMonth, earliest, thisMonth, list, shown } = usePayments(
    query.value?.project.compoundId ?? null,
  )
  const sending = useCommand(
    (requestId: string, no: number) =>
      call('works', 'drawBooks', { pledgeId: pledge, ref: { month, no } }, requestId),
    () => {
      void Taro.showToast({ title: WORK_FIELDS.done, icon: 'success' })
      go.backToProject(id)
    },
  )
  const choose = async ({ row }: Entry) => {
    const content = BOOKS.sure(yuanOf(-moneyOf(row)), row.words)
    const { confirm } = await Taro.showModal({ title: BOOKS.title, content })
    if (confirm) await sending.run(row.no)
  }
  return (
    <Page title={BOOKS.title} isTheirs={query.value?.can.includes('money') ?? true}>
      <View className="card stack">
        <Text className="note">{BOOKS.intro}</Text>
      </View>
      <MonthSwitch month={month} onChange={setMonth} from={earliest} until={thisMonth} />
      <Faces
        of={shown}
        isEmpty={entries => entries.length === 0}
        empty={{ drawing: 'board', title: BOOKS.none, note: BOOKS.noneNote }}
      >
        {entries =>
          entries.map(entry => (
            <View className="card stack" key={entry._id}>
              <View className="row-between">
                <Text className="hint">{dayInWords(entry.row.on)}</Text>
                <Text className="title">{yuanOf(-moneyOf(entry.row))}</Text>
              </View>
              <Text className="text">{entry.row.words}</Text>
              {entry.row.party ? <Text className="note">{entry.row.party}</Text> : null}
              <Tap
                className="button second small"
                label={`${BOOKS.choose} ${entry.row.words}`}
                onClick={() => void choose(entry)}
                isOff={sending.isBusy}
              >
                <Text>{BOOKS.choose}</Text>
              </Tap>
            </View>
          ))
        }
      </Faces>
      <MoreRows list={list} />
    </Page>
  )
}
