import { dayPlus } from '@domain/kernel'
import { DEDUCTION_DAYS } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { ChoiceField, DayField, PhotoField, WordsField } from '../../components/Fields'
import { HouseField } from '../../components/HouseField'
import { DEDUCT } from '../../copy/conduct'
import type { GivenBy } from '../../services/call'
import { todayHere } from '../../services/now'
import type { WorkCompound } from '../../services/workCompound'
import { type Noticing, WHOLE_HOME } from './useNotice'

type About = GivenBy<'points', 'forDeducting'>

const rulesOf = ({ rules }: About) =>
  rules.map(({ rule, left }) => ({
    value: rule.key,
    name: rule.name,
    note: DEDUCT.ruleNote(rule.clause, rule.points, left, rule.monthMost),
  }))
const peopleOf = ({ people }: About) => [
  { value: WHOLE_HOME, name: DEDUCT.home, note: DEDUCT.homeNote },
  ...people.map(({ personId, name }) => ({ value: personId, name, note: DEDUCT.personNote })),
]

/** What was seen, once it is known whose it is. */
function Seen({ notice, about }: { readonly notice: Noticing; readonly about: About }) {
  const { written, change, problem } = notice
  const today = todayHere()
  if (about.isOwnHome) return <Text className="note">{DEDUCT.ownHome}</Text>
  if (about.rules.length === 0) return <Text className="note">{DEDUCT.noRules}</Text>
  return (
    <>
      <ChoiceField
        label={DEDUCT.rule}
        options={rulesOf(about)}
        value={written.ruleKey}
        onChange={ruleKey => change({ ruleKey })}
        problem={problem('rule')}
      />
      {about.people.length > 0 && (
        <ChoiceField
          label={DEDUCT.person}
          options={peopleOf(about)}
          value={written.personId}
          onChange={personId => change({ personId })}
        />
      )}
      <DayField
        label={DEDUCT.on}
        value={written.on}
        onChange={on => change({ on })}
        from={dayPlus(today, -DEDUCTION_DAYS.back)}
        until={today}
      />
      <WordsField
        label={DEDUCT.words}
        value={written.words}
        onChange={words => change({ words })}
        most={300}
        placeholder={DEDUCT.wordsPlaceholder}
        problem={problem('words')}
      />
      <PhotoField label={DEDUCT.photos} paths={notice.photos} onChange={notice.setPhotos} />
    </>
  )
}

/** A notice: which household, by which clause, what was seen and when. */
export function NoticeForm({ of, notice }: { readonly of: WorkCompound; readonly notice: Noticing }) {
  const { house, about } = notice
  return (
    <View className="card">
      <HouseField
        label={DEDUCT.which}
        from={{ id: of.compoundId ?? '', kind: 'compound', name: of.name }}
        house={house}
        onChange={notice.pick}
        problem={notice.problem('home')}
      />
      {house && (
        <Faces of={about} rows={1}>
          {shown => <Seen notice={notice} about={shown} />}
        </Faces>
      )}
    </View>
  )
}
