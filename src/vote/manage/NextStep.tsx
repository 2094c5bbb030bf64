import { dayInWords, dayOf, dayPlus } from '@domain/kernel'
import { earliestOpening, MODES } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DayField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { VOTE } from '../../copy/vote'
import { MANAGE } from '../../copy/voteWork'
import { readNow } from '../../services/now'
import type { VoteView } from '../../services/votes'
import type { Managing } from './useManage'

type Props = { readonly vote: VoteView['vote']; readonly managing: Managing }

/** How long a vote is open unless one chooses otherwise. */
const USUAL_DAYS = 14

function Noticing({ vote, managing }: Props) {
  const { noticeDays, mostDays } = MODES[vote.mode]
  const earliest = earliestOpening(vote, readNow())
  const [opensOn, setOpensOn] = useState(earliest)
  const [closesOn, setClosesOn] = useState(dayPlus(earliest, USUAL_DAYS - 1))
  return (
    <View>
      <DayField
        label={MANAGE.opensOn}
        value={opensOn}
        onChange={setOpensOn}
        from={earliest}
        until={dayPlus(earliest, 180)}
        hint={MANAGE.days(noticeDays)}
      />
      <DayField
        label={MANAGE.closesOn}
        value={closesOn}
        onChange={setClosesOn}
        from={opensOn}
        until={dayPlus(opensOn, mostDays - 1)}
      />
      <Tap className="button" isOff={managing.isBusy} onClick={() => void managing.notice(opensOn, closesOn)}>
        <Text>{MANAGE.notice}</Text>
      </Tap>
    </View>
  )
}

/** The one thing to do next, with what it means. */
export function NextStep({ vote, managing }: Props) {
  const { state, rollUntil } = vote
  const step = state === 'drafted' ? ('openRoll' as const) : state === 'rollOpen' ? ('freeze' as const) : null
  return (
    <View className="card stack">
      <Text className="title">{MANAGE.next}</Text>
      <Text className="text">{MANAGE.steps[state]}</Text>
      {state === 'rollOpen' && rollUntil !== null && (
        <Text className="note">{VOTE.rollUntil(dayInWords(dayOf(rollUntil)))}</Text>
      )}
      {step && (
        <Tap className="button" isOff={managing.isBusy} onClick={() => void managing.step(step)}>
          <Text>{MANAGE[step]}</Text>
        </Tap>
      )}
      {state === 'frozen' && <Noticing vote={vote} managing={managing} />}
    </View>
  )
}
