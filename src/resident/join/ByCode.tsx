import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { LineField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { JOIN } from '../../copy/join'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { knowMyself, useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'

/** Joining by the code that somebody of the house, or who answers for it, has given. */
export function ByCode() {
  useMe()
  const [code, setCode] = useState('')
  const send = useCallback(
    (requestId: string, typed: string) => call('people', 'joinByCode', { code: typed }, requestId),
    [],
  )
  const join = useCommand(send, answer => {
    knowMyself(answer)
    void Taro.showToast({ title: JOIN.joined, icon: 'success' })
    go.matters()
  })
  const typed = code.trim()
  return (
    <View className="card stack">
      <LineField
        label={JOIN.code}
        value={code}
        onChange={setCode}
        most={16}
        placeholder={JOIN.codePlaceholder}
        hint={JOIN.codeHint}
      />
      <Tap className="button" isOff={typed.length < 4 || join.isBusy} onClick={() => void join.run(typed)}>
        <Text>{JOIN.codeJoin}</Text>
      </Tap>
    </View>
  )
}
