import { signingDays, tickableOf } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { DayField } from '../../components/Fields'
import { Icon } from '../../components/Icon'
import { ItemTicks } from '../../components/ItemTicks'
import { Page } from '../../components/Page'
import { PaperPhoto } from '../../components/PaperPhoto'
import { PaperRow } from '../../components/PaperRow'
import { PAPER } from '../../copy/menuPapers'
import { ROUND_PAPERS } from '../../copy/slip'
import { call } from '../../services/call'
import { readNow } from '../../services/now'
import { go } from '../../services/routes'
import { TakePhoto } from './Photo'
import { type Entering, type Outcome, usePaper } from './usePaper'
import './index.scss'

/** What has come of the entry, in one sentence. */
function Came({ outcome }: { readonly outcome: Outcome }) {
  const { title, note } =
    outcome === 'kept' ? { title: PAPER.keptOffline, note: PAPER.keptOfflineNote } : PAPER.outcomes[outcome]
  const isFine = outcome === 'agreed' || outcome === 'once' || outcome === 'settled'
  return (
    <View className="card stack" role="alert">
      <View className={`row paper-came${isFine ? ' is-fine' : ' is-warn'}`}>
        <Icon name={isFine ? 'check' : outcome === 'kept' ? 'clock' : 'warn'} size="l" />
        <Text className="headline grow">{title}</Text>
      </View>
      <Text className="text">{note}</Text>
    </View>
  )
}

function Form({ entering }: { readonly entering: Entering }) {
  const { query, written, change, toggle, photograph, photoProblem, dayProblem } = entering
  if (!query.value || !written) return null
  const { view, label, paper } = query.value
  const isSecond = paper !== null
  return (
    <>
      <View className="card">
        <View className="stack paper-head">
          <Text className="title">{label}</Text>
          <Text className="note">{isSecond ? PAPER.secondNote(paper.firstBy) : PAPER.firstNote}</Text>
        </View>
        {isSecond ? (
          <PaperPhoto url={paper.photo} />
        ) : (
          <TakePhoto
            path={written.photo}
            take={() => void photograph()}
            drop={() => change({ photo: '' })}
            problem={photoProblem}
          />
        )}
        <DayField
          label={PAPER.signedOn}
          value={written.signedOn}
          onChange={signedOn => change({ signedOn })}
          problem={dayProblem}
          {...signingDays(view.round, readNow())}
        />
      </View>
      <Text className="section paper-count">{PAPER.ticked(written.ticks.length)}</Text>
      <ItemTicks
        items={tickableOf(view.round.items)}
        chosen={written.ticks}
        onTap={({ key }) => toggle(key)}
      />
      {!isSecond && view.standing === 'open' && (
        <View className="card lines">
          <PaperRow
            name={ROUND_PAPERS.form}
            make={requestId =>
              call(
                'papers',
                'orderForms',
                { roundId: written.roundId, placeId: written.householdId },
                requestId,
              )
            }
          />
        </View>
      )}
    </>
  )
}

/** Why one cannot enter this paper: one entered it first, or it is being decided. */
const refusalOf = ({ query }: Entering): string | null => {
  const paper = query.value?.paper
  if (paper?.state === 'differs') return PAPER.differs
  return paper && !paper.canEnter ? PAPER.same : null
}

/** A household's signed paper as it is read: the first time with its photo, the second time from the photo alone. */
export default function Paper() {
  const entering = usePaper()
  const { query, written, outcome, submit, submitName, isBusy } = entering
  const refusal = refusalOf(entering)
  const back = <ActionBar first={{ name: PAPER.next, run: go.back }} />
  const foot =
    outcome || refusal
      ? back
      : written && <ActionBar first={{ name: submitName, run: () => void submit(), isBusy }} />
  const title = query.value ? (query.value.paper ? PAPER.second : PAPER.first) : PAPER.title
  return (
    <Page title={title} foot={foot}>
      <Faces of={query}>
        {({ label }) =>
          outcome ? (
            <Came outcome={outcome} />
          ) : refusal ? (
            <View className="card stack">
              <Text className="title">{label}</Text>
              <Text className="text">{refusal}</Text>
            </View>
          ) : (
            <Form entering={entering} />
          )
        }
      </Faces>
    </Page>
  )
}
