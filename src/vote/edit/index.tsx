import { KEEPS, type Keeps, MODES, type Mode, SILENTS, type Silent } from '@domain/vote'
import { View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { ChoiceField, LineField, WordsField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { EDIT } from '../../copy/voteWork'
import { Questions } from './Questions'
import { useEdit } from './useEdit'

const MODE_OPTIONS = (Object.keys(MODES) as Mode[]).map(value => ({
  value,
  name: MODES[value].name,
  note: EDIT.modeNotes[value],
}))
const KEEP_OPTIONS = (Object.keys(KEEPS) as Keeps[]).map(value => ({ value, name: KEEPS[value] }))
const SILENT_OPTIONS = (Object.keys(SILENTS) as Silent[]).map(value => ({
  value,
  name: SILENTS[value].name,
  ...(SILENTS[value].warning !== '' && { note: SILENTS[value].warning }),
}))

/** Writing down what owners are to vote on, and by which rules: all of it fixed once the roll lies open. */
export default function EditVote() {
  const { draft, change, save, isBusy, shows } = useEdit()
  const first = { name: EDIT.save, run: () => void save(), isBusy }
  return (
    <Page title={EDIT.title} foot={draft && <ActionBar first={first} />}>
      {draft && (
        <>
          <View className="card">
            <LineField
              label={EDIT.name}
              value={draft.title}
              onChange={title => change({ title })}
              most={40}
              placeholder={EDIT.namePlaceholder}
              problem={shows && draft.title.trim().length < 4 ? EDIT.problem : null}
            />
            <WordsField
              label={EDIT.words}
              value={draft.words}
              onChange={words => change({ words })}
              most={1000}
              placeholder={EDIT.wordsPlaceholder}
              isOptional
            />
            <ChoiceField
              label={EDIT.mode}
              options={MODE_OPTIONS}
              value={draft.mode}
              onChange={mode => change({ mode })}
            />
          </View>
          <Questions questions={draft.questions} onChange={questions => change({ questions })} />
          <View className="card">
            <ChoiceField
              label={EDIT.keeps}
              options={KEEP_OPTIONS}
              value={draft.keeps}
              onChange={keeps => change({ keeps })}
            />
            <ChoiceField
              label={EDIT.silents}
              options={SILENT_OPTIONS}
              value={draft.silents}
              onChange={silents => change({ silents })}
            />
          </View>
        </>
      )}
    </Page>
  )
}
