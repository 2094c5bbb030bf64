import { COST, COST_KEYS, type CostCategory, INCOME, INCOME_KEYS } from '@domain/income'
import { Text, View } from '@tarojs/components'
import { ChoiceField, CountField, LineField, Tick, WordsField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { INCOME_RULES } from '../../copy/register'
import type { Written } from './written'

type Props = { readonly written: Written; readonly change: (some: Partial<Written>) => void }

const at = <T,>(list: readonly T[], index: number, next: T): readonly T[] =>
  list.map((one, i) => (i === index ? next : one))
const without = <T,>(list: readonly T[], index: number): readonly T[] => list.filter((_, i) => i !== index)

/** Costs that may not take more than a share of the year's income. */
export function Caps({ written: { caps }, change }: Props) {
  const free = COST_KEYS.filter(key => !caps.some(cap => cap.category === key))
  const optionsFor = (own: CostCategory) =>
    COST_KEYS.filter(key => key === own || free.includes(key)).map(value => ({
      value,
      name: COST[value].name,
    }))
  const add = () => {
    const [category] = free
    if (category) change({ caps: [...caps, { category, percent: '', source: '' }] })
  }
  return (
    <View className="card">
      <Text className="title">{INCOME_RULES.caps}</Text>
      {caps.map((cap, i) => (
        <View className="rule" key={cap.category}>
          <ChoiceField
            label={INCOME_RULES.capOf}
            options={optionsFor(cap.category)}
            value={cap.category}
            onChange={category => change({ caps: at(caps, i, { ...cap, category }) })}
          />
          <CountField
            label={INCOME_RULES.cap(COST[cap.category].name)}
            value={cap.percent}
            onChange={percent => change({ caps: at(caps, i, { ...cap, percent }) })}
            unit={INCOME_RULES.percent}
          />
          <WordsField
            label={`${COST[cap.category].name}${INCOME_RULES.source}`}
            value={cap.source}
            onChange={source => change({ caps: at(caps, i, { ...cap, source }) })}
            most={120}
          />
          <Tap className="button grave small" onClick={() => change({ caps: without(caps, i) })}>
            <Text>{INCOME_RULES.remove}</Text>
          </Tap>
        </View>
      ))}
      {free.length > 0 && (
        <Tap className="button quiet" onClick={add}>
          <Text>{INCOME_RULES.addCap}</Text>
        </Tap>
      )}
    </View>
  )
}

/** What tax is expected on which income. */
export function Taxes({ written: { taxes }, change }: Props) {
  const add = () => change({ taxes: [...taxes, { name: '', on: [], percent: '', source: '' }] })
  return (
    <View className="card">
      <Text className="title">{INCOME_RULES.taxes}</Text>
      {taxes.map((tax, i) => {
        const become = (some: Partial<typeof tax>) => change({ taxes: at(taxes, i, { ...tax, ...some }) })
        return (
          <View className="rule" key={String(i)}>
            <LineField
              label={INCOME_RULES.tax}
              value={tax.name}
              onChange={name => become({ name })}
              most={20}
            />
            <Text className="field-label">{INCOME_RULES.taxOn}</Text>
            {INCOME_KEYS.map(key => (
              <Tick
                key={key}
                name={INCOME[key].name}
                isOn={tax.on.includes(key)}
                onChange={isOn => become({ on: isOn ? [...tax.on, key] : tax.on.filter(one => one !== key) })}
              />
            ))}
            <CountField
              label={INCOME_RULES.taxRate}
              value={tax.percent}
              onChange={percent => become({ percent })}
              unit={INCOME_RULES.percent}
            />
            <WordsField
              label={`${tax.name || INCOME_RULES.newTax}${INCOME_RULES.source}`}
              value={tax.source}
              onChange={source => become({ source })}
              most={120}
            />
            <Tap className="button grave small" onClick={() => change({ taxes: without(taxes, i) })}>
              <Text>{INCOME_RULES.remove}</Text>
            </Tap>
          </View>
        )
      })}
      <Tap className="button quiet" onClick={add}>
        <Text>{INCOME_RULES.addTax}</Text>
      </Tap>
    </View>
  )
}
