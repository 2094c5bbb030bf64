import { ACCOUNT_NAMES, categoryOf, moneyOf, refInWords } from '@domain/income'
import { dayInWords, yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { DayField, WordsField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { PapersField } from '../../components/PapersField'
import { CORRECT } from '../../copy/books'
import { useCorrect } from './useCorrect'

type Row = NonNullable<ReturnType<typeof useCorrect>['about']['value']>['row']

/** The entry it is about, in words. */
function About({ row, title, note }: { readonly row: Row; readonly title: string; readonly note: string }) {
  const category = categoryOf(row)
  const facts = [category && ACCOUNT_NAMES[category], row.party, `${yuanOf(Math.abs(moneyOf(row)))} 元`]
  return (
    <View className="card stack">
      <Text className="hint">{`${title} · ${dayInWords(row.on)}`}</Text>
      <Text className="title">{row.words}</Text>
      <Text className="text">{facts.filter(Boolean).join(' · ')}</Text>
      <Text className="note">{note}</Text>
    </View>
  )
}

/** Taking an entry back, or saying that its money has arrived: both are entries of their own. */
export default function Correct() {
  const correct = useCorrect()
  const { act, about, problem } = correct
  const words = CORRECT[act]
  const submit = { name: words.submit, run: () => void correct.submit(), isBusy: correct.isBusy }
  return (
    <Page title={words.title} foot={about.value && <ActionBar first={submit} />}>
      <Faces of={about}>
        {({ row }) => (
          <>
            <About row={row} title={refInWords(correct.ref)} note={words.note} />
            <View className="card">
              {act === 'reverse' && (
                <WordsField
                  label={CORRECT.why}
                  value={correct.why}
                  onChange={correct.setWhy}
                  most={80}
                  placeholder={CORRECT.whyPlaceholder}
                  problem={problem}
                />
              )}
              <PapersField
                papers={correct.papers}
                onChange={correct.setPapers}
                hint={CORRECT.papersHint}
                isOptional
              />
              <DayField
                label={CORRECT.on}
                value={correct.on}
                onChange={correct.setOn}
                from={correct.from}
                until={correct.today}
              />
            </View>
          </>
        )}
      </Faces>
    </Page>
  )
}
