import { hasConsent } from '@domain/people'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { LineField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { PRIVACY } from '../../copy/privacy'
import { call } from '../../services/call'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { knowMyself, useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import './index.scss'

function Notice() {
  return (
    <View className="card stack">
      <Text className="title">{PRIVACY.noticeTitle}</Text>
      {PRIVACY.points.map(([name, text]) => (
        <View className="notice-point" key={name}>
          <Text className="text notice-name">{name}</Text>
          <Text className="note">{text}</Text>
        </View>
      ))}
    </View>
  )
}

/** The first visit: a name and the notice on personal data; later, the notice to read and consent to take back. */
export default function Welcome() {
  const isReading = useParams().read === '1'
  const me = useMe(true)
  const [name, setName] = useState('')
  const [shows, setShows] = useState(false)
  const send = useCallback(
    (requestId: string, typed: string, agreed: boolean) =>
      call('people', 'enter', { name: typed, consent: { version: PRIVACY.version, agreed } }, requestId),
    [],
  )
  const enter = useCommand(send, answer => {
    knowMyself(answer)
    const title = hasConsent(answer.me) ? PRIVACY.agreedAgain : PRIVACY.withdrawn
    if (isReading) void Taro.showToast({ title, icon: 'none' })
    else go.matters()
  })
  const agree = () => {
    setShows(true)
    if (name.trim()) void enter.run(name.trim(), true)
  }
  const disagree = () => void Taro.showModal({ title: '', content: PRIVACY.disagreed, showCancel: false })
  const withdraw = async () => {
    const { confirm } = await Taro.showModal({ title: PRIVACY.withdraw, content: PRIVACY.withdrawSure })
    if (confirm && me) await enter.run(me.name, false)
  }
  const isWithdrawn = me !== null && !hasConsent(me)
  const again = {
    name: PRIVACY.agreeAgain,
    run: () => me && void enter.run(me.name, true),
    isBusy: enter.isBusy,
  }
  if (isReading)
    return (
      <Page title={PRIVACY.readTitle} foot={isWithdrawn && <ActionBar first={again} />}>
        {isWithdrawn && (
          <View className="card">
            <Text className="text">{PRIVACY.withdrawnNote}</Text>
          </View>
        )}
        <Notice />
        {me && !isWithdrawn && (
          <View className="card">
            <Tap className="button grave" isOff={enter.isBusy} onClick={() => void withdraw()}>
              <Text>{PRIVACY.withdraw}</Text>
            </Tap>
          </View>
        )}
      </Page>
    )
  return (
    <Page
      title={PRIVACY.title}
      foot={
        <ActionBar
          first={{ name: PRIVACY.agree, run: agree, isBusy: enter.isBusy }}
          second={{ name: PRIVACY.disagree, run: disagree }}
        />
      }
    >
      <View className="welcome-head">
        <Text className="headline">{PRIVACY.title}</Text>
        <Text className="note">{PRIVACY.intro}</Text>
      </View>
      <View className="card">
        <LineField
          label={PRIVACY.name}
          value={name}
          onChange={setName}
          most={20}
          placeholder={PRIVACY.namePlaceholder}
          problem={shows && !name.trim() ? PRIVACY.problem : null}
        />
      </View>
      <Notice />
    </Page>
  )
}
