import { codeInPicture, type PlaceCode, type Purpose, STEP_MS } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { Page } from '../../components/Page'
import { QrCode } from '../../components/QrCode'
import { Tabs } from '../../components/Tabs'
import { clockOf, PLACE_CODE } from '../../copy/activity'
import { dayWithWeekday } from '../../copy/due'
import { type Shown, usePlaceCode } from './usePlaceCode'
import './index.scss'

const TABS = (['in', 'out'] as const).map(value => ({ value, name: PLACE_CODE[value] }))

/** Half of the way through, people begin to go. */
function likely({ session }: Shown, now: number): Purpose {
  return session && now > (session.startsAt + session.endsAt) / 2 ? 'out' : 'in'
}

type CodeProps = {
  readonly activityId: string
  readonly purpose: Purpose
  readonly code: PlaceCode
  readonly secondsLeft: number
}

/** The code as large as the screen allows: black on white in every look. */
function Code({ activityId, purpose, code, secondsLeft }: CodeProps) {
  const digits = code[purpose]
  const shown = `${digits.slice(0, 3)} ${digits.slice(3)}`
  return (
    <View className="place-code">
      <View className="place-code-qr">
        <QrCode text={codeInPicture(purpose, activityId, digits)} said={PLACE_CODE.said(shown)} />
      </View>
      <Text className="place-code-digits">{shown}</Text>
      <View className="place-code-track">
        <View
          className="place-code-left"
          style={{ width: `${Math.round((secondsLeft * 100_000) / STEP_MS)}%` }}
        />
      </View>
      <Text className="place-code-words">{PLACE_CODE.changes(secondsLeft)}</Text>
    </View>
  )
}

/** Nothing to show now: when there will be, or that it is over. */
function Closed({ shown: { session } }: { readonly shown: Shown }) {
  const note = session
    ? PLACE_CODE.opens(dayWithWeekday(session.day), clockOf(session.opensAt))
    : PLACE_CODE.ended
  return <Empty drawing="door" title={PLACE_CODE.closed} note={note} />
}

/** The screen at the place: volunteers scan it, or type its six digits, when they come and when they go. */
export default function PlaceCodePage() {
  const { id, query, now, code, secondsLeft } = usePlaceCode()
  const [chosen, choose] = useState<Purpose | null>(null)
  return (
    <Page title={PLACE_CODE.title}>
      <Faces of={query} rows={1}>
        {shown => {
          const purpose = chosen ?? likely(shown, now)
          if (!shown.isOpen) return <Closed shown={shown} />
          return (
            <>
              <Tabs tabs={TABS} value={purpose} onChange={choose} />
              <View className="card stack">
                <Text className="title">{shown.title}</Text>
                <Text className="note">{PLACE_CODE.how[purpose]}</Text>
                {code ? (
                  <Code activityId={id} purpose={purpose} code={code} secondsLeft={secondsLeft} />
                ) : (
                  <View className="aside is-warn">
                    <Text className="text">{PLACE_CODE.stale}</Text>
                  </View>
                )}
                <Text className="text">{PLACE_CODE.counts(shown.arrived, shown.done)}</Text>
                <Text className="hint">{PLACE_CODE.offline}</Text>
              </View>
            </>
          )
        }}
      </Faces>
    </Page>
  )
}
