import { ASSET_CLASSES, ASSET_USES, INCOME, INCOME_KEYS } from '@domain/income'
import { Text, View } from '@tarojs/components'
import { ChoiceField, CountField, LineField, Tick } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { REGISTER } from '../../copy/register'
import { LeaseForm } from './LeaseForm'
import type { Assets } from './useAssets'
import type { WrittenAsset } from './written'

const named = <K extends string>(table: Record<K, string>) =>
  (Object.keys(table) as K[]).map(value => ({ value, name: table[value] }))
const NONE = 'none'
const CATEGORIES = [
  { value: NONE, name: REGISTER.noCategory },
  ...INCOME_KEYS.filter(key => INCOME[key].accrues).map(value => ({ value, name: INCOME[value].name })),
]

type Props = Pick<Assets, 'change' | 'addLease' | 'changeLease' | 'removeLease' | 'problem'> & {
  readonly written: WrittenAsset
}

/** One asset of the register with its leases. */
export function AssetForm({ written, change, addLease, changeLease, removeLease, problem }: Props) {
  return (
    <>
      <View className="card">
        <LineField
          label={REGISTER.name}
          value={written.name}
          onChange={name => change({ name })}
          most={40}
          placeholder={REGISTER.namePlaceholder}
          problem={problem('name')}
        />
        <ChoiceField
          label={REGISTER.class}
          options={named(ASSET_CLASSES)}
          value={written.class}
          onChange={kind => change({ class: kind })}
          problem={problem('class')}
        />
        <ChoiceField
          label={REGISTER.use}
          options={named(ASSET_USES)}
          value={written.use}
          onChange={use => change({ use })}
        />
        <LineField
          label={REGISTER.spot}
          value={written.spot}
          onChange={spot => change({ spot })}
          most={60}
          isOptional
        />
        <CountField
          label={REGISTER.area}
          value={written.area}
          onChange={area => change({ area })}
          unit={REGISTER.areaUnit}
          isOptional
        />
        <ChoiceField
          label={REGISTER.category}
          options={CATEGORIES}
          value={written.category ?? NONE}
          onChange={key => change({ category: INCOME_KEYS.find(one => one === key) ?? null })}
        />
        {written.assetId && (
          <Tick name={REGISTER.retire} isOn={written.retired} onChange={retired => change({ retired })} />
        )}
      </View>
      {written.category !== null && (
        <View className="card">
          <Text className="title">{REGISTER.leases}</Text>
          {problem('lease') ? <Text className="field-problem">{problem('lease')}</Text> : null}
          <Tap className="button second small lease-add" onClick={addLease}>
            <Text>{REGISTER.addLease}</Text>
          </Tap>
          {written.leases.map(lease => (
            <LeaseForm
              key={lease.id}
              lease={lease}
              change={changeLease}
              remove={() => removeLease(lease.id)}
            />
          ))}
        </View>
      )}
    </>
  )
}
