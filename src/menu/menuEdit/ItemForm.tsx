import {
  DECISIONS,
  type DecisionNeeded,
  FUNDS,
  type Fund,
  ITEM_CLASSES,
  type ItemClass,
  MEASURES,
} from '@domain/menu'
import { Text, View } from '@tarojs/components'
import {
  AmountField,
  ChoiceField,
  CountField,
  Field,
  LineField,
  PhotoField,
  Tick,
  WordsField,
} from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { EDIT_MENU } from '../../copy/menuPlan'
import { Relations } from './Relations'
import { type Field as Part, problemsOf, type Written } from './written'

type Props = {
  readonly item: Written
  readonly items: readonly Written[]
  readonly files: Readonly<Record<string, string>>
  readonly isNew: boolean
  readonly change: (next: Written) => void
  readonly close: () => void
  readonly shows: boolean
}

const optionsOf = <K extends string>(table: Record<K, string>) =>
  (Object.keys(table) as K[]).map(value => ({ value, name: table[value] }))
const CLASSES = (Object.keys(ITEM_CLASSES) as ItemClass[]).map(value => ({
  value,
  name: ITEM_CLASSES[value].name,
}))
const FUND_KEYS = Object.keys(FUNDS) as Fund[]

function Prices({
  item,
  change,
  problem,
}: Pick<Props, 'item' | 'change'> & { problem: (part: Part) => string | null }) {
  return (
    <>
      <CountField
        label={EDIT_MENU.quantity}
        value={item.quantity}
        onChange={quantity => change({ ...item, quantity })}
        unit={item.measure}
        problem={problem('quantity')}
      />
      <AmountField
        label={EDIT_MENU.low}
        value={item.low}
        onChange={low => change({ ...item, low })}
        problem={problem('price')}
      />
      <AmountField
        label={EDIT_MENU.high}
        value={item.high}
        onChange={high => change({ ...item, high })}
        problem={problem('price')}
      />
      <CountField
        label={EDIT_MENU.residents}
        value={item.percent}
        onChange={percent => change({ ...item, percent })}
        unit={EDIT_MENU.residentsUnit}
        problem={problem('residents')}
      />
    </>
  )
}

function Payers({ item, change, problem }: Pick<Props, 'item' | 'change'> & { problem: string | null }) {
  const toggle = (fund: Fund) => {
    const funds = item.funds.includes(fund) ? item.funds.filter(one => one !== fund) : [...item.funds, fund]
    change({ ...item, funds })
  }
  return (
    <Field label={EDIT_MENU.funds} problem={problem}>
      {FUND_KEYS.map(fund => (
        <Tick key={fund} name={FUNDS[fund]} isOn={item.funds.includes(fund)} onChange={() => toggle(fund)} />
      ))}
    </Field>
  )
}

/** What it is not done without, and, as basic items are done whatever was ticked, what else it is not done beside. */
function Beside({ item, items, change }: Pick<Props, 'item' | 'items' | 'change'>) {
  const others = items.filter(({ key }) => key !== item.key)
  const tickable = others.filter(({ kind }) => kind !== 'basic')
  return (
    <>
      <Relations
        label={EDIT_MENU.needs}
        chosen={item.needs}
        others={others}
        onChange={needs => change({ ...item, needs })}
      />
      {item.kind !== 'basic' && (
        <Relations
          label={EDIT_MENU.excludes}
          chosen={item.excludes}
          others={tickable}
          onChange={excludes => change({ ...item, excludes })}
        />
      )}
    </>
  )
}

/** One item of the menu as it is being changed. */
export function ItemForm({ item, items, files, isNew, change, close, shows }: Props) {
  const problems = problemsOf(item)
  const problem = (part: Part) => (shows ? (problems[part] ?? null) : null)
  return (
    <View className="edit-form">
      {isNew && (
        <ChoiceField
          label={EDIT_MENU.kind}
          options={CLASSES}
          value={item.kind}
          onChange={kind => change({ ...item, kind })}
        />
      )}
      <LineField
        label={EDIT_MENU.name}
        value={item.name}
        onChange={name => change({ ...item, name })}
        most={20}
        problem={problem('name')}
      />
      <WordsField
        label={EDIT_MENU.includes}
        value={item.includes}
        onChange={includes => change({ ...item, includes })}
        most={120}
        problem={problem('includes')}
      />
      {isNew && (
        <ChoiceField
          label={EDIT_MENU.measure}
          options={MEASURES.map(value => ({ value, name: value }))}
          value={item.measure}
          onChange={measure => change({ ...item, measure })}
        />
      )}
      <Prices item={item} change={change} problem={problem} />
      <Payers item={item} change={change} problem={problem('funds')} />
      <ChoiceField
        label={EDIT_MENU.decision}
        options={optionsOf<DecisionNeeded>(DECISIONS)}
        value={item.decision}
        onChange={decision => change({ ...item, decision })}
      />
      <Beside item={item} items={items} change={change} />
      <PhotoField
        paths={item.photos}
        onChange={photos => change({ ...item, photos })}
        label={EDIT_MENU.photos}
        most={3}
        addressOf={path => files[path] ?? path}
      />
      <Tap className="button second edit-close" onClick={close}>
        <Text>{EDIT_MENU.close}</Text>
      </Tap>
    </View>
  )
}
