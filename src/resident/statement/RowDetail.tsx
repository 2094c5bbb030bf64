import { refInWords, type StatementView } from '@domain/income'
import { shortHash } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { STATEMENT } from '../../copy/statement'
import { Asking } from './Asking'
import { QuestionCard } from './QuestionCard'
import type { ShownRow } from './useStatement'
import { Vouchers } from './Vouchers'

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  if (!value) return null
  return (
    <View className="entry-fact">
      <Text className="note entry-fact-name">{name}</Text>
      <Text className="text grow words">{value}</Text>
    </View>
  )
}

type Props = {
  readonly compoundId: string
  readonly view: StatementView
  readonly row: ShownRow
  readonly done: () => Promise<void>
}

/** All that is published of an entry, with what was asked and answered beside it. */
export function RowDetail({ compoundId, view, row, done }: Props) {
  return (
    <View className="entry-detail">
      {row.reversedBy && <Text className="text">{STATEMENT.reversedBy(refInWords(row.reversedBy))}</Text>}
      {row.about && (
        <Text className="text">
          {row.kind === 'clear'
            ? STATEMENT.clears(refInWords(row.about))
            : STATEMENT.reverses(refInWords(row.about))}
        </Text>
      )}
      <Fact name={STATEMENT.party} value={row.party} />
      <Fact name={STATEMENT.basisName} value={row.basis} />
      <Fact name={STATEMENT.decision} value={row.decisions.join('；')} />
      <Fact name={STATEMENT.rowCode} value={shortHash(row.hash)} />
      <Vouchers compoundId={compoundId} month={view.month} row={row} />
      {view.questions
        .filter(({ no }) => no === row.no)
        .map(question => (
          <QuestionCard key={question._id} question={question} />
        ))}
      {view.can.includes('ask') && (
        <Asking compoundId={compoundId} month={view.month} no={row.no} done={done} />
      )}
    </View>
  )
}
