import type { PlaceKind } from '@domain/place'
import { JOIN } from '../../copy/join'
import { Field } from '../Fields'
import { type House, HousePicker } from '../HousePicker'
import { ListRow } from '../ListRow'

type Props = {
  readonly label: string
  readonly from: { readonly id: string; readonly kind: PlaceKind; readonly name: string }
  readonly house: House | null
  readonly onChange: (house: House | null) => void
  readonly problem?: string | null
}

/** Which household: chosen by going down from a place, then shown with a way to another. */
export function HouseField({ label, from, house, onChange, problem }: Props) {
  return (
    <Field label={label} problem={problem}>
      {house ? (
        <ListRow name={house.label} value={JOIN.change} onClick={() => onChange(null)} />
      ) : (
        <HousePicker key={from.id} from={from} onPick={onChange} />
      )}
    </Field>
  )
}
