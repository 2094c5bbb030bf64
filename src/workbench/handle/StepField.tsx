import {
  ESCALATION_REASONS,
  isAbove,
  LEVEL_NAMES,
  LEVELS,
  OFFICER_REASONS,
  SIZE_NAMES,
} from '@domain/escalation'
import { dayInWords } from '@domain/kernel'
import { GRADES, type MatterView, SATISFACTIONS, URGENCIES } from '@domain/station'
import {
  ChoiceField,
  DayField,
  LineField,
  type Option,
  PhotoField,
  WordsField,
} from '../../components/Fields'
import { LABELS } from '../../copy/handle'
import { MATTER } from '../../copy/matter'
import { readNow } from '../../services/now'
import type { FieldSpec } from './forms'
import type { Offered } from './useHandle'

type Value = string | readonly string[] | undefined
type Props = {
  readonly spec: FieldSpec
  readonly value: Value
  readonly onChange: (value: string | readonly string[]) => void
  readonly problem: string | null
  readonly matter: MatterView
  readonly offered: Offered
}

const named = (table: Record<string, string>): Option<string>[] =>
  Object.entries(table).map(([value, name]) => ({ value, name }))

/** What there is to choose from, for a field that is a choice. */
function optionsOf(spec: FieldSpec, matter: MatterView, offered: Offered): readonly Option<string>[] {
  switch (spec.kind) {
    case 'level':
      return LEVELS.filter(level => !isAbove(matter.level, level)).map(value => ({
        value,
        name: `${SIZE_NAMES[value]} · ${LEVEL_NAMES[value]}办`,
      }))
    case 'urgency':
      return named(URGENCIES)
    case 'reason':
      return OFFICER_REASONS.map(value => ({ value, name: ESCALATION_REASONS[value] }))
    case 'expert':
      return named(MATTER.expert)
    case 'satisfaction':
      return named(SATISFACTIONS)
    case 'grade':
      return named(GRADES)
    case 'excludedEntry':
      return offered.entries.map(entry => ({ value: entry.id, name: entry.title, note: entry.office }))
    case 'otherMatter':
      return offered.others.map(other => ({
        value: other._id,
        name: other.title,
        note: MATTER.supports(other.supportCount),
      }))
    default:
      return []
  }
}

/** One field of a step's form. */
export function StepField({ spec, value, onChange, problem, matter, offered }: Props) {
  const text = typeof value === 'string' ? value : ''
  if (spec.kind === 'photos')
    return <PhotoField paths={Array.isArray(value) ? value : []} onChange={onChange} />
  if (spec.kind === 'words' || spec.kind === 'line') {
    const Kind = spec.kind === 'words' ? WordsField : LineField
    return (
      <Kind
        label={spec.label}
        value={text}
        onChange={onChange}
        most={spec.most}
        placeholder={spec.placeholder}
        isOptional={spec.least === 0}
        problem={problem}
      />
    )
  }
  if (spec.kind === 'day' || spec.kind === 'workingDay') {
    const { from, until } = spec.days(matter, readNow())
    return (
      <DayField
        label={spec.label}
        value={text}
        onChange={onChange}
        from={from}
        until={until}
        hint={LABELS.latest(dayInWords(until), spec.kind === 'workingDay')}
        problem={problem}
      />
    )
  }
  const options = optionsOf(spec, matter, offered)
  const hint = spec.kind === 'otherMatter' && options.length === 0 ? LABELS.intoNone : undefined
  return (
    <ChoiceField
      label={spec.label}
      options={options}
      value={text || null}
      onChange={onChange}
      problem={problem}
      hint={hint}
    />
  )
}
