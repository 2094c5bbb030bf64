import { SHORTFALLS, type Shortfall } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { ChoiceField, DayField, LineField, WordsField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { WORK_FIELDS } from '../../copy/worksForms'
import { OPEN_FUNDING } from '../../copy/worksManage'
import { Shares } from './Shares'
import { type OpeningFunding, useOpenFunding } from './useOpenFunding'
import './index.scss'

const SHORT_OPTIONS = (Object.keys(SHORTFALLS) as Shortfall[]).map(value => ({
  value,
  name: SHORTFALLS[value].name,
  note: SHORTFALLS[value].note,
}))

/** Until when, and what happens where it falls short. */
function Terms({ form }: { readonly form: OpeningFunding }) {
  return (
    <View className="card">
      <DayField
        label={OPEN_FUNDING.untilOn}
        value={form.word('untilOn')}
        onChange={untilOn => form.change({ untilOn })}
        {...form.days}
        hint={OPEN_FUNDING.untilHint}
      />
      <ChoiceField
        label={OPEN_FUNDING.onShort}
        options={SHORT_OPTIONS}
        value={form.onShort}
        onChange={onShort => form.change({ onShort })}
        problem={form.problem('onShort')}
      />
      {form.onShort === 'cover' && (
        <LineField
          label={OPEN_FUNDING.coverer}
          value={form.word('coverer')}
          onChange={coverer => form.change({ coverer })}
          most={40}
          placeholder={OPEN_FUNDING.covererPlaceholder}
          problem={form.problem('coverer')}
        />
      )}
      <WordsField
        label={OPEN_FUNDING.words}
        value={form.word('words')}
        onChange={words => form.change({ words })}
        most={200}
        placeholder={OPEN_FUNDING.wordsPlaceholder}
        isOptional
      />
    </View>
  )
}

/** Opening the raising of money for a project: it is read by everybody before anybody pledges. */
export default function OpenFunding() {
  const form = useOpenFunding()
  const { value } = form.query
  const may = value?.can.includes('openFunding') ?? true
  const submit = { name: OPEN_FUNDING.send, run: () => void form.submit(), isBusy: form.isBusy }
  return (
    <Page title={OPEN_FUNDING.title} foot={value && may && <ActionBar first={submit} />}>
      <Faces of={form.query} rows={2}>
        {({ project }) => (
          <>
            <View className="card stack">
              <Text className="title">{project.name}</Text>
              <Text className="note">{may ? OPEN_FUNDING.intro : WORK_FIELDS.gone}</Text>
            </View>
            {may && <Shares form={form} />}
            {may && <Terms form={form} />}
          </>
        )}
      </Faces>
    </Page>
  )
}
