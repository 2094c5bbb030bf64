import { Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { ActionBar } from '../../components/ActionBar'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { Icon } from '../../components/Icon'
import { MatterCard } from '../../components/MatterCard'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { PlaceSwitch } from '../../components/PlaceSwitch'
import { Tabs } from '../../components/Tabs'
import { Tap } from '../../components/Tap'
import { PHASE_TABS } from '../../copy/matter'
import { MATTERS } from '../../copy/matters'
import { go, shareOf } from '../../services/routes'
import { OpenVotes } from './OpenVotes'
import { Ordering } from './Ordering'
import { useMatters } from './useMatters'
import './index.scss'

const NONE = {
  open: MATTERS.none,
  finishing: MATTERS.noneFinishing,
  done: MATTERS.noneDone,
  off: '',
} as const

function Joining({ isWaiting }: { readonly isWaiting: boolean }) {
  if (isWaiting) return <Empty drawing="door" title={MATTERS.waiting} note={MATTERS.waitingNote} />
  return (
    <Empty
      drawing="door"
      title={MATTERS.noPlace}
      note={MATTERS.noPlaceNote}
      action={
        <Tap className="button" onClick={go.join}>
          <Text>{MATTERS.join}</Text>
        </Tap>
      }
    />
  )
}

export default function Matters() {
  const { me, places, place, choose, phase, setPhase, list, order, mayRaise, mayRaiseOnBehalf, isWaiting } =
    useMatters()
  useShareAppMessage(() => shareOf.matters(MATTERS.share(place?.name ?? '')))

  const raise = mayRaise ? { name: MATTERS.raise, run: go.raise } : null
  const behalf = mayRaiseOnBehalf ? { name: MATTERS.behalf, run: go.behalf } : null
  const first = raise ?? behalf
  return (
    <Page
      title={MATTERS.title}
      isTab
      foot={first && <ActionBar first={first} second={raise && behalf ? behalf : undefined} />}
    >
      {me && !place ? (
        <Joining isWaiting={isWaiting} />
      ) : (
        <>
          <View className="matters-head">
            <PlaceSwitch place={place} places={places} onChoose={choose} />
            <Tap className="row matters-rules" onClick={go.rules} role="link">
              <Text>{MATTERS.motto}</Text>
              <Icon name="next" />
            </Tap>
          </View>
          {place?.kind === 'compound' && <OpenVotes key={place.id} compoundId={place.id} />}
          {place && <Ordering place={place} />}
          <Tabs
            tabs={PHASE_TABS.map(tab => ({ value: tab.phase, name: tab.name }))}
            value={phase}
            onChange={setPhase}
          />
          {phase === 'open' && order ? (
            <Text className="hint matters-order">{`${MATTERS.order}：${order}`}</Text>
          ) : null}
          <Faces
            of={list}
            isEmpty={matters => matters.length === 0}
            empty={{
              drawing: phase === 'open' ? 'bench' : 'board',
              title: NONE[phase],
              note: MATTERS.noneNote,
            }}
          >
            {matters => (
              <>
                {matters.map((matter, i) => (
                  <MatterCard key={matter._id} matter={matter} {...(phase === 'open' && { rank: i + 1 })} />
                ))}
                <MoreRows list={list} />
              </>
            )}
          </Faces>
        </>
      )}
    </Page>
  )
}
