import { DECISIONS } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { ChoiceField, DayField, WordsField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { PapersField } from '../../components/PapersField'
import { WORK_FIELDS } from '../../copy/worksForms'
import { DECIDE } from '../../copy/worksManage'
import { todayHere } from '../../services/now'
import { ByVote } from './ByVote'
import { type Deciding, type How, useDecide } from './useDecide'

const HOWS = (Object.keys(DECIDE.hows) as How[]).map(value => ({
  value,
  name: DECIDE.hows[value],
  note: DECIDE.howNotes[value],
}))

/** A decision held elsewhere: its result with its number, its day, and a picture of the sheet. */
function ByPaper({ form: { typed, change, papers, setPapers, problem } }: { readonly form: Deciding }) {
  return (
    <>
      <WordsField
        label={DECIDE.words}
        value={typed.words}
        onChange={words => change({ words })}
        most={200}
        placeholder={DECIDE.wordsPlaceholder}
        problem={problem === WORK_FIELDS.problems.short ? problem : null}
      />
      <DayField
        label={DECIDE.on}
        value={typed.on}
        onChange={on => change({ on })}
        from="2020-01-01"
        until={todayHere()}
      />
      <PapersField
        label={DECIDE.photos}
        hint={WORK_FIELDS.papersHint}
        papers={papers}
        onChange={setPapers}
        problem={problem === WORK_FIELDS.problems.photos ? problem : null}
        isPhotosOnly
      />
    </>
  )
}

/** Noting how the owners decided on a project that needs it. */
export default function Decide() {
  const form = useDecide()
  const { query, typed, change, problem } = form
  const may = query.value?.can.includes('decide') ?? true
  const submit = { name: DECIDE.send, run: () => void form.submit(), isBusy: form.isBusy }
  return (
    <Page title={DECIDE.title} foot={query.value && may && <ActionBar first={submit} />}>
      <Faces of={query} rows={1}>
        {({ project }) => (
          <>
            <View className="card stack">
              <Text className="title">{project.name}</Text>
              <Text className="text">{DECISIONS[project.decision]}</Text>
              <Text className="note">{may ? DECIDE.intro : WORK_FIELDS.gone}</Text>
            </View>
            {may && (
              <View className="card">
                <ChoiceField
                  label={DECIDE.how}
                  options={HOWS}
                  value={HOWS.find(({ value }) => value === typed.how)?.value ?? null}
                  onChange={how => change({ how })}
                  problem={problem === DECIDE.problems.how ? problem : null}
                />
                {typed.how === 'vote' && <ByVote form={form} />}
                {typed.how === 'paper' && <ByPaper form={form} />}
              </View>
            )}
          </>
        )}
      </Faces>
    </Page>
  )
}
