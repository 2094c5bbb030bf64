import { Text, View } from '@tarojs/components'
import { ChoiceField, CountField, LineField, Tick } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { TARIFF_EDIT } from '../../copy/pointsDesk'
import type { WrittenRule } from './written'

const PERS = (['time', 'hour'] as const).map(value => ({ value, name: TARIFF_EDIT.pers[value] }))

type Props = {
  readonly rule: WrittenRule
  readonly onChange: (rule: WrittenRule) => void
  readonly onRemove: () => void
}

/** How many points, and up to how many: in a day only where it can be done several times. */
function Numbers({ rule, onChange }: Omit<Props, 'onRemove'>) {
  const isDeduction = rule.kind === 'deduction'
  const count = (label: string, key: 'points' | 'dayMost' | 'monthMost') => (
    <CountField
      label={label}
      value={rule[key]}
      onChange={typed => onChange({ ...rule, [key]: typed })}
      unit={TARIFF_EDIT.unit}
    />
  )
  return (
    <>
      {count(TARIFF_EDIT.points[rule.kind], 'points')}
      {rule.kind === 'service' && (
        <ChoiceField
          label={TARIFF_EDIT.per}
          options={PERS}
          value={rule.per}
          onChange={per => onChange({ ...rule, per })}
        />
      )}
      {!isDeduction && count(TARIFF_EDIT.dayMost, 'dayMost')}
      {count(isDeduction ? TARIFF_EDIT.deductMost : TARIFF_EDIT.monthMost, 'monthMost')}
    </>
  )
}

/** One rule while it is being changed. */
export function RuleForm({ rule, onChange, onRemove }: Props) {
  return (
    <View className="tariff-form">
      <LineField
        label={TARIFF_EDIT.name}
        value={rule.name}
        onChange={name => onChange({ ...rule, name })}
        most={20}
      />
      {rule.kind !== 'service' && (
        <LineField
          label={TARIFF_EDIT.clause}
          value={rule.clause}
          onChange={clause => onChange({ ...rule, clause })}
          most={40}
          placeholder={TARIFF_EDIT.clausePlaceholder}
          isOptional={rule.kind === 'covenant'}
        />
      )}
      <Numbers rule={rule} onChange={onChange} />
      {rule.isNew ? (
        <Tap className="button grave small" onClick={onRemove}>
          <Text>{TARIFF_EDIT.remove}</Text>
        </Tap>
      ) : (
        <Tick
          name={TARIFF_EDIT.isOn}
          note={TARIFF_EDIT.isOnNote}
          isOn={rule.isOn}
          onChange={isOn => onChange({ ...rule, isOn })}
        />
      )}
    </View>
  )
}
