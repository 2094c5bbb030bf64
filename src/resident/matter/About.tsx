import { ROLES } from '@domain/people'
import { CHANNELS, MATTER_STATES, type MatterView, momentInWords, URGENCIES } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Icon } from '../../components/Icon'
import { Photos } from '../../components/Photos'
import { Tap } from '../../components/Tap'
import { levelInWords, MATTER, STATE_TONES } from '../../copy/matter'
import { go } from '../../services/routes'
import { usePlayer } from '../../services/usePlayer'

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  if (!value) return null
  return (
    <View className="fact">
      <Text className="note fact-name">{name}</Text>
      <Text className="text grow words">{value}</Text>
    </View>
  )
}

function Voice({ url, seconds }: { readonly url: string; readonly seconds: number }) {
  const { isPlaying, toggle } = usePlayer(url)
  return (
    <Tap className="button second small" onClick={toggle}>
      <Icon name="mic" />
      <Text>{isPlaying ? MATTER.playing : `${MATTER.play} ${seconds}″`}</Text>
    </Tap>
  )
}

/** What was raised: words, photos, voice, who, where, when. */
export function About({ view }: { readonly view: MatterView }) {
  const { raiser, voice } = view
  const entered = raiser.enteredBy
  const voiceUrl = voice && view.files[voice.fileId]
  return (
    <View className="card stack">
      <View className="row wrap">
        <Badge tone={STATE_TONES[view.state]}>{MATTER_STATES[view.state]}</Badge>
        <Badge>{levelInWords(view)}</Badge>
        {view.urgency === 'urgent' && <Badge tone="alert">{URGENCIES.urgent}</Badge>}
        {view.overdueCount > 0 && <Badge tone="alert">{MATTER.overdue(view.overdueCount)}</Badge>}
      </View>
      <Text className="headline words">{view.title}</Text>
      <Text className="text words">{view.words}</Text>
      <Photos ids={view.photos} files={view.files} />
      {voice && voiceUrl ? <Voice url={voiceUrl} seconds={voice.seconds} /> : null}
      <View className="facts">
        <Fact
          name={MATTER.raisedBy}
          value={`${raiser.name}${entered ? `（${MATTER.onBehalf(entered.name, entered.role ? ROLES[entered.role].name : '')}）` : ''}`}
        />
        <Fact name={MATTER.spot} value={[view.compoundName, view.spot].filter(Boolean).join(' · ')} />
        <Fact name={MATTER.entry} value={view.entryTitle} />
        <Fact name={MATTER.channel} value={`${CHANNELS[view.channel]} · ${momentInWords(view.raisedAt)}`} />
      </View>
      <View className="row-between line-top about-foot">
        <View className="row">
          <Icon name="people" />
          <Text className="text">{MATTER.supports(view.supportCount)}</Text>
          {view.supportedByMe && <Badge tone="accent">{MATTER.supported}</Badge>}
        </View>
        <Text className="hint">{MATTER.number(view.number)}</Text>
      </View>
      {view.absorbed.length > 0 && <Text className="hint">{MATTER.absorbed(view.absorbed.length)}</Text>}
      {view.mergedInto ? (
        <Tap className="button second" onClick={() => go.matter(view.mergedInto ?? '')}>
          <Text>{MATTER.openMerged}</Text>
        </Tap>
      ) : null}
    </View>
  )
}
