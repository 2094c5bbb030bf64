import type { Desk } from '@domain/income'
import { monthOf, monthPlus } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { LineField, MonthField, WordsField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { ACCOUNT } from '../../copy/books'
import { readNow } from '../../services/now'
import { useAccountForm } from './useAccountForm'

type Props = {
  readonly compoundId: string
  /** Null where there are none yet. */
  readonly books: Desk['books'] | null
  readonly done: (desk: Desk) => void
}

/** Books may begin at most so many months back. */
const MONTHS_BACK = 24

/** The account, whom to complain to, and the services that stand on every statement; it also opens the books. */
export function AccountForm(props: Props) {
  const { written, change, problem, submit, isBusy } = useAccountForm(props)
  const thisMonth = monthOf(readNow())
  return (
    <View className="card">
      <LineField
        label={ACCOUNT.holder}
        value={written.holder}
        onChange={holder => change({ holder })}
        most={40}
        hint={ACCOUNT.holderHint}
        problem={problem('holder')}
      />
      <LineField
        label={ACCOUNT.bank}
        value={written.bank}
        onChange={bank => change({ bank })}
        most={40}
        problem={problem('bank')}
      />
      <LineField
        label={ACCOUNT.tail}
        value={written.tail}
        onChange={tail => change({ tail })}
        most={4}
        problem={problem('tail')}
      />
      <WordsField
        label={ACCOUNT.complaint}
        value={written.complaint}
        onChange={complaint => change({ complaint })}
        most={60}
        hint={ACCOUNT.complaintHint}
        problem={problem('complaint')}
      />
      <WordsField
        label={ACCOUNT.services}
        value={written.services}
        onChange={services => change({ services })}
        most={1200}
        hint={ACCOUNT.servicesHint}
        isOptional
        problem={problem('services')}
      />
      {props.books === null && (
        <MonthField
          label={ACCOUNT.firstMonth}
          value={written.firstMonth}
          onChange={firstMonth => change({ firstMonth })}
          from={monthPlus(thisMonth, -MONTHS_BACK)}
          until={thisMonth}
          hint={ACCOUNT.firstMonthHint}
        />
      )}
      <Tap className="button account-save" onClick={submit} isOff={isBusy}>
        <Text>{props.books === null ? ACCOUNT.open : ACCOUNT.save}</Text>
      </Tap>
    </View>
  )
}
