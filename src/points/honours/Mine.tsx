import { dayInWords } from '@domain/kernel'
import {
  HONOURS,
  type MyHonours,
  SHOWN_AS,
  type ShownAs,
  starsInWords,
  starsOf,
  starsSaid,
} from '@domain/points'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback } from 'react'
import { Badge } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { ChoiceField } from '../../components/Fields'
import { Meter } from '../../components/Meter'
import { MY_HONOURS } from '../../copy/honours'
import { minutesInWords } from '../../copy/points'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

const perMilleOf = (part: number, whole: number): number => Math.floor((part * 1000) / Math.max(1, whole))

function Star({ home }: Pick<MyHonours, 'home'>) {
  const stars = starsOf(home.score, home.isBarred)
  const at = stars.next?.at ?? home.score
  const said = stars.next ? MY_HONOURS.starMeter(home.score, at) : MY_HONOURS.starTop(home.score)
  return (
    <View className="card stack">
      <View className="row wrap">
        <Badge tone={home.starsNow > 0 ? 'accent' : 'quiet'}>
          {home.starsNow > 0 ? MY_HONOURS.now(starsInWords(home.starsNow)) : MY_HONOURS.nowNone}
        </Badge>
      </View>
      <Meter name={HONOURS.star.name} said={said} perMille={perMilleOf(home.score, at)} />
      <Text className="text">{starsSaid(stars)}</Text>
      <Text className="note">{HONOURS.star.words}</Text>
    </View>
  )
}

function Volunteer({ mine }: Pick<MyHonours, 'mine'>) {
  const { name, leastMinutes, words } = HONOURS.volunteer
  const missing = leastMinutes - mine.minutes
  return (
    <View className="card stack">
      {mine.isNow && (
        <View className="row">
          <Badge tone="accent">{MY_HONOURS.volunteerNow}</Badge>
        </View>
      )}
      <Meter
        name={name}
        said={MY_HONOURS.hoursMeter(minutesInWords(mine.minutes), minutesInWords(leastMinutes))}
        perMille={perMilleOf(mine.minutes, leastMinutes)}
      />
      <Text className="text">
        {missing > 0 ? MY_HONOURS.hoursMissing(minutesInWords(missing)) : MY_HONOURS.hoursEnough}
      </Text>
      <Text className="note">{words}</Text>
    </View>
  )
}

function Head({ head }: Pick<MyHonours, 'head'>) {
  if (!head) return null
  const { name, least, steadyMonths, words } = HONOURS.head
  const { building, households, any, steady, score } = head
  return (
    <View className="card stack">
      <Meter
        name={name}
        said={MY_HONOURS.headMeter(score, least)}
        perMille={score * 10}
        goalPerMille={least * 10}
      />
      <Text className="text">{MY_HONOURS.headSaid(building, households, any, steady, steadyMonths)}</Text>
      <Text className="note">{words}</Text>
    </View>
  )
}

const WAYS = (Object.keys(SHOWN_AS) as ShownAs[]).map(value => ({
  value,
  name: SHOWN_AS[value].name,
  note: value === 'hidden' ? MY_HONOURS.hiddenNote : MY_HONOURS.example(SHOWN_AS[value].example),
}))

/** How one's name stands in the lists, or whether it does at all. */
function Showing({
  compoundId,
  shownAs,
  done,
}: {
  readonly compoundId: string
  readonly shownAs: ShownAs
  readonly done: () => void
}) {
  const send = useCallback(
    (requestId: string, as: ShownAs) => call('points', 'showAs', { compoundId, as }, requestId),
    [compoundId],
  )
  const { run } = useCommand(send, () => {
    void Taro.showToast({ title: MY_HONOURS.saved, icon: 'success' })
    done()
  })
  return (
    <View className="card">
      <ChoiceField
        label={MY_HONOURS.shownAs}
        options={WAYS}
        value={shownAs}
        onChange={as => void (as !== shownAs && run(as))}
      />
    </View>
  )
}

/** One's own way to the next honours: how far, what is missing, by which formula. */
export function Mine({ compoundId }: { readonly compoundId: string }) {
  const mine = useQuery(`myHonours ${compoundId}`, () => call('points', 'myHonours', { compoundId }))
  return (
    <Faces of={mine}>
      {honours => (
        <>
          <View className="section">
            {MY_HONOURS.next(`${honours.drawsOn.slice(0, 4)}年${dayInWords(honours.drawsOn)}`)}
          </View>
          <Star home={honours.home} />
          <Volunteer mine={honours.mine} />
          <Head head={honours.head} />
          <Showing compoundId={compoundId} shownAs={honours.shownAs} done={() => void mine.refresh()} />
        </>
      )}
    </Faces>
  )
}
