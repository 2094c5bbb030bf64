import { dayInWords, dayOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Page } from '../../components/Page'
import { CHECK } from '../../copy/check'
import { monthInWords } from '../../copy/due'
import { useCompound } from '../../services/compound'
import { PaperCard } from './PaperCard'
import { Result } from './Result'
import { Running } from './Running'
import { useCheck } from './useCheck'
import './index.scss'

/** «自己核对»: the phone reckons everything that was published anew, and says what does not fit. */
export default function Check() {
  const compound = useCompound()
  const compoundId = compound?.id ?? ''
  const { progress, isRunning, outcome, last, run, stop, forget } = useCheck(compoundId)
  const start = { name: outcome ? CHECK.again : CHECK.start, run: () => void run() }
  return (
    <Page
      title={CHECK.title}
      foot={
        compound && <ActionBar first={isRunning ? { name: CHECK.stop, run: stop, isMinor: true } : start} />
      }
    >
      {outcome && compound ? (
        <Result compound={compound} outcome={outcome} last={last} forget={forget} />
      ) : isRunning ? (
        <Running progress={progress} />
      ) : null}
      <View className="card stack">
        {compound?.name ? <Text className="title">{compound.name}</Text> : null}
        <Text className="text">{CHECK.what}</Text>
        <Text className="text">{CHECK.cannot}</Text>
        {outcome ? null : (
          <Text className="note line-top check-last">
            {last ? CHECK.last(dayInWords(dayOf(last.at)), monthInWords(last.month)) : CHECK.never}
          </Text>
        )}
      </View>
      {compound && <PaperCard compoundId={compoundId} outcome={outcome} isRunning={isRunning} run={run} />}
    </Page>
  )
}
