import { LEVEL_NAMES, levelAbove } from '@domain/escalation'
import { dayInWords, dayOf } from '@domain/kernel'
import { WISH_KINDS, WISH_STATES, type WishLine } from '@domain/wish'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Picture } from '../../components/Picture'
import { Tap } from '../../components/Tap'
import { WISH_TONES, WISHES } from '../../copy/wishes'
import { go } from '../../services/routes'

/** What a line says of time: until when it waits, or for which day it is promised. */
function timeOf({ state, level, risesAt, promisedOn }: WishLine): string {
  const above = levelAbove(level)
  if (state === 'open' && risesAt !== null && above)
    return WISHES.risesOn(LEVEL_NAMES[above], dayInWords(dayOf(risesAt)))
  return state === 'claimed' && promisedOn ? WISHES.promised(dayInWords(promisedOn)) : ''
}

/** Whose, and where: the compound is named to those who look from outside. */
const whereOf = ({ who, level, compoundName, place }: WishLine): string =>
  (level === 'compound' ? [who, place] : [who, compoundName, place]).join(' · ')

/** One wish as a line of a list: what it is, whose by family name and building, how long it waits. */
export function WishCard({ wish }: { readonly wish: WishLine }) {
  const time = timeOf(wish)
  return (
    <Tap className="card wish-card" onClick={() => go.wish(wish._id)}>
      <View className="row wrap">
        <Badge tone={WISH_TONES[wish.state]}>{WISH_STATES[wish.state]}</Badge>
        <Badge>{WISH_KINDS[wish.kind]}</Badge>
        {wish.isReminded && wish.state === 'delivered' && <Badge tone="alert">{WISHES.reminded}</Badge>}
        {wish.isClaimedByMe && <Badge tone="accent">{WISHES.claimedByMe}</Badge>}
      </View>
      <View className="wish-main">
        <View className="grow stack">
          <Text className="title">{wish.title}</Text>
          <Text className="note">{whereOf(wish)}</Text>
          {time ? <Text className="hint">{time}</Text> : null}
        </View>
        {wish.cover ? <Picture className="wish-cover" src={wish.cover} /> : null}
      </View>
    </Tap>
  )
}
