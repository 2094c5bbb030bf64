import { RENT_PERIOD_NAMES, type RENT_PERIODS } from '@domain/income'
import { Text, View } from '@tarojs/components'
import { AmountField, ChoiceField, DayField, LineField, Tick } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { REGISTER } from '../../copy/register'
import type { WrittenLease } from './written'

const PERIODS = (Object.keys(RENT_PERIOD_NAMES) as (keyof typeof RENT_PERIODS)[]).map(value => ({
  value,
  name: RENT_PERIOD_NAMES[value],
}))
const EARLIEST = '2000-01-01'
const LATEST = '2099-12-31'

type Props = {
  readonly lease: WrittenLease
  readonly change: (lease: WrittenLease) => void
  readonly remove: () => void
}

/** A contract by which an asset brings income: who pays, how much, how often, until when. */
export function LeaseForm({ lease, change, remove }: Props) {
  return (
    <View className="lease">
      <LineField
        label={REGISTER.contractNo}
        value={lease.contractNo}
        onChange={contractNo => change({ ...lease, contractNo })}
        most={40}
      />
      <LineField
        label={REGISTER.payer}
        value={lease.payer}
        onChange={payer => change({ ...lease, payer })}
        most={40}
      />
      <Tick
        name={REGISTER.payerIsPerson}
        note={REGISTER.payerNote}
        isOn={lease.payerIsPerson}
        onChange={payerIsPerson => change({ ...lease, payerIsPerson })}
      />
      <AmountField label={REGISTER.rent} value={lease.yuan} onChange={yuan => change({ ...lease, yuan })} />
      <ChoiceField
        label={REGISTER.per}
        options={PERIODS}
        value={lease.per}
        onChange={per => change({ ...lease, per })}
      />
      <DayField
        label={REGISTER.fromOn}
        value={lease.fromOn}
        onChange={fromOn => change({ ...lease, fromOn })}
        from={EARLIEST}
        until={LATEST}
      />
      <DayField
        label={REGISTER.untilOn}
        value={lease.untilOn}
        onChange={untilOn => change({ ...lease, untilOn })}
        from={lease.fromOn}
        until={LATEST}
      />
      {lease.isNew ? (
        <Tap className="button grave small" onClick={remove}>
          <Text>{REGISTER.removeLease}</Text>
        </Tap>
      ) : (
        <Text className="note">{REGISTER.keepLease}</Text>
      )}
    </View>
  )
}
