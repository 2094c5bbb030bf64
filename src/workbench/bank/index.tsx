import { groupOf, LINE_GROUPS } from '@domain/income'
import { Text, View } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { BANK, GROUP_TITLES } from '../../copy/bank'
import { BatchCard } from './BatchCard'
import { LineCard } from './LineCard'
import { ReportCard } from './ReportCard'
import { useBank } from './useBank'
import { useBatch } from './useBatch'
import './index.scss'

/** The bank's statement: read, reported on, and its lines made into entries. */
export default function Bank() {
  const { isTheirs, compoundId, list, waiting, report, choose, isReading } = useBank()
  const batch = useBatch(compoundId, list.refresh)
  return (
    <Page title={BANK.title} isTheirs={isTheirs}>
      <View className="card stack">
        <Text className="text">{BANK.note}</Text>
        <Tap className="button" isOff={isReading || batch.isRunning} onClick={() => void choose()}>
          <Text>{isReading ? BANK.reading : report ? BANK.again : BANK.choose}</Text>
        </Tap>
      </View>
      {report && <ReportCard report={report} />}
      {waiting && <BatchCard waiting={waiting} batch={batch} />}
      <Faces
        of={list}
        isEmpty={lines => lines.length === 0}
        empty={{ drawing: 'tea', title: BANK.none, note: BANK.noneNote }}
      >
        {lines =>
          LINE_GROUPS.map(group => {
            const some = lines.filter(({ suggestion }) => groupOf(suggestion) === group)
            return some.length === 0 ? null : (
              <View key={group}>
                <View className="section">
                  <Text>{GROUP_TITLES[group]}</Text>
                </View>
                {some.map(line => (
                  <LineCard
                    key={line._id}
                    compoundId={compoundId}
                    line={line}
                    isOff={batch.isRunning}
                    done={list.refresh}
                  />
                ))}
              </View>
            )
          })
        }
      </Faces>
      <MoreRows list={list} />
    </Page>
  )
}
