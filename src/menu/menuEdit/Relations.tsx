import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field, Tick } from '../../components/Fields'
import { ListRow } from '../../components/ListRow'
import { EDIT_MENU } from '../../copy/menuPlan'
import type { Written } from './written'

type Props = {
  readonly label: string
  readonly chosen: readonly string[]
  readonly others: readonly Written[]
  readonly onChange: (keys: readonly string[]) => void
}

/** Which other items an item hangs together with: their names, and on a tap all of them to be ticked. */
export function Relations({ label, chosen, others, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  const names = others.filter(({ key }) => chosen.includes(key)).map(({ name }) => name)
  const toggle = (key: string) =>
    onChange(chosen.includes(key) ? chosen.filter(one => one !== key) : [...chosen, key])
  if (!isOpen)
    return (
      <View className="edit-relations">
        <ListRow name={label} note={names.join('、') || EDIT_MENU.noRelation} onClick={() => setOpen(true)} />
      </View>
    )
  return (
    <Field label={label}>
      {others.map(({ key, name }) => (
        <Tick key={key} name={name} isOn={chosen.includes(key)} onChange={() => toggle(key)} />
      ))}
    </Field>
  )
}
