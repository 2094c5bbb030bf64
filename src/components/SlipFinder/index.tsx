import { type Answer, readSlip, type SlipKind } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { SLIP } from '../../copy/slip'
import { useCommand } from '../../services/useCommand'
import { LineField } from '../Fields'
import { Icon } from '../Icon'
import { Tap } from '../Tap'

type Props<T> = {
  readonly kind: SlipKind
  readonly find: (digits: string) => Promise<Answer<T>>
  readonly found: (of: T) => void
}

/** Whose printed slip it is: its code scanned, or the twelve digits below it typed. */
export function SlipFinder<T>({ kind, find, found }: Props<T>) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const command = useCommand((_: string, digits: string) => find(digits), found)
  const look = async (text: string) => {
    const digits = readSlip(kind, text)
    setProblem(digits ? null : SLIP.problem[kind])
    if (digits) await command.run(digits)
  }
  const scan = async () => {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => ({ result: '' }))
    if (result !== '') await look(result)
  }
  return (
    <View className="card stack">
      <Text className="title">{SLIP.title[kind]}</Text>
      {process.env.TARO_ENV === 'weapp' && (
        <Tap className="button" onClick={() => void scan()} isOff={command.isBusy}>
          <Icon name="camera" />
          <Text>{SLIP.scan}</Text>
        </Tap>
      )}
      <LineField
        label={SLIP.digits}
        hint={SLIP.hint}
        value={typed}
        onChange={setTyped}
        most={16}
        problem={problem}
        isDigits
      />
      <Tap className="button second" onClick={() => void look(typed)} isOff={command.isBusy}>
        <Text>{command.isBusy ? SLIP.looking : SLIP.look}</Text>
      </Tap>
    </View>
  )
}
