import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceField, LineField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { BANK, IGNORE_REASONS } from '../../copy/bank'

const REASONS = IGNORE_REASONS.map(reason => ({ value: reason, name: reason }))
const LEAST = 2

type Props = {
  readonly isBusy: boolean
  readonly ignore: (why: string) => void
  readonly cancel: () => void
}

/** Why a line needs no entry: a reason to tap, or one's own words. */
export function Ignoring({ isBusy, ignore, cancel }: Props) {
  const [why, setWhy] = useState('')
  const chosen = IGNORE_REASONS.find(reason => reason === why) ?? null
  return (
    <View>
      <ChoiceField label={BANK.ignoreTitle} options={REASONS} value={chosen} onChange={setWhy} />
      <LineField
        label={BANK.ignoreWords}
        value={why}
        onChange={setWhy}
        most={100}
        placeholder={BANK.ignorePlaceholder}
      />
      <View className="bank-line-acts">
        <Tap className="button second grow" onClick={cancel}>
          <Text>{BANK.cancel}</Text>
        </Tap>
        <Tap
          className="button grow"
          isOff={isBusy || why.trim().length < LEAST}
          onClick={() => ignore(why.trim())}
        >
          <Text>{BANK.ignoreSure}</Text>
        </Tap>
      </View>
    </View>
  )
}
