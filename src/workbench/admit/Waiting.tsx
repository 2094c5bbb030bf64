import { type JoinRequest, RELATION_NAMES } from '@domain/people'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { Faces } from '../../components/Faces'
import { WordsField } from '../../components/Fields'
import { MoreRows } from '../../components/MoreRows'
import { Tap } from '../../components/Tap'
import { ADMIT } from '../../copy/admit'
import { call } from '../../services/call'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { useList } from '../../services/useList'

function Request({ request, done }: { readonly request: JoinRequest; readonly done: () => void }) {
  const [isDeclining, setDeclining] = useState(false)
  const [why, setWhy] = useState('')
  const send = useCallback(
    (requestId: string, admit: boolean, reason: string) =>
      call('people', 'decideJoin', { joinRequestId: request._id, admit, why: reason }, requestId),
    [request._id],
  )
  const decide = useCommand(send, ({ request: decided }) => {
    void Taro.showToast({
      title: decided.state === 'admitted' ? ADMIT.admitted : ADMIT.declined,
      icon: 'success',
    })
    done()
  })
  const admit = async () => {
    const { confirm } = await Taro.showModal({
      title: ADMIT.admit,
      content: ADMIT.admitSure(request.name, request.label),
    })
    if (confirm) await decide.run(true, '')
  }
  return (
    <View className="card stack">
      <Text className="title">{request.name}</Text>
      <Text className="text">{request.label}</Text>
      <Text className="note">{ADMIT.asks(RELATION_NAMES[request.relation])}</Text>
      {request.words ? <Text className="note words">{ADMIT.said(request.words)}</Text> : null}
      {isDeclining && (
        <WordsField
          label={ADMIT.declineTitle}
          value={why}
          onChange={setWhy}
          most={100}
          placeholder={ADMIT.declinePlaceholder}
        />
      )}
      <View className="request-acts">
        {isDeclining ? (
          <Tap
            className="button grave grow"
            isOff={why.trim() === '' || decide.isBusy}
            onClick={() => void decide.run(false, why.trim())}
          >
            <Text>{ADMIT.decline}</Text>
          </Tap>
        ) : (
          <Tap className="button second grow" onClick={() => setDeclining(true)}>
            <Text>{ADMIT.decline}</Text>
          </Tap>
        )}
        <Tap className="button grow" isOff={decide.isBusy} onClick={() => void admit()}>
          <Text>{ADMIT.admit}</Text>
        </Tap>
      </View>
    </View>
  )
}

/** Requests that wait for someone with the person's reach. */
export function Waiting() {
  const me = useMe()
  const list = useList<JoinRequest>(me && 'requests', async skip => {
    const answer = await call('people', 'joinRequests', { skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.requests, more: answer.value.more } } : answer
  })
  return (
    <Faces
      of={list}
      isEmpty={rows => rows.length === 0}
      empty={{ drawing: 'door', title: ADMIT.none, note: ADMIT.noneNote }}
    >
      {rows => (
        <>
          {rows.map(request => (
            <Request key={request._id} request={request} done={() => void list.refresh()} />
          ))}
          <MoreRows list={list} />
        </>
      )}
    </Faces>
  )
}
