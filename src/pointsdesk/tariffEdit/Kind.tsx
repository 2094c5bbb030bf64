import type { RuleKind } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { Tap } from '../../components/Tap'
import { TARIFF, TARIFF_EDIT } from '../../copy/pointsDesk'
import { RuleForm } from './RuleForm'
import type { TariffEditing } from './useTariffEdit'
import type { WrittenRule } from './written'

const noteOf = ({ kind, points, per, clause, isOn }: WrittenRule): string => {
  const worth = TARIFF.worth(kind, Number(points) || 0, per)
  return [isOn ? '' : TARIFF.off, worth, clause].filter(Boolean).join(' · ')
}

/** The rules of one kind: each folded to a line, one of them open to be changed. */
export function Kind({ kind, edit }: { readonly kind: RuleKind; readonly edit: TariffEditing }) {
  const rules = edit.written?.rules.filter(rule => rule.kind === kind) ?? []
  return (
    <View className="card">
      <Text className="title">{TARIFF.kinds[kind]}</Text>
      {rules.map(rule => (
        <View key={rule.key} className="tariff-part">
          <ListRow
            name={rule.name || TARIFF_EDIT.new}
            note={noteOf(rule)}
            value={edit.open === rule.key ? TARIFF_EDIT.fold : TARIFF_EDIT.edit}
            onClick={() => edit.toggle(rule.key)}
          />
          {edit.open === rule.key && (
            <RuleForm rule={rule} onChange={edit.changeRule} onRemove={() => edit.remove(rule.key)} />
          )}
        </View>
      ))}
      <Tap className="button quiet" onClick={() => edit.add(kind)}>
        <Text>{TARIFF_EDIT.add[kind]}</Text>
      </Tap>
    </View>
  )
}
