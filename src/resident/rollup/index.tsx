import { figureTable, PERIODS, type Period, periodInWords } from '@domain/income'
import { monthOf, monthPlus } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { ListRow } from '../../components/ListRow'
import { MoneyLines } from '../../components/MoneyLines'
import { linesOfTable } from '../../components/MoneyLines/ofTable'
import { MonthStep } from '../../components/MonthStep'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { INCOME, ROLLUP } from '../../copy/income'
import { PAPERS } from '../../copy/statement'
import { call, type GivenBy } from '../../services/call'
import { useCompound } from '../../services/compound'
import { readNow } from '../../services/now'
import { openPaper } from '../../services/papers'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

const KINDS = (['quarter', 'halfYear', 'year'] as const).map(value => ({ value, name: PERIODS[value].name }))
type Kind = (typeof KINDS)[number]['value']
type Given = GivenBy<'income', 'period'>
/** The furthest back that is offered, in months. */
const MONTHS_BACK = 60

function Sum({ given: { figures, months, missing } }: { readonly given: Given }) {
  const ahead = missing.filter(month => month >= monthOf(readNow()))
  const late = missing.filter(month => !ahead.includes(month))
  return (
    <View className="card stack">
      <View className="row-between">
        <Text className="note grow">{ROLLUP.months(months.length - missing.length)}</Text>
        <Text className="hint">{INCOME.unit}</Text>
      </View>
      <View className={late.length > 0 ? 'aside is-warn' : 'aside is-fine'}>
        <Text className="text">{late.length > 0 ? ROLLUP.missing(late) : ROLLUP.complete}</Text>
      </View>
      {ahead.length > 0 && <Text className="note">{ROLLUP.ahead(ahead)}</Text>}
      <MoneyLines lines={linesOfTable(figureTable([figures]))} />
    </View>
  )
}

/** The span of time that is shown, and the way to the one before and after. */
function useSpan() {
  const last = monthPlus(monthOf(readNow()), -1)
  const [kind, setKind] = useState<Kind>('quarter')
  const [month, setMonth] = useState(last)
  const step = PERIODS[kind].months
  const isLast = periodInWords(kind, month) === periodInWords(kind, last)
  return {
    kind,
    month,
    choose: (chosen: Kind) => {
      setKind(chosen)
      setMonth(last)
    },
    earlier: month > monthPlus(last, -MONTHS_BACK) ? () => setMonth(monthPlus(month, -step)) : null,
    later: isLast ? null : () => setMonth(monthPlus(month, step)),
  }
}

/** A quarter, half a year or a year added up from what is published, and which months are missing in it. */
export default function RollUp() {
  const compound = useCompound()
  const compoundId = compound?.id ?? ''
  const { kind, month, choose, earlier, later } = useSpan()
  const period = useQuery<Given>(compound && `period ${compoundId} ${kind} ${month}`, () =>
    call('income', 'period', { compoundId, period: kind, month }),
  )
  const send = useCallback(
    (requestId: string, of: Period) =>
      call('papers', 'workbook', { compoundId, period: of, month }, requestId),
    [compoundId, month],
  )
  const workbook = useCommand(send, openPaper)
  const isNothing = period.value === null && period.failure?.code === 'income.nothingPublished'
  return (
    <Page title={ROLLUP.title}>
      <Tabs tabs={KINDS} value={kind} onChange={choose} />
      <MonthStep
        title={periodInWords(kind, month)}
        earlierName={ROLLUP.earlier}
        laterName={ROLLUP.later}
        earlier={earlier}
        later={later}
      />
      {isNothing ? (
        <Empty drawing="board" title={ROLLUP.none} note={ROLLUP.noneNote} />
      ) : (
        <Faces of={period}>
          {given => (
            <>
              <Sum given={given} />
              <View className="card lines">
                <ListRow
                  name={PAPERS.workbook}
                  icon="doc"
                  value={workbook.isBusy ? PAPERS.making : undefined}
                  onClick={() => void workbook.run(kind)}
                />
              </View>
            </>
          )}
        </Faces>
      )}
    </Page>
  )
}
