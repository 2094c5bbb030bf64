import type { PointRule, RuleKind } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { TARIFF } from '../../copy/pointsDesk'

function Rule({ rule }: { readonly rule: PointRule }) {
  const { kind, name, clause, points, per, dayMost, monthMost } = rule
  const caps = kind === 'deduction' ? TARIFF.deductCap(monthMost) : TARIFF.caps(dayMost, monthMost)
  return (
    <View className="tariff-rule">
      <View className="grow">
        <Text className="text tariff-words">{name}</Text>
        <Text className="hint tariff-words">{[clause, caps].filter(Boolean).join(' · ')}</Text>
      </View>
      <Badge tone={kind === 'deduction' ? 'alert' : 'accent'}>{TARIFF.worth(kind, points, per)}</Badge>
    </View>
  )
}

/** What brings points, or costs them, of one kind: what is switched off is not there. */
export function Rules({ kind, rules }: { readonly kind: RuleKind; readonly rules: readonly PointRule[] }) {
  const shown = rules.filter(rule => rule.kind === kind && rule.isOn)
  if (shown.length === 0) return null
  return (
    <View className="card">
      <Text className="title">{TARIFF.kinds[kind]}</Text>
      <Text className="note tariff-words">{TARIFF.kindNotes[kind]}</Text>
      {shown.map(rule => (
        <Rule key={rule.key} rule={rule} />
      ))}
    </View>
  )
}
