import { CHOICES, type Choice } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { ChoiceField, LineField, PhotoField, Tick } from '../../components/Fields'
import { HousePicker } from '../../components/HousePicker'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { PaperRow } from '../../components/PaperRow'
import { VOTE_PAPERS } from '../../copy/slip'
import { PAPER } from '../../copy/voteWork'
import { call } from '../../services/call'
import { KindCard } from '../Kind'
import { MOST_PHOTOS, usePaper } from './usePaper'

const OPTIONS = (Object.keys(CHOICES) as Choice[]).map(value => ({ value, name: CHOICES[value] }))

type Entering = ReturnType<typeof usePaper>

function Whose({ house, setHouse, from }: Pick<Entering, 'house' | 'setHouse' | 'from'>) {
  return (
    <View className={house ? 'card lines' : 'card stack'}>
      {house ? (
        <ListRow name={house.label} value={PAPER.another} icon="home" onClick={() => setHouse(null)} />
      ) : (
        <>
          <Text className="title">{PAPER.which}</Text>
          {from && (
            <HousePicker from={from} onPick={({ householdId, label }) => setHouse({ householdId, label })} />
          )}
        </>
      )}
    </View>
  )
}

function Deputed({ proxy }: Pick<Entering, 'proxy'>) {
  const { isDeputed, setDeputed, name, setName, mark, setMark } = proxy
  return (
    <>
      <Tick name={PAPER.proxy} note={PAPER.proxyNote} isOn={isDeputed} onChange={setDeputed} />
      {isDeputed && (
        <>
          <LineField label={PAPER.proxyName} value={name} onChange={setName} most={20} />
          <LineField label={PAPER.proxyMark} value={mark} onChange={setMark} most={4} />
        </>
      )}
    </>
  )
}

/** Entering what a paper says: one of two people who do so without seeing what the other wrote. */
export default function EnterPaper() {
  const entering = usePaper()
  const { query, house, chosen, choose, photos, setPhotos, submit, isBusy } = entering
  const first = { name: PAPER.send, run: () => void submit(), isBusy }
  return (
    <Page
      title={PAPER.title}
      isTheirs={query.value === null || query.value.canEnter}
      foot={house && <ActionBar first={first} />}
    >
      <Faces of={query}>
        {({ vote }) => (
          <>
            <KindCard of={vote} note={PAPER.note} />
            <Whose {...entering} />
            {house && (
              <View className="card">
                {vote.questions.map((question, i) => (
                  <ChoiceField
                    key={String(i)}
                    label={question.words}
                    options={OPTIONS}
                    value={chosen[i] ?? null}
                    onChange={choice => choose(i, choice)}
                  />
                ))}
                <PhotoField
                  paths={photos}
                  onChange={setPhotos}
                  label={PAPER.photo}
                  most={MOST_PHOTOS}
                  isOptional={false}
                />
                <Deputed {...entering} />
              </View>
            )}
            {house && vote.state === 'open' && (
              <View className="card lines">
                <PaperRow
                  name={VOTE_PAPERS.ballot}
                  make={requestId =>
                    call('papers', 'ballotForms', { voteId: vote._id, placeId: house.householdId }, requestId)
                  }
                />
              </View>
            )}
          </>
        )}
      </Faces>
    </Page>
  )
}
