import {
  type IncomeCategory,
  type MonthPoint,
  type Overview,
  INCOME as SOURCES,
  STANDINGS,
} from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { BarChart } from '../../components/BarChart'
import { type MonthColumn, MonthColumns } from '../../components/MonthColumns'
import { monthInWords } from '../../copy/due'
import { INCOME, roughYuan } from '../../copy/income'
import { go } from '../../services/routes'

/** How many months the chart of the year shows. */
const MONTHS = 12

type Body = NonNullable<Overview['latest']>['body']

function ByCategory({ month, figures }: Pick<Body, 'month' | 'figures'>) {
  const bars = Object.entries(figures.income)
    .sort(([, one], [, other]) => other - one)
    .map(([key, fen]) => ({ name: SOURCES[key as IncomeCategory].name, fen }))
  return (
    <View className="card chart">
      <View className="row-between wrap chart-head">
        <Text className="title">{INCOME.byCategory}</Text>
        <Text className="hint">{INCOME.inYuanOf(monthInWords(month))}</Text>
      </View>
      {bars.length === 0 ? (
        <Text className="note">{INCOME.byCategoryNone}</Text>
      ) : (
        <BarChart title={INCOME.byCategory} bars={bars} />
      )}
    </View>
  )
}

function Rents({ month, expectedFen, arrearFen, leases }: Body) {
  const receivedFen = leases.reduce((sum, lease) => sum + lease.receivedFen, 0)
  const isDue = expectedFen > 0 || receivedFen > 0
  return (
    <View className="card chart">
      <View className="row-between wrap chart-head">
        <Text className="title">{INCOME.rents}</Text>
        <Text className="hint">{INCOME.inYuanOf(monthInWords(month))}</Text>
      </View>
      <Text className="note">{isDue ? INCOME.rentsNote : INCOME.notDue}</Text>
      {isDue && (
        <BarChart
          title={INCOME.rents}
          bars={[
            { name: INCOME.expected, fen: expectedFen, tone: 'calm' },
            { name: INCOME.received, fen: receivedFen },
          ]}
        />
      )}
      <View className={arrearFen > 0 ? 'aside is-warn' : 'aside is-fine'}>
        <Text className="text">{arrearFen > 0 ? INCOME.arrears(yuanOf(arrearFen)) : INCOME.noArrears}</Text>
      </View>
    </View>
  )
}

/** A month of the year's chart; one that is not published says how it stands. */
function columnOf({
  month,
  standing,
  incomeFen,
  costFen,
  allocationFen,
  closingFen,
}: MonthPoint): MonthColumn {
  if (standing !== 'published' && standing !== 'publishedLate') {
    const missing = STANDINGS[standing]
    return { month, amounts: null, missing, said: `${monthInWords(month)}，${missing}` }
  }
  const spentFen = costFen + allocationFen
  const said = INCOME.yearSaid(monthInWords(month), yuanOf(incomeFen), yuanOf(spentFen), yuanOf(closingFen))
  return { month, amounts: [incomeFen, spentFen], said }
}

/** Where the money came from, how the year went, and what was due against what came. */
export function Charts({
  compoundId,
  overview,
}: {
  readonly compoundId: string
  readonly overview: Overview
}) {
  const { latest, months } = overview
  return (
    <>
      {latest && <ByCategory {...latest.body} />}
      {months.length > 0 && (
        <View className="card chart">
          <Text className="title">{INCOME.year}</Text>
          <Text className="note">{INCOME.yearNote}</Text>
          <MonthColumns
            names={[INCOME.came, INCOME.spent]}
            columns={months.slice(-MONTHS).map(columnOf)}
            written={roughYuan}
            onOpen={month => go.statement(compoundId, month)}
          />
        </View>
      )}
      {latest && <Rents {...latest.body} />}
    </>
  )
}
