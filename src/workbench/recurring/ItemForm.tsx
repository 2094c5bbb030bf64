import { COST, INCOME } from '@domain/income'
import { Text, View } from '@tarojs/components'
import { AmountField, ChoiceField, CountField, LineField, Tick } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { RECURRING } from '../../copy/books'
import { POST } from '../../copy/post'
import type { Item } from './useRecurring'

const named = (table: Readonly<Record<string, { readonly name: string }>>) =>
  Object.entries(table).map(([value, { name }]) => ({ value, name }))
const KINDS = (['receive', 'pay'] as const).map(value => ({ value, name: RECURRING.kinds[value] }))

type Props = {
  readonly item: Item
  readonly change: (item: Item) => void
  readonly remove: () => void
}

/** Something that comes every month: what, from or to whom, how much, when. */
export function ItemForm({ item, change, remove }: Props) {
  const table = item.kind === 'receive' ? INCOME : COST
  return (
    <View>
      <ChoiceField
        label={RECURRING.kind}
        options={KINDS}
        value={item.kind}
        onChange={kind => change({ ...item, kind, category: kind === 'receive' ? 'parking' : 'power' })}
      />
      <ChoiceField
        label={RECURRING.category}
        options={named(table)}
        value={item.category}
        onChange={category => change({ ...item, category: category as Item['category'] })}
      />
      <LineField
        label={RECURRING.words}
        value={item.words}
        onChange={words => change({ ...item, words })}
        most={80}
        placeholder={POST.wordsPlaceholder}
      />
      <LineField
        label={RECURRING.party}
        value={item.party}
        onChange={party => change({ ...item, party })}
        most={40}
      />
      <Tick
        name={POST.person}
        note={POST.personNote}
        isOn={item.partyIsPerson}
        onChange={partyIsPerson => change({ ...item, partyIsPerson })}
      />
      <LineField
        label={RECURRING.basis}
        value={item.basis}
        onChange={basis => change({ ...item, basis })}
        most={60}
        placeholder={POST.basisPlaceholder}
        isOptional={item.kind === 'receive'}
      />
      <AmountField
        label={RECURRING.fen}
        value={item.yuan}
        onChange={yuan => change({ ...item, yuan })}
        hint={RECURRING.fenHint}
        isOptional
      />
      <CountField
        label={RECURRING.day}
        value={item.day}
        onChange={day => change({ ...item, day })}
        unit={RECURRING.dayUnit}
      />
      <Tap className="button grave small" onClick={remove}>
        <Text>{RECURRING.remove}</Text>
      </Tap>
    </View>
  )
}
