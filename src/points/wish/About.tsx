import { LEVEL_NAMES } from '@domain/escalation'
import { ROLES } from '@domain/people'
import { momentInWords } from '@domain/station'
import { WISH_KINDS, WISH_STATES, type WishView } from '@domain/wish'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Photos, shownPhotos } from '../../components/Photos'
import { WISH, WISH_TONES } from '../../copy/wishes'

function Fact({
  name,
  value,
  note,
}: {
  readonly name: string
  readonly value: string
  readonly note?: string
}) {
  return (
    <View className="wish-fact">
      <Text className="note wish-fact-name">{name}</Text>
      <View className="grow stack wish-fact-value">
        <Text className="text words">{value}</Text>
        {note ? <Text className="hint">{note}</Text> : null}
      </View>
    </View>
  )
}

/** What is wished for, whose wish it is, and where they live as far as one may know. */
export function About({ wish }: { readonly wish: WishView }) {
  const { madeBy, contact, door } = wish
  const role = madeBy?.role ? ROLES[madeBy.role].name : ''
  const isOpenToMe = wish.can.includes('claim')
  return (
    <View className="card stack">
      <View className="row wrap">
        <Badge tone={WISH_TONES[wish.state]}>{WISH_STATES[wish.state]}</Badge>
        <Badge>{WISH_KINDS[wish.kind]}</Badge>
        <Badge>{LEVEL_NAMES[wish.level]}</Badge>
      </View>
      <Text className="headline words">{wish.title}</Text>
      <Text className="text words">{wish.words}</Text>
      <Photos {...shownPhotos(wish.cover ? [wish.cover] : [])} />
      <View className="wish-facts">
        <Fact name={WISH.who} value={wish.who} {...(madeBy && { note: WISH.madeBy(madeBy.name, role) })} />
        <Fact name={WISH.where} value={`${wish.compoundName} ${door ?? wish.place}`} />
        {contact !== null && (
          <Fact name={WISH.contact} value={contact} {...(wish.isClaimedByMe && { note: WISH.contactNote })} />
        )}
        <Fact name={WISH.madeOn} value={momentInWords(wish.madeAt)} />
      </View>
      {isOpenToMe && <Text className="hint">{WISH.hidden}</Text>}
    </View>
  )
}
