import { dayInWords, dayOf, dayPlus } from '@domain/kernel'
import { earliestOpening, MODES } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DayField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { MANAGE } from '../../copy/voteWork'
import { readNow } from '../../services/now'
import type { VoteView } from '../../services/votes'
import type { Managing } from './useManage'

type Props = { readonly view: VoteView; readonly managing: Managing }

/** How long a vote is open unless one chooses otherwise. */
const USUAL_DAYS = 14

function Noticing({ view: { vote }, managing }: Props) {
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

const isWindowOpen = ({ vote: { state, rollUntil } }: VoteView): boolean =>
  state === 'rollOpen' && rollUntil !== null && readNow() < rollUntil

/** What keeps the roll from being frozen. */
function whyNotYet(view: VoteView): string | null {
  if (isWindowOpen(view)) return MANAGE.windowOpen(dayInWords(dayOf(view.vote.rollUntil ?? 0)))
  return view.waiting.corrections > 0 ? MANAGE.corrections(view.waiting.corrections) : null
}

/** The one thing to do next, with what it means. */
export function NextStep({ view, managing }: Props) {
  const { state } = view.vote
  const notYet = whyNotYet(view)
  const step = state === 'drafted' ? ('openRoll' as const) : state === 'rollOpen' ? ('freeze' as const) : null
  return (
    <View className="card stack">
      <Text className="title">{MANAGE.next}</Text>
      <Text className="text">{MANAGE.steps[state]}</Text>
      {notYet && <Text className="note">{notYet}</Text>}
      {step && (
        <Tap
          className="button"
          isOff={managing.isBusy || isWindowOpen(view)}
          onClick={() => void managing.step(step)}
        >
          <Text>{MANAGE[step]}</Text>
        </Tap>
      )}
      {state === 'frozen' && <Noticing view={view} managing={managing} />}
    </View>
  )
}
