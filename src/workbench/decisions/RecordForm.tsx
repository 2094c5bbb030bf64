import { DECISION_KINDS, type DecisionKind } from '@domain/income'
import { dayOf, dayPlus } from '@domain/kernel'
import { View } from '@tarojs/components'
import {
  AmountField,
  ChoiceField,
  CountField,
  DayField,
  LineField,
  WordsField,
} from '../../components/Fields'
import { PapersField } from '../../components/PapersField'
import { DECISIONS } from '../../copy/register'
import { readNow } from '../../services/now'
import type { Recording } from './useRecord'

const KINDS = (Object.keys(DECISION_KINDS) as DecisionKind[]).map(value => ({
  value,
  name: DECISION_KINDS[value].name,
}))
const RESULTS = [
  { value: 'yes', name: DECISIONS.agreed },
  { value: 'no', name: DECISIONS.notAgreed },
] as const
/** A decision may be recorded so long after it was taken. */
const DAYS_BACK = 3650

/** Who met, when, what they said, what came of it, and up to how much may be spent on it. */
export function RecordForm({ written, change, papers, setPapers, problem }: Recording) {
  const today = dayOf(readNow())
  return (
    <View className="card">
      <ChoiceField
        label={DECISIONS.kind}
        options={KINDS}
        value={written.kind}
        onChange={kind => change({ kind })}
      />
      <LineField
        label={DECISIONS.no}
        value={written.no}
        onChange={no => change({ no })}
        most={30}
        placeholder={DECISIONS.noPlaceholder[written.kind]}
        problem={problem('no')}
      />
      <LineField
        label={DECISIONS.subject}
        value={written.subject}
        onChange={subject => change({ subject })}
        most={60}
        placeholder={DECISIONS.subjectPlaceholder}
        problem={problem('subject')}
      />
      <DayField
        label={DECISIONS.heldOn}
        value={written.heldOn}
        onChange={heldOn => change({ heldOn })}
        from={dayPlus(today, -DAYS_BACK)}
        until={today}
      />
      <LineField
        label={DECISIONS.chair}
        value={written.chair}
        onChange={chair => change({ chair })}
        most={20}
        problem={problem('chair')}
      />
      <CountField
        label={DECISIONS.attended}
        value={written.attended}
        onChange={attended => change({ attended })}
        unit={DECISIONS.attendedUnit}
        problem={problem('attended')}
      />
      <ChoiceField
        label={DECISIONS.result}
        options={RESULTS}
        value={written.agreed}
        onChange={agreed => change({ agreed })}
      />
      {written.agreed === 'yes' && (
        <AmountField
          label={DECISIONS.limitFen}
          value={written.yuan}
          onChange={yuan => change({ yuan })}
          hint={written.kind === 'covenant' ? DECISIONS.limitOptional : DECISIONS.limitHint}
          isOptional={written.kind === 'covenant'}
          problem={problem('limit')}
        />
      )}
      <WordsField
        label={DECISIONS.minutes}
        value={written.minutes}
        onChange={minutes => change({ minutes })}
        most={2000}
        placeholder={DECISIONS.minutesPlaceholder}
        problem={problem('minutes')}
      />
      <PapersField
        label={DECISIONS.papers}
        hint={DECISIONS.papersHint}
        papers={papers}
        onChange={setPapers}
        isOptional
      />
    </View>
  )
}
