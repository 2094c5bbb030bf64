import { URGENCIES, type Urgency } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { RAISE } from '../../copy/raise'
import { ChoiceField, LineField, PhotoField, VoiceField, WordsField } from '../Fields'
import { Tap } from '../Tap'
import { Similar } from './Similar'
import type { RaiseForm as Form } from './useRaiseForm'
import './index.scss'

const URGENCY_OPTIONS = (Object.keys(URGENCIES) as Urgency[]).map(value => ({
  value,
  name: URGENCIES[value],
  note: RAISE.urgencyNotes[value],
}))

function EntryField({ form }: { readonly form: Form }) {
  const { written, change, entries, problems } = form
  const [showsExcluded, setShowsExcluded] = useState(false)
  const chosen = entries.find(entry => entry.id === written.entryId)
  const optionsOf = (list: 'negotiable' | 'excluded') =>
    entries.filter(entry => entry.list === list).map(entry => ({ value: entry.id, name: entry.title }))
  return (
    <>
      <ChoiceField
        label={RAISE.entry}
        options={optionsOf('negotiable')}
        value={written.entryId || null}
        onChange={entryId => change({ entryId })}
        hint={
          chosen?.list === 'negotiable' ? chosen.explains : form.compoundId ? undefined : RAISE.entryLater
        }
        problem={problems.entry}
      />
      {showsExcluded || chosen?.list === 'excluded' ? (
        <ChoiceField
          label={RAISE.excluded}
          options={optionsOf('excluded')}
          value={written.entryId || null}
          onChange={entryId => change({ entryId })}
        />
      ) : (
        <Tap className="button quiet small" onClick={() => setShowsExcluded(true)}>
          <Text>{RAISE.excludedToggle}</Text>
        </Tap>
      )}
      {chosen?.list === 'excluded' && (
        <View className="refer" role="alert">
          <Text className="text">{RAISE.excludedNote(chosen.office)}</Text>
          <Text className="note">{RAISE.excludedStill}</Text>
        </View>
      )}
    </>
  )
}

/** What is said of a matter when it is raised, by oneself or for somebody else. */
export function RaiseForm({ form }: { readonly form: Form }) {
  const { written, change, problems, compoundId } = form
  return (
    <>
      <View className="card">
        <LineField
          label={RAISE.what}
          value={written.title}
          onChange={title => change({ title })}
          most={40}
          placeholder={RAISE.whatPlaceholder}
          problem={problems.title}
        />
        <Similar compoundId={compoundId} title={written.title} />
        <WordsField
          label={RAISE.words}
          value={written.words}
          onChange={words => change({ words })}
          most={2000}
          placeholder={RAISE.wordsPlaceholder}
          problem={problems.words}
        />
        <PhotoField paths={written.photos} onChange={photos => change({ photos })} />
        <VoiceField recording={written.recording} onChange={recording => change({ recording })} />
      </View>
      <View className="card">
        <EntryField form={form} />
        <LineField
          label={RAISE.spot}
          value={written.spot}
          onChange={spot => change({ spot })}
          most={60}
          placeholder={RAISE.spotPlaceholder}
          isOptional
        />
        <ChoiceField
          label={RAISE.urgency}
          options={URGENCY_OPTIONS}
          value={written.urgency}
          onChange={urgency => change({ urgency })}
        />
      </View>
    </>
  )
}
