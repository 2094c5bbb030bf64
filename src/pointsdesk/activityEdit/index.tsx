import { View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { ChoiceField, CountField, LineField, WordsField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { PUBLISH, worthInWords } from '../../copy/activity'
import { Times } from './Times'
import { useEdit } from './useEdit'

const EVERYBODY = 'all'
const MOST_TITLE = 30

/** Publishing an activity, or a post that is manned day by day. */
export default function ActivityEdit() {
  const edit = useEdit()
  const { written, change, problems } = edit
  const send = { name: PUBLISH.send, run: () => void edit.submit(), isBusy: edit.isBusy }
  const discard = { name: PUBLISH.discard, run: edit.discard }
  const whom = [
    { value: EVERYBODY, name: PUBLISH.all, note: PUBLISH.allNote },
    ...edit.buildings.map(({ id, name }) => ({ value: id, name, note: PUBLISH.buildingNote })),
  ]
  return (
    <Page title={PUBLISH.title} foot={<ActionBar first={send} second={edit.isBlank ? undefined : discard} />}>
      <Faces of={edit.rules}>
        {({ rules }) => (
          <>
            <View className="card">
              <LineField
                label={PUBLISH.name}
                value={written.title}
                onChange={title => change({ title })}
                most={MOST_TITLE}
                placeholder={PUBLISH.namePlaceholder}
                problem={problems.title}
              />
              <ChoiceField
                label={PUBLISH.rule}
                options={rules.map(rule => ({
                  value: rule.key,
                  name: `${rule.name}（${worthInWords(rule)}）`,
                }))}
                value={written.ruleKey || null}
                onChange={ruleKey => change({ ruleKey })}
                problem={problems.rule}
              />
            </View>
            <Times written={written} change={change} problems={problems} />
            <View className="card">
              <LineField
                label={PUBLISH.where}
                value={written.where}
                onChange={where => change({ where })}
                most={40}
                placeholder={PUBLISH.wherePlaceholder}
                problem={problems.where}
              />
              <CountField
                label={PUBLISH.limit}
                value={written.limit}
                onChange={limit => change({ limit })}
                unit={PUBLISH.people}
                hint={PUBLISH.limitHint}
                problem={problems.limit}
              />
              {whom.length > 1 && (
                <ChoiceField
                  label={PUBLISH.whom}
                  options={whom}
                  value={written.buildingId ?? EVERYBODY}
                  onChange={id => change({ buildingId: id === EVERYBODY ? null : id })}
                />
              )}
              <WordsField
                label={PUBLISH.words}
                value={written.words}
                onChange={words => change({ words })}
                most={500}
                placeholder={PUBLISH.wordsPlaceholder}
                isOptional
              />
            </View>
          </>
        )}
      </Faces>
    </Page>
  )
}
