import { figureTable, type StatementView } from '@domain/income'
import { Text, View } from '@tarojs/components'
import { WordsField } from '../../components/Fields'
import { MoneyLines } from '../../components/MoneyLines'
import { linesOfTable } from '../../components/MoneyLines/ofTable'
import { monthInWords } from '../../copy/due'
import { SIGNING } from '../../copy/statement'
import type { useSigning } from './useSigning'

const MOST = 300

type Props = {
  readonly view: StatementView
  readonly signing: Pick<ReturnType<typeof useSigning>, 'mode' | 'words' | 'setWords'>
}

/** What is about to be signed or given back, once more in short, and the words that go with it. */
export function Signing({ view, signing: { mode, words, setWords } }: Props) {
  const { figures, compoundName } = view.body
  const isSigning = mode === 'sign'
  return (
    <>
      <View className="card stack">
        <Text className="title">{`${compoundName} ${monthInWords(view.month)}`}</Text>
        <MoneyLines lines={linesOfTable(figureTable([figures])).filter(({ as }) => as !== 'line')} />
        <Text className="note">{isSigning ? SIGNING.passNote : SIGNING.giveBackNote}</Text>
      </View>
      <View className="card">
        <WordsField
          key={mode}
          label={isSigning ? SIGNING.objection : SIGNING.why}
          value={words}
          onChange={setWords}
          most={MOST}
          isOptional={isSigning}
          placeholder={isSigning ? '' : SIGNING.whyPlaceholder}
        />
      </View>
    </>
  )
}
